import type { RaisedFlag } from '../voting/flags';
import type { ParkingReading } from '../voting/parking';
import type { ProcedureCriterion } from '../voting/procedure';
import type { Readings } from '../voting/readings';
import type { RecountCriterion, RecountSlate } from '../voting/recount/recount-file';
import type { Slate } from '../voting/slate';
import type { Axes, Choice, Secrecy } from '../voting/rule-pack';
import type { CriterionName, Figures } from '../voting/tally';
import type { DayString, Id, Instant } from './common';

/** A flag as it is published: its sentence and figures; what else the count could have been only where that decides. */
export type PublicFlag = Pick<RaisedFlag, 'flag' | 'entries' | 'sources' | 'figures' | 'decisive' | 'changes'> & Readonly<{
  words: string;
  other: Readonly<{ counted: string; words: string; criteria: readonly RecountCriterion[] }> | null;
}>;

/**
 * A certified poll for everybody: totals, criteria, flags and hashes, and not one row. What the row-level pack counts up to is what stands
 * here. Heads in people, area in whole cm².
 */
export type PublicPack = Readonly<{
  pollId: Id; question: string; secrecy: Secrecy;
  rulePack: string; inForceFrom: DayString; title: string; source: string; ruleVersion: number;
  /** The shares that the pack asks for on each axis. */
  asks: Readonly<{ quorum: Axes; approval: Axes }>;
  rules: Readings;
  /** Whether owned parking weighs, by the same clause; what is of it in the area of the roll stands beside that. */
  parkingCounts: ParkingReading;
  /** The clause of the body's own rules that a reading rests on. */
  clause: string | null;
  opensAt: Instant | null; closesAt: Instant | null; certifiedAt: Instant;
  all: Figures; present: Figures; participants: Figures; choices: Readonly<Record<Choice, Figures>>; spoilt: Figures;
  silent: Readonly<{ figures: Figures; joined: Choice | null }>;
  criteria: readonly RecountCriterion[];
  /** What was put where it was more than one question, and what came of each line; then the criteria are those of taking part. */
  slate: Readonly<{ put: Slate; counted: RecountSlate }> | null;
  procedure: readonly ProcedureCriterion[];
  /** Of the count alone; `passed` also holds the conditions beside it. */
  countPassed: boolean;
  passed: boolean;
  flags: readonly PublicFlag[];
  /** While the roll lay open, and since: objections, corrections, findings; the criteria that findings may have changed. */
  roll: Readonly<{ heads: number; areaCm2: number; parkingCm2: number; objections: number; corrections: number; findings: number; mayHaveChanged: readonly CriterionName[] }>;
  rollSha256: string; ballotsRoot: string;
  /** Of a secret vote: the root of who took part; null elsewhere. */
  votedRoot: string | null;
}>;
