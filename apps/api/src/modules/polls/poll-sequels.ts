import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PollView, SlateResult, TallyResult } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import type { PollEntity } from './poll.entity';

/** `actor` is the chair of a vote in the room; nobody where the clock closed it. */
export type CertifiedPoll = Readonly<{ poll: PollEntity; result: TallyResult; slate: SlateResult | null; actor: Actor | null }>;
export type CertifiedHandler = (em: EntityManager, certified: CertifiedPoll) => Promise<void>;
export type ResolutionLookup = (em: EntityManager, pollIds: readonly string[]) => Promise<Map<string, string>>;

/** The sessions at which the owners of an estate talk a matter over. */
export type SessionLookup = (em: EntityManager, issueId: string, estateId: string) => Promise<PollView['sessions']>;

/** What later modules make of a poll. They register here, because a poll does not know them. */
@Injectable()
export class PollSequels {
  private readonly handlers: CertifiedHandler[] = [];
  private lookup: ResolutionLookup = async () => new Map();
  private sessions: SessionLookup = async () => [];

  /** Runs in the transaction that certifies: what is refused there leaves the poll open. */
  whenCertified(handler: CertifiedHandler): void {
    this.handlers.push(handler);
  }

  /** Who knows the resolution that was written after a poll. */
  resolutionsBy(lookup: ResolutionLookup): void {
    this.lookup = lookup;
  }

  sessionsBy(lookup: SessionLookup): void {
    this.sessions = lookup;
  }

  async sessionsOf(em: EntityManager, { issueId, scope }: PollEntity): Promise<PollView['sessions']> {
    return scope ? this.sessions(em, issueId, scope.estateId) : [];
  }

  async certified(em: EntityManager, certified: CertifiedPoll): Promise<void> {
    for (const handler of this.handlers) await handler(em, certified);
  }

  async resolutionsOf(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, string>> {
    return pollIds.length === 0 ? new Map() : this.lookup(em, pollIds);
  }
}
