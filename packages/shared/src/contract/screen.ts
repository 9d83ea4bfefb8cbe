import type { MeetingState } from '../lifecycle/meeting.lifecycle';
import type { BodyFigures } from '../meetings/body';
import type { Id, Instant } from './common';

/**
 * The big screen of a room: opened once by a code that the host reads out, and then only read. Eight of 31 signs are 8.5 × 10¹¹ codes, of which one
 * per meeting is good for ten minutes.
 */
export const SCREEN_LIMITS = {
  codeSigns: 8, codeMinutes: 10, typedCodeMax: 40,
  /** After the planned end: what was agreed stays up for a while, then the screen goes dark by itself. */
  hoursAfterEnd: 2,
  perMeetingMax: 5, gistsShown: 3, queueShown: 4, questionsShown: 5,
} as const;

/** For the host to read out; the one before it is void. */
export type ScreenCode = Readonly<{ code: string; now: Instant; validUntil: Instant; open: number }>;
export type OpenScreenRequest = Readonly<{ code: string }>;
/** For this screen alone; it opens nothing but `GET /screen`, and travels in a header. */
export type OpenScreenAnswer = Readonly<{ token: string }>;

export type ScreenItem = Readonly<{ title: string; minutes: number; startedAt: Instant | null; endedAt: Instant | null; outcomeWords: string | null }>;
/** What everybody in the room may read, and no more: no name, and of an open vote how many have voted. */
export type ScreenView = Readonly<{
  meetingId: Id; title: string; formName: string; venueName: string; startsAt: Instant; state: MeetingState; stateWords: string;
  /** Stands on the screen while people are taken in. */
  checkIn: Readonly<{ code: string }> | null;
  attendance: Readonly<{ expected: number; present: number }>;
  body: BodyFigures | null;
  agenda: readonly ScreenItem[];
  /** Of the item that is talked about, the last ones last. */
  said: readonly Readonly<{ speaker: string; text: string }>[];
  /** Who waits to speak on it, the first first, as others may know them. */
  queue: readonly string[];
  /** Open, or the last one of the item that is talked about. `result` only once it is certified. */
  vote: Readonly<{ question: string; voted: number; roll: number; result: string | null }> | null;
  /** Null where nobody asks. */
  questions: Readonly<{ open: number; ended: number; next: readonly Readonly<{ text: string; askedBy: string; support: number }>[] }> | null;
}>;
/** `now` is null when nothing is new since `after`. `at`: the server's time of this answer. */
export type ScreenAnswer = Readonly<{ pulse: string; at: Instant; now: ScreenView | null }>;
