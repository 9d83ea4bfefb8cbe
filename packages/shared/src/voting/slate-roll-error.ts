import { asUnknown, effectOfRollErrors, sumOf, type AffectedVoter, type CountedVote, type RollErrorEffect } from './roll-error';
import { chosenOf, type SlateLine, type SlateResult } from './slate-count';
import type { CountingPack, CriterionName, Figures, TallyResult } from './tally';

/**
 * The same question as `effectOfRollErrors`, of a vote on several things: on any line, and of who stands before whom. An order that the
 * weight of those concerned could have turned is flagged, whatever they would have had to vote for it: rather one flag too many.
 * `affectedOn`: those concerned, with what each of them said on that line.
 */
export function effectOnSlate(
  pack: CountingPack, overall: TallyResult, slate: SlateResult, affectedOn: (option: string) => readonly AffectedVoter[],
): RollErrorEffect {
  const onLine = ({ option, criteria, choices, joined }: SlateLine) =>
    effectOfRollErrors(pack, { ...overall, criteria, choices, silent: { ...overall.silent, joined } }, affectedOn(option));
  const effects = slate.lines.map(onLine);
  const affected = effects[0]?.affected ?? { heads: 0, areaCm2: 0 };
  const criteria = [...new Set(effects.flatMap((effect) => effect.criteria))] as readonly CriterionName[];
  // One line's count would say nothing of the others'.
  return { affected, criteria, decisive: criteria.length > 0 || orderCouldTurn(slate, affected), supposed: null };
}

/** The same question as `effectOfDoubtfulVotes`. `votesOn`: those votes, as each was counted on that line. */
export function effectOfDoubtfulBallots(
  pack: CountingPack, overall: TallyResult, slate: SlateResult, votesOn: (option: string) => readonly CountedVote[],
): RollErrorEffect {
  // One vote can be taken from a line and be given to another: the order turns by twice its weight, which is what is asked here.
  const { affected: _, ...effect } = effectOnSlate(pack, overall, slate, (option) => asUnknown(votesOn(option)));
  return { affected: sumOf(votesOn(slate.lines[0]?.option ?? '')), ...effect };
}

/** Whether voters of this weight could have put one that was not chosen before one that was. */
export function orderCouldTurn({ lines, outcome }: SlateResult, { heads, areaCm2 }: Figures): boolean {
  const chosen = chosenOf(outcome);
  const [inside, outside] = [lines.filter(({ option }) => chosen.includes(option)), lines.filter(({ option }) => !chosen.includes(option))];
  // Where no area is weighed everybody's is nothing, and nobody is near by it.
  const within = (ahead: number, weight: number) => weight > 0 && ahead <= weight;
  const near = (one: Figures, other: Figures) => within(one.heads - other.heads, heads) || within(one.areaCm2 - other.areaCm2, areaCm2);
  return inside.some((one) => outside.some((other) => near(one.choices.approve, other.choices.approve)));
}
