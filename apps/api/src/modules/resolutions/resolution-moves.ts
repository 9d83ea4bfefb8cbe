import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RESOLUTION_LIFECYCLE, type Need, type Party } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { IssueMoves } from '../issues';
import { ResolutionEntity } from './resolution.entity';

type Note = Readonly<{
  action: string;
  /** Null when the clock acts, and where a neighbour acts through a slip: then `as` says who. */
  actor: Actor | null;
  as?: Party;
  reason?: string;
  /** What a reader of the matter's timeline should know beside the step's name. */
  words?: string;
  facts?: Record<string, unknown>;
}>;
type Step = Note & Readonly<{ parties?: readonly Party[]; given?: readonly Need[]; patch?: Partial<ResolutionEntity> }>;

/** The one place where a resolution changes its state. */
@Injectable()
export class ResolutionMoves {
  constructor(
    private readonly events: EventLog,
    private readonly issues: IssueMoves,
  ) {}

  /** Locks the row until the transaction ends. @throws ProblemError not_found */
  async lock(em: EntityManager, resolutionId: string): Promise<ResolutionEntity> {
    return found(await em.findOne(ResolutionEntity, { where: { resolutionId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** The matter first, for what moves it too: everybody locks in this order. @throws ProblemError not_found */
  async lockWithMatter(em: EntityManager, resolutionId: string): Promise<ResolutionEntity> {
    const { issueId } = found(await em.findOneBy(ResolutionEntity, { resolutionId }));
    await this.issues.lock(em, issueId);
    return this.lock(em, resolutionId);
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, resolution: ResolutionEntity, step: Step): Promise<ResolutionEntity> {
    const { resolutionId, communityId, state: fromState } = resolution;
    const { actor, given, patch = {} } = step;
    const parties: readonly Party[] = step.parties ?? (actor ? rolesIn(actor, communityId) : ['clock']);
    const state = takeStep(RESOLUTION_LIFECYCLE, fromState, step.action, parties, given);
    await em.update(ResolutionEntity, { resolutionId }, { ...patch, state });
    const as = step.as ?? actingAs(fromState, step.action, parties);
    await this.record(em, resolution, { ...step, as, fromState, toState: state });
    return Object.assign(resolution, patch, { state });
  }

  /** Something that happened without a step of the lifecycle, or before the first. */
  async record(
    em: EntityManager,
    { resolutionId, issueId, communityId, effect }: ResolutionEntity,
    { action, actor, as, fromState, toState, reason, words, facts }: Note & Readonly<{ fromState?: string | null; toState?: string }>,
  ): Promise<void> {
    await this.events.record(em, {
      aggregate: 'resolution',
      aggregateId: resolutionId,
      issueId,
      action,
      fromState,
      toState,
      actorUserId: actor?.userId ?? null,
      actorParty: as ?? (actor ? (rolesIn(actor, communityId)[0] ?? 'secretary') : 'clock'),
      communityId,
      reason,
      facts: { ...facts, effect, ...(words === undefined ? {} : { words }) },
    });
  }
}

function actingAs(state: ResolutionEntity['state'], action: string, parties: readonly Party[]): Party {
  const edge = (RESOLUTION_LIFECYCLE as Record<string, Record<string, { by: readonly Party[] }>>)[state]?.[action];
  return found(edge?.by.find((party) => parties.includes(party)));
}
