import { countPoll, type CountResult } from './count';
import { changedBetween, type CountFlag } from './flags';
import { countOptions, seat, type OptionLine, type OptionsBallot, type Seating } from './options';
import { pickWithin, type BudgetPick } from './project-budget';
import { DEFAULT_READINGS, type Readings } from './readings';
import type { Sha256 } from './sha256';
import type { Choice } from './rule-pack';
import type { Slate } from './slate';
import type { CountedBallot, CountingPack, Criterion, Figures, RollEntry } from './tally';

/** One line of a slate as it was counted. `passed`: it met every criterion; of a project, that enough took part. */
export type SlateLine = Readonly<{
  option: string; valid: boolean; passed: boolean; criteria: readonly Criterion[]; choices: Readonly<Record<Choice, Figures>>; flags: readonly CountFlag[];
  /** What silent ballots were added to on this line. */
  joined: Choice | null;
  /** Flags of which the other reading changes a criterion of this line; left out of results from before it was asked. */
  decisive?: readonly CountFlag[];
}>;
export type SlateOutcome = (Readonly<{ kind: 'seats' }> & Seating) | (Readonly<{ kind: 'budget' }> & BudgetPick);
export type SlateResult = Readonly<{ lines: readonly SlateLine[]; outcome: SlateOutcome }>;
/** `overall` is of taking part: its criteria are those of the quorum, and it passed when something was chosen. */
export type SlateCount = Readonly<{ overall: CountResult; slate: SlateResult }>;
/** `seed` is published with the result and known to nobody before; equals among projects are drawn from it. */
export type Lot = Readonly<{ seed: string; sha256: Sha256 }>;

/** The letters that were chosen. */
export const chosenOf = (outcome: SlateOutcome): readonly string[] => (outcome.kind === 'seats' ? outcome.elected : outcome.taken);

/**
 * Counts a vote on several things at once. Pure; neither the order of the ballots nor that of the roll matters.
 * @throws TallyError, RangeError as `countOptions` does
 */
export function countSlate(pack: CountingPack, slate: Slate, roll: readonly RollEntry[], ballots: readonly OptionsBallot[], lot: Lot, readings: Readings = DEFAULT_READINGS): SlateCount {
  const lines = countOptions(linePack(pack, slate), roll, slate.options.map(({ option }) => option), ballots, readings);
  const overall = countPoll({ ...pack, approval: {} }, roll, takingPart(ballots), readings);
  const outcome = outcomeOf(pack, slate, lines, overall.valid, lot);
  // Whom silent ballots follow is a question of each line.
  const flags = [...new Set([...overall.flags.filter((flag) => flag !== 'silent.no_majority'), ...lines.flatMap(({ result }) => result.flags)])];
  return { overall: { ...overall, passed: overall.valid && chosenOf(outcome).length > 0, flags }, slate: { lines: lines.map(asLine), outcome } };
}

/** Projects are ranked, not carried: nothing but enough voters is asked of each. Local practice of 微实事 [S]. */
const linePack = (pack: CountingPack, { kind }: Slate): CountingPack => (kind === 'budget' ? { ...pack, approval: {} } : pack);

const takingPart = (ballots: readonly OptionsBallot[]): CountedBallot[] =>
  ballots.map(({ voter, choices }) => ({ voter, choice: choices === 'void' ? 'void' : 'abstain' }));

function outcomeOf(pack: CountingPack, slate: Slate, lines: readonly OptionLine[], valid: boolean, lot: Lot): SlateOutcome {
  if (slate.kind === 'seats') return { kind: 'seats', ...seat(pack, lines, slate.seats) };
  const approvals = new Map(lines.map(({ option, result }) => [option, result.choices.approve.heads]));
  const projects = slate.options.map(({ option, costFen }) => ({ project: option, costFen, approvals: valid ? (approvals.get(option) ?? 0) : 0 }));
  return { kind: 'budget', ...pickWithin(slate.budgetFen, projects, lot) };
}

const asLine = ({ option, result: { valid, passed, criteria, choices, flags, silent, otherReadings } }: OptionLine): SlateLine => ({
  option, valid, passed, criteria, choices, flags, joined: silent.joined,
  decisive: otherReadings.filter((other) => changedBetween(criteria, other.criteria).length > 0).map(({ flag }) => flag),
});
