import type { ResolutionState } from '../lifecycle/resolution.lifecycle';
import type { DayString, Id, Instant, Offered } from './common';

export type DraftResolutionRequest = Readonly<{ text: string }>;
export type ResolutionView = Readonly<{
  resolutionId: Id; number: string; issueId: Id; issueTitle: string; pollId: Id; meetingId: Id | null; effect: 'consensus' | 'binding'; text: string;
  state: ResolutionState; stateWords: string; draftedAt: Instant; publishedAt: Instant | null;
  /** Objections until the end of this day; then it takes effect by itself. */
  objectionsUntil: DayString | null; effectiveAt: Instant | null;
  /** Stays on the board at least until then (居委会组织法 art. 34). */
  displayedUntil: DayString | null;
  taskIds: readonly Id[];
  /** `publish`, and `assign` once it is in force. */
  offered: Offered;
}>;
