import type { PollState } from '../lifecycle/poll.lifecycle';
import type { CastEvidence } from '../voting/cast-evidence';
import type { VoteMethod } from '../voting/hands';
import type { Channel, Choice, Secrecy } from '../voting/rule-pack';
import type { ProcedureCriterion } from '../voting/procedure';
import type { CountResult } from '../voting/count';
import type { Slate, SlateChoices, SlateRequest } from '../voting/slate';
import type { SlateResult } from '../voting/slate-count';
import type { RaisedFlag } from '../voting/flags';
import type { PartOnRoll } from '../voting/owners-roll';
import type { CountedChoice, Criterion } from '../voting/tally';
import type { DayString, Id, Instant, Offered } from './common';
import type { HandsRecord } from './hands';
import type { ReadingsRule } from './owners-poll';
import type { HeldBefore, HeldFor, MyAuthority } from './proxies';
import type { CertifiedRollError, RollRecord } from './roll-record';
import type { ResolutionKind } from '../resolutions/publication-policy';

/**
 * `slate`: several things at once in place of yes and no. `secrecy`: named when left out. `fewAcknowledged`: whoever calls a secret vote of
 * few has read what its result may tell.
 */
export type OpenPollRequest = Readonly<{ question: string; slate?: SlateRequest; secrecy?: Secrecy; fewAcknowledged?: boolean }>;
export type PollCard = Readonly<{
  pollId: Id; issueId: Id; meetingId: Id | null; question: string; packId: string; packTitle: string; effect: 'consensus' | 'binding'; kind: ResolutionKind;
  /** `secret`: that somebody took part is written down, what they chose stands beside nobody. */
  secrecy: Secrecy;
  /** By raised hands nobody casts a ballot, and `turnout` counts none. */
  method: VoteMethod;
  state: PollState; stateWords: string; opensAt: Instant | null; closesAt: Instant | null;
  /** Who has voted so far, never how. */
  turnout: Readonly<{ voted: number; roll: number }>;
  /** How far the quorum has come, on every axis that the pack weighs; empty where it asks for none. */
  quorum: readonly Criterion[];
  /** The last one of the reader's entries, once all of them have voted. */
  myBallot: MyBallot | null; mayVote: boolean;
}>;
/** One entry of the roll that the reader may act for. Areas in cm²; null where none is weighed. */
export type MyRollEntry = Readonly<{
  rollEntryId: Id; alias: string; heads: number; areaCm2: number | null; homes: readonly PartOnRoll[]; parking: readonly PartOnRoll[];
  ballot: MyBallot | null; mayVote: boolean;
  /** Whether the ballot may still be replaced, and how often it was. */
  mayChange: boolean; changes: number;
  /** What is kept beside the ballot, for its voter to see; null before there is one. */
  evidence: CastEvidence | null;
  /** Null of one's own; of another's, for whom the reader votes. */
  heldFor: HeldFor | null;
  /** Who votes for one's own; null where nobody was asked to. */
  authority: MyAuthority | null;
  /** Whether one may ask somebody to vote for it now. */
  mayEntrust: boolean;
}>;
/** `choices` in place of `choice` where several things were put; neither of a sealed paper ballot, which nobody opens before the end, and never either of a secret vote. `choiceWords` says it. */
export type MyBallot = Readonly<{ choice: CountedChoice | null; choices: SlateChoices | null; choiceWords: string; castAt: Instant; channel: Channel; receipt: string }>;
export type PollView = PollCard & Readonly<{
  /** Whether a vote from a phone can be changed until the end. */
  changeable: boolean;
  /** By which ways one votes: what has no basis is not among them. */
  channels: readonly Channel[];
  issueTitle: string; source: string; facts: readonly Readonly<{ name: string; words: string }>[];
  choices: readonly Readonly<{ choice: Choice; words: string; detail: string }>[];
  /** What is put where it is more than one question; then `choices` are those of each line. */
  slate: Slate | null;
  myEntries: readonly MyRollEntry[];
  heldBefore: readonly HeldBefore[];
  /** Homes that the reader bought meanwhile and whose former owner has voted, never how. */
  votedBeforeSale: readonly Readonly<{ rollEntryId: Id; alias: string; onDay: DayString }>[];
  /** The estate or the buildings whose owners vote; null for a vote in the room. */
  scope: string | null;
  /** Whose roll lies open until the end of this day. */
  reviewUntil: DayString | null;
  /** When it was to end before it was made longer; null where it was not. */
  extendedFrom: Instant | null;
  /** The notice word for word, once it is published. */
  noticeText: string | null;
  /** Why it was set aside. */
  voidReason: string | null;
  /** Who came, building by building; empty for a vote in the room. */
  buildings: readonly Readonly<{ building: string; voted: number; roll: number }>[];
  /** What happened to its roll since it was announced. */
  rollRecord: RollRecord;
  /** Null where silent and spoilt ballots are read as usual. */
  readingsRule: ReadingsRule | null;
  /** That parking counts, where the estate's own rules say so. */
  parkingRule: ReadingsRule | null;
  /** What was counted of raised hands, once it is certified; null of ballots. */
  hands: HandsRecord | null;
  /** Null until certified, for everyone. */
  result: PollResult | null;
  resolutionId: Id | null;
  /** Meetings at which its matter is talked about and not decided, the first first. */
  sessions: readonly Readonly<{ meetingId: Id; formName: string; startsAt: Instant; stateWords: string }>[];
  /** `vote`, `castByHand`, `close`, `draftResolution`, `readRoll`, `walkDoors`, `extend`, `announce`, `void`, `readBallots`, `recount`, `print`, `handlePaper`, `recordProxies`, `witnessPaper`. */
  offered: Offered;
}>;
/**
 * `passed`: the count and every condition beside it, which stand in `procedure`; of a vote in the room there are none. `rollError`: null
 * where the roll was right as far as anybody knows. `raised`: every flag with its figures; `flags` are those of them that the rows show.
 * What the count would be without somebody is there only where it decides: of one voter, it would tell how they voted.
 * `slate`: line by line where several things were put; then the criteria are those of the quorum, and `passed` that something was chosen.
 */
export type PollResult = Omit<CountResult, 'otherReadings' | 'flagged'> & Readonly<{
  raised: readonly RaisedFlag[]; procedure: readonly ProcedureCriterion[]; rollError: CertifiedRollError | null; slate: SlateResult | null;
  /** How many ballots came in by which way; what each says, none of them tells. */
  ways: readonly Readonly<{ channel: Channel; words: string; ballots: number }>[];
  certifiedAt: Instant; ruleVersion: number; words: string; rollSha256: string; ballotsRoot: string;
  /** Of a secret vote: the root of who took part. */
  votedRoot: string | null;
}>;
/**
 * What somebody votes: `choice`, or `choices` where several things were put. In a secret vote `code` in place of both (`codeOf`), so that
 * every vote is as long as every other on its way.
 */
export type VoteRequest = Readonly<{ choice?: Choice; choices?: SlateChoices; code?: string }>;
/**
 * `rollEntryId` may be left out by who has one entry only. `deviceKey`: a random key that the device made for itself; of it, only a digest
 * is kept that is another one in every poll. `shownSha256`: of the `ballotText` that the phone showed; refused where the poll's is another.
 * `replaces`: the receipt of the ballot in whose place this one comes, where the estate's rules let it.
 */
export type CastBallotRequest = VoteRequest & Readonly<{ requestKey: Id; rollEntryId?: Id; deviceKey?: Id; shownSha256?: string; replaces?: string }>;
/** On an authority, which names the entry. */
export type ProxyVoteRequest = VoteRequest & Readonly<{ requestKey: Id; deviceKey?: Id; shownSha256?: string }>;
export type CastByHandRequest = VoteRequest & Readonly<{ requestKey: Id; personId: Id; witnessPersonId: Id; shownSha256?: string }>;
export type CastBallotAnswer = Readonly<{ pollId: Id; ballot: MyBallot }>;
