import { changedBetween, type CountFlag, type OneSource, type Otherwise, type RaisedFlag, type RecordFlag } from './flags';
import type { CountResult, OtherReading } from './count';
import type { RollErrorEffect } from './roll-error';
import type { SlateResult } from './slate-count';
import { orderCouldTurn } from './slate-roll-error';
import type { Figures } from './tally';

/** What was found of a roll too late, judged. */
export type JudgedRollError = Readonly<{ findings: number }> & RollErrorEffect;
/** Entries whose ballots came from few devices or were entered by few clerks, judged together. */
export type JudgedSource = Readonly<{ source: OneSource; entries: number; sources: number; effect: RollErrorEffect }>;

const SOURCE_FLAGS: Readonly<Record<OneSource, RecordFlag>> = { device: 'ballots.one_device', clerk: 'ballots.one_clerk' };
const NONE = { entries: null, sources: 1, decisive: false, changes: [], other: null } as const;

/** How the other reading is said. */
function howOf({ flag, readings }: OtherReading): Otherwise {
  if (flag === 'silent.decisive') return readings.silentBallots === 'follow_majority' ? 'silent.follow' : 'silent.out';
  if (flag === 'void.decisive') return readings.voidBallots === 'participates' ? 'void.in' : 'void.out';
  return readings.conflicts === 'excluded' ? 'conflict.out' : 'conflict.in';
}

function figuresOf(flag: CountFlag, { flagged, spoilt }: CountResult): Figures {
  if (flag === 'void.decisive') return spoilt;
  if (flag === 'choices.sum') return flagged.unsummed;
  if (flag !== 'conflict.voted') return flagged.silent;
  const { heads, areaCm2 } = flagged.conflicted;
  return { heads, areaCm2 };
}

function ofCount(flag: CountFlag, result: CountResult, slate: SlateResult | null): RaisedFlag {
  const base = { ...NONE, flag, figures: figuresOf(flag, result), decisive: decidesLine(flag, result, slate) };
  const reading = result.otherReadings.find((one) => one.flag === flag);
  if (!reading) return base;
  const entries = flag === 'conflict.voted' ? result.flagged.conflicted.entries : null;
  const changes = changedBetween(result.criteria, reading.criteria);
  return { ...base, entries, changes, decisive: base.decisive || changes.length > 0, other: { how: howOf(reading), criteria: reading.criteria } };
}

/** Where several things were put: a line of its own, or who stands before whom. */
function decidesLine(flag: CountFlag, { flagged }: CountResult, slate: SlateResult | null): boolean {
  if (slate === null) return false;
  return slate.lines.some(({ decisive }) => decisive?.includes(flag)) || (flag === 'conflict.voted' && orderCouldTurn(slate, flagged.conflicted));
}

const judged = (flag: RecordFlag, { affected, decisive, criteria, supposed }: RollErrorEffect, more: Pick<RaisedFlag, 'entries' | 'sources'>): RaisedFlag => ({
  flag, ...more, figures: affected, decisive, changes: criteria, other: supposed,
});

export type RaisedBeside = Readonly<{ slate?: SlateResult | null; rollError?: JudgedRollError | null; sources?: readonly JudgedSource[] }>;

/** Everything a certificate warns of: what the rows show, then what the records beside them do. Pure; nothing of it changes the count. */
export function raisedFlagsOf(result: CountResult, { slate = null, rollError = null, sources = [] }: RaisedBeside = {}): readonly RaisedFlag[] {
  return [
    ...result.flags.map((flag) => ofCount(flag, result, slate)),
    ...(rollError ? [judged(rollError.decisive ? 'roll.error_decisive' : 'roll.error', rollError, { entries: null, sources: rollError.findings })] : []),
    ...sources.map(({ source, entries, sources: count, effect }) => judged(SOURCE_FLAGS[source], effect, { entries, sources: count })),
  ];
}
