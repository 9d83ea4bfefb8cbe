import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import {
  addDays,
  dayOf,
  OFFICE_LIMITS,
  SECRETARYS_OFFICES,
  termEnd,
  type Done,
  type EndOfficeRequest,
  type OfferOfficeAnswer,
  type OfferOfficeRequest,
  type OfficeRole,
  type OfficesView,
  type Role,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory, communityWordsOf } from '../../communities';
import { AppointmentEntity } from '../appointment.entity';
import { OfficeOfferEntity } from './office-offer.entity';
import { OfficeOffers } from './office-offers';
import { placesOf } from './office-places';
import { officesIn } from './office-statements';

const HANDED_OUT: readonly Role[] = SECRETARYS_OFFICES;

/** 任职: who holds what and until when, codes that wait, and what the secretary may hand out or end. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly communities: CommunityDirectory,
    private readonly offers: OfficeOffers,
  ) {}

  /** @throws ProblemError not_found for who does not handle matters here */
  async page(communityId: string, actor: Actor): Promise<OfficesView> {
    if (!hasRoleIn(actor, communityId, ['secretary', 'committee_member', 'grid_worker'])) throw notFound();
    const em = this.dataSource.manager;
    const now = this.clock.now();
    const today = dayOf(now);
    const appoints = hasRoleIn(actor, communityId, ['secretary']);
    const { roles } = await communityWordsOf(em, communityId);
    const rows = await officesIn(em, communityId, today);
    const offices = rows.map(({ role, ...office }) => {
      const ends = appoints && HANDED_OUT.includes(role) && office.until !== addDays(today, 1);
      return { ...office, role, roleName: roles[role], offered: ends ? (['end'] as const) : [] };
    });
    if (!appoints) return { offices, offers: [], choices: [] };
    const places = await placesOf(em, communityId);
    const choices = SECRETARYS_OFFICES.map((role) => ({ role, roleName: roles[role], places: places(role), until: termEnd(role, today) }));
    return { offices, offers: await this.waiting(em, communityId, now), choices };
  }

  /** @throws ProblemError not_found | office.named_above | office.place_wrong | office.day_wrong | office.too_many_offers | office.offer_closed */
  async offer(communityId: string, request: OfferOfficeRequest, actor: Actor): Promise<OfferOfficeAnswer> {
    const by = secretaryOf(actor, communityId);
    if (!HANDED_OUT.includes(request.role)) throw new ProblemError('office.named_above', {});
    const order = { ...request, communityId, until: request.until ?? null, codeDays: OFFICE_LIMITS.codeDays };
    return this.transactions.run((em) => this.offers.offer(em, order, by));
  }

  /** @throws ProblemError not_found | office.offer_closed */
  async renew(offerId: string, actor: Actor): Promise<OfferOfficeAnswer> {
    return this.transactions.run(async (em) => {
      const offer = await lockedOffer(em, offerId);
      return this.offers.renewed(em, offer, OFFICE_LIMITS.codeDays, secretaryOf(actor, offer.communityId));
    });
  }

  /** @throws ProblemError not_found | office.offer_closed */
  async withdraw(offerId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const offer = await lockedOffer(em, offerId);
      await this.offers.withdraw(em, offer, secretaryOf(actor, offer.communityId));
    });
    return { done: true };
  }

  /** The last day of an office; it may be moved nearer, never back to life. @throws ProblemError not_found | office.named_above | office.day_wrong */
  async end(appointmentId: string, { lastDay }: EndOfficeRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const held = found(await em.findOne(AppointmentEntity, { where: { appointmentId }, lock: { mode: 'pessimistic_write' } }));
      const { communityId, role } = held;
      const by = secretaryOf(actor, communityId);
      if (!HANDED_OUT.includes(role)) throw new ProblemError('office.named_above', {});
      await this.endOn(em, held, lastDay, by);
    });
    return { done: true };
  }

  /** @throws ProblemError office.day_wrong */
  async endOn(em: EntityManager, held: AppointmentEntity, lastDay: string, by: { userId: string | null; party: string }): Promise<void> {
    const today = dayOf(this.clock.now());
    const until = addDays(lastDay, 1);
    if (lastDay < today || (held.until !== null && until > held.until)) throw new ProblemError('office.day_wrong', { from: today });
    const { appointmentId, communityId } = held;
    await em.update(AppointmentEntity, { appointmentId }, { until });
    const facts = { from: held.until, until };
    const happening = { aggregate: 'appointment', aggregateId: appointmentId, action: 'end', communityId, facts };
    await this.events.record(em, { ...happening, actorUserId: by.userId, actorParty: by.party });
  }

  private async waiting(em: EntityManager, communityId: string, now: Date): Promise<OfficesView['offers']> {
    const open = { communityId, claimedAt: IsNull(), withdrawnAt: IsNull() };
    const rows = await em.find(OfficeOfferEntity, { where: open, order: { offeredAt: 'DESC', offerId: 'DESC' } });
    const units = await this.communities.orgUnits(rows.map((row) => row.orgUnitId));
    const { roles } = await communityWordsOf(em, communityId);
    return rows.map(({ offerId, role, orgUnitId, note, offeredAt, expiresAt }) => ({
      offerId,
      roleName: roles[role as OfficeRole],
      orgUnitName: units.get(orgUnitId)?.name ?? '',
      note,
      offeredAt: offeredAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= now,
      offered: ['renew', 'withdraw'] as const,
    }));
  }
}

/** An id of elsewhere answers like an unknown one. */
function secretaryOf(actor: Actor, communityId: string): { userId: string; party: string } {
  if (!hasRoleIn(actor, communityId, ['secretary'])) throw notFound();
  return { userId: actor.userId, party: 'secretary' };
}

async function lockedOffer(em: EntityManager, offerId: string): Promise<OfficeOfferEntity> {
  return found(await em.findOne(OfficeOfferEntity, { where: { offerId }, lock: { mode: 'pessimistic_write' } }));
}
