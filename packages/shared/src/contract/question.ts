import type { QuestionEnding, QuestionState } from '../lifecycle/question.lifecycle';
import type { DayString, Id, Instant, Offered } from './common';

/** What somebody asks at a meeting: before it, or in the room. */
export type AskQuestionRequest = Readonly<{ requestKey: Id; text: string }>;
/** Entered by the host for somebody in the room without a phone. */
export type AskOnBehalfRequest = AskQuestionRequest & Readonly<{
  /** Left out for somebody who stands in no register. */
  personId?: Id;
}>;

/** Answered on the spot, and by whose office. */
export type AnswerQuestionRequest = Readonly<{ requestKey: Id; text: string; byOrgUnitId: Id }>;
/** To be done: an owner and a day; by an office above the community it is whistled up. The words that become public are the question's own unless the host says it better. */
export type PromiseQuestionRequest = Readonly<{ requestKey: Id; assigneeOrgUnitId: Id; dueOn: DayString; publicTitle?: string; publicText?: string }>;
/** Not possible, because… */
export type DeclareNotPossibleRequest = Readonly<{ requestKey: Id; reason: string }>;

/** How a question ended, in words for everybody. */
export type QuestionEndingView = Readonly<{
  ending: QuestionEnding; at: Instant;
  /** Which office answered, or who is to do it; empty where it is not possible. */
  by: string;
  /** The answer, or why it is not possible; empty for what is to be done. */
  text: string;
  dueOn: DayString | null;
  /** The matter it has become. */
  issueId: Id | null; issueNumber: string | null; issueStateWords: string | null;
}>;
export type QuestionView = Readonly<{
  questionId: Id; text: string; state: QuestionState; stateWords: string; askedAt: Instant;
  /** 「3号楼居民」, never a name. */
  askedBy: string; mine: boolean;
  /** Written down by the host for somebody without a phone. */
  onBehalf: boolean;
  support: number; supportedByMe: boolean;
  ended: QuestionEndingView | null;
  /** `support`, `unsupport`, `withdraw`; for the chair `answer`, `promise`, `whistle`, `declare`. */
  offered: Offered;
}>;

/** Most supported first, then who asked first; what has ended comes after what is open. */
export type QuestionList = Readonly<{
  questions: readonly QuestionView[]; open: number;
  /** The day that is proposed for what is to be done. */
  proposedDueOn: DayString;
  /** `ask`, and for hosts `askOnBehalf`. */
  offered: Offered;
}>;
export type QuestionSupportAnswer = Readonly<{ support: number; supportedByMe: boolean }>;
