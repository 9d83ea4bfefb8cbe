import type { ConflictGround } from '../voting/conflicts';
import type { MatterAsked, MatterOutOfScope, OwnersMatter, SeveralAt } from '../voting/owners-matters';
import type { PartOnRoll, RollWarningKind } from '../voting/owners-roll';
import type { OwnersRules, PollTimetable } from '../voting/owners-rules';
import type { SlateRequest } from '../voting/slate';
import type { DayString, Id, Instant, Offered } from './common';
import type { DocumentView } from './document';
import type { RollRecord } from './roll-record';

export const OWNERS_POLL_LIMITS = { questionMin: 4, objectionMin: 4, objectionMax: 300, reasonMin: 2, reasonMax: 300, buildingsMax: 200, rowsPerPage: 16, warningsShown: 20, differencesShown: 30 } as const;

export type EstateForPoll = Readonly<{
  estateId: Id; name: string; homes: number; areaCm2: number; buildings: readonly Readonly<{ buildingId: Id; name: string }>[];
  rules: OwnersRules; timetable: PollTimetable;
}>;
/** What the system proposes for an owners' decision on a matter: nothing that it knows is typed. */
export type OwnersPollPlan = Readonly<{
  issueId: Id; issueTitle: string; question: string; today: DayString;
  matters: readonly Readonly<{ matter: OwnersMatter; words: string; packTitle: string; conditions: string; several: SeveralAt }>[];
  /** What is never voted on a phone, with the reason and where to go. */
  outOfScope: readonly Readonly<{ matter: MatterOutOfScope; words: string; reason: string }>[];
  estates: readonly EstateForPoll[];
}>;
export type PrepareOwnersPollRequest = Readonly<{
  requestKey: Id; matter: MatterAsked; question: string; estateId: Id;
  /** Empty: the whole estate. */
  buildingIds: readonly Id[];
  /** Several things at once, where the matter is such that there may be. */
  slate?: SlateRequest;
}>;
export type PrepareOwnersPollAnswer = Readonly<{ pollId: Id; reviewUntil: DayString; told: number }>;

/** Left out, the days are the earliest lawful ones and the estate's usual length. */
export type AnnouncePollRequest = Readonly<{ opensOn?: DayString; closesOn?: DayString }>;
export type AnnouncePollAnswer = Readonly<{ pollId: Id; opensOn: DayString; closesOn: DayString; rollSha256: string; told: number }>;

/** Marked while the roll lay open as having an interest of their own. */
export type ConflictMark = Readonly<{ ground: ConflictGround; words: string; reason: string }>;
/** `rollEntryId` only for whoever marks. */
export type RollRow = Readonly<{ alias: string; homes: number; areaCm2: number | null; /** How much of it is parking. */ parkingCm2: number; mine: boolean; conflict: ConflictMark | null; rollEntryId: Id | null }>;
export type MarkConflictRequest = Readonly<{ rollEntryId: Id; ground: ConflictGround; reason: string }>;
export type LiftConflictRequest = Readonly<{ rollEntryId: Id; reason: string }>;
export type RollObjectionView = Readonly<{
  objectionId: Id; state: 'waiting' | 'corrected' | 'rejected'; text: string; about: string | null; mine: boolean; madeAt: Instant; decidedAt: Instant | null; reason: string | null;
  /** `decide`. */
  offered: Offered;
}>;
export type RollWarning = Readonly<{ kind: RollWarningKind; words: string; entries: number; aliases: readonly string[] }>;
/** 核对名册: my entries first, then the rooms and areas of all; never a name. */
export type RollView = Readonly<{
  pollId: Id; question: string; scope: string; version: number; asOf: DayString; reviewUntil: DayString; reviewing: boolean;
  heads: number; homes: number; areaCm2: number; rollSha256: string | null;
  /** 车位、车库 that count by the estate's rules, and their part of the area; what the rules say of them. */
  parking: number; parkingCm2: number; parkingWords: string | null;
  mine: readonly Readonly<{ rollEntryId: Id; alias: string; areaCm2: number | null; homes: readonly PartOnRoll[]; parking: readonly PartOnRoll[]; conflict: ConflictMark | null }>[];
  buildings: readonly Readonly<{ building: string; heads: number }>[];
  /** The reader's own; all of them for who answers them. */
  objections: readonly RollObjectionView[];
  /** For who convenes only. */
  warnings: readonly RollWarning[];
  /** What stands in the way of the announcement, in words; null when nothing does, and for who cannot announce. */
  notYet: string | null;
  proposed: Readonly<{ opensOn: DayString; closesOn: DayString }> | null;
  /** What happened to it since it was announced. */
  record: RollRecord;
  /** `object`, `readRows`, `rebuild`, `announce`, `markConflict`, `correct` before it opens, `recordError` while it is open, `void`. */
  offered: Offered;
}>;
/** `version`: of a roll that was put right, one of its former versions. */
export type RollRowsQuery = Readonly<{ building?: string; after?: number; version?: number }>;
export type RollRows = Readonly<{ items: readonly RollRow[]; next: number | null }>;
export type ObjectToRollRequest = Readonly<{ requestKey: Id; text: string; rollEntryId?: Id }>;
export type AnswerObjectionRequest = Readonly<{ decision: 'corrected' | 'rejected'; reason: string }>;

/** A named ballot as those who are entitled read it: the room, never a name. */
export type NamedBallotRow = Readonly<{ alias: string; voted: boolean; choiceWords: string; mine: boolean }>;
export type NamedBallots = Readonly<{ items: readonly NamedBallotRow[]; next: number | null }>;

/** The 议事规则 of an estate as far as it bears on its votes; a PUT replaces the whole of `rules`. */
export type OwnersRulesView = Readonly<{
  estateId: Id; estateName: string; set: boolean; rules: OwnersRules;
  /** For the owners of the estate and those who answer for its votes. */
  document: DocumentView | null;
  /** `set`. */
  offered: Offered;
}>;
/** How the estate's own rules read silent or spoilt ballots, where that is not the usual; the paper for those on the roll and the authority. */
export type ReadingsRule = Readonly<{ words: string; clause: string | null; document: DocumentView | null }>;
