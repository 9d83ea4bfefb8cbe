import type { PollResult, PollView } from '@silin/shared'

const WORDS = {
  consensus: { passed: '谈成了', failed: '没谈成' },
  binding: { passed: '通过了', failed: '没通过' },
} as const

/** The result as one word. A deliberation is agreed or not; only a binding vote is carried or lost. */
export function verdictWord({ effect, slate }: Pick<PollView, 'effect' | 'slate'>, { passed }: Pick<PollResult, 'passed'>): string {
  if (slate) return passed ? '定下来了' : '没定下来'
  return WORDS[effect][passed ? 'passed' : 'failed']
}

/** What the result is worth, in one sentence. */
export function forceWords({ effect }: Pick<PollView, 'effect'>): string {
  return effect === 'binding' ? '是有约束力的决定' : '没有法律强制力，记录到会的人的意见'
}

export function spokenResult(poll: PollView, result: PollResult): string {
  return [poll.question, verdictWord(poll, result), result.words, forceWords(poll)].join('。')
}
