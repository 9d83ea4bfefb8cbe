import type { PollState } from '../lifecycle/poll.lifecycle';
import type { Channel, Choice } from '../voting/rule-pack';
import type { TallyResult } from '../voting/tally';
import type { Id, Instant, Offered } from './common';

export type OpenPollRequest = Readonly<{ question: string }>;
export type PollCard = Readonly<{
  pollId: Id; issueId: Id; meetingId: Id | null; question: string; packId: string; packTitle: string; effect: 'consensus' | 'binding';
  state: PollState; stateWords: string; opensAt: Instant | null; closesAt: Instant | null;
  /** Who has voted so far, never how. */
  turnout: Readonly<{ voted: number; roll: number }>;
  myBallot: MyBallot | null; mayVote: boolean;
}>;
export type MyBallot = Readonly<{ choice: Choice; choiceWords: string; castAt: Instant; channel: Channel; receipt: string }>;
export type PollView = PollCard & Readonly<{
  issueTitle: string; source: string; facts: readonly Readonly<{ name: string; words: string }>[];
  choices: readonly Readonly<{ choice: Choice; words: string; detail: string }>[];
  /** Null until certified, for everyone. */
  result: PollResult | null;
  resolutionId: Id | null;
  /** `vote`, `castByHand`, `close`, `draftResolution`. */
  offered: Offered;
}>;
export type PollResult = TallyResult & Readonly<{ certifiedAt: Instant; ruleVersion: number; words: string; rollSha256: string; ballotsSha256: string }>;
export type CastBallotRequest = Readonly<{ requestKey: Id; choice: Choice }>;
export type CastByHandRequest = Readonly<{ requestKey: Id; personId: Id; choice: Choice; witnessPersonId: Id }>;
export type CastBallotAnswer = Readonly<{ pollId: Id; ballot: MyBallot }>;
