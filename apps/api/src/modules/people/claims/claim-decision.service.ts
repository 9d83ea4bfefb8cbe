import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, HANDLERS, type Done } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { notFound, ProblemError } from '../../../platform/http';
import { OrgUnitEntity } from '../../communities';
import { Notices } from '../../notices';
import { HomeClaimEntity } from '../home-claim.entity';
import { Bindings } from './bindings';
import { matchesOf } from './claim-match';
import { handlerIn } from './handler-in';

type Decision = Readonly<{ state: 'approved' | 'declined'; reason: string | null }>;
const APPROVED = { title: '住址认证通过了', words: '现在您可以提事、附议、参加会议和表决了。' };

/** A handler compares and decides; the account then speaks for the person in the register. */
@Injectable()
export class ClaimDecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly notices: Notices,
    private readonly bindings: Bindings,
  ) {}

  /** @throws ProblemError not_found | claim.already_decided | claim.home_unknown | claim.other_person */
  approve(claimId: string, actor: Actor): Promise<Done> {
    return this.approveIf(claimId, actor, async () => true);
  }

  /** Only where home, name and phone are those of the register. @throws ProblemError as approve | claim.not_all_equal */
  approveEqual(claimId: string, actor: Actor): Promise<Done> {
    return this.approveIf(claimId, actor, async (em, claim) => {
      const match = (await matchesOf(em, [claim], dayOf(this.clock.now()))).get(claimId);
      return typeof match?.personId === 'string';
    });
  }

  private approveIf(claimId: string, actor: Actor, holds: (em: EntityManager, claim: HomeClaimEntity) => Promise<boolean>): Promise<Done> {
    return this.transactions.run(async (em) => {
      const claim = await this.pending(em, claimId, actor);
      // Two claims of one new resident, or a register being written, would otherwise make the person twice.
      await em.findOne(OrgUnitEntity, { where: { orgUnitId: claim.communityId }, lock: { mode: 'pessimistic_write' } });
      if (!(await holds(em, claim))) throw new ProblemError('claim.not_all_equal', {});
      const binding = { userId: claim.userId, personId: await this.personOf(em, claim), basis: 'claim' as const };
      await this.bindings.bind(em, binding, { userId: actor.userId, party: handlerIn(actor, claim.communityId) });
      await this.decide(em, claim, { state: 'approved', reason: null }, actor);
      await this.notices.tellUsers(em, [claim.userId], { ...APPROVED, ...aboutClaim(claimId) });
      return { done: true };
    });
  }

  /** @throws ProblemError not_found | claim.already_decided | action.incomplete */
  async decline(claimId: string, reason: string | undefined, actor: Actor): Promise<Done> {
    return this.transactions.run(async (em) => {
      const claim = await this.pending(em, claimId, actor);
      if (!reason) throw new ProblemError('action.incomplete', { needs: ['reason'] });
      await this.decide(em, claim, { state: 'declined', reason }, actor);
      const words = `没有核对上：${reason}。可以改好再提交，也可以联系网格员。`;
      await this.notices.tellUsers(em, [claim.userId], { title: '住址认证没有通过', words, ...aboutClaim(claimId) });
      return { done: true };
    });
  }

  private async personOf(em: EntityManager, claim: HomeClaimEntity): Promise<string> {
    const match = (await matchesOf(em, [claim], dayOf(this.clock.now()))).get(claim.claimId);
    if (match?.personId) return match.personId;
    // An owner is who the register says; a resident may live there without it, and then the handler's word counts.
    if (!match?.homeId || claim.capacity === 'owner') throw new ProblemError('claim.home_unknown', {});
    return this.bindings.houseResident(em, claim, match.homeId);
  }

  private async pending(em: EntityManager, claimId: string, actor: Actor): Promise<HomeClaimEntity> {
    const claim = await em.findOne(HomeClaimEntity, { where: { claimId }, lock: { mode: 'pessimistic_write' } });
    if (!claim || !hasRoleIn(actor, claim.communityId, HANDLERS)) throw notFound();
    if (claim.state !== 'pending') throw new ProblemError('claim.already_decided', {});
    return claim;
  }

  private async decide(em: EntityManager, { claimId, communityId }: HomeClaimEntity, { state, reason }: Decision, actor: Actor) {
    await em.update(HomeClaimEntity, { claimId }, { state, reason, decidedAt: this.clock.now(), decidedBy: actor.userId });
    await this.events.record(em, {
      aggregate: 'claim',
      aggregateId: claimId,
      action: state === 'approved' ? 'approve' : 'decline',
      fromState: 'pending',
      toState: state,
      actorUserId: actor.userId,
      actorParty: handlerIn(actor, communityId),
      communityId,
      reason,
    });
  }
}

const aboutClaim = (claimId: string) => ({ onceKey: `claim.${claimId}.decided`, link: { kind: 'claim' as const, id: claimId } });
