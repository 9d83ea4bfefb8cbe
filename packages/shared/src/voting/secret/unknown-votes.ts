import type { Choice } from '../rule-pack';
import { effectOfDoubtfulVotes, type CountedVote, type RollErrorEffect } from '../roll-error';
import { effectOfDoubtfulBallots } from '../slate-roll-error';
import type { SlateResult } from '../slate-count';
import type { CountingPack, Figures, TallyResult } from '../tally';

type Filling = readonly Choice[];
/** Nobody knows what these voters chose: once as much agreement as there is, and once as little. */
const FILLINGS: readonly Filling[] = [['approve', 'abstain', 'reject'], ['reject', 'abstain', 'approve']];

/**
 * `effectOfDoubtfulVotes` of a secret vote, where it is known who cast together and not what: flagged where any of what they may have
 * chosen could have changed a criterion. Rather one flag too many.
 */
export function effectOfUnknownVotes(pack: CountingPack, counted: TallyResult, slate: SlateResult | null, voters: number): RollErrorEffect {
  const effects = FILLINGS.map((filling) => {
    if (slate === null) return effectOfDoubtfulVotes(pack, counted, filledFrom(counted.choices, filling, voters));
    const choicesOn = (option: string) => slate.lines.find((line) => line.option === option)?.choices ?? counted.choices;
    return effectOfDoubtfulBallots(pack, counted, slate, (option) => filledFrom(choicesOn(option), filling, voters));
  });
  const [first, ...others] = effects.sort((one, other) => Number(other.decisive) - Number(one.decisive));
  if (!first) throw new Error('nothing was tried');
  const criteria = counted.criteria.map(({ name }) => name).filter((name) => effects.some((one) => one.criteria.includes(name)));
  const lines = [first, ...others].flatMap((one) => one.criteria).filter((name) => !criteria.includes(name));
  return { ...first, criteria: [...criteria, ...new Set(lines)] };
}

function filledFrom(choices: Readonly<Record<Choice, Figures>>, filling: Filling, voters: number): CountedVote[] {
  let left = voters;
  return filling.flatMap((choice) => {
    const taken = Math.min(left, choices[choice].heads);
    left -= taken;
    return Array.from({ length: taken }, () => ({ heads: 1, areaCm2: 0, choice }));
  });
}
