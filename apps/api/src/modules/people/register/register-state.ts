import type { EntityManager } from 'typeorm';
import type { ParkingKind } from '@silin/shared';
import type { HomeName } from '../register-file';
import { OrgUnitEntity } from '../../communities';
import type { PersonKind } from '../person.entity';

export type KnownPerson = Readonly<{ personId: string; kind: PersonKind; name: string; phoneDigest: string | null }>;
/** What is known under a name: a home, or a 车位 of this kind. */
export type KnownHome = Readonly<{ homeId: string; areaCm2: number; delivered: boolean; parking: ParkingKind | null }>;
export type Tie = Readonly<{ rowId: string; homeId: string; personId: string; since: string; until: string | null }>;

/** What the database says of one estate on a day, with what is dated later already. Persons are those of the whole community: somebody may own a home in the next estate. */
export type RegisterState = Readonly<{
  day: string;
  buildings: ReadonlyMap<string, string>;
  homes: ReadonlyMap<string, KnownHome>;
  persons: readonly KnownPerson[];
  owners: ReadonlyMap<string, readonly Tie[]>;
  residents: ReadonlyMap<string, readonly Tie[]>;
  /** 车位 and 车库, by the same kind of name and never by the same name as a home. */
  parking: Readonly<{ units: ReadonlyMap<string, KnownHome>; owners: ReadonlyMap<string, readonly Tie[]> }>;
}>;

export const homeKey = ({ buildingName, unitName, roomName }: HomeName) => [buildingName, unitName, roomName].join('|');

type HomeRow = HomeName & Readonly<{ homeId: string; areaCm2: string; delivered: number | boolean; kind?: ParkingKind | null }>;
const HOMES = 'SELECT homeId, buildingName, unitName, roomName, areaCm2, delivered FROM home WHERE estateId = ?';
const PERSONS = 'SELECT personId, kind, name, phoneDigest FROM person WHERE communityId = ? ORDER BY personId';
const OWNERS = `
  SELECT s.ownershipId AS rowId, s.homeId, s.personId, s.since, s.until FROM ownership s JOIN home h ON h.homeId = s.homeId
  WHERE h.estateId = ? AND (s.until IS NULL OR s.until > ?)`;
const RESIDENTS = `
  SELECT s.residenceId AS rowId, s.homeId, s.personId, s.since, s.until FROM residence s JOIN home h ON h.homeId = s.homeId
  WHERE h.estateId = ? AND (s.until IS NULL OR s.until > ?)`;

const PARKING =
  'SELECT parkingId AS homeId, buildingName, unitName, roomName, areaCm2, delivered, kind FROM parking_unit WHERE estateId = ?';
const PARKING_OWNERS = `
  SELECT s.parkingOwnershipId AS rowId, s.parkingId AS homeId, s.personId, s.since, s.until
  FROM parking_ownership s JOIN parking_unit u ON u.parkingId = s.parkingId
  WHERE u.estateId = ? AND (s.until IS NULL OR s.until > ?)`;

export async function registerState(
  em: EntityManager,
  { communityId, estateId, day }: Readonly<{ communityId: string; estateId: string; day: string }>,
): Promise<RegisterState> {
  const buildings = await em.findBy(OrgUnitEntity, { parentId: estateId, kind: 'building' });
  const homes = await em.query<HomeRow[]>(HOMES, [estateId]);
  return {
    day,
    buildings: new Map(buildings.map((one) => [one.name, one.orgUnitId])),
    homes: byName(homes),
    persons: await em.query<KnownPerson[]>(PERSONS, [communityId]),
    owners: byHome(await em.query<Tie[]>(OWNERS, [estateId, day])),
    residents: byHome(await em.query<Tie[]>(RESIDENTS, [estateId, day])),
    parking: {
      units: byName(await em.query<HomeRow[]>(PARKING, [estateId])),
      owners: byHome(await em.query<Tie[]>(PARKING_OWNERS, [estateId, day])),
    },
  };
}

const byName = (rows: readonly HomeRow[]): Map<string, KnownHome> => new Map(rows.map((row) => [homeKey(row), asKnown(row)]));

const asKnown = ({ homeId, areaCm2, delivered, kind = null }: HomeRow): KnownHome => ({
  homeId,
  areaCm2: Number(areaCm2),
  delivered: Boolean(delivered),
  parking: kind,
});

function byHome(rows: readonly Tie[]): Map<string, Tie[]> {
  const homes = new Map<string, Tie[]>();
  for (const row of rows) {
    const standing = homes.get(row.homeId);
    if (standing) standing.push(row);
    else homes.set(row.homeId, [row]);
  }
  return homes;
}
