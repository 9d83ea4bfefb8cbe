import { ISSUE_LIMITS, type MinutesObjectionView } from '@silin/shared'

export type AnswerDraft = Readonly<{ as?: 'correct' | 'keep'; section?: string; correction: string; reason: string }>

/** Their own words for how it was are the first proposal; without an objection there is nothing to refuse. */
export const newAnswerDraft = (objection: MinutesObjectionView | undefined): AnswerDraft =>
  objection ? { section: String(objection.section), correction: objection.otherwise ?? '', reason: '' } : { as: 'correct', correction: '', reason: '' }

/** What is still missing, as the button says it; null where it can be sent. */
export function readyToAnswer({ as, section, correction, reason }: AnswerDraft): string | null {
  if (as === undefined) return '先选改不改'
  if (as === 'correct' && section === undefined) return '先选哪一段'
  if (as === 'correct' && correction.trim() === '') return '先写更正'
  return reason.trim().length < ISSUE_LIMITS.reasonMin ? '先写原因' : null
}
