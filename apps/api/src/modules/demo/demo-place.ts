import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, OFFICIAL_YEARS, statutoryDays } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { OrgUnitEntity, VenueEntity } from '../communities';
import { CalendarYearEntity } from '../deadlines';
import { demoId } from './demo-ids';
import { DEMO_ORG_UNITS, DEMO_VENUES, type DemoOrgUnit, type DemoOrgUnitKey } from './demo-org-units';

const DEMO_DAYS_OFF = '演示用，只按法定节日推算，不是国务院公布的安排';
const unitOf = (key: string): DemoOrgUnit => DEMO_ORG_UNITS[key as DemoOrgUnitKey];
export const demoUnitId = (key: string) => demoId('org-unit', key);

/** The community a unit lies in; null above communities. */
export function demoCommunityOf(key: string): string | null {
  const { kind, parent } = unitOf(key);
  if (kind === 'community') return key;
  return parent === null ? null : demoCommunityOf(parent);
}

/** The ground the demo stands on: the tree from the city down, and the venues. */
@Injectable()
export class DemoPlace {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async prepare(): Promise<void> {
    await this.transactions.run(async (em) => {
      await this.plant(em);
      await this.furnish(em);
      await this.daysOff(em);
    });
  }

  /**
   * Votes of the demo reach into the year after its last official table. A made-up one, with what the law gives, says so wherever it is
   * named; whoever imports the real one replaces it.
   */
  private async daysOff(em: EntityManager): Promise<void> {
    const importedAt = this.clock.now();
    const from = Number(dayOf(importedAt).slice(0, 4));
    for (const year of [from, from + 1].filter((one) => !OFFICIAL_YEARS.some((table) => table.year === one))) {
      const off = statutoryDays(year);
      if (!off || (await em.existsBy(CalendarYearEntity, { year }))) continue;
      await em.insert(CalendarYearEntity, { calendarYearId: newId(importedAt), year, source: DEMO_DAYS_OFF, off, worked: [], importedAt });
    }
  }

  /** The Beijing day of the first start: every date of the demo is counted from it. */
  async firstDay(): Promise<string> {
    const { createdAt } = await this.dataSource.manager.findOneByOrFail(OrgUnitEntity, { orgUnitId: demoUnitId('city') });
    return dayOf(createdAt);
  }

  private async plant(em: EntityManager): Promise<void> {
    const createdAt = this.clock.now();
    const rows = Object.keys(DEMO_ORG_UNITS).map((key) => {
      const { kind, name, parent, communityKind = null, estateKind = null, publicPhone = null, ownersRules = null } = unitOf(key);
      const community = demoCommunityOf(key);
      const communityId = community === null ? null : demoUnitId(community);
      const parentId = parent === null ? null : demoUnitId(parent);
      return {
        orgUnitId: demoUnitId(key),
        parentId,
        communityId,
        kind,
        name,
        communityKind,
        estateKind,
        publicPhone,
        settings: null,
        ownersRules,
        createdAt,
      };
    });
    await em.createQueryBuilder().insert().into(OrgUnitEntity).values(rows).orIgnore().execute();
  }

  private async furnish(em: EntityManager): Promise<void> {
    const rows = DEMO_VENUES.map(({ community, ...venue }) => ({
      ...venue,
      venueId: demoId('venue', `${community}.${venue.kind}`),
      communityId: demoUnitId(community),
    }));
    await em.createQueryBuilder().insert().into(VenueEntity).values(rows).orIgnore().execute();
  }
}
