import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { dayOf, OFFICE_LIMITS, type OfferOfficeAnswer, type OfficeRole } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, ProblemError } from '../../../platform/http';
import { communityWordsOf, OrgUnitEntity } from '../../communities';
import { OneTimeCodes } from '../codes/one-time-codes';
import { OfficeOfferEntity } from './office-offer.entity';
import { placesOf } from './office-places';

export type OfficeOrder = Readonly<{
  communityId: string;
  requestKey: string;
  role: OfficeRole;
  orgUnitId: string;
  until: string | null;
  note: string;
  codeDays: number;
}>;
/** Nobody at the command line has an account. */
export type OfferedBy = Readonly<{ userId: string | null; party: string }>;

/** Hands out offices by one-time codes. Who may do it is the caller's to ask; nobody here sees or makes an account. */
@Injectable()
export class OfficeOffers {
  constructor(
    private readonly clock: Clock,
    private readonly codes: OneTimeCodes,
    private readonly events: EventLog,
  ) {}

  /**
   * The same request again is the same offer under a new code: the first one may never have arrived.
   * @throws ProblemError office.place_wrong | office.day_wrong | office.too_many_offers | office.offer_closed
   */
  async offer(em: EntityManager, order: OfficeOrder, by: OfferedBy): Promise<OfferOfficeAnswer> {
    const { communityId, requestKey, role, orgUnitId, until, note } = order;
    await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
    const made = await em.findOneBy(OfficeOfferEntity, { requestKey, communityId });
    if (made) return this.renewed(em, made, order.codeDays, by);
    const place = (await placesOf(em, communityId))(role).find((one) => one.orgUnitId === orgUnitId);
    if (!place) throw new ProblemError('office.place_wrong', {});
    const now = this.clock.now();
    if (until !== null && until <= dayOf(now)) throw new ProblemError('office.day_wrong', { from: dayOf(now) });
    const open = await em.countBy(OfficeOfferEntity, { communityId, claimedAt: IsNull(), withdrawnAt: IsNull() });
    if (open >= OFFICE_LIMITS.openOffersMax) throw new ProblemError('office.too_many_offers', { max: OFFICE_LIMITS.openOffersMax });
    const offer = { offerId: newId(now), communityId, orgUnitId, role, until, note, requestKey, offeredBy: by.userId, offeredAt: now };
    const row = { ...offer, expiresAt: now, claimedAt: null, appointmentId: null, withdrawnAt: null };
    await em.insert(OfficeOfferEntity, row);
    await this.record(em, row, by, 'offer');
    return this.coded(em, row, order.codeDays, by);
  }

  /** The earlier code stops working. @throws ProblemError office.offer_closed */
  async renewed(em: EntityManager, offer: OfficeOfferEntity, codeDays: number, by: OfferedBy): Promise<OfferOfficeAnswer> {
    refuseClosed(offer);
    await this.codes.revoke(em, 'office', [offer.offerId]);
    await this.record(em, offer, by, 'renew');
    return this.coded(em, offer, codeDays, by);
  }

  /** @throws ProblemError office.offer_closed */
  async withdraw(em: EntityManager, offer: OfficeOfferEntity, by: OfferedBy): Promise<void> {
    refuseClosed(offer);
    await this.codes.revoke(em, 'office', [offer.offerId]);
    await em.update(OfficeOfferEntity, { offerId: offer.offerId }, { withdrawnAt: this.clock.now() });
    await this.record(em, offer, by, 'withdraw');
  }

  private async coded(em: EntityManager, offer: OfficeOfferEntity, codeDays: number, by: OfferedBy): Promise<OfferOfficeAnswer> {
    const { offerId, communityId, role, orgUnitId } = offer;
    const expiresAt = new Date(this.clock.now().getTime() + codeDays * 86_400_000);
    const order = { purpose: 'office' as const, communityId, subjectId: offerId, expiresAt, issuedBy: by.userId };
    const [issued] = await this.codes.issue(em, [order]);
    await em.update(OfficeOfferEntity, { offerId }, { expiresAt });
    const unit = found(await em.findOneBy(OrgUnitEntity, { orgUnitId }));
    const { roles } = await communityWordsOf(em, communityId);
    return { offerId, code: found(issued).code, roleName: roles[role], orgUnitName: unit.name, expiresAt: expiresAt.toISOString() };
  }

  private async record(em: EntityManager, offer: OfficeOfferEntity, by: OfferedBy, action: string): Promise<void> {
    const { offerId, communityId, role, orgUnitId } = offer;
    const happening = { aggregate: 'office_offer', aggregateId: offerId, action, communityId, facts: { role, orgUnitId } };
    await this.events.record(em, { ...happening, actorUserId: by.userId, actorParty: by.party });
  }
}

function refuseClosed({ claimedAt, withdrawnAt }: OfficeOfferEntity): void {
  if (claimedAt ?? withdrawnAt) throw new ProblemError('office.offer_closed', {});
}
