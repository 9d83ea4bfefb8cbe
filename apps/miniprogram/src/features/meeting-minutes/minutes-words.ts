import { dayWords, minutesTimeIsOver, type MinutesObjectionView, type MinutesView } from '@silin/shared'

/** 「12月2日 24:00」 */
export const endWords = (day: string): string => `${dayWords(day)} 24:00`

/** How many of those who were there have said what. */
export function standingWords({ confirmed, objected, silent, attendees, version }: MinutesView): string {
  const unread = silent > 0 ? `${silent} 人还没看${version > 1 ? '这一版' : ''}` : ''
  return [`到会 ${attendees} 人，${confirmed} 人说没错`, objected > 0 ? `${objected} 人有意见` : '', unread].filter(Boolean).join('，')
}

const openOf = ({ objections }: MinutesView): number => objections.filter(({ state }) => state === 'open').length

/** Why the conveners cannot publish yet, as short as a button; null where they can. */
export function notYetWords(minutes: MinutesView, now: Date): string | null {
  if (minutes.uncompared > 0) return `先核对 ${minutes.uncompared} 张签字的纸`
  const open = openOf(minutes)
  if (open > 0) return `先答复 ${open} 条意见`
  return minutes.silent > 0 && !minutesTimeIsOver(minutes.confirmUntil, now) ? `${endWords(minutes.confirmUntil)} 后能公布` : null
}

/** Beside the way to the sheets that were signed. */
export const slipsWords = ({ uncompared }: MinutesView): string => (uncompared > 0 ? `${uncompared} 张登记了，等同事核对` : '拍下签字的纸，替他登记，另一位同事核对')

/** What became of an objection; its reason stands after it. */
export function answerWords({ state, answer }: MinutesObjectionView): string {
  if (state === 'open') return '等主持人答复'
  return `${state === 'accepted' ? '改了' : '没有改'}。原因：${answer ?? ''}`
}

/** The sections on which the reader has said nothing yet. */
export const unsaidOf = ({ sections }: MinutesView) => sections.filter(({ myWord }) => myWord === null)

/** What one tap says now: of everything, of what was changed, or of the rest. */
export function confirmWords(minutes: MinutesView): string {
  const { sections, objections } = minutes
  const unsaid = unsaidOf(minutes)
  if (unsaid.length === sections.length) return '写得没错'
  return objections.some(({ mine }) => mine) && sections.some(({ myWord }) => myWord === 'object') ? '别处没错' : '改得对'
}
