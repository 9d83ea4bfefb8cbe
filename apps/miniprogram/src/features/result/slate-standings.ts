import { chosenOf, type Figures, type PollResult, type Slate } from '@silin/shared'

/** How one of several things ended: chosen, level with others, enough but not among the first, below the line, or too dear for what was left. */
export type Standing = Readonly<{ option: string; words: string; costFen?: number; approve: Figures; state: 'chosen' | 'level' | 'beaten' | 'below' | 'no_room' }>

type SlateResult = NonNullable<PollResult['slate']>

/** The most approved first; equals as the lot had them, where there was one, or as they were put. */
export function standingsOf(slate: Slate, { lines, outcome }: SlateResult): readonly Standing[] {
  const chosen = chosenOf(outcome)
  const level = outcome.kind === 'seats' ? (outcome.runOff?.options ?? []) : []
  const standings = slate.options.map((one): Standing => {
    const line = lines.find(({ option }) => option === one.option)
    const approve = line?.choices.approve ?? { heads: 0, areaCm2: 0 }
    const state = chosen.includes(one.option) ? 'chosen' : level.includes(one.option) ? 'level' : !line?.passed || approve.heads === 0 ? 'below' : outcome.kind === 'budget' ? 'no_room' : 'beaten'
    return { ...one, approve, state }
  })
  const drawn = outcome.kind === 'budget' ? outcome.lots.flatMap(({ order }) => order) : []
  return [...standings].sort((one, other) => other.approve.heads - one.approve.heads || other.approve.areaCm2 - one.approve.areaCm2 || drawn.indexOf(one.option) - drawn.indexOf(other.option))
}
