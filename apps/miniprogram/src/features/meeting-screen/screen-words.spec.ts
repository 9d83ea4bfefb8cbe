import { cameWords, currentItem, placeOf, timeWords, whenWords } from './screen-words'

const item = (more: object = {}) => ({ title: '坡道', minutes: 20, startedAt: null, endedAt: null, outcomeWords: null, ...more })
const at = (clock: string) => new Date(`2026-11-27T${clock}:00.000Z`)

describe('the words of a big screen', () => {
  it('say what is left of its minutes, and by how much they are over', () => {
    const startedAt = '2026-11-27T11:00:00.000Z'
    expect(timeWords({ startedAt: null, minutes: 20 }, at('11:00'))).toBe('20 分钟')
    expect(timeWords({ startedAt, minutes: 20 }, at('11:19'))).toBe('已经 19:00，还有 1 分钟')
    expect(timeWords({ startedAt, minutes: 20 }, at('11:20'))).toBe('已经 20:00，还有 0 分钟')
    expect(timeWords({ startedAt, minutes: 20 }, at('11:23'))).toBe('已经 23:00，超了 3 分钟')
  })

  it('know which item is talked about', () => {
    const agenda = [item({ startedAt: 'x', endedAt: 'y' }), item({ startedAt: 'x' }), item()]
    expect(currentItem({ agenda })).toBe(agenda[1])
    expect(placeOf({ agenda }, agenda[1]!)).toBe('第 2 件，共 3 件')
    expect(currentItem({ agenda: [item()] })).toBeUndefined()
  })

  it('say who has come, and who is still needed where the law asks for so many', () => {
    const attendance = { present: 18, expected: 30 }
    expect(cameWords({ attendance, body: null })).toBe('到了 18 位，应到 30 位')
    const body = { members: 30, present: 18, needed: 20, missing: 2, unit: '位' as const, share: '三分之二', composedWell: true, composedWords: null }
    expect(cameWords({ attendance, body })).toBe('应到 30 位，到了 18 位，还差 2 位才能表决')
  })

  it('say when it begins while people come in, and afterwards how it stands', () => {
    const startsAt = '2026-11-27T11:00:00.000Z'
    expect(whenWords({ startsAt, state: 'announced', stateWords: '已通知' })).toBe('11月27日 星期五 19:00 开会')
    expect(whenWords({ startsAt, state: 'in_session', stateWords: '正在开会' })).toBe('正在开会')
  })
})
