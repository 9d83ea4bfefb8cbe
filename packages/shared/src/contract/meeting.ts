import type { MeetingState } from '../lifecycle/meeting.lifecycle';
import type { BodyFigures } from '../meetings/body';
import type { MeetingForm } from '../meetings/forms';
import type { DayString, Id, Instant, Offered } from './common';
import type { IssueCard } from './issue';

export type MeetingCard = Readonly<{
  meetingId: Id; form: MeetingForm; formName: string; title: string; startsAt: Instant; endsAt: Instant; venueName: string; venueAddress: string;
  state: MeetingState; stateWords: string; items: number; going: number; goingByMe: boolean | null;
  /** Seats of the room, and how many nobody has taken or kept; `seatsLeft` counts until the doors are closed, at the door nobody is turned away. */
  capacity: number; seatsLeft: number;
  /** Asked so far and not withdrawn; null where the form does not live from questions. */
  questions: number | null;
}>;

/** What the system proposes for the chosen matters: nothing the secretary must type. */
export type MeetingPlanRequest = Readonly<{
  form: MeetingForm;
  /** May be empty where the form lives from questions. */
  issueIds: readonly Id[];
  /** What the secretary has chosen already; left out, it is proposed. `noticeText` follows it. `minutes` in the order of `issueIds`. */
  startsAt?: Instant; venueId?: Id; minutes?: readonly number[];
}>;
export type MeetingPlan = Readonly<{
  form: MeetingForm; title: string;
  /** The day on which it was asked for; a notice that goes out now bears it. */
  today: DayString;
  noticeDays: number; earliestOn: DayString; startsAt: Instant; durationMinutes: number; venueId: Id;
  /** Of the duration: set aside for questions. */
  questionMinutes: number;
  /** Whether the law wants the party organisation to have studied each matter first; `items` of the request then say on which day. */
  studyNeeded: boolean;
  items: readonly Readonly<{ issueId: Id; title: string; minutes: number; endorsements: number }>[];
  invited: readonly Readonly<{ capacity: string; count: number }>[]; noticeText: string;
}>;
/** `studiedOn`: the day on which the party organisation studied the matter, where the law wants that first. */
export type PlannedItem = Readonly<{ issueId: Id; minutes: number; studiedOn?: DayString }>;
export type PlanMeetingRequest = Readonly<{
  requestKey: Id; form: MeetingForm; title: string; venueId: Id; startsAt: Instant; items: readonly PlannedItem[];
  /** Sent with the notice at once. */
  announce: boolean;
}>;
/** A postponed meeting needs a new time; without one the time that was planned stays, and so does the place. */
export type AnnounceMeetingRequest = Readonly<{ startsAt?: Instant; venueId?: Id }>;
/** Another room at the same time; everybody who was told is told. */
export type RelocateMeetingRequest = Readonly<{ venueId: Id; reason: string }>;
export type PlanMeetingAnswer = Readonly<{ meetingId: Id; told: number }>;

export type AgendaOutcome = 'agreed' | 'not_adopted' | 'left_open';
export type AgendaItemView = Readonly<{
  agendaItemId: Id; position: number; issueId: Id; title: string; endorsements: number; minutes: number;
  /** Who raised it, as everyone may see them (「3号楼居民」), and whether that is the reader. */
  raisedBy: string; mine: boolean;
  startedAt: Instant | null; endedAt: Instant | null; outcome: AgendaOutcome | null; outcomeWords: string | null; reason: string | null;
  /** When the party organisation studied it, where the form asks for that. */
  studiedOn: DayString | null;
  gists: readonly GistView[]; pollId: Id | null; pollState: string | null;
  /** For whoever runs the meeting: `start`, `addGist`, `openPoll`, `leaveOpen`, `draftResolution` until one is written. */
  offered: Offered;
}>;
export type GistView = Readonly<{ gistId: Id; speaker: string; text: string; at: Instant }>;
export type MinutesView = Readonly<{
  version: number; text: string; sha256: string; circulatedAt: Instant; publishedAt: Instant | null;
  confirmed: number; objected: number; attendees: number; myVerdict: 'confirm' | 'object' | null;
  /** What those who objected wrote, without names; attached and never erased. */
  objections: readonly string[];
}>;

export type MeetingView = MeetingCard & Readonly<{
  /** The server's time of this answer: how long an item has run and what is left are counted from it, not from the phone's clock. */
  now: Instant;
  noticeText: string; announcedAt: Instant | null; earliestOn: DayString | null; venueId: Id;
  agenda: readonly AgendaItemView[];
  attendance: Readonly<{ expected: number; present: number }>;
  /** Of the members who alone decide, where the form has such a body; until it has come together nothing is voted on. */
  body: BodyFigures | null;
  checkedInByMe: boolean; minutes: MinutesView | null;
  /** What became of a scan of mine that came too late, while people are taken in and I am not in. */
  myLateScan: 'waiting' | 'refused' | null;
  /** Keeps a seat without having said so: invited by right, and has not declined. */
  seatKeptForMe: boolean;
  /** Lifecycle actions and `checkIn`, `rsvp`, `host`, `confirmMinutes`, `papers`. */
  offered: Offered;
}>;
/** What is the same for everybody who follows a session, small enough to be asked for every second. */
export type MeetingPulse = Readonly<{
  /** Names what has to be asked for anew when it is another: steps, items, votes, questions; not how many have come or voted. */
  shape: string;
  state: MeetingState; expected: number; present: number; body: BodyFigures | null;
  items: readonly Readonly<{ agendaItemId: Id; startedAt: Instant | null; endedAt: Instant | null; outcome: AgendaOutcome | null; gists: number; pollId: Id | null; pollState: string | null }>[];
  /** The vote that is open in the room: how many have voted, never how. */
  vote: Readonly<{ pollId: Id; voted: number; roll: number }> | null;
}>;
/** `pulse` names all of it. Asked with the name that the phone has already, nothing else comes back: `now` is null. */
export type MeetingPulseAnswer = Readonly<{ pulse: string; now: MeetingPulse | null }>;
export type MeetingPulseQuery = Readonly<{ after?: string }>;
export type RsvpRequest = Readonly<{ going: boolean }>;

/** For the host's screen; a new one every `MEETING_LIMITS.codeSeconds`. */
export type CheckInCode = Readonly<{ code: string; now: Instant; validUntil: Instant; present: number; expected: number }>;
export type CheckInRequest = Readonly<{ code: string }>;
export type CheckInByHandRequest = Readonly<{ personId: Id }>;
/** `checkedInAt` is null for a scan whose code had changed by the time it came: it counts for nothing until a host has confirmed it. */
export type CheckInAnswer = Readonly<{ meetingId: Id; checkedInAt: Instant | null; alreadyBefore: boolean; present: number; expected: number }>;
/** The hand list: names are shown to handlers only. `waitingSince`: scanned too late, and no host has said yet whether they are here. */
export type AttendeeRow = Readonly<{ personId: Id; name: string; capacity: string; homeLabel: string | null; checkedInAt: Instant | null; method: 'code' | 'by_hand' | null; going: boolean | null; waitingSince: Instant | null }>;
export type FindAttendeeQuery = Readonly<{ text?: string }>;

export type AddGistRequest = Readonly<{ requestKey: Id; speakerPersonId?: Id; text: string }>;
export type LeaveOpenRequest = Readonly<{ reason: string }>;
export type MinutesVerdictRequest = Readonly<{ version: number; verdict: 'confirm' | 'object'; remark?: string }>;
export type MeetingsQuery = Readonly<{ when: 'upcoming' | 'past' }>;
export type AgendaCandidates = Readonly<{ issues: readonly IssueCard[] }>;
