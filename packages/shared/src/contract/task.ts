import type { TaskState } from '../lifecycle/task.lifecycle';
import type { DayString, Id, Instant, Offered, PhotoView } from './common';
import type { DayRange, ExtensionView, ScrutinyView } from './supervision';

export type AssignTaskRequest = Readonly<{ requestKey: Id; assigneeOrgUnitId: Id; title: string; dueOn: DayString }>;
export type TaskCard = Readonly<{
  taskId: Id; issueId: Id; issueTitle: string; title: string; assignee: string; state: TaskState; stateWords: string;
  assignedAt: Instant; dueOn: DayString; overdue: boolean; daysLeft: number;
  /** 挂账: nobody works on it before this day. */
  parkedUntil: DayString | null;
}>;
export type ReportView = Readonly<{ reportId: Id; kind: 'progress' | 'delivery'; text: string; at: Instant; by: string; photos: readonly PhotoView[]; before: readonly PhotoView[]; after: readonly PhotoView[] }>;
export type RatingView = Readonly<{ stars: number; comment: string; by: string; at: Instant }>;
/** Why work came back: the carrier says that it is not theirs, or residents that it is not done. */
export type CameBackView = Readonly<{ kind: 'disputed' | 'sent_back'; reason: string; by: string; at: Instant }>;
export type TaskView = TaskCard & Readonly<{
  resolutionId: Id | null; reports: readonly ReportView[]; ratings: readonly RatingView[];
  /** Who may judge now and until when. */
  judgeUntil: DayString | null; offered: Offered;
  /** Until it is handed out again, or delivered anew. */
  cameBack: CameBackView | null;
  /** What this reader, as a supporter, has said of the delivery that is judged now. */
  myVoice: 'accept' | 'send_back' | null;
  /** The one time the carrier asked for more days. */
  extension: ExtensionView | null;
  /** Between which days a new day may lie, while `askExtension` is offered. */
  extensionDays: DayRange | null;
  /** From this day on the supervision committee looks with a resident; while it is delivered. */
  supervisedFrom: DayString | null;
  scrutiny: ScrutinyView | null;
  /** Residents said of this earlier piece of work that it had not solved the matter. */
  reopensTaskId: Id | null;
}>;
export type ReportProgressRequest = Readonly<{ requestKey: Id; text: string; photoIds: readonly Id[] }>;
export type DeliverTaskRequest = Readonly<{ requestKey: Id; text: string; beforePhotoIds: readonly Id[]; afterPhotoIds: readonly Id[] }>;
export type AcceptWorkRequest = Readonly<{ stars: number; comment?: string }>;
export type SendBackRequest = Readonly<{ reason: string }>;
export type RateTaskRequest = Readonly<{ stars: number; comment?: string }>;
