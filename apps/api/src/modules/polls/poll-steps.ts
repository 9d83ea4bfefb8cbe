import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, POLL_LIFECYCLE, type Role } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { PollEntity } from './poll.entity';

type Step = Readonly<{ action: string; actor: Actor; facts?: Record<string, unknown>; patch?: Partial<PollEntity> }>;

/** The one place where a poll changes its state. */
@Injectable()
export class PollSteps {
  constructor(private readonly events: EventLog) {}

  /** Locks the row until the transaction ends; votes that are under way are waited for. @throws ProblemError not_found */
  async lock(em: EntityManager, pollId: string): Promise<PollEntity> {
    return found(await em.findOne(PollEntity, { where: { pollId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed */
  async take(em: EntityManager, poll: PollEntity, { action, actor, facts, patch = {} }: Step): Promise<PollEntity> {
    const state = takeStep(POLL_LIFECYCLE, poll.state, action, rolesIn(actor, poll.communityId));
    await em.update(PollEntity, { pollId: poll.pollId }, { ...patch, state });
    await this.record(em, poll, { action, actor, facts, fromState: poll.state, toState: state });
    return Object.assign(poll, patch, { state });
  }

  async record(
    em: EntityManager,
    poll: PollEntity,
    { action, actor, facts, fromState, toState }: Omit<Step, 'patch'> & Readonly<{ fromState: string | null; toState: string }>,
  ): Promise<void> {
    await this.events.record(em, {
      aggregate: 'poll',
      aggregateId: poll.pollId,
      issueId: poll.issueId,
      action,
      fromState,
      toState,
      actorUserId: actor.userId,
      actorParty: rolesIn(actor, poll.communityId).find((role) => (CONVENERS as readonly Role[]).includes(role)) ?? 'secretary',
      communityId: poll.communityId,
      facts,
    });
  }
}
