import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RESOLUTION_LIFECYCLE, type Party } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { ResolutionEntity } from './resolution.entity';

type Step = Readonly<{
  action: string;
  actor: Actor | null;
  patch?: Partial<ResolutionEntity>;
  /** What a reader of the matter's timeline should know beside the step's name. */
  words?: string;
}>;

/** The one place where a resolution changes its state. */
@Injectable()
export class ResolutionMoves {
  constructor(private readonly events: EventLog) {}

  /** Locks the row until the transaction ends. @throws ProblemError not_found */
  async lock(em: EntityManager, resolutionId: string): Promise<ResolutionEntity> {
    return found(await em.findOne(ResolutionEntity, { where: { resolutionId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed */
  async take(em: EntityManager, resolution: ResolutionEntity, { action, actor, patch = {}, words }: Step): Promise<ResolutionEntity> {
    const { resolutionId, communityId, state: fromState } = resolution;
    const parties: Party[] = actor ? rolesIn(actor, communityId) : ['clock'];
    const state = takeStep(RESOLUTION_LIFECYCLE, fromState, action, parties);
    await em.update(ResolutionEntity, { resolutionId }, { ...patch, state });
    await this.record(em, resolution, actor, { action, fromState, toState: state, words });
    return Object.assign(resolution, patch, { state });
  }

  async record(
    em: EntityManager,
    { resolutionId, issueId, communityId }: ResolutionEntity,
    actor: Actor | null,
    { action, fromState, toState, words }: Readonly<{ action: string; fromState: string | null; toState: string; words?: string }>,
  ): Promise<void> {
    await this.events.record(em, {
      aggregate: 'resolution',
      aggregateId: resolutionId,
      issueId,
      action,
      fromState,
      toState,
      actorUserId: actor?.userId ?? null,
      actorParty: actor ? (rolesIn(actor, communityId)[0] ?? 'secretary') : 'clock',
      communityId,
      facts: words === undefined ? null : { words },
    });
  }
}
