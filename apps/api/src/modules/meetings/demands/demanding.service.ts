import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  addDays,
  dayOf,
  demandFigures,
  demandRule,
  demandsIn,
  demandWho,
  entriesFor,
  type DemandAnswer,
  type DemandEntry,
  type DemandRequest,
  type Done,
} from '@silin/shared';
import { belongsTo, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { personOf } from '../meeting-access';
import { DemandNotices } from './demand-notices';
import { DemandRolls, type OfRoll } from './demand-rolls';
import { DemandSteps } from './demand-steps';
import { DemandSupportEntity } from './demand-support.entity';
import { DemandEntity } from './demand.entity';
import { OwedMeetings } from './owed-meetings';

/** 依法提请召开: somebody of the roll demands a meeting, others of it join, and when the share is reached the meeting is owed. */
@Injectable()
export class Demanding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly rolls: DemandRolls,
    private readonly steps: DemandSteps,
    private readonly owed: OwedMeetings,
    private readonly notices: DemandNotices,
  ) {}

  /** Whoever raises it has joined it. @throws ProblemError permission.unverified | not_found | demand.not_here | demand.not_on_roll | demand.already_open */
  async raise(communityId: string, request: DemandRequest, actor: Actor): Promise<DemandAnswer> {
    const personId = personOf(actor);
    if (!belongsTo(actor, communityId)) throw notFound();
    const sent = { requestKey: request.requestKey, communityId, raisedByPersonId: personId };
    try {
      return await this.transactions.run(async (em) => {
        const before = await em.findOneBy(DemandEntity, sent);
        return before ? { demandId: before.demandId } : this.raiseIn(em, communityId, request, personId, actor);
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const before = await this.dataSource.manager.findOneBy(DemandEntity, sent);
      if (!before) throw new ProblemError('demand.already_open', {});
      return { demandId: before.demandId };
    }
  }

  /** Once per person; sent again it changes nothing. @throws ProblemError permission.unverified | not_found | demand.not_on_roll | demand.settled */
  async join(demandId: string, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const demand = await this.steps.lockHere(em, demandId, actor);
      const roll = await this.requireOnRoll(em, demand, personId);
      const joined = await this.rolls.joinedOf(em, demandId);
      if (joined.includes(personId) && demand.state !== 'collecting') return;
      this.requireCollecting(demand);
      if (!joined.includes(personId)) {
        await this.writeSupport(em, demandId, roll, personId);
        await this.steps.note(em, demand, { action: 'join', actor });
        joined.push(personId);
      }
      await this.reachIfEnough(em, demand, roll, joined, actor);
    });
    return { done: true };
  }

  /** While names are collected. @throws ProblemError permission.unverified | not_found | demand.settled | demand.own */
  async leave(demandId: string, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const demand = await this.steps.lockHere(em, demandId, actor);
      this.requireCollecting(demand);
      if (demand.raisedByPersonId === personId) throw new ProblemError('demand.own', {});
      const { affected } = await em.delete(DemandSupportEntity, { demandId, personId });
      if (affected) await this.steps.note(em, demand, { action: 'leave', actor });
    });
    return { done: true };
  }

  /** By whoever raised it, until the share is reached. @throws ProblemError permission.unverified | not_found | action.not_allowed | action.wrong_state */
  async withdraw(demandId: string, actor: Actor): Promise<Done> {
    personOf(actor);
    await this.transactions.run(async (em) => {
      const demand = await this.steps.lockHere(em, demandId, actor);
      await this.steps.take(em, demand, { action: 'withdraw', actor, patch: { openFor: null } });
      await this.notices.withdrawn(em, demand);
    });
    return { done: true };
  }

  private async raiseIn(
    em: EntityManager,
    communityId: string,
    request: DemandRequest,
    personId: string,
    actor: Actor,
  ): Promise<DemandAnswer> {
    const { requestKey, rule, text } = request;
    const estateId = await this.requireHere(em, communityId, request);
    const roll = await this.requireOnRoll(em, { communityId, rule, estateId }, personId);
    const raisedAt = this.clock.now();
    const { [demandRule(rule).days.collect]: collectDays } = await this.communities.settings(communityId, em);
    const demand: DemandEntity = {
      ...{ demandId: newId(raisedAt), communityId, requestKey, rule, estateId, text, raisedByPersonId: personId, openFor: personId },
      ...{ state: 'collecting', raisedAt, expiresOn: addDays(dayOf(raisedAt), collectDays) },
      ...{ roll: null, needed: null, joined: null, reachedAt: null, meetingId: null, overdueToldAt: null },
    };
    await em.insert(DemandEntity, demand);
    const { demandId } = demand;
    await this.writeSupport(em, demandId, roll, personId);
    await this.steps.note(em, demand, { action: 'raise', actor, toState: 'collecting' });
    await this.notices.raised(em, demand);
    await this.reachIfEnough(em, demand, roll, [personId], actor);
    return { demandId };
  }

  private async reachIfEnough(
    em: EntityManager,
    demand: DemandEntity,
    roll: readonly DemandEntry[],
    joined: readonly string[],
    actor: Actor,
  ) {
    const figures = demandFigures(demand.rule, roll, joined);
    if (figures.missing > 0) return;
    const { missing: _, ...frozen } = figures;
    await this.steps.take(em, demand, { action: 'reach', actor, patch: { ...frozen, reachedAt: this.clock.now(), openFor: null } });
    await this.owed.begin(em, demand);
  }

  /** Of which estate it is, where each has a roll of its own. */
  private async requireHere(em: EntityManager, communityId: string, { rule, estateId }: DemandRequest): Promise<string | null> {
    const { kind } = await this.communities.community(communityId, em);
    if (!demandsIn(kind).includes(rule)) throw new ProblemError('demand.not_here', {});
    if (demandRule(rule).within === 'community') return null;
    const estate = found(await this.communities.estate(estateId ?? '', em));
    if (estate.communityId !== communityId) throw notFound();
    return estate.estateId;
  }

  private async writeSupport(em: EntityManager, demandId: string, roll: readonly DemandEntry[], personId: string): Promise<void> {
    const alias = entriesFor(roll, personId)[0]?.alias ?? null;
    await em.insert(DemandSupportEntity, { demandId, personId, alias, joinedAt: this.clock.now() });
  }

  private async requireOnRoll(em: EntityManager, of: OfRoll, personId: string): Promise<DemandEntry[]> {
    const roll = await this.rolls.rollOf(em, of);
    if (entriesFor(roll, personId).length > 0) return roll;
    const estate = of.estateId === null ? null : await this.communities.estate(of.estateId, em);
    throw new ProblemError('demand.not_on_roll', { who: demandWho(of.rule, estate?.name ?? null) });
  }

  private requireCollecting({ state, expiresOn }: DemandEntity): void {
    if (state !== 'collecting' || dayOf(this.clock.now()) > expiresOn) throw new ProblemError('demand.settled', {});
  }
}
