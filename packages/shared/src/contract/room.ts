import type { Id, Instant } from './common';

/** Somebody with an interest of their own in an item: they stay, and vote on it by no way. `who`: as others may know them. */
export type RecusalView = Readonly<{
  /** For whoever runs the meeting and for themselves; null for everybody else. */
  personId: Id | null;
  who: string; reason: string;
  /** Said by themselves, and not entered by a host. */
  bySelf: boolean; mine: boolean; at: Instant;
  /** Whether the reader may take it back now. */
  mayLift: boolean;
}>;

/** Somebody who waits to speak. */
export type WaitingSpeaker = Readonly<{ personId: Id | null; who: string; mine: boolean; askedAt: Instant }>;

/** Around the item that is talked about: who stays out of its votes, and who wants to speak, the first first. */
export type ItemRoom = Readonly<{
  agendaItemId: Id;
  recusals: readonly RecusalView[];
  queue: readonly WaitingSpeaker[];
  /** `recuse`, `askToSpeak`, `leaveQueue` for oneself; `recuseOthers`, `askForOthers`, `callSpeaker` for hosts. */
  offered: readonly string[];
}>;

export type RecuseRequest = Readonly<{ reason: string }>;
export type RecuseOtherRequest = RecuseRequest & Readonly<{ personId: Id }>;
export type AskForOtherRequest = Readonly<{ personId: Id }>;
