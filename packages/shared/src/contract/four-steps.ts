import type { MeetingForm } from '../meetings/forms';
import type { Motion, StepNumber, StepsRules } from '../meetings/four-steps/four-steps';
import type { StepState } from '../meetings/four-steps/step-words';
import type { DayString, Id, Instant, Offered } from './common';
import type { DocumentView } from './document';

/** 动议事由: where the matter comes from, and from whom in words. */
export type BeginStepsRequest = Readonly<{ requestKey: Id; motion: Motion; motionBy: string }>;
export type SendBackStepsRequest = Readonly<{ requestKey: Id; toStep: StepNumber; reason: string }>;
export type EndStepsRequest = Readonly<{ reason: string }>;

/** One of the four. Of the party's own meetings everybody reads when it was, who came by number, and what came out. */
export type StepView = Readonly<{
  step: StepNumber; title: string; state: StepState; stateWords: string;
  /** The day of the meeting, once one has been called. */
  on: DayString | null; meetingId: Id | null;
  /** 「应到 12 人，到会 9 人，同意 8、反对 1、弃权 0，通过了」 */
  figures: string | null;
}>;
export type StepReturnView = Readonly<{ toStep: StepNumber; title: string; on: DayString; reason: string }>;

/** One of the two. `words` say how it stands; what is not there yet says what it waits for. */
export type StepPublicationView = Readonly<{ kind: 'decision' | 'result'; title: string; words: string; publishedOn: DayString | null; displayedUntil: DayString | null; resolutionId: Id | null }>;

export type FourStepsView = Readonly<{
  issueId: Id; title: string; motion: Motion; motionWords: string; motionBy: string; begunOn: DayString;
  steps: readonly StepView[]; returns: readonly StepReturnView[]; publications: readonly StepPublicationView[];
  /** Where it stands and what is missing, in one sentence; what is late beside it. */
  words: string; lateWords: string | null;
  /** Whose turn it is: a meeting in one of `forms`, the usual one first. */
  next: Readonly<{ step: StepNumber; forms: readonly MeetingForm[]; title: string; earliestOn: DayString | null }> | null;
  /** Where a step was not carried: to which ones it may go back. */
  returnTo: readonly StepNumber[];
  result: ResultPublicationView | null;
  /** `plan`, `sendBack`, `end` for the secretary; `publishResult` for who convenes here; `ask` for residents while it is displayed. */
  offered: Offered;
}>;

/** The record of all four meetings as a file. */
export type StepsPaperQuery = Readonly<{ format: 'docx' | 'pdf' }>;

export type PublishResultRequest = Readonly<{ requestKey: Id; text: string }>;
export type AskAboutResultRequest = Readonly<{ requestKey: Id; text: string }>;
export type AnswerQueryRequest = Readonly<{ text: string }>;
/** Nobody is named: everybody reads these. */
export type ResultQueryView = Readonly<{ queryId: Id; text: string; askedOn: DayString; mine: boolean;
  /** By a member of the 村务监督委员会. */
  supervision: boolean; answer: string | null; answeredOn: DayString | null; offered: Offered }>;
export type ResultPublicationView = Readonly<{
  publicationId: Id; text: string; publishedAt: Instant;
  /** Stays up at least until then (村民委员会组织法 2025 art. 35). */
  displayedUntil: DayString;
  queries: readonly ResultQueryView[];
}>;

/** What held before: from the day on which it was set to the day on which something else was. */
export type FormerStepsRules = StepsRules & Readonly<{ from: DayString; to: DayString; document: DocumentView | null }>;
/**
 * What a village has set, since when, and the paper that says so; `set` is false where it has set nothing. `since` is null where nothing was ever set.
 * `former`: the latest first.
 */
export type StepsRulesView = StepsRules & Readonly<{ set: boolean; since: DayString | null; document: DocumentView | null; former: readonly FormerStepsRules[]; offered: Offered }>;
/** Both 0 takes them back. `documentId`: the paper in which they stand. */
export type SetStepsRulesRequest = StepsRules & Readonly<{ documentId: Id | null }>;
