import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { CommunityKind, EstateKind, VenueRequest } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { OrgUnitEntity, type OrgUnitKind } from './org-unit.entity';
import { asVenueRow } from './venue-rows';
import { VenueEntity } from './venue.entity';

export type NewUnit = Readonly<{
  kind: OrgUnitKind;
  name: string;
  parentId: string | null;
  communityKind?: CommunityKind;
  estateKind?: EstateKind;
  publicPhone?: string;
}>;
export type NewVenue = Omit<VenueRequest, 'place'>;
export type Founded = Readonly<{ id: string; made: boolean }>;

/** Lays the ground that a community stands on, from the command line. Asked again, everything is found where it is. */
@Injectable()
export class Founding {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** What has this name in this place; made if nothing has. Of a community everything below names it, itself included. */
  async unit(em: EntityManager, unit: NewUnit, communityId: string | null): Promise<Founded> {
    const { kind, name, parentId, communityKind = null, estateKind = null, publicPhone = null } = unit;
    const there = await em.findOneBy(OrgUnitEntity, { kind, name, parentId: parentId ?? IsNull() });
    if (there) return { id: there.orgUnitId, made: false };
    const createdAt = this.clock.now();
    const orgUnitId = newId(createdAt);
    const community = kind === 'community' ? orgUnitId : communityId;
    const more = { communityKind, estateKind, publicPhone, settings: null };
    await em.insert(OrgUnitEntity, { orgUnitId, parentId, communityId: community, kind, name, ...more, createdAt });
    await this.record(em, 'org_unit', orgUnitId, community, { kind, name });
    return { id: orgUnitId, made: true };
  }

  async venue(em: EntityManager, communityId: string, venue: NewVenue): Promise<Founded> {
    const there = await em.findOneBy(VenueEntity, { communityId, name: venue.name });
    if (there) return { id: there.venueId, made: false };
    const venueId = newId(this.clock.now());
    await em.insert(VenueEntity, { venueId, communityId, ...asVenueRow({ ...venue, place: null }) });
    await this.record(em, 'venue', venueId, communityId, { kind: venue.kind, name: venue.name });
    return { id: venueId, made: true };
  }

  private async record(
    em: EntityManager,
    aggregate: string,
    aggregateId: string,
    communityId: string | null,
    facts: object,
  ): Promise<void> {
    const happening = { aggregate, aggregateId, action: 'found', actorUserId: null, actorParty: 'operator' };
    await this.events.record(em, { ...happening, communityId, facts: { ...facts } });
  }
}
