import { clockTimeOf, dayAndWeekday, dayOf, dayWords, proposedTalkHours, talkTimes, type QuestionEndingView, type TalkHours, type TalkHoursRequest, type TalkList, type TalkSpan, type TalkTimeView } from '@silin/shared'

const MINUTE_MS = 60_000
type Span = Readonly<{ startsAt: string; endsAt: string }>

export const clockOf = (instant: string): string => clockTimeOf(new Date(instant))
/** 「12月24日 星期四」 */
export const dayOfTalk = ({ startsAt }: Pick<Span, 'startsAt'>): string => dayAndWeekday(dayOf(new Date(startsAt)))
/** 「12月24日 星期四 19:20」 */
export const momentOf = (span: Pick<Span, 'startsAt'>): string => `${dayOfTalk(span)} ${clockOf(span.startsAt)}`
/** 「12月24日 星期四 19:00—20:00」 */
export const sessionWords = (span: Span): string => `${momentOf(span)}—${clockOf(span.endsAt)}`
export const minutesOf = ({ startsAt, endsAt }: Span): number => (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS

export const freeOf = ({ times }: Pick<TalkList, 'times'>): TalkTimeView[] => times.filter(({ standing }) => standing === 'free')
/** Why there is nothing to choose from; the state of a session that takes nobody any more, or not now. */
export function noChoiceWords({ meetingState, mine, offered, times }: Pick<TalkList, 'meetingState' | 'mine' | 'offered' | 'times'>): string {
  if (meetingState === 'postponed') return '会改期了，新的时间定下来再约。'
  if (meetingState === 'cancelled') return '这场会取消了。'
  if (meetingState !== 'announced' && meetingState !== 'in_session') return '这场会开完了。'
  if (mine && mine.offered.includes('giveBack')) return '一人约一个。要换时间，先把这个让出来。'
  const free = freeOf({ times }).length
  return offered.includes('bookOnBehalf') && free > 0 ? `还有 ${free} 个时间没人约。` : ''
}

/** Never by colour alone. */
export const STANDING: Readonly<Record<TalkTimeView['standing'], string>> = { free: '可以约', taken: '有人约了', past: '过了' }

/** What the secretary has chosen, as it is sent. */
export function hoursOf(session: Span, span: TalkSpan, minutesEach: number): TalkHoursRequest & Readonly<{ count: number }> {
  const hours: TalkHours = proposedTalkHours(minutesOf(session), span, minutesEach)
  const at = (minute: number) => new Date(Date.parse(session.startsAt) + minute * MINUTE_MS).toISOString()
  return { from: at(hours.fromMinute), until: at(hours.untilMinute), minutesEach, count: talkTimes(hours).length }
}
/** 「19:00—20:00，每位 10 分钟」 */
export const hoursWords = ({ from, until, minutesEach }: TalkHoursRequest): string => `${clockOf(from)}—${clockOf(until)}，每位 ${minutesEach} 分钟`

/** What came of it, for the two who talked. */
export function endingWords({ ending, by, text, dueOn }: QuestionEndingView): string {
  if (ending === 'promised') return `交给${by}去办，最晚${dueOn ? dayWords(dueOn) : ''}办完`
  if (ending === 'not_possible') return `办不了，因为：${text}`
  return text ? `书记说：${text}` : ''
}
