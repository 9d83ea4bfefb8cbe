import type { PollState } from '../lifecycle/poll.lifecycle';
import type { AuthorityKind, AuthorityState, PrincipalKind } from '../voting/proxies';
import type { Channel } from '../voting/rule-pack';
import type { Id, Instant, Offered, Page, PhotoView } from './common';

export const PROXY_LIMITS = { nameMax: 30, homeMax: 60, photosMax: 4, textMax: 40, entriesShown: 10, perPage: 20 } as const;

/**
 * Whoever is to vote, as the signed paper names them: in full, and by their home here or, of somebody who has none, by their phone. Half a
 * name finds nobody, so that this is no way of looking people up.
 */
export type AgentNamed = Readonly<{ name: string; home?: string; phone?: string }>;
/** From the paper, by an office. `principalId`: which of the owners signed it, or whose guardian or representative it is. */
export type RecordAuthorityRequest = Readonly<{
  requestKey: Id; rollEntryId: Id; principalId: Id; kind: AuthorityKind; agent: AgentNamed;
  /** The whole of the paper. */
  photoIds: readonly Id[];
}>;
/** By the owner, on their own account: a written authority for a neighbour. */
export type GiveAuthorityRequest = Readonly<{ requestKey: Id; rollEntryId: Id; agent: AgentNamed; photoIds: readonly Id[] }>;
/** `byPhone`: whether the agent can vote on a phone; otherwise they bring the paper. */
export type AuthorityRecorded = Readonly<{ authorityId: Id; byPhone: boolean }>;

/** An authority as an office sees it: the principal's name masked, for whoever holds the paper. */
export type AuthorityView = Readonly<{
  authorityId: Id; alias: string; kind: AuthorityKind; kindWords: string; principalName: string; agentName: string;
  state: AuthorityState; stateWords: string; at: Instant; photos: readonly PhotoView[];
  /** `revoke`. */
  offered: Offered;
}>;
export type ProxyDesk = Page<AuthorityView> & Readonly<{
  pollId: Id; question: string; state: PollState;
  /** For how many one agent may vote in writing. */
  most: number;
  /** `record`. */
  offered: Offered;
}>;
export type ProxyDeskQuery = Readonly<{ cursor?: string }>;
/** An entry of the roll whose paper somebody holds: by its number or a part of its room. Never a whole name of a person. */
export type EntryToEntrust = Readonly<{
  rollEntryId: Id; alias: string; homes: readonly string[];
  owners: readonly Readonly<{ personId: Id; name: string; kind: PrincipalKind }>[];
  received: Readonly<{ at: Instant; channel: Channel; words: string }> | null;
  /** Who votes for it already, on what ground. */
  given: string | null;
}>;
export type EntriesToEntrust = Readonly<{ items: readonly EntryToEntrust[] }>;

/** To an agent: for whom they vote, and nothing more of them. */
export type HeldFor = Readonly<{ authorityId: Id; kindWords: string; principalName: string }>;
/** To an owner: who votes for them. */
export type MyAuthority = Readonly<{
  authorityId: Id; kindWords: string; agentName: string; state: AuthorityState; stateWords: string; at: Instant;
  /** `revoke`. */
  offered: Offered;
}>;
/** What an agent was to vote on, and need not any more. */
export type HeldBefore = Readonly<{ authorityId: Id; alias: string; principalName: string; words: string }>;
