import { addDays, clockTimeOf, dayAndWeekday, dayOf, daysBetween, dayWords, momentWords, nearDayWords, startOf, timeLeftWords, weekdayOf, type AgendaItemView, type MeetingCard, type MeetingView } from '@silin/shared'

type Timed = Pick<MeetingCard, 'startsAt' | 'endsAt'>
type WithAgenda = Timed & Readonly<{ agenda: readonly Pick<AgendaItemView, 'minutes'>[] }>
type Standing = Timed & Pick<MeetingCard, 'state' | 'stateWords'>

/** 「今晚 19:00—20:10」「11月28日 19:00—20:10」 */
export function whenWords({ startsAt, endsAt }: Timed, today: string): string {
  const [from, to] = [new Date(startsAt), new Date(endsAt)]
  return `${momentWords(from, startOf(today))}—${dayOf(from) === dayOf(to) ? '' : '次日 '}${clockTimeOf(to)}`
}

/** The day once more where 「明天」 could be misread, and what is left until then. */
export function whenDetail({ startsAt, state, stateWords }: Standing, now: Date): string {
  const starts = new Date(startsAt)
  const [day, today] = [dayOf(starts), dayOf(now)]
  if (state !== 'announced') return `${dayAndWeekday(day)}，${stateWords}`
  if (starts <= now) return '到时间了，等主持人开始'
  if (day === today) return timeLeftWords(starts, now)
  const left = daysBetween(today, day)
  return nearDayWords(day, today) === dayWords(day) ? `${weekdayOf(day)}，还有 ${left} 天` : dayAndWeekday(day)
}

/** When it is, for its page: of one that was put off or called off first that it is not on that day. */
export function timeRow(meeting: Standing, now: Date): Readonly<{ title: string; sub: string }> {
  const { startsAt, state } = meeting
  const starts = new Date(startsAt)
  const was = `原定${dayAndWeekday(dayOf(starts))} ${clockTimeOf(starts)}`
  if (state === 'postponed') return { title: '新的时间还没定', sub: was }
  if (state === 'cancelled') return { title: '这场会不开了', sub: was }
  return { title: whenWords(meeting, dayOf(now)), sub: whenDetail(meeting, now) }
}

/** The clock column of a list: 「19:00 今晚」 on the day itself, else the day first; of one that was put off that nobody knows. */
export function clockColumn({ startsAt, state }: Pick<MeetingCard, 'startsAt' | 'state'>, today: string): Readonly<{ clock: string; word: string }> {
  const starts = new Date(startsAt)
  const [day, time] = [dayOf(starts), clockTimeOf(starts)]
  const date = `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`
  if (state === 'postponed') return { clock: '待定', word: `原定 ${date}` }
  if (day === today) return { clock: time, word: time >= '18:00' ? '今晚' : '今天' }
  const near = day <= addDays(today, 2) && day > today ? nearDayWords(day, today) : weekdayOf(day)
  return { clock: date, word: `${near} ${time}` }
}

type Seats = Pick<MeetingView, 'capacity' | 'seatsLeft' | 'goingByMe' | 'seatKeptForMe' | 'questions' | 'online'>

/** Whether there is room, and whether for oneself: 「还有 12 个座」「给您留着座」「座位满了，可以先把问题写上」 */
export function seatsWords({ capacity, seatsLeft, goingByMe, seatKeptForMe, questions, online }: Seats): string {
  if (seatsLeft === null) return goingByMe === true ? '您说了要去，到时候在线上见' : '在线上开，不占座'
  if (goingByMe === true) return '您说了要去，座位给您留着'
  if (seatKeptForMe) return '给您留着座，来不了请说一声'
  if (seatsLeft > 0) return `一共 ${capacity} 个座，还有 ${seatsLeft} 个`
  if (online) return '座位满了，您可以在线上参加'
  return questions === null ? '座位满了，有人来不了会空出来' : '座位满了，可以先把问题写上，会上照样答'
}

/** What can be had of times with the secretary; nothing where there are none and nobody here may set them. */
export function talksWords({ talks, offered, state }: Pick<MeetingView, 'talks' | 'offered' | 'state'>): string | undefined {
  if (!talks) return offered.includes('setTalkHours') ? '还没开放，点开定时间' : undefined
  if (talks.mineAt) return state === 'postponed' ? '会改期了，您的位置留着' : `您约的是 ${clockTimeOf(new Date(talks.mineAt))}`
  if (state !== 'announced' && state !== 'in_session') return '看约好的'
  return talks.free > 0 ? `还有 ${talks.free} 个时间` : '都约满了'
}

/** 「谈 2 件事」「5 个问题」: what a meeting is about, in a list. */
export function aboutWords({ items, questions }: Pick<MeetingCard, 'items' | 'questions'>): string {
  const matters = items > 0 ? `谈 ${items} 件事` : ''
  const asked = questions === null ? '' : questions > 0 ? `${questions} 个问题` : '等您来问'
  return [matters, asked].filter(Boolean).join('，')
}

/** 「谈 3 件事，65 分钟」 */
export function agendaHead(agenda: WithAgenda['agenda']): string {
  return `谈 ${agenda.length} 件事，${agenda.reduce((sum, item) => sum + item.minutes, 0)} 分钟`
}

const MINUTE_MS = 60_000

/** When an item is due by the plan: the start and the minutes of those before it. */
export function plannedStart({ startsAt, agenda }: WithAgenda, index: number): Date {
  const before = agenda.slice(0, index).reduce((sum, item) => sum + item.minutes, 0)
  return new Date(Date.parse(startsAt) + before * MINUTE_MS)
}
