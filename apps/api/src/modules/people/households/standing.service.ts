import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  dayOf,
  HANDLERS,
  OF_AGE_WORDS,
  whyNotStand,
  type Done,
  type RegisterDelegateRequest,
  type Role,
  type StandForHomeRequest,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, notFound, ProblemError } from '../../../platform/http';
import { HomeEntity, homeLabel, OrgUnitEntity } from '../../communities';
import { AccountBindingEntity } from '../account-binding.entity';
import { tiesOfHome } from '../changes/change-statements';
import { handlerIn } from '../claims/handler-in';
import { HouseholdDelegateEntity, type StandingEnd } from './household-delegate.entity';
import { HouseholdNotices } from './household-notices';
import { homesStoodFor, standingIn } from './household-statements';

const DONE: Done = { done: true };
type Standing = Readonly<{ home: HomeEntity; personId: string; seen: string | null; actor: Actor }>;
/** The office of who wrote it down, and how the household said so. */
type Recorded = Readonly<{ byOffice: Role; reason: string }>;

/** Somebody of a home stands for it: by a tap of their own, in the place of another of the home, or written down for who has no phone. */
@Injectable()
export class StandingForHomes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly notices: HouseholdNotices,
  ) {}

  /** @throws ProblemError not_found | household.not_delivered | household.elsewhere | household.changed */
  async stand(homeId: string, { replaces }: StandForHomeRequest, actor: Actor): Promise<Done> {
    const home = await this.homeOf(homeId);
    const personId = actor.personId ?? '';
    return this.alone(home, async (em) => {
      if (!(await this.peopleOf(em, homeId)).has(personId)) throw notFound();
      await this.put(em, { home, personId, seen: replaces, actor }, null);
    });
  }

  /** For who has no phone. @throws ProblemError not_found | change.not_in_home | household.has_phone, and as `stand` */
  async register(homeId: string, personId: string, { replaces, reason }: RegisterDelegateRequest, actor: Actor): Promise<Done> {
    const home = await this.homeOf(homeId);
    if (!hasRoleIn(actor, home.communityId, HANDLERS)) throw notFound();
    return this.alone(home, async (em) => {
      if (!(await this.peopleOf(em, homeId)).has(personId)) throw new ProblemError('change.not_in_home', {});
      if (await em.existsBy(AccountBindingEntity, { personId })) throw new ProblemError('household.has_phone', {});
      await this.put(em, { home, personId, seen: replaces, actor }, { byOffice: handlerIn(actor, home.communityId), reason });
    });
  }

  /** Who does not stand for it has nothing to end. @throws ProblemError not_found */
  async stepDown(homeId: string, actor: Actor): Promise<Done> {
    const home = await this.homeOf(homeId);
    return this.alone(home, async (em) => {
      if (!(await this.peopleOf(em, homeId)).has(actor.personId ?? '')) throw notFound();
      const row = await em.findOneBy(HouseholdDelegateEntity, { homeNow: homeId, personNow: actor.personId ?? '' });
      if (!row) return;
      await this.end(em, row, actor, 'stepped_down');
      await this.record(em, { home, action: 'stepDown', actor, facts: { delegateId: row.delegateId } }, null);
      await this.notices.stoppedStanding(em, home, row.delegateId, await this.peopleOf(em, homeId), actor);
    });
  }

  private async put(em: EntityManager, { home, personId, seen, actor }: Standing, recorded: Recorded | null): Promise<void> {
    const { homeId, communityId, delivered } = home;
    const day = dayOf(this.clock.now());
    const [standing] = await standingIn(em, [homeId], day);
    // Sent again.
    if (standing?.personId === personId) return;
    const [elsewhere] = await homesStoodFor(em, [personId], day);
    const why = whyNotStand({ delivered, standing: standing?.delegateId ?? null, seen, standsElsewhere: elsewhere !== undefined });
    if (why === 'elsewhere') throw new ProblemError('household.elsewhere', { label: await labelOf(em, elsewhere?.homeId) });
    if (why) throw new ProblemError(`household.${why}`, {});
    const before = await em.findBy(HouseholdDelegateEntity, [{ homeNow: homeId }, { personNow: personId }]);
    for (const row of before) await this.end(em, row, actor, row.delegateId === standing?.delegateId ? 'taken_over' : 'left_home');
    const since = this.clock.now();
    const delegateId = newId(since);
    const ofAgeWords = recorded ? OF_AGE_WORDS.recorded : OF_AGE_WORDS.myself;
    await em.insert(HouseholdDelegateEntity, {
      ...{ delegateId, communityId, homeId, personId, homeNow: homeId, personNow: personId, since, ofAgeWords, takenBy: actor.userId },
      ...{ byOffice: recorded?.byOffice ?? null, reason: recorded?.reason ?? null, endedAt: null, endedBy: null, endedBecause: null },
    });
    const facts = { delegateId, personId, insteadOf: standing?.personId ?? null, ofAgeWords };
    await this.record(em, { home, action: 'standFor', actor, facts }, recorded);
    await this.notices.stands(em, home, delegateId, await this.peopleOf(em, homeId), actor);
  }

  private async end(em: EntityManager, { delegateId }: HouseholdDelegateEntity, actor: Actor, because: StandingEnd): Promise<void> {
    const ended = { homeNow: null, personNow: null, endedAt: this.clock.now(), endedBy: actor.userId, endedBecause: because };
    await em.update(HouseholdDelegateEntity, { delegateId }, ended);
  }

  private async record(
    em: EntityManager,
    { home, action, actor, facts }: Readonly<{ home: HomeEntity; action: string; actor: Actor; facts: Record<string, unknown> }>,
    recorded: Recorded | null,
  ): Promise<void> {
    const { homeId, communityId } = home;
    const by = { actorUserId: actor.userId, actorParty: recorded?.byOffice ?? 'resident' };
    await this.events.record(em, { aggregate: 'home', aggregateId: homeId, action, communityId, reason: recorded?.reason, facts, ...by });
  }

  private async homeOf(homeId: string): Promise<HomeEntity> {
    return found(await this.dataSource.manager.findOneBy(HomeEntity, { homeId }));
  }

  /** With the community's row locked, as a sale and a register file have it: nobody else writes who is of which home meanwhile. */
  private alone({ communityId }: HomeEntity, change: (em: EntityManager) => Promise<void>): Promise<Done> {
    return this.transactions.run(async (em) => {
      await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
      await change(em);
      return DONE;
    });
  }

  /** Owners and residents of today; a company stands for nobody. */
  private async peopleOf(em: EntityManager, homeId: string): Promise<ReadonlySet<string>> {
    const day = dayOf(this.clock.now());
    const ties = await tiesOfHome(em, homeId, day);
    const here = ties.filter(({ kind, since, endedOn }) => kind === 'natural' && since <= day && (endedOn === null || endedOn > day));
    return new Set(here.map(({ personId }) => personId));
  }
}

async function labelOf(em: EntityManager, homeId = ''): Promise<string> {
  return homeLabel(await em.findOneByOrFail(HomeEntity, { homeId }));
}
