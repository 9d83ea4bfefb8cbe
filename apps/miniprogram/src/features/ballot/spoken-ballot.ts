import { secrecyWarning, type PollView } from '@silin/shared'

/** The ballot as it is read aloud: question, facts, then what can be chosen. */
export function spokenBallot({ question, facts, choices, slate, secrecy, turnout }: Pick<PollView, 'question' | 'facts' | 'choices' | 'slate' | 'secrecy' | 'turnout'>): string {
  const told = facts.map(({ name, words }) => `${name}，${words}`)
  const open = slate ? slate.options.map(({ words }) => words) : choices.map(({ words, detail }) => `${words}，${detail}`)
  const warning = secrecy === 'secret' ? [secrecyWarning(turnout.roll)] : []
  return [question, ...told, ...warning, `可以选：${open.join('；')}`].join('。')
}
