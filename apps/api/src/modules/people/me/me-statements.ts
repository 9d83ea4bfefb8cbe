import type { EntityManager } from 'typeorm';
import type { CommunityKind, MyHome, Role } from '@silin/shared';
import { homeLabel, inNaturalOrder } from '../../communities';

type HomeRow = Readonly<{
  homeId: string;
  estateName: string;
  buildingName: string;
  unitName: string;
  roomName: string;
  areaCm2: string;
  capacity: 'owner' | 'resident';
  owners: number | string;
}>;
export type OfficeRow = Readonly<{ role: Role; orgUnitId: string; orgUnitName: string; communityId: string; communityKind: CommunityKind }>;

const IN_FORCE = (row: string) => `${row}.since <= ? AND (${row}.until IS NULL OR ${row}.until > ?)`;
const HOME = 'h.homeId, e.name AS estateName, h.buildingName, h.unitName, h.roomName, h.areaCm2';
const OWNERS = `(SELECT COUNT(*) FROM ownership c WHERE c.homeId = h.homeId AND ${IN_FORCE('c')})`;
const MY_HOMES = `
  SELECT ${HOME}, 'owner' AS capacity, ${OWNERS} AS owners
  FROM ownership o JOIN home h ON h.homeId = o.homeId JOIN org_unit e ON e.orgUnitId = h.estateId
  WHERE o.personId = ? AND ${IN_FORCE('o')}
  UNION ALL
  SELECT ${HOME}, 'resident' AS capacity, ${OWNERS} AS owners
  FROM residence r JOIN home h ON h.homeId = r.homeId JOIN org_unit e ON e.orgUnitId = h.estateId
  WHERE r.personId = ? AND ${IN_FORCE('r')}`;

/** Homes owned or lived in today; one that is both owned and lived in is shown as owned. */
export async function homesOfMine(em: EntityManager, personId: string, day: string): Promise<MyHome[]> {
  const days = [day, day];
  const rows = await em.query<HomeRow[]>(MY_HOMES, [...days, personId, ...days, ...days, personId, ...days]);
  const owned = new Set(rows.filter((row) => row.capacity === 'owner').map((row) => row.homeId));
  return rows
    .filter((row) => row.capacity === 'owner' || !owned.has(row.homeId))
    .map(({ homeId, estateName, capacity, areaCm2, owners, ...name }) => ({
      homeId,
      estateName,
      label: homeLabel(name),
      areaCm2: Number(areaCm2),
      capacity,
      // Beside oneself; for who does not own, everybody.
      coOwners: Number(owners) - (capacity === 'owner' ? 1 : 0),
    }))
    .sort((one, other) => inNaturalOrder(one.label, other.label));
}

export async function officesOfMine(em: EntityManager, personId: string, day: string): Promise<OfficeRow[]> {
  return em.query<OfficeRow[]>(
    `SELECT a.role, a.orgUnitId, u.name AS orgUnitName, a.communityId, COALESCE(c.communityKind, 'urban') AS communityKind
     FROM appointment a JOIN org_unit u ON u.orgUnitId = a.orgUnitId JOIN org_unit c ON c.orgUnitId = a.communityId
     WHERE a.personId = ? AND ${IN_FORCE('a')} ORDER BY a.appointmentId`,
    [personId, day, day],
  );
}
