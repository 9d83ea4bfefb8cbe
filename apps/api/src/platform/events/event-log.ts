import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { EventEntity } from './event.entity';

export type Happening = Readonly<{
  aggregate: string;
  aggregateId: string;
  issueId?: string | null;
  action: string;
  fromState?: string | null;
  toState?: string | null;
  actorUserId: string | null;
  actorParty: string;
  communityId?: string | null;
  reason?: string | null;
  facts?: Record<string, unknown> | null;
}>;

/** Appends what happened, in the caller's transaction. Nothing here changes or deletes a row. */
@Injectable()
export class EventLog {
  constructor(private readonly clock: Clock) {}

  async record(em: EntityManager, happening: Happening): Promise<void> {
    await this.recordAll(em, [happening]);
  }

  /** Many at once, in one statement. */
  async recordAll(em: EntityManager, happenings: readonly Happening[]): Promise<void> {
    const at = this.clock.now();
    await em.insert(
      EventEntity,
      happenings.map((happening) => ({
        aggregate: happening.aggregate,
        aggregateId: happening.aggregateId,
        issueId: happening.issueId ?? null,
        action: happening.action,
        fromState: happening.fromState ?? null,
        toState: happening.toState ?? null,
        actorUserId: happening.actorUserId,
        actorParty: happening.actorParty,
        communityId: happening.communityId ?? null,
        reason: happening.reason ?? null,
        facts: (happening.facts ?? null) as never,
        at,
      })),
    );
  }

  async ofIssue(em: EntityManager, issueId: string): Promise<EventEntity[]> {
    return em.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } });
  }

  async of(em: EntityManager, aggregate: string, aggregateId: string): Promise<EventEntity[]> {
    return em.find(EventEntity, { where: { aggregate, aggregateId }, order: { eventId: 'ASC' } });
  }
}
