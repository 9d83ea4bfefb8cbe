import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { POLL_LIFECYCLE, type Need, type Party, type Role } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { convenes } from './poll-offers';
import { PollEntity } from './poll.entity';

type Step = Readonly<{
  action: string;
  /** Null when the clock acts. */
  actor: Actor | null;
  given?: readonly Need[];
  reason?: string;
  facts?: Record<string, unknown>;
  patch?: Partial<PollEntity>;
}>;

/** The one place where a poll changes its state. */
@Injectable()
export class PollSteps {
  constructor(private readonly events: EventLog) {}

  /** Locks the row until the transaction ends; votes that are under way are waited for. @throws ProblemError not_found */
  async lock(em: EntityManager, pollId: string): Promise<PollEntity> {
    return found(await em.findOne(PollEntity, { where: { pollId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** A dated poll for somebody who convenes under its pack; a vote in the room belongs to its meeting. @throws ProblemError not_found | action.wrong_state */
  async lockConvened(em: EntityManager, pollId: string, actor: Actor, action: string): Promise<PollEntity> {
    const poll = await this.lock(em, pollId);
    if (!convenes(actor, poll)) throw notFound();
    if (poll.pack.window !== 'dated') throw new ProblemError('action.wrong_state', { state: poll.state, action });
    return poll;
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, poll: PollEntity, { action, actor, given, reason, facts, patch = {} }: Step): Promise<PollEntity> {
    const parties: Party[] = actor ? rolesIn(actor, poll.communityId) : ['clock'];
    const state = takeStep(POLL_LIFECYCLE, poll.state, action, parties, given);
    await em.update(PollEntity, { pollId: poll.pollId }, { ...patch, state });
    await this.record(em, poll, { action, actor, reason, facts, fromState: poll.state, toState: state });
    return Object.assign(poll, patch, { state });
  }

  async record(
    em: EntityManager,
    poll: PollEntity,
    {
      action,
      actor,
      reason,
      facts,
      fromState,
      toState,
    }: Omit<Step, 'patch' | 'given'> & Readonly<{ fromState: string | null; toState: string }>,
  ): Promise<void> {
    await this.events.record(em, {
      aggregate: 'poll',
      aggregateId: poll.pollId,
      issueId: poll.issueId,
      action,
      fromState,
      toState,
      actorUserId: actor?.userId ?? null,
      actorParty: actor ? actingAs(actor, poll) : 'clock',
      communityId: poll.communityId,
      reason,
      facts,
    });
  }
}

/** The office under which somebody acts; a neighbour who objects has none. */
function actingAs(actor: Actor, { communityId, pack }: PollEntity): Party {
  return rolesIn(actor, communityId).find((role: Role) => pack.convenedBy.includes(role)) ?? 'resident';
}
