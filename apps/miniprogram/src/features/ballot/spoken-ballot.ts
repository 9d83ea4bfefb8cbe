import type { PollView } from '@silin/shared'

/** The ballot as it is read aloud: question, facts, then what can be chosen. */
export function spokenBallot({ question, facts, choices, slate }: Pick<PollView, 'question' | 'facts' | 'choices' | 'slate'>): string {
  const told = facts.map(({ name, words }) => `${name}，${words}`)
  const open = slate ? slate.options.map(({ words }) => words) : choices.map(({ words, detail }) => `${words}，${detail}`)
  return [question, ...told, `可以选：${open.join('；')}`].join('。')
}
