import type { MeetingState } from '../lifecycle/meeting.lifecycle';
import type { BodyFigures } from '../meetings/body';
import type { CheckInMethod, Scanned } from '../meetings/check-in-methods';
import type { MeetingForm } from '../meetings/forms';
import type { OwnersHere } from '../meetings/owners-here';
import type { GistKind } from '../meetings/gist-kinds';
import type { DayString, Id, Instant, NamedPerson, Offered } from './common';
import type { DocumentView } from './document';
import type { IssueCard } from './issue';
import type { MapPoint } from './venue';

export type MeetingCard = Readonly<{
  meetingId: Id; form: MeetingForm; formName: string; title: string; startsAt: Instant; endsAt: Instant; venueName: string; venueAddress: string;
  state: MeetingState; stateWords: string; items: number; going: number; goingByMe: boolean | null;
  /** Seats of the room, and how many nobody has taken or kept; `seatsLeft` counts until the doors are closed, at the door nobody is turned away. Null of one that is only online. */
  capacity: number | null; seatsLeft: number | null;
  /** Asked so far and not withdrawn; null where the form does not live from questions. */
  questions: number | null;
}>;

/** What the system proposes for the chosen matters: nothing the secretary must type. */
/** Who explains a matter, and how many papers will go with it. */
export type PlannedBrief = Readonly<{ issueId: Id; ledByOrgUnitId?: Id; papers?: number }>;
export type MeetingPlanRequest = Readonly<{
  form: MeetingForm;
  /** May be empty where the form lives from questions. */
  issueIds: readonly Id[];
  /** What the secretary has chosen already; left out, it is proposed. `noticeText` follows it. `minutes` in the order of `issueIds`. */
  startsAt?: Instant; venueId?: Id; minutes?: readonly number[];
  /** Of those matters that somebody is to explain or papers go with: said in `noticeText`. */
  briefs?: readonly PlannedBrief[];
  /** Whose owners' meeting it is; left out where there is one estate. `demandId`: the demand that it answers, whose estate it is. */
  estateId?: Id; demandId?: Id;
  /** Why it cannot wait, where the chosen time is before `earliestOn`; said in `noticeText`. */
  urgentReason?: string;
  /** How one gets in from elsewhere, where the form allows that; left out: in the room alone, or as the place says that is only online. */
  onlineHow?: string;
}>;
export type MeetingPlan = Readonly<{
  form: MeetingForm; title: string;
  /** Of a meeting of one estate's owners. */
  estateId: Id | null;
  /** The day on which it was asked for; a notice that goes out now bears it. */
  today: DayString;
  noticeDays: number; earliestOn: DayString;
  /** From when it may be called in special circumstances, with a reason; null where no law says so for this form. */
  urgentFrom: DayString | null;
  startsAt: Instant; durationMinutes: number; venueId: Id;
  /** That people are away on this day, or that its year's days off are not announced yet. */
  dayNote: string | null;
  /** Of the duration: set aside for questions. */
  questionMinutes: number;
  /** Whether the law wants the party organisation to have studied each matter first; `items` of the request then say on which day. */
  studyNeeded: boolean;
  items: readonly Readonly<{ issueId: Id; title: string; minutes: number; endorsements: number }>[];
  invited: readonly Readonly<{ capacity: string; count: number }>[]; noticeText: string;
}>;
/**
 * `studiedOn`: the day on which the party organisation studied the matter, where the law wants that first. `ledByOrgUnitId`: which of those who
 * may carry a task explains it and answers for it, left out where the chair does. `documentIds`: uploads of one's own that everybody who may come reads before.
 */
export type PlannedItem = Readonly<{ issueId: Id; minutes: number; studiedOn?: DayString; ledByOrgUnitId?: Id; documentIds?: readonly Id[] }>;
export type PlanMeetingRequest = Readonly<{
  requestKey: Id; form: MeetingForm; title: string; venueId: Id; startsAt: Instant; items: readonly PlannedItem[];
  /** Sent with the notice at once. */
  announce: boolean;
  /** A demand that this meeting answers: of the form that is owed. */
  demandId?: Id;
  /** Of a meeting of one estate's owners; that of the demand where there is one. */
  estateId?: Id;
  /** Special circumstances: why it is called for a day before the earliest lawful one. Kept only where it is. */
  urgentReason?: string;
  /** As in the request for a plan. */
  onlineHow?: string;
}>;
/** A postponed meeting needs a new time; without one the time that was planned stays, and so does the place. `urgentReason`: as when it is planned; given anew for a new time. */
export type AnnounceMeetingRequest = Readonly<{ startsAt?: Instant; venueId?: Id; urgentReason?: string }>;
/** Another room at the same time, or another way in from elsewhere (`onlineHow`, the room may then be the same); everybody who was told is told. */
export type RelocateMeetingRequest = Readonly<{ venueId: Id; reason: string; onlineHow?: string }>;
/** One more paper for an item, an upload of one's own; until the item has ended. */
export type AddItemPaperRequest = Readonly<{ documentId: Id }>;
export type PlanMeetingAnswer = Readonly<{ meetingId: Id; told: number }>;

export type AgendaOutcome = 'agreed' | 'not_adopted' | 'left_open';
export type AgendaItemView = Readonly<{
  agendaItemId: Id; position: number; issueId: Id; title: string; endorsements: number; minutes: number;
  /** Who raised it, as everyone may see them (「3号楼居民」), and whether that is the reader. */
  raisedBy: string; mine: boolean;
  startedAt: Instant | null; endedAt: Instant | null; outcome: AgendaOutcome | null; outcomeWords: string | null; reason: string | null;
  /** When the party organisation studied it, where the form asks for that. */
  studiedOn: DayString | null;
  /** Which office explains it and answers for it, as it was called when the meeting was planned; null: the chair. */
  ledBy: string | null;
  /** What goes with it, for whoever may come; `papers` says to everybody how many there are. */
  papers: number; documents: readonly DocumentView[];
  gists: readonly GistView[]; pollId: Id | null; pollState: string | null;
  /** Where the owners vote on it by ballot: the last such vote that was not set aside, and how it stands. */
  ownersVote: Readonly<{ pollId: Id; words: string }> | null;
  /** For whoever runs the meeting: `start`, `addGist`, `openPoll`, `leaveOpen`, `draftResolution` until one is written, `addPaper` while there is room for one, `withdrawPaper` where one hangs. */
  offered: Offered;
}>;
/** `amendsId`: of a change, the proposal on the same item that it changes, where somebody said which. */
export type GistView = Readonly<{ gistId: Id; kind: GistKind; speaker: string; text: string; at: Instant; amendsId: Id | null }>;
/** A part of the minutes; 0 is their frame (time, place, who came), then one for each matter and one for the questions. */
export type MinutesSectionView = Readonly<{
  section: number; title: string;
  /** The version in which its wording is as it stands; words on an earlier wording count no more. */
  since: number;
  confirmed: number; objected: number; myWord: MinutesWord | null;
}>;
export type MinutesWord = 'confirm' | 'object';
/** `open` until the conveners have said something; `accepted` where a correction answers it, `kept` where the wording stays and why. */
export type MinutesObjectionState = 'open' | 'accepted' | 'kept';
export type MinutesObjectionView = Readonly<{
  objectionId: Id; section: number; version: number; remark: string;
  /** How it was, in the words of whoever objects. */
  otherwise: string | null;
  at: Instant; state: MinutesObjectionState; answer: string | null; mine: boolean;
}>;
/** A version never changes. The first is written from the record; each later one corrects one section, with its reason. */
export type MinutesVersionRow = Readonly<{ version: number; sha256: string; circulatedAt: Instant; section: number | null; correction: string | null; reason: string | null }>;
export type MinutesView = Readonly<{
  version: number; text: string; sha256: string; circulatedAt: Instant; publishedAt: Instant | null;
  /** The last day on which those who were there may say something; it ends there at 24:00. */
  confirmUntil: DayString;
  /** People: `confirmed` has said of every section that it is right, `objected` has something against one as it stands, `silent` has said nothing of this version. */
  confirmed: number; objected: number; silent: number; attendees: number;
  /** Signed sheets that were entered and that no second worker has compared yet; they count for nobody. */
  uncompared: number;
  /** What the reader has said of this version. */
  myVerdict: MinutesWord | null;
  sections: readonly MinutesSectionView[];
  /** Without names; attached and never erased, also those against an earlier wording. */
  objections: readonly MinutesObjectionView[];
  /** The latest first. */
  versions: readonly MinutesVersionRow[];
}>;
/** Without a number, the latest. */
export type MinutesVersionQuery = Readonly<{ version?: number }>;
export type MinutesVersionView = MinutesVersionRow & Readonly<{ text: string; latest: number; publishedAt: Instant | null }>;

export type MeetingView = MeetingCard & Readonly<{
  /** The server's time of this answer: how long an item has run and what is left are counted from it, not from the phone's clock. */
  now: Instant;
  noticeText: string; announcedAt: Instant | null; earliestOn: DayString | null;
  /** Special circumstances, for which it was called on a day before `earliestOn`. */
  urgentReason: string | null;
  /** Why it was put off or called off, while it is. */
  offBecause: string | null; venueId: Id; venuePlace: MapPoint | null;
  agenda: readonly AgendaItemView[];
  attendance: Readonly<{ expected: number; present: number }>;
  /** Of the members who alone decide, where the form has such a body; until it has come together nothing is voted on. */
  body: BodyFigures | null;
  /** Of a meeting of one estate's owners: how much of their roll is there. For information: it is no quorum of anything. */
  ownersHere: OwnersHere | null;
  checkedInByMe: boolean; minutes: MinutesView | null;
  /** Taking part from elsewhere; null where that is not so. `how` one gets in: for whoever may come. */
  online: Readonly<{ only: boolean; how: string | null; byMe: boolean }> | null;
  /** What became of a scan of mine that proves nothing (too late, or of the printed code), while people are taken in and I am not in. */
  myLateScan: 'waiting' | 'refused' | null;
  /** Keeps a seat without having said so: invited by right, and has not declined. */
  seatKeptForMe: boolean;
  /** Times with the secretary that can still be had, and when mine is; null where there are none, and for whoever does not belong here. */
  talks: Readonly<{ free: number; mineAt: Instant | null }> | null;
  /** Lifecycle actions and `checkIn`, `attendOnline`, `rsvp`, `host`, `confirmMinutes` (or object to a section), `enterSlips` of those without a phone, `papers`, `setTalkHours` while there are none. */
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
/** `checkedInAt` is null for a scan that proves nothing, because its code had changed by the time it came or is printed at the door: it counts for nothing until a host has confirmed it. */
export type CheckInAnswer = Readonly<{ meetingId: Id; checkedInAt: Instant | null; alreadyBefore: boolean; present: number; expected: number }>;
/** The hand list: names are shown to handlers only. `waitingSince`: scanned what proves nothing (`waitingBy`), and no host has said yet whether they are here. */
export type AttendeeRow = Readonly<{ personId: Id; name: string; capacity: string; homeLabel: string | null; checkedInAt: Instant | null; method: CheckInMethod | null; going: boolean | null; waitingSince: Instant | null; waitingBy: Scanned | null }>;
/** Those whom the host saw waiting, at once: who has come since then is not among them. */
export type ConfirmScansRequest = Readonly<{ personIds: readonly Id[] }>;
/** `confirmed`: how many of them are in by now. */
export type ScansConfirmed = Readonly<{ confirmed: number; present: number; expected: number }>;
export type FindAttendeeQuery = Readonly<{ text?: string }>;

/** `kind`: a speech when left out. `amendsId`: only of an amendment, and only a proposal on this item. */
export type AddGistRequest = Readonly<{ requestKey: Id; speakerPersonId?: Id; text: string; kind?: GistKind; amendsId?: Id }>;
export type LeaveOpenRequest = Readonly<{ reason: string }>;
/** `confirm` is said of all of it, save what one has objected to. To `object` a section and a remark are needed. */
export type MinutesVerdictRequest = Readonly<{ version: number; verdict: MinutesWord; section?: number; remark?: string; otherwise?: string }>;
/** A sheet that somebody who was there signed, having no phone; it counts once another worker has compared it with its photo. */
export type MinutesOnPaperRequest = MinutesVerdictRequest & Readonly<{ requestKey: Id; personId: Id; documentId: Id }>;
export type MinutesSlipState = 'entered' | 'counted' | 'rejected';
/** For those who host the meeting, with the name that stands on the sheet. */
export type MinutesSlipView = Readonly<{
  slipId: Id; name: string; homeLabel: string | null; enteredAt: Instant; state: MinutesSlipState;
  version: number; verdict: MinutesWord; section: number | null; remark: string | null; otherwise: string | null;
  /** Why it does not stand. */
  reason: string | null;
  slip: DocumentView | null;
  /** `confirm`, `reject`: for another than who entered it. */
  offered: Offered;
}>;
/** What waits for a second pair of eyes first. */
export type MinutesSlips = Readonly<{
  title: string; version: number;
  /** The last day on which a sheet can be entered; `open`: that is now. */
  confirmUntil: DayString; open: boolean;
  sections: readonly Readonly<{ section: number; title: string }>[];
  slips: readonly MinutesSlipView[];
  /** Who was there and has said nothing of this version, those who signed in by hand first; `unsaidTotal` of them match `text`. */
  unsaid: readonly NamedPerson[]; unsaidTotal: number;
}>;
/** `?text=` a part of a name or of a home. */
export type MinutesSlipsQuery = Readonly<{ text?: string }>;
/** Attached to one section of that version; `objectionId` where it answers an objection to this section. */
export type CorrectMinutesRequest = Readonly<{ version: number; section: number; correction: string; reason: string; objectionId?: Id }>;
/** The wording stays, and why. */
export type KeepWordingRequest = Readonly<{ answer: string }>;
export type MeetingsQuery = Readonly<{ when: 'upcoming' | 'past' }>;
/** `inOwnersVote`: on which owners vote, or will; only a meeting that leaves matters where they are takes them. */
export type AgendaCandidates = Readonly<{ issues: readonly IssueCard[]; inOwnersVote: readonly IssueCard[] }>;
