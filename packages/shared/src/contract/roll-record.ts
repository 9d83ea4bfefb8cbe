import type { DifferenceKind } from '../voting/roll-difference';
import type { CriterionName, Figures } from '../voting/tally';
import type { DayString, Id } from './common';
import type { DocumentView } from './document';

/** One line of what the roll says otherwise than the register. Areas in cm². */
export type RollDifferenceRow = Readonly<{ kind: DifferenceKind; words: string; alias: string; areaCm2: number; rightAreaCm2: number }>;
/** What would be put right, or recorded, if it were confirmed now; at most `OWNERS_POLL_LIMITS.differencesShown` rows, all are counted. */
export type RollDifferences = Readonly<{
  pollId: Id;
  /** The day whose register the roll is held against. */
  asOf: DayString;
  count: number;
  items: readonly RollDifferenceRow[];
  /** Of all rows: handed back with the confirmation, so that nobody confirms what they have not seen. */
  sha256: string;
}>;
/** `documentId`: the paper that proves it. */
export type RollErrorRequest = Readonly<{ requestKey: Id; reason: string; seenSha256: string; documentId?: Id }>;

export type DifferenceCounts = Readonly<Record<DifferenceKind, number>>;
/** A frozen roll that was put right, each version; the first is the one that was announced. */
export type RollVersionView = Readonly<{
  version: number; rollSha256: string; heads: number; areaCm2: number; onDay: DayString;
  /** Null of the one that was announced. */
  reason: string | null; changes: DifferenceCounts | null;
  /** For the electorate and the authority. */
  document: DocumentView | null;
}>;
/** An error that was found when the roll could not be touched any more. Heads and area are what it concerns. */
export type RollFindingView = Readonly<{
  findingId: Id; onDay: DayString; reason: string; counts: DifferenceCounts; heads: number; areaCm2: number;
  /** The rooms, for the electorate and the authority. */
  aliases: readonly string[]; document: DocumentView | null;
}>;
/** A home of the roll that was sold between the announcement and the end. */
export type HandoverView = Readonly<{
  onDay: DayString;
  /** The room, for the electorate and the authority. */
  alias: string | null;
  /** What became of its vote; until it is certified, only that there was a sale. */
  words: string;
}>;
/** What happened to a roll after it was announced, in the order of time. Nothing in it tells how anybody voted. */
export type RollRecord = Readonly<{ versions: readonly RollVersionView[]; findings: readonly RollFindingView[]; handovers: readonly HandoverView[] }>;

/** What a certificate says of errors that were found too late: whether any possible vote of those concerned changes a criterion. */
export type CertifiedRollError = Figures & Readonly<{ findings: number; decisive: boolean; criteria: readonly CriterionName[] }>;
