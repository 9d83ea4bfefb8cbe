import type { AttendeeRow, MinutesView, ObjectionView, RatingView, ReportView, VenueView } from '@silin/shared';
import type { ShelvedPhoto } from '../../documents';
import type { IssueEntity } from '../../issues';
import type { AgendaItemEntity, GistEntity, MeetingEntity, QuestionEntity } from '../../meetings';
import type { PollRef } from '../../polls';
import type { ResolutionEntity } from '../../resolutions';
import type { ExtensionEntity, TaskEntity } from '../../tasks';

/** A step of a record, in the words of its community. */
export type Stepped = Readonly<{ by: string; at: Date; action: string }>;
export type MatterFacts = Readonly<{
  item: AgendaItemEntity;
  issue: IssueEntity;
  proposer: string;
  onBehalf: boolean;
  photos: readonly ShelvedPhoto[];
  endorsements: number;
  accepted: Stepped | null;
}>;
export type QuestionFacts = Readonly<{ question: QuestionEntity; askedBy: string; support: number }>;
export type ResolutionFacts = Readonly<{
  resolution: ResolutionEntity;
  issue: IssueEntity;
  poll: PollRef | null;
  /** When the party organisation studied the matter, where the law wants it to first. */
  studiedOn: string | null;
  objections: readonly ObjectionView[];
  tasks: readonly TaskEntity[];
  /** Proposals that its text took in, as they were made. */
  adopted: readonly GistEntity[];
}>;
export type TaskFacts = Readonly<{
  task: TaskEntity;
  issue: IssueEntity;
  resolution: ResolutionEntity | null;
  question: QuestionEntity | null;
  reports: readonly ReportView[];
  extension: ExtensionEntity | null;
  judged: readonly Stepped[];
  ratings: readonly RatingView[];
}>;
export type SendingFacts = Readonly<{
  /** How many were told in each capacity. */
  told: ReadonlyMap<string, number>;
  coming: number;
  declined: number;
  /** Of those told: with a phone here, and who has opened the message. */
  delivered: number;
  read: number;
}>;

/** Everything that the papers of one meeting are printed from, as one reader may see it. Nothing in it was typed for a paper. */
export type MeetingFacts = Readonly<{
  meeting: MeetingEntity;
  /** 「柳园社区居委会」 */
  issuer: string;
  phone: string | null;
  venue: VenueView;
  figures: Readonly<{ expected: number; present: number }>;
  sending: SendingFacts;
  /** Names; read only for the paper that shows them. */
  attendees: readonly AttendeeRow[];
  matters: readonly MatterFacts[];
  questions: readonly QuestionFacts[];
  minutes: MinutesView | null;
  resolutions: readonly ResolutionFacts[];
  tasks: readonly TaskFacts[];
}>;
