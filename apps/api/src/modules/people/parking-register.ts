import type { EntityManager } from 'typeorm';
import { parkingLabel, type ParkingKind, type RegisteredOwner, type RegisteredParking } from '@silin/shared';
import type { RegisterScope } from './owners-register';

type Row = Readonly<{
  parkingId: string;
  kind: ParkingKind;
  buildingName: string;
  unitName: string;
  roomName: string;
  areaCm2: string;
  delivered: number | boolean;
  personId: string | null;
  ownerKind: RegisteredOwner['kind'] | null;
}>;

const PARKING = `
  SELECT u.parkingId, u.kind, u.buildingName, u.unitName, u.roomName, u.areaCm2, u.delivered, p.personId, p.kind AS ownerKind
  FROM parking_unit u
    LEFT JOIN parking_ownership o ON o.parkingId = u.parkingId AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
    LEFT JOIN person p ON p.personId = o.personId
  WHERE u.estateId = ?`;
// A vote of some buildings is theirs who own in them: what stands elsewhere belongs to the whole estate.
const IN_BUILDINGS = ' AND u.buildingName IN (SELECT b.name FROM org_unit b WHERE b.orgUnitId IN (?))';

/** Every 车位 and 车库 of the scope with its owners of that day, also those whose owner nobody knows. */
export async function registeredParking(em: EntityManager, { estateId, buildingIds, day }: RegisterScope): Promise<RegisteredParking[]> {
  const [within, ids] = buildingIds.length === 0 ? ['', []] : [IN_BUILDINGS, [buildingIds]];
  const rows = await em.query<Row[]>(PARKING + within, [day, day, estateId, ...ids]);
  const units = new Map<string, RegisteredParking & { owners: RegisteredOwner[] }>();
  for (const row of rows) {
    const unit = units.get(row.parkingId) ?? asParking(row);
    units.set(row.parkingId, unit);
    if (row.personId !== null && row.ownerKind !== null) unit.owners.push({ personId: row.personId, kind: row.ownerKind });
  }
  return [...units.values()];
}

function asParking(row: Row): RegisteredParking & { owners: RegisteredOwner[] } {
  const { parkingId, areaCm2, delivered } = row;
  return { parkingId, label: parkingLabel(row), areaCm2: Number(areaCm2), delivered: Boolean(delivered), owners: [] };
}
