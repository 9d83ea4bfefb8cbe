import { DEFAULT_READINGS, type Readings } from './readings';
import { tally, type CountedBallot, type CountingPack, type Criterion, type RollEntry, type TallyResult } from './tally';

/** What whoever reads a result has to know beside its figures. */
export const COUNT_FLAGS = {
  'silent.no_majority': '没交的票没有多数可随，只算参加，不算任何一边',
  'silent.decisive': '没交的票算不算、随不随多数，会改变结果里的一条',
  'void.decisive': '废票算不算参加，会改变结果里的一条',
} as const satisfies Record<string, string>;
export type CountFlag = keyof typeof COUNT_FLAGS;

/** The same ballots under the other reading of one rule. */
export type OtherReading = Readonly<{ flag: CountFlag; readings: Readings; valid: boolean; passed: boolean; criteria: readonly Criterion[] }>;
export type CountResult = TallyResult & Readonly<{
  readings: Readings;
  flags: readonly CountFlag[];
  /** One for each decisive flag, so that both can be shown. */
  otherReadings: readonly OtherReading[];
}>;

const otherSilent = (readings: Readings): Readings => ({ ...readings, silentBallots: readings.silentBallots === 'follow_majority' ? 'not_participating' : 'follow_majority' });
const otherVoid = (readings: Readings): Readings => ({ ...readings, voidBallots: readings.voidBallots === 'participates' ? 'not_participating' : 'participates' });
const sameCriteria = (one: readonly Criterion[], other: readonly Criterion[]) => one.every(({ met }, i) => met === other[i]?.met);

/**
 * The tally with what hangs on a rule that the body chose for itself: where the other reading of silent or of spoilt ballots changes a
 * criterion, both readings are there. Pure. @throws TallyError, RangeError as `tally` does
 */
export function countPoll(pack: CountingPack, roll: readonly RollEntry[], ballots: readonly CountedBallot[], readings: Readings = DEFAULT_READINGS): CountResult {
  const result = tally(pack, roll, ballots, readings);
  const under = (flag: CountFlag, other: Readings): OtherReading[] => {
    const { valid, passed, criteria } = tally(pack, roll, ballots, other);
    return sameCriteria(result.criteria, criteria) ? [] : [{ flag, readings: other, valid, passed, criteria }];
  };
  const otherReadings = [...under('silent.decisive', otherSilent(readings)), ...under('void.decisive', otherVoid(readings))];
  const noMajority: CountFlag[] = result.silent.figures.heads > 0 && result.silent.joined === null ? ['silent.no_majority'] : [];
  return { ...result, readings, flags: [...noMajority, ...otherReadings.map(({ flag }) => flag)], otherReadings };
}
