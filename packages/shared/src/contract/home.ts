import type { DayString, Id, Instant } from './common';
import type { DemandCard } from './demand';
import type { IssueCard } from './issue';
import type { MeetingCard } from './meeting';
import type { PollCard } from './poll';
import type { TaskCard } from './task';
import type { ClaimForHandler } from './community';
import type { ResolutionKind } from '../resolutions/publication-policy';

/** One thing that waits for me, by the clock. */
export type Todo = Readonly<{
  kind: 'vote' | 'check_roll' | 'meeting' | 'check_in' | 'confirm_minutes' | 'judge' | 'supplement' | 'claim_home' | 'carry' | 'scrutinise'
    /** Of 四议两公开, by its matter: the result waits to be made public; somebody asked about it. */
    | 'publish_result' | 'answer_query';
  id: Id; title: string; words: string; at: Instant | null; urgent: boolean;
}>;
export type BoardFigures = Readonly<{
  discuss: number; execute: number; oversee: number;
  /** Ended in the given days: closed by residents, of them sent back at least once. */
  closed: number; closedByResidents: number; sentBack: number; overdue: number; delivered: number; since: DayString;
}>;
export type TodayView = Readonly<{ now: Instant; day: DayString; weekday: string; todos: readonly Todo[]; mine: readonly IssueCard[]; mineTotal: number; figures: BoardFigures; meetings: readonly MeetingCard[] }>;
export type BoardView = Readonly<{ figures: BoardFigures; items: readonly IssueCard[]; next: string | null }>;

/** `slip`: another member has been there, and their paper waits for a second one. */
export type ToScrutinise = TaskCard & Readonly<{ slip: boolean }>;

export type WorkbenchCounts = Readonly<{ toTakeIn: number; unverified: number; claims: number; forAgenda: number; meetings: number; toPublish: number; toAssign: number; tasksOpen: number; tasksOverdue: number }>;
export type WorkbenchView = Readonly<{
  counts: WorkbenchCounts; toTakeIn: readonly IssueCard[]; claims: readonly ClaimForHandler[]; forAgenda: readonly IssueCard[];
  meetings: readonly MeetingCard[]; tasks: readonly TaskCard[]; polls: readonly PollCard[];
  toPublish: readonly Readonly<{ resolutionId: Id; title: string; state: string; kind: ResolutionKind }>[];
  /** Work whose carrier asks for more days: a convener answers. */
  toExtend: readonly TaskCard[];
  /** Work that neither its author nor its supporters have judged: the supervision committee looks. */
  toScrutinise: readonly ToScrutinise[];
  /** Objections on paper that a colleague entered: another one compares them with their picture. */
  slips: readonly Readonly<{ resolutionId: Id; title: string }>[];
  /** The same of minutes. */
  minutesSlips: readonly Readonly<{ meetingId: Id; title: string }>[];
  /** Meetings that are owed on demand, for those who convene them; the most urgent first. */
  demands: readonly DemandCard[];
}>;

export type NoticeView = Readonly<{ noticeId: Id; title: string; words: string; at: Instant; read: boolean; link: Readonly<{ kind: 'issue' | 'meeting' | 'poll' | 'resolution' | 'task' | 'claim' | 'demand' | 'talks' | 'home'; id: Id }> | null }>;
