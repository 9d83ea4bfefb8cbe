import type { MeetingState } from '../lifecycle/meeting.lifecycle';
import type { TalkState } from '../lifecycle/talk.lifecycle';
import type { DayString, Id, Instant, Offered } from './common';
import type { QuestionEndingView } from './question';

/** From when to when the secretary talks with neighbours one by one, and how long with each. */
export type TalkHoursRequest = Readonly<{ from: Instant; until: Instant; minutesEach: number }>;
/** `startsAt`: the time as it was read, so that nobody gets another one when the session has moved meanwhile. */
export type BookTalkRequest = Readonly<{
  requestKey: Id; startsAt: Instant;
  /** In one sentence; for the secretary's eyes. */
  about?: string;
  /** A matter of one's own that it is about. */
  issueId?: Id;
}>;
/** Entered by a handler for somebody without a phone. */
export type BookTalkOnBehalfRequest = BookTalkRequest & Readonly<{ personId: Id }>;

/** Talked; what was said stays between the two unless the secretary writes it for whoever asked. */
export type AnswerTalkRequest = Readonly<{ requestKey: Id; text?: string }>;
/** To be done: an owner and a day. Only these words become public, never what it was said to be about. */
export type PromiseTalkRequest = Readonly<{ requestKey: Id; assigneeOrgUnitId: Id; dueOn: DayString; publicText: string }>;
export type MissTalkRequest = Readonly<{ requestKey: Id }>;

/** What everybody here reads of a time: whether it can still be had, never who has it. */
export type TalkTimeView = Readonly<{ startsAt: Instant; endsAt: Instant; standing: 'free' | 'taken' | 'past' }>;
export type TalkView = Readonly<{
  talkId: Id; startsAt: Instant; endsAt: Instant;
  /** Empty where nothing was said, and for whom it is not. */
  about: string; issueId: Id | null;
  state: TalkState; stateWords: string;
  ended: QuestionEndingView | null;
  /** `giveBack`; for the secretary `answer`, `promise`, `declare`; for conveners `miss`. */
  offered: Offered;
}>;
/** For handlers: who comes. */
export type TalkRow = TalkView & Readonly<{ name: string; homeLabel: string | null; onBehalf: boolean }>;

export type TalkList = Readonly<{
  meetingId: Id; title: string; venueName: string; startsAt: Instant; endsAt: Instant; meetingState: MeetingState;
  /** Null while the secretary has set no times. */
  hours: TalkHoursRequest | null;
  times: readonly TalkTimeView[];
  /** The reader's own, unless given back. */
  mine: TalkView | null;
  /** In the order of their times; null for whoever does not work here. */
  list: readonly TalkRow[] | null;
  /** The day that is proposed for what is to be done. */
  proposedDueOn: DayString;
  /** `book`, `bookOnBehalf`, `setHours`, `dropHours`. */
  offered: Offered;
}>;
