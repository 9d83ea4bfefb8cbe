import type { PollState } from '../lifecycle/poll.lifecycle';
import type { PaperContent, PaperCounts, PaperState, PaperTotals } from '../voting/paper-entries';
import type { Channel } from '../voting/rule-pack';
import type { Slate } from '../voting/slate';
import type { Id, Instant, Offered, PhotoView } from './common';

export const PAPER_LIMITS = { differencesShown: 20, addresseesShown: 10, witnessesShown: 10, buildingMax: 20, envelopesMax: 1_000_000 } as const;

/** Whose ballot a code is: the room as the roll calls it, and whether their vote has come in already, never how. */
export type PaperAddressee = Readonly<{
  code: string; alias: string; homes: readonly string[];
  received: Readonly<{ at: Instant; channel: Channel; words: string }> | null;
  /** Who may bring it in the voter's place; null where nobody was asked to. */
  authority: Readonly<{ authorityId: Id; words: string }> | null;
}>;
/** Where the number cannot be read: by a part of the room. */
export type PaperAddressees = Readonly<{ items: readonly PaperAddressee[] }>;
/** A sealed envelope. `photoId`: of the envelope, from outside. `authorityId`: where an agent filled it in and brought it. */
export type ReceivePaperRequest = Readonly<{ requestKey: Id; code: string; photoId: Id; authorityId?: Id }>;
export type PaperReceipt = Readonly<{ code: string; alias: string; receivedAt: Instant; receipt: string }>;

/** What whoever handles the paper of a poll sees of it. Counts of envelopes; no choice. */
export type PaperDesk = Readonly<{
  pollId: Id; question: string; scope: string; state: PollState; stateWords: string; closesAt: Instant | null;
  /** Entries of the roll, and how many of them have a printed ballot. */
  entries: number; printed: number;
  received: number; counts: PaperCounts;
  /** How many the reader may enter now. */
  mine: number;
  buildings: readonly string[];
  /** By their rooms. */
  witnesses: readonly string[];
  confirmedAt: Instant | null;
  /** What is left before it can be certified, in words; null when nothing is, and while it is open. */
  notYet: string | null;
  /** `print`, `receive`, `enter`, `lookAgain`, `nameWitness`, `certify`. */
  offered: Offered;
}>;

/** An opened ballot as somebody holds it: its code, its room, and the photos beside it. */
export type PaperSheet = Readonly<{ rollEntryId: Id; code: string; alias: string; photos: readonly PhotoView[] }>;
/** The next one for the reader; `code` of the query names another. Null when none waits for them. `hasPhoto`: the opened ballot hangs there already. */
export type PaperToEnter = Readonly<{ slate: Slate | null; sheet: (PaperSheet & Readonly<{ hasPhoto: boolean }>) | null; left: number }>;
/** `choices` in place of `choice` where several things were put; `void` spoils a ballot as a whole. */
export type ReadPaperRequest = Readonly<{ requestKey: Id; rollEntryId: Id }> & PaperContent;
export type EnterPaperRequest = ReadPaperRequest & Readonly<{ photoId?: Id }>;
/** Ballots that two clerks read differently. Who read what is told to nobody: whoever looks again, looks at the paper. */
export type PaperDifferences = Readonly<{ slate: Slate | null; items: readonly (PaperSheet & Readonly<{ state: PaperState; stateWords: string }>)[]; left: number }>;

/** Names for handlers; `fault` is why this one cannot be a witness, in words. */
export type WitnessCandidates = Readonly<{ people: readonly Readonly<{ personId: Id; name: string; homeLabel: string | null; fault: string | null }>[] }>;
export type NameWitnessRequest = Readonly<{ personId: Id }>;
/** What a witness (监票人) does: those that a clerk has looked at again, and in the end the whole. */
export type WitnessDesk = Readonly<{
  pollId: Id; question: string; slate: Slate | null; state: PollState; stateWords: string;
  sheets: readonly PaperSheet[];
  counts: PaperCounts;
  /** Once every envelope is settled. The witness has counted the piles on the table and compares. */
  totals: PaperTotals | null;
  confirmedAt: Instant | null;
  /** `settle`, `confirm`. */
  offered: Offered;
}>;
/** What the witness has counted themselves; refused when it is not what was entered. */
export type ConfirmPaperRequest = PaperTotals;
/** Left out: every building. */
export type PrintPaperRequest = Readonly<{ building?: string }>;
