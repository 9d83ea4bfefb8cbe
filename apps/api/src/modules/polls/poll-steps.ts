import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nextState, POLL_LIFECYCLE, type Need, type Party } from '@silin/shared';
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

type Recorded = Omit<Step, 'patch' | 'given'> &
  Readonly<{
    fromState: string | null;
    toState: string | null;
    /** Those of their offices that may take the step. */ as?: readonly Party[];
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
    const as = parties.filter((party) => nextState(POLL_LIFECYCLE, poll.state, action, [party], given).ok);
    await em.update(PollEntity, { pollId: poll.pollId }, { ...patch, state });
    await this.record(em, poll, { action, actor, as, reason, facts, fromState: poll.state, toState: state });
    return Object.assign(poll, patch, { state });
  }

  /** Another end, in the same state. */
  async postpone(em: EntityManager, poll: PollEntity, patch: Pick<PollEntity, 'closesAt' | 'extendedFrom'>): Promise<void> {
    await em.update(PollEntity, { pollId: poll.pollId }, patch);
    Object.assign(poll, patch);
  }

  /** How it begins. */
  begin(em: EntityManager, poll: PollEntity, actor: Actor): Promise<void> {
    return this.record(em, poll, { action: 'prepare', actor, fromState: null, toState: 'draft' });
  }

  /** Something that changes no state. */
  note(em: EntityManager, poll: PollEntity, note: Omit<Step, 'patch' | 'given'>): Promise<void> {
    return this.record(em, poll, { ...note, fromState: null, toState: null });
  }

  private async record(
    em: EntityManager,
    poll: PollEntity,
    { action, actor, as, reason, facts, fromState, toState }: Recorded,
  ): Promise<void> {
    await this.events.record(em, {
      aggregate: 'poll',
      aggregateId: poll.pollId,
      issueId: poll.issueId,
      action,
      fromState,
      toState,
      actorUserId: actor?.userId ?? null,
      actorParty: actor ? actingAs(actor, poll, as) : 'clock',
      communityId: poll.communityId,
      reason,
      facts,
    });
  }
}

/** The office under which somebody acts: a convener's first. A neighbour who objects acts in none, whatever else they hold. */
function actingAs(actor: Actor, { communityId, pack }: PollEntity, as: readonly Party[] = []): Party {
  const isConvener = (party: Party) => (pack.convenedBy as readonly Party[]).includes(party);
  return as.find(isConvener) ?? as[0] ?? rolesIn(actor, communityId).find(isConvener) ?? 'resident';
}
