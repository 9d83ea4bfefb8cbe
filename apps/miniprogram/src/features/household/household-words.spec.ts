import { householdWords, takeOverWords } from './household-words'

const delegate = { delegateId: 'd', maskedName: '王**', isMe: false, since: '2026-11-23T02:00:00.000Z', byOffice: null }

describe('who stands for a home, in words', () => {
  it('is nobody, me, or another of the home, and since when', () => {
    expect(householdWords({ delegate: null, note: '开会表决时，这一户没有票。' })).toEqual({ title: '还没有人代表我家', sub: '开会表决时，这一户没有票。' })
    expect(householdWords({ delegate: { ...delegate, isMe: true }, note: null })).toEqual({ title: '您代表您家', sub: '11月23日起' })
    expect(householdWords({ delegate, note: null })).toEqual({ title: '王** 代表您家', sub: '11月23日起' })
  })

  it('says who wrote it down, and why somebody may not', () => {
    expect(householdWords({ delegate: { ...delegate, byOffice: '网格员' }, note: '一个人只代表一户。' }).sub).toBe('11月23日起，网格员替没有手机的家人登记的。一个人只代表一户。')
  })

  it('says before it is taken over whose place it is', () => {
    expect(takeOverWords(delegate)).toBe('现在是 王** 代表您家。换成您以后，家里人都会收到消息。')
  })
})
