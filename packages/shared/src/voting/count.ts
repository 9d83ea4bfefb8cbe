import { changedBetween, type CountFlag } from './flags';
import { DEFAULT_READINGS, type Readings } from './readings';
import { tally, type CountedBallot, type CountingPack, type Criterion, type Figures, type RollEntry, type TallyResult } from './tally';

/** The same ballots under the other reading of one rule. */
export type OtherReading = Readonly<{ flag: CountFlag; readings: Readings; valid: boolean; passed: boolean; criteria: readonly Criterion[] }>;
export type CountResult = TallyResult & Readonly<{
  readings: Readings;
  flags: readonly CountFlag[];
  /** One for each decisive flag, so that both can be shown; and what the count would be without, or with, those of a conflict who voted. */
  otherReadings: readonly OtherReading[];
  /** What the flags speak of. */
  flagged: FlaggedFigures;
}>;
/** `unsummed`: who took part and is on no side, neither spoilt nor silent. `conflicted`: those of a conflict who voted, with their entries. */
export type FlaggedFigures = Readonly<{ silent: Figures; unsummed: Figures; conflicted: Figures & Readonly<{ entries: number }> }>;

const otherSilent = (readings: Readings): Readings => ({ ...readings, silentBallots: readings.silentBallots === 'follow_majority' ? 'not_participating' : 'follow_majority' });
const otherVoid = (readings: Readings): Readings => ({ ...readings, voidBallots: readings.voidBallots === 'participates' ? 'not_participating' : 'participates' });
const otherConflicts = (readings: Readings): Readings => ({ ...readings, conflicts: readings.conflicts === 'excluded' ? 'counted' : 'excluded' });
const isSomething = ({ heads, areaCm2 }: Figures) => heads !== 0 || areaCm2 !== 0;

/**
 * The tally with what hangs on a rule that the body chose for itself: where the other reading of silent or of spoilt ballots changes a
 * criterion, both readings are there; where somebody voted who was marked as having a conflict, always. Pure.
 * @throws TallyError, RangeError as `tally` does
 */
export function countPoll(pack: CountingPack, roll: readonly RollEntry[], ballots: readonly CountedBallot[], readings: Readings = DEFAULT_READINGS): CountResult {
  const result = tally(pack, roll, ballots, readings);
  const bySilence = tally(pack, roll, ballots, otherSilent(readings));
  const under = (flag: CountFlag, other: Readings, counted = tally(pack, roll, ballots, other)): OtherReading => {
    const { valid, passed, criteria } = counted;
    return { flag, readings: other, valid, passed, criteria };
  };
  const decisive = [under('silent.decisive', otherSilent(readings), bySilence), under('void.decisive', otherVoid(readings))]
    .filter(({ criteria }) => changedBetween(result.criteria, criteria).length > 0);
  const conflicted = conflictedOf(roll, ballots);
  const conflicts = conflicted.entries > 0 ? [under('conflict.voted', otherConflicts(readings))] : [];
  const flagged = { silent: [result, bySilence].map(({ silent }) => silent.figures).find(isSomething) ?? result.silent.figures, unsummed: unsummedOf(pack, result, readings), conflicted };
  const beside: CountFlag[] = [
    ...(result.silent.figures.heads > 0 && result.silent.joined === null ? ['silent.no_majority' as const] : []),
    ...(isSomething(flagged.unsummed) ? ['choices.sum' as const] : []),
  ];
  const otherReadings = [...decisive, ...conflicts];
  return { ...result, readings, flags: [...beside, ...otherReadings.map(({ flag }) => flag)], otherReadings, flagged };
}

/** Those who were marked and whose ballot came back. */
function conflictedOf(roll: readonly RollEntry[], ballots: readonly CountedBallot[]): FlaggedFigures['conflicted'] {
  const marked = new Map(roll.filter(({ conflict }) => conflict).map((entry) => [entry.voter, entry]));
  if (marked.size === 0) return { entries: 0, heads: 0, areaCm2: 0 };
  const voted = ballots.flatMap(({ voter }) => marked.get(voter) ?? []);
  return voted.reduce((sum, { heads, areaCm2 = 0 }) => ({ entries: sum.entries + 1, heads: sum.heads + heads, areaCm2: sum.areaCm2 + areaCm2 }), { entries: 0, heads: 0, areaCm2: 0 });
}

/**
 * What is left of those who took part, as the quorum counts them, without the three choices, spoilt ballots as they are read, and silent
 * ones that joined no side. Where a quorum counts who is there, these are who came and handed in nothing.
 */
function unsummedOf(pack: CountingPack, { choices, spoilt, silent, present, participants, criteria }: TallyResult, { voidBallots }: Readings): Figures {
  const byAttendance = pack.takesPartBy === 'attendance' && criteria.some(({ name }) => name.startsWith('quorum.'));
  const tookPart = byAttendance ? present : participants;
  const left = (axis: keyof Figures) => {
    const beside = (voidBallots === 'participates' ? spoilt[axis] : 0) + (silent.joined === null ? silent.figures[axis] : 0);
    return tookPart[axis] - choices.approve[axis] - choices.reject[axis] - choices.abstain[axis] - beside;
  };
  return { heads: left('heads'), areaCm2: left('areaCm2') };
}
