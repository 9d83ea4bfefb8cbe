import { clockTimeOf, dayAndWeekday, dayOf, minutesLeft, quorumWords, stopwatch, type ScreenItem, type ScreenView } from '@silin/shared'

export const currentItem = ({ agenda }: Pick<ScreenView, 'agenda'>): ScreenItem | undefined => agenda.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
export const placeOf = ({ agenda }: Pick<ScreenView, 'agenda'>, item: ScreenItem): string => `第 ${agenda.indexOf(item) + 1} 件，共 ${agenda.length} 件`

/** Who has come, and who is still needed where the law asks for so many. */
export function cameWords({ attendance, body }: Pick<ScreenView, 'attendance' | 'body'>): string {
  return body ? quorumWords(body) : `到了 ${attendance.present} 位，应到 ${attendance.expected} 位`
}

/** Beside the title, before anything is talked about: when, and what comes first. */
export function whenWords({ startsAt, state, stateWords }: Pick<ScreenView, 'startsAt' | 'state' | 'stateWords'>): string {
  const at = new Date(startsAt)
  return state === 'announced' ? `${dayAndWeekday(dayOf(at))} ${clockTimeOf(at)} 开会` : stateWords
}

export function timeWords({ startedAt, minutes }: Pick<ScreenItem, 'startedAt' | 'minutes'>, now: Date): string {
  if (startedAt === null) return `${minutes} 分钟`
  const [ran, left] = [stopwatch(new Date(startedAt), now), minutesLeft({ minutes, startedAt }, now)]
  return left >= 0 ? `已经 ${ran}，还有 ${left} 分钟` : `已经 ${ran}，超了 ${-left} 分钟`
}
