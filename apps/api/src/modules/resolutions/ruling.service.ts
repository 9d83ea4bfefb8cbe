import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  isBarredFromRuling,
  mayTakeEffect,
  type Done,
  type ObjectionState,
  type RuleRequest,
  type Ruling,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { communityWordsOf } from '../communities';
import { Deadlines } from '../deadlines';
import { IssueMoves } from '../issues';
import { ObjectionReader } from './objection-reader';
import { ObjectionEntity } from './objection.entity';
import { policyOfRow } from './policy-of-row';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import type { ResolutionEntity } from './resolution.entity';

const STATE_AFTER = { overrule: 'overruled', uphold: 'upheld', answer: 'answered' } as const satisfies Record<Ruling, ObjectionState>;

/** Every objection is answered with a reason, by a convener who has nothing to do with it. */
@Injectable()
export class RulingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly issues: IssueMoves,
    private readonly deadlines: Deadlines,
    private readonly moves: ResolutionMoves,
    private readonly objections: ObjectionReader,
    private readonly notices: ResolutionNotices,
  ) {}

  /**
   * Upheld, the matter goes back to be talked over. Otherwise the resolution takes effect when its period is over and nothing waits for an answer.
   * @throws ProblemError not_found | objection.already_answered | objection.own_case | action.not_allowed | request.invalid
   */
  async rule(objectionId: string, { ruling, reason }: RuleRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { resolutionId } = found(await em.findOneBy(ObjectionEntity, { objectionId }));
      const resolution = await this.moves.lockWithMatter(em, resolutionId);
      const objection = found(await em.findOne(ObjectionEntity, { where: { objectionId }, lock: { mode: 'pessimistic_write' } }));
      const answeredAs = await this.requireRuler(em, objection, actor);
      if (objection.state !== 'open') throw new ProblemError('objection.already_answered', {});
      refuseOtherwise(ruling, policyOfRow(resolution).objectionLocks);
      const answer = { answer: reason, answeredAs, answeredByUserId: actor.userId, answeredAt: this.clock.now() };
      await em.update(ObjectionEntity, { objectionId }, { ...answer, state: STATE_AFTER[ruling] });
      await (ruling === 'uphold' ? this.sendBack(em, resolution, reason, actor) : this.carryOn(em, resolution, objection, reason, actor));
      await this.notices.answered(em, resolution, objection, ruling);
    });
    return { done: true };
  }

  private async requireRuler(em: EntityManager, objection: ObjectionEntity, actor: Actor): Promise<string> {
    const ruler = await this.objections.rulerOf(em, actor, objection.communityId);
    if (!ruler || objection.state === 'entered' || objection.state === 'rejected') throw notFound();
    if (isBarredFromRuling(objection, ruler)) throw new ProblemError('objection.own_case', {});
    const isStreet = ruler.as === 'street_officer';
    if (isStreet && (await this.objections.hasConvenerFor(em, objection)))
      throw new ProblemError('action.not_allowed', { needs: CONVENERS });
    return ruler.as;
  }

  private async sendBack(em: EntityManager, resolution: ResolutionEntity, reason: string, actor: Actor): Promise<void> {
    const { resolutionId, issueId } = resolution;
    await this.moves.take(em, resolution, { action: 'uphold', actor, given: ['reason'], reason });
    await em.update(ObjectionEntity, { resolutionId, state: 'open' }, { state: 'moot' });
    await em.update(ObjectionEntity, { resolutionId, state: 'entered' }, { state: 'lapsed' });
    for (const kind of ['objection', 'ruling'] as const)
      await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind });
    const { roles } = await communityWordsOf(em, resolution.communityId);
    const patch = { holder: roles.secretary, holderPhone: null, dueOn: null };
    await this.issues.move(em, issueId, { action: 'redeliberate', actor, given: ['reason'], reason, facts: { resolutionId }, patch });
  }

  private async carryOn(
    em: EntityManager,
    resolution: ResolutionEntity,
    { objectionId }: ObjectionEntity,
    reason: string,
    actor: Actor,
  ): Promise<void> {
    const { resolutionId } = resolution;
    const open = await this.objections.open(em, resolutionId);
    if (open.unanswered === 0) await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind: 'ruling' });
    const facts = { objectionId };
    const now = this.clock.now();
    const policy = policyOfRow(resolution);
    const isLast = policy.objectionLocks && mayTakeEffect(policy, resolution, open, dayOf(now));
    if (!isLast) return this.moves.record(em, resolution, { action: 'answer', actor, reason, facts });
    await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind: 'objection' });
    await this.moves.take(em, resolution, { action: 'overrule', actor, given: ['reason'], reason, facts, patch: { effectiveAt: now } });
    await this.notices.effective(em, resolution);
  }
}

/** Where nothing is locked there is nothing to uphold; where something is, a mere reply does not unlock it. */
function refuseOtherwise(ruling: Ruling, objectionLocks: boolean): void {
  if ((ruling === 'answer') === objectionLocks)
    throw new ProblemError('request.invalid', { fields: [{ field: 'ruling', rule: 'policy' }] });
}
