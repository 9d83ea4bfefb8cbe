import type { DemandState } from '../lifecycle/demand.lifecycle';
import type { DemandFigures, DemandRule } from '../meetings/convening-on-demand';
import type { MeetingForm } from '../meetings/forms';
import type { DayString, Id, Instant, Offered } from './common';

/** 依法提请召开. `text` says what the meeting is to be about and why. */
/** `estateId` where each estate has a roll of its own. */
export type DemandRequest = Readonly<{ requestKey: Id; rule: DemandRule; estateId?: Id; text: string }>;
export type DemandAnswer = Readonly<{ demandId: Id }>;

export type DemandCard = Readonly<{
  demandId: Id; rule: DemandRule; estateId: Id | null;
  /** Who owes the meeting: 「社区」「业委会」. */
  owedBy: string;
  owes: string; who: string; form: MeetingForm; text: string; state: DemandState; stateWords: string; raisedAt: Instant;
  /** The last day for joining. */
  expiresOn: DayString;
  /** Of today while names are collected; frozen when the share was reached. */
  figures: DemandFigures;
  /** By when the meeting has to be called, once it is owed: its notice is out. */
  dueOn: DayString | null; overdue: boolean;
  meetingId: Id | null; joinedByMe: boolean; mine: boolean;
}>;
export type DemandView = DemandCard & Readonly<{
  source: string; shareWords: string; counting: string | null;
  /** Who may read the names, in a sentence; and who has joined, for them: null for everybody else. With what they are called on a roll of homes. */
  namesWords: string;
  names: readonly string[] | null;
  /** `join`, `leave`, `withdraw`, `convene` */
  offered: Offered;
}>;
/** What can be demanded here, with the roll of today, and whether the reader stands on it. */
export type DemandRuleView = Readonly<{
  rule: DemandRule; estateId: Id | null; owes: string; who: string; shareWords: string; counting: string | null; owedBy: string; source: string;
  roll: number; needed: number; onRoll: boolean;
}>;
/** Open demands first, then those that ended, the latest first. */
export type DemandsView = Readonly<{ rules: readonly DemandRuleView[]; demands: readonly DemandCard[] }>;
