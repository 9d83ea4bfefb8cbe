import type { Day } from '../../calendar/day';
import type { CountFlag } from '../flags';
import type { Channel, Choice } from '../rule-pack';
import type { Readings } from '../readings';
import type { Slate } from '../slate';
import type { SlateOutcome } from '../slate-count';
import type { CountedChoice, CriterionName } from '../tally';

/**
 * One line of the roll. `seal` stands for who they are: the roll's hash holds it, and nothing can be read from it. `conflict`: marked as
 * having an interest of their own; the mark stands behind the seal too. `parkingCm2`: how much of the area is parking, which the count does
 * not look at.
 */
export type RecountRollLine = Readonly<{ voter: string; heads?: number; areaCm2?: number; parkingCm2?: number; delivered?: boolean; conflict?: boolean; seal?: string }>;
/**
 * One ballot as it came back. Of a secret poll it has no voter. Of a vote on several things it has `choices`, by the letter of the option,
 * in place of `choice`; spoilt as a whole it has `choice` alone, `void`.
 */
export type RecountBallotLine = Readonly<{ voter?: string; choice?: CountedChoice; choices?: Readonly<Record<string, Choice>>; channel?: Channel }>;

export type RecountCriterion = Readonly<{ name: CriterionName; part: number; whole: number; share: string; inclusive: boolean; met: boolean; short: number }>;
export type RecountLine = Readonly<{ option: string; valid: boolean; passed: boolean; criteria: readonly RecountCriterion[]; flags: readonly CountFlag[] }>;
/** Of a vote on several things: each line, and what was chosen. */
export type RecountSlate = Readonly<{ lines: readonly RecountLine[]; outcome: SlateOutcome }>;
export type RecountResult = Readonly<{ valid: boolean; passed: boolean; criteria: readonly RecountCriterion[]; flags: readonly CountFlag[]; slate?: RecountSlate }>;
/** What was published, or some of it; what is there is compared. */
export type PublishedResult = Readonly<Partial<{
  valid: boolean; passed: boolean; criteria: readonly RecountCriterion[]; flags: readonly string[]; slate: RecountSlate; rollSha256: string; ballotsRoot: string;
  /** Of a secret poll: the root of who took part; null or left out elsewhere. */
  votedRoot: string | null;
}>>;

/**
 * The row-level recount pack: a public and stable format, described in docs/recount.md. Heads in people, area in whole cm². Unknown fields
 * are ignored, so that a later version can say more.
 */
export type RecountFile = Readonly<{
  rulePack: string;
  /** The day from which the text is in force that the poll froze; the latest when left out. */
  inForceFrom?: Day;
  rules?: Partial<Readings>;
  roll: readonly RecountRollLine[];
  ballots: readonly RecountBallotLine[];
  /** What was put, where that was more than one question. */
  slate?: Slate;
  /** Who was there, where the pack counts the room. */
  present?: readonly string[];
  /** Of a secret poll: who voted, apart from what was voted. Of several things each line of `ballots` stands sorted by itself: no row is anybody's. */
  voted?: readonly string[];
  published?: PublishedResult;
}>;

export const COUNTED_CHOICES: readonly CountedChoice[] = ['approve', 'reject', 'abstain', 'void'] satisfies (Choice | 'void')[];

/** Why a file cannot be counted; `field` says where, as `roll[3].areaCm2`. */
export class RecountFault extends Error {
  constructor(readonly field: string, readonly why: string) { super(`${field}: ${why}`); }
}
