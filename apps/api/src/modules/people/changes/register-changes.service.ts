import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, daysOfChange, HANDLERS, isWithin, type Done } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { HomeEntity, OrgUnitEntity } from '../../communities';
import { AccountBindingEntity } from '../account-binding.entity';
import { Bindings } from '../claims/bindings';
import { handlerIn } from '../claims/handler-in';
import { OwnershipEntity } from '../ownership.entity';
import { PeopleSequels } from '../people-sequels';
import { PersonEntity } from '../person.entity';
import { ResidenceEntity } from '../residence.entity';
import { tiesOfHome, type TieRow } from './change-statements';
import { Buyers } from './buyers';
import type { EndPersonDto, MoveOutDto, TransferHomeDto } from './changes.dto';
import { Departures } from './departures';
import { RegisterRecord } from './register-record';

const DONE: Done = { done: true };

/** 搬走, 过户, 去世: dated, with a reason and a record. Rows end, none is deleted; rolls that are frozen already keep their entries. */
@Injectable()
export class RegisterChangesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly record: RegisterRecord,
    private readonly departures: Departures,
    private readonly buyers: Buyers,
    private readonly bindings: Bindings,
    private readonly sequels: PeopleSequels,
  ) {}

  /** Somebody no longer lives in a home from a day. @throws ProblemError not_found | change.not_in_home | change.day_out_of_range */
  async moveOut(homeId: string, personId: string, { requestKey, on, reason }: MoveOutDto, actor: Actor): Promise<Done> {
    const { communityId } = await this.homeFor(homeId, actor);
    return this.once(communityId, requestKey, async (em) => {
      const [row] = (await this.tiesOn(em, homeId, on)).filter((one) => one.personId === personId && one.capacity === 'resident');
      if (!row) throw new ProblemError('change.not_in_home', {});
      this.refuseDay(on, { since: row.since, isPlannable: true });
      await em.update(ResidenceEntity, { residenceId: row.rowId }, { until: on });
      await this.departures.leave(em, personId, on);
      await this.record.add(em, { requestKey, communityId, kind: 'move_out', homeId, personId, onDay: on, reason }, actor);
    });
  }

  /** A home has other owners from a day. @throws ProblemError as moveOut | change.same_person */
  async transfer(homeId: string, request: TransferHomeDto, actor: Actor): Promise<Done> {
    const { communityId, estateId } = await this.homeFor(homeId, actor);
    const { requestKey, on, reason, document, sellerIds } = request;
    return this.once(communityId, requestKey, async (em) => {
      const owners = (await this.tiesOn(em, homeId, on)).filter((one) => one.capacity === 'owner');
      const sold = sellerIds.map((personId) => owners.find((one) => one.personId === personId));
      if (sold.includes(undefined)) throw new ProblemError('change.not_in_home', {});
      for (const row of sold) if (row) this.refuseDay(on, { since: row.since, isPlannable: true });
      const buyerIds = await this.buyers.of(em, communityId, request.buyers);
      if (buyerIds.some((personId) => owners.some((one) => one.personId === personId))) throw new ProblemError('change.same_person', {});
      for (const row of sold) if (row) await em.update(OwnershipEntity, { ownershipId: row.rowId }, { until: on });
      await this.buyers.begin(em, homeId, buyerIds, on);
      for (const personId of sellerIds) await this.departures.leave(em, personId, on);
      const change = { requestKey, communityId, kind: 'transfer' as const, homeId, personId: null, onDay: on, reason };
      await this.record.add(em, { ...change, document, facts: { sellerIds, buyerIds } }, actor);
      const by = { userId: actor.userId, party: handlerIn(actor, communityId) };
      await this.sequels.ownersMoved(em, { communityId, estateId, homeIds: [homeId], parkingIds: [], on, by });
    });
  }

  /** Somebody has died. What they own stays theirs until the register changes. @throws ProblemError not_found | change.already_ended | change.day_out_of_range */
  async end(personId: string, { requestKey, on, reason }: EndPersonDto, actor: Actor): Promise<Done> {
    const { communityId } = found(await this.dataSource.manager.findOneBy(PersonEntity, { personId, kind: 'natural' }));
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    return this.once(communityId, requestKey, async (em) => {
      const person = await em.findOneByOrFail(PersonEntity, { personId });
      if (person.endedOn !== null) throw new ProblemError('change.already_ended', {});
      this.refuseDay(on, { since: '', isPlannable: false });
      await em.update(PersonEntity, { personId }, { endedOn: on });
      await em.query('UPDATE residence SET until = ? WHERE personId = ? AND since <= ? AND (until IS NULL OR until > ?)', [
        on,
        personId,
        on,
        on,
      ]);
      await this.departures.endAllOffices(em, personId, on);
      const by = { userId: actor.userId, party: handlerIn(actor, communityId) };
      for (const { userId } of await em.findBy(AccountBindingEntity, { personId })) await this.bindings.unbind(em, userId, by, 'register');
      await this.record.add(em, { requestKey, communityId, kind: 'end', homeId: null, personId, onDay: on, reason }, actor);
    });
  }

  private async homeFor(homeId: string, actor: Actor): Promise<HomeEntity> {
    const home = found(await this.dataSource.manager.findOneBy(HomeEntity, { homeId }));
    if (!hasRoleIn(actor, home.communityId, HANDLERS)) throw notFound();
    return home;
  }

  /** With the community's row locked, as a register file and a claim have it: nobody else writes who lives where meanwhile. */
  private once(communityId: string, requestKey: string, change: (em: EntityManager) => Promise<void>): Promise<Done> {
    return this.transactions.run(async (em) => {
      await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
      if (!(await this.record.isDone(em, requestKey, communityId))) await change(em);
      return DONE;
    });
  }

  private async tiesOn(em: EntityManager, homeId: string, on: string): Promise<TieRow[]> {
    return (await tiesOfHome(em, homeId, on)).filter((one) => one.since <= on);
  }

  private refuseDay(on: string, from: Readonly<{ since: string; isPlannable: boolean }>): void {
    const days = daysOfChange({ today: dayOf(this.clock.now()), ...from });
    if (!isWithin(on, days)) throw new ProblemError('change.day_out_of_range', days);
  }
}
