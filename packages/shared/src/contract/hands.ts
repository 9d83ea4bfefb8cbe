import type { BodyUnit } from '../meetings/body';
import type { Hands } from '../voting/hands';
import type { Id, Instant } from './common';

/** A show of hands as it is entered. `watchedByPersonId`: a resident in the room who counted too. */
export type CountHandsRequest = Readonly<{ requestKey: Id; question: string; hands: Hands; watchedByPersonId?: Id }>;
/** Other numbers for the same hands, before they are announced. `replaces`: the version that was wrong. */
export type CorrectHandsRequest = Readonly<{ requestKey: Id; replaces: number; reason: string; hands: Hands; watchedByPersonId?: Id }>;
/** The version that whoever announces has before them. */
export type AnnounceHandsRequest = Readonly<{ version: number }>;

/** One count of one show of hands. `countedBy`: the office; `watchedBy`: a neighbour as others may know them, null where nobody counted too. */
export type HandCountView = Readonly<{
  pollId: Id; version: number; hands: Hands; words: string; countedBy: string; watchedBy: string | null; countedAt: Instant;
  /** Why it took the place of the one before; null of the first. */
  reason: string | null;
}>;
/** What stands with a result that was counted so: the count that holds, and those that it replaced, the first one first. */
export type HandsRecord = Readonly<{ count: HandCountView; former: readonly HandCountView[]; recused: number }>;

/** For whoever runs the vote on an item. */
export type HandsDesk = Readonly<{
  /** Of the matter. */
  title: string;
  /** Who may raise a hand now, or could when hands were counted; `members` of a body, null where the room decides. */
  members: number | null; present: number; recused: number; mayRaise: number;
  /** In what they are counted. */
  unit: BodyUnit;
  /** Of a body: how many have to come before anything is voted on. */
  missing: number;
  /** Residents in the room who may count too. */
  watchers: readonly Readonly<{ personId: Id; name: string; homeLabel: string | null }>[];
  /** Counted and not announced yet; null before. */
  counted: (HandsRecord & Readonly<{ question: string }>) | null;
}>;
