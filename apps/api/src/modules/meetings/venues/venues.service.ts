import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONVENERS, isOnlineOnly, VENUE_LIMITS, type VenueRequest, type VenuesView, type VenueView } from '@silin/shared';
import { roleOf, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateOf, newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, ProblemError } from '../../../platform/http';
import { asVenueRow, asVenueView, CommunityDirectory, VenueEntity } from '../../communities';
import { DoorCodes } from './door-codes';
import { VenueCalendar } from './venue-calendar';

type Change = Readonly<{ venueId: string; communityId: string; action: 'addVenue' | 'changeVenue'; facts: Record<string, unknown> }>;
const FIRST_CODE = 1;
type Said = ReturnType<typeof asVenueRow>;

const isSame = (one: Said, other: Said) => (Object.keys(one) as (keyof Said)[]).every((column) => one[column] === other[column]);

/** Places where people sit down, as the conveners of a community know them. */
@Injectable()
export class Venues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly communities: CommunityDirectory,
    private readonly calendar: VenueCalendar,
    private readonly doorCodes: DoorCodes,
  ) {}

  /** @throws ProblemError not_found for who convenes nothing here */
  async list(communityId: string, actor: Actor): Promise<VenuesView> {
    roleOf(actor, communityId, CONVENERS);
    const venues = await this.communities.venues(communityId);
    const ids = venues.map(({ venueId }) => venueId);
    const em = this.dataSource.manager;
    const settled = await this.calendar.settledAmong(em, ids);
    const doors = new Map((await em.findBy(VenueEntity, { communityId })).map((one) => [one.venueId, this.doorCodes.printed(one)]));
    return { venues: venues.map((one) => ({ ...one, settled: settled.has(one.venueId), doorCode: doors.get(one.venueId) ?? null })) };
  }

  /** Sent again, it is answered as it stands. @throws ProblemError not_found | venue.name_taken | venue.too_many */
  async add(communityId: string, said: VenueRequest, actor: Actor): Promise<VenueView> {
    roleOf(actor, communityId, CONVENERS);
    const row = { venueId: newId(this.clock.now()), communityId, doorCodeVersion: FIRST_CODE, ...asVenueRow(said) };
    try {
      return await this.transactions.run(async (em) => {
        const venues = await em.countBy(VenueEntity, { communityId });
        const there = await em.findOneBy(VenueEntity, { communityId, name: row.name });
        if (there) return answerAgain(there, row);
        if (venues >= VENUE_LIMITS.perCommunityMax) throw new ProblemError('venue.too_many', { venues });
        await em.insert(VenueEntity, row);
        await this.record(em, actor, { ...row, action: 'addVenue', facts: { venue: asVenueRow(said) } });
        return asVenueView(row);
      });
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, VenueEntity, ['communityId', 'name'])) throw error;
      return answerAgain(found(await this.dataSource.manager.findOneBy(VenueEntity, { communityId, name: row.name })), row);
    }
  }

  /** @throws ProblemError not_found | venue.settled | venue.name_taken */
  async change(venueId: string, said: VenueRequest, actor: Actor): Promise<VenueView> {
    try {
      return await this.transactions.run(async (em) => {
        const { communityId } = found(await em.findOneBy(VenueEntity, { venueId }));
        roleOf(actor, communityId, CONVENERS);
        const before = await this.calendar.lock(em, communityId, venueId);
        const [from, to] = [asVenueRow(asVenueView(before)), asVenueRow(said)];
        if (isSame(from, to)) return asVenueView(before);
        const isElsewhere = from.name !== to.name || from.address !== to.address || isOnlineOnly(from) !== isOnlineOnly(to);
        if (isElsewhere && (await this.calendar.settledAmong(em, [venueId])).has(venueId)) throw new ProblemError('venue.settled', {});
        await em.update(VenueEntity, { venueId }, to);
        await this.record(em, actor, { venueId, communityId, action: 'changeVenue', facts: { from, to } });
        return asVenueView({ ...before, ...to });
      });
    } catch (error) {
      if (isDuplicateOf(this.dataSource.manager, error, VenueEntity, ['communityId', 'name'])) {
        throw new ProblemError('venue.name_taken', { name: said.name });
      }
      throw error;
    }
  }

  private async record(em: EntityManager, actor: Actor, { venueId, communityId, action, facts }: Change): Promise<void> {
    const happening = { aggregate: 'community', aggregateId: communityId, communityId, action };
    const actorParty = roleOf(actor, communityId, CONVENERS);
    await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty, facts: { venueId, ...facts } });
  }
}

function answerAgain(there: VenueEntity, asked: VenueEntity): VenueView {
  if (!isSame(asVenueRow(asVenueView(there)), asVenueRow(asVenueView(asked))))
    throw new ProblemError('venue.name_taken', { name: asked.name });
  return asVenueView(there);
}
