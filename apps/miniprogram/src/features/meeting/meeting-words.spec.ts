import { aboutWords, agendaHead, clockColumn, plannedStart, seatsWords, talksWords, timeRow, whenDetail, whenWords } from './meeting-words'

const NOW = new Date('2026-11-24T08:20:00.000Z') // 16:20 in Beijing
const at = (startsAt: string, endsAt = startsAt) => ({ startsAt, endsAt, state: 'announced' as const, stateWords: '通知发了' })

describe('when a meeting is', () => {
  it('says tonight with both clock times, in Beijing', () => {
    expect(whenWords(at('2026-11-24T11:00:00.000Z', '2026-11-24T12:10:00.000Z'), '2026-11-24')).toBe('今晚 19:00—20:10')
  })

  it('says the date when it is further off', () => {
    expect(whenWords(at('2026-11-28T11:00:00.000Z', '2026-11-28T12:10:00.000Z'), '2026-11-24')).toBe('11月28日 19:00—20:10')
  })

  it('says that it ends on the next day where it does', () => {
    expect(whenWords(at('2026-11-24T15:30:00.000Z', '2026-11-24T16:30:00.000Z'), '2026-11-24')).toBe('今晚 23:30—次日 00:30')
  })

  it('adds what is left, and the day where 明天 could be misread', () => {
    expect(whenDetail(at('2026-11-24T11:00:00.000Z'), NOW)).toBe('还有 2 小时 40 分')
    expect(whenDetail(at('2026-11-25T11:00:00.000Z'), NOW)).toBe('11月25日 星期三')
    expect(whenDetail(at('2026-11-28T11:00:00.000Z'), NOW)).toBe('星期六，还有 4 天')
  })

  it('does not count down to what has begun, moved or ended', () => {
    expect(whenDetail(at('2026-11-24T08:00:00.000Z'), NOW)).toBe('到时间了，等主持人开始')
    expect(whenDetail({ ...at('2026-11-28T11:00:00.000Z'), state: 'in_session', stateWords: '正在开' }, NOW)).toBe('11月28日 星期六，正在开')
  })

  it('says first that nobody knows the new time, or that there is none, where it was put off or called off', () => {
    const was = at('2026-11-28T11:00:00.000Z', '2026-11-28T12:10:00.000Z')
    expect(timeRow({ ...was, state: 'postponed' }, NOW)).toEqual({ title: '新的时间还没定', sub: '原定11月28日 星期六 19:00' })
    expect(timeRow({ ...was, state: 'cancelled' }, NOW)).toEqual({ title: '这场会不开了', sub: '原定11月28日 星期六 19:00' })
    expect(timeRow(was, NOW)).toEqual({ title: '11月28日 19:00—20:10', sub: '星期六，还有 4 天' })
    expect(clockColumn({ ...was, state: 'postponed' }, '2026-11-24')).toEqual({ clock: '待定', word: '原定 11/28' })
  })

  it('leads a list by the clock on the day itself and by the date before', () => {
    expect(clockColumn(at('2026-11-24T11:00:00.000Z'), '2026-11-24')).toEqual({ clock: '19:00', word: '今晚' })
    expect(clockColumn(at('2026-11-24T01:30:00.000Z'), '2026-11-24')).toEqual({ clock: '09:30', word: '今天' })
    expect(clockColumn(at('2026-11-25T11:00:00.000Z'), '2026-11-24')).toEqual({ clock: '11/25', word: '明天 19:00' })
    expect(clockColumn(at('2026-12-01T11:00:00.000Z'), '2026-11-24')).toEqual({ clock: '12/1', word: '星期二 19:00' })
  })
})

describe('the agenda by the clock', () => {
  const meeting = { ...at('2026-11-24T11:00:00.000Z'), agenda: [{ minutes: 25 }, { minutes: 20 }, { minutes: 15 }] }

  it('counts its items and minutes', () => {
    expect(agendaHead(meeting.agenda)).toBe('谈 3 件事，60 分钟')
  })

  it('plans an item after those before it', () => {
    expect(plannedStart(meeting, 0)).toEqual(new Date('2026-11-24T11:00:00.000Z'))
    expect(plannedStart(meeting, 2)).toEqual(new Date('2026-11-24T11:45:00.000Z'))
  })
})

describe('whether there is room', () => {
  const hall = { capacity: 60, seatsLeft: 12, goingByMe: null, seatKeptForMe: false, questions: null, online: null }

  it('says how many seats are left, and whether one is one’s own', () => {
    expect(seatsWords(hall)).toBe('一共 60 个座，还有 12 个')
    expect(seatsWords({ ...hall, seatsLeft: 0, goingByMe: true })).toBe('您说了要去，座位给您留着')
    expect(seatsWords({ ...hall, seatsLeft: 0, seatKeptForMe: true })).toBe('给您留着座，来不了请说一声')
  })

  it('says what to do instead when there is none', () => {
    expect(seatsWords({ ...hall, seatsLeft: 0 })).toBe('座位满了，有人来不了会空出来')
    expect(seatsWords({ ...hall, seatsLeft: 0, questions: 4 })).toBe('座位满了，可以先把问题写上，会上照样答')
    expect(seatsWords({ ...hall, seatsLeft: 0, online: { only: false, how: null, byMe: false } })).toBe('座位满了，您可以在线上参加')
  })

  it('are none where there is no room', () => {
    const onLine = { ...hall, capacity: null, seatsLeft: null, online: { only: true, how: '腾讯会议 123-456-789', byMe: false } }
    expect(seatsWords(onLine)).toBe('在线上开，不占座')
    expect(seatsWords({ ...onLine, goingByMe: true })).toBe('您说了要去，到时候在线上见')
  })
})

describe('what a meeting is about, in a list', () => {
  it.each([
    [{ items: 2, questions: null }, '谈 2 件事'],
    [{ items: 0, questions: 5 }, '5 个问题'],
    [{ items: 1, questions: 0 }, '谈 1 件事，等您来问'],
  ])('%j reads %s', (card, words) => {
    expect(aboutWords(card)).toBe(words)
  })
})

describe('times with the secretary', () => {
  const AT = '2026-11-28T11:20:00.000Z'
  it.each([
    [{ talks: null, offered: [], state: 'announced' }, undefined],
    [{ talks: null, offered: ['setTalkHours'], state: 'announced' }, '还没开放，点开定时间'],
    [{ talks: { free: 5, mineAt: null }, offered: [], state: 'announced' }, '还有 5 个时间'],
    [{ talks: { free: 0, mineAt: null }, offered: [], state: 'in_session' }, '都约满了'],
    [{ talks: { free: 5, mineAt: AT }, offered: [], state: 'announced' }, '您约的是 19:20'],
    [{ talks: { free: 0, mineAt: AT }, offered: [], state: 'postponed' }, '会改期了，您的位置留着'],
    [{ talks: { free: 0, mineAt: null }, offered: [], state: 'concluded' }, '看约好的'],
  ] as const)('%j: %s', (meeting, words) => {
    expect(talksWords(meeting)).toBe(words)
  })
})
