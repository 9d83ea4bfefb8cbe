import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { COMMUNITY_DEFAULTS, VENUE_KINDS, type CommunityRef, type EstateView, type OwnersRules, type VenueView } from '@silin/shared';
import { found } from '../../platform/http';
import { estateViews } from './community-tree';
import { inNaturalOrder } from './natural-order';
import { OrgUnitEntity } from './org-unit.entity';
import { asVenueView } from './venue-rows';
import { VenueEntity } from './venue.entity';

export type CommunitySettings = Readonly<Record<keyof typeof COMMUNITY_DEFAULTS, number>>;
export type OrgUnitRef = Readonly<{ orgUnitId: string; communityId: string | null; name: string; publicPhone: string | null }>;
export type EstateRef = Readonly<{ estateId: string; communityId: string; name: string }>;

/**
 * What other modules ask about communities. Inside a transaction pass its `em`, so that no second connection is taken;
 * whatever takes a community id refuses an unknown one as not_found.
 */
@Injectable()
export class CommunityDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ProblemError not_found */
  async community(communityId: string, em: EntityManager = this.dataSource.manager): Promise<CommunityRef> {
    return found((await this.communities([communityId], em)).get(communityId));
  }

  async communities(communityIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, CommunityRef>> {
    if (communityIds.length === 0) return new Map();
    const rows = await em.query<(CommunityRef & { street: string | null })[]>(
      `SELECT c.orgUnitId AS communityId, c.name, s.name AS street, COALESCE(c.communityKind, 'urban') AS kind FROM org_unit c LEFT JOIN org_unit s ON s.orgUnitId = c.parentId
       WHERE c.kind = 'community' AND c.orgUnitId IN (?)`,
      [communityIds],
    );
    return new Map(rows.map((row) => [row.communityId, { ...row, street: row.street ?? '' }]));
  }

  /** Every community of the product, for somebody who has not chosen one yet: where most people live first, for there they most likely do. */
  async all(): Promise<CommunityRef[]> {
    const rows = await this.dataSource.manager.query<{ orgUnitId: string; homes: number | string }[]>(
      `SELECT o.orgUnitId, COUNT(h.homeId) AS homes FROM org_unit o LEFT JOIN home h ON h.communityId = o.orgUnitId
       WHERE o.kind = 'community' GROUP BY o.orgUnitId`,
    );
    const homes = new Map(rows.map((row) => [row.orgUnitId, Number(row.homes)]));
    const communities = await this.communities([...homes.keys()]);
    const homesOf = ({ communityId }: CommunityRef) => homes.get(communityId) ?? 0;
    return [...communities.values()].sort((one, other) => homesOf(other) - homesOf(one) || inNaturalOrder(one.name, other.name));
  }

  estateViews(communityId: string, em: EntityManager = this.dataSource.manager): Promise<EstateView[]> {
    return estateViews(em, communityId);
  }

  /** The community an org unit lies in; null above communities. @throws ProblemError not_found */
  async communityOf(orgUnitId: string, em: EntityManager = this.dataSource.manager): Promise<string | null> {
    return found((await this.orgUnits([orgUnitId], em)).get(orgUnitId)).communityId;
  }

  async orgUnits(orgUnitIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, OrgUnitRef>> {
    const rows = orgUnitIds.length === 0 ? [] : await em.findBy(OrgUnitEntity, { orgUnitId: In([...orgUnitIds]) });
    return new Map(rows.map(({ orgUnitId, communityId, name, publicPhone }) => [orgUnitId, { orgUnitId, communityId, name, publicPhone }]));
  }

  async venues(communityId: string, em: EntityManager = this.dataSource.manager): Promise<VenueView[]> {
    const rows = await em.findBy(VenueEntity, { communityId });
    const rank = ({ kind }: VenueEntity) => Object.keys(VENUE_KINDS).indexOf(kind);
    return rows.sort((one, other) => rank(one) - rank(other) || inNaturalOrder(one.name, other.name)).map(asVenueView);
  }

  /** @throws ProblemError not_found, also for a venue of another community */
  async venue(communityId: string, venueId: string, em: EntityManager = this.dataSource.manager): Promise<VenueView> {
    return asVenueView(found(await em.findOneBy(VenueEntity, { communityId, venueId })));
  }

  async venuesById(venueIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, VenueView>> {
    const rows = venueIds.length === 0 ? [] : await em.findBy(VenueEntity, { venueId: In([...venueIds]) });
    return new Map(rows.map((row) => [row.venueId, asVenueView(row)]));
  }

  /** The community's own figures where it has set them, else the product's defaults. @throws ProblemError not_found */
  async settings(communityId: string, em: EntityManager = this.dataSource.manager): Promise<CommunitySettings> {
    const { settings } = found(await em.findOneBy(OrgUnitEntity, { orgUnitId: communityId, kind: 'community' }));
    return { ...COMMUNITY_DEFAULTS, ...settings };
  }

  async estates(communityId: string, em: EntityManager = this.dataSource.manager): Promise<EstateRef[]> {
    const rows = await em.find(OrgUnitEntity, { where: { communityId, kind: 'estate' }, order: { orgUnitId: 'ASC' } });
    return rows.map((row) => ({ estateId: row.orgUnitId, communityId, name: row.name }));
  }

  /** What the estate's own 议事规则 sets; null where nothing was entered. */
  async ownersRules(estateId: string, em: EntityManager = this.dataSource.manager): Promise<OwnersRules | null> {
    return found(await em.findOneBy(OrgUnitEntity, { orgUnitId: estateId, kind: 'estate' })).ownersRules;
  }

  async estate(estateId: string, em: EntityManager = this.dataSource.manager): Promise<EstateRef | null> {
    const row = await em.findOneBy(OrgUnitEntity, { orgUnitId: estateId, kind: 'estate' });
    return row?.communityId ? { estateId, communityId: row.communityId, name: row.name } : null;
  }
}
