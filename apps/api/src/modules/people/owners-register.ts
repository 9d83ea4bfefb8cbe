import type { EntityManager } from 'typeorm';
import type { RegisteredHome, RegisteredOwner } from '@silin/shared';
import { homeLabel } from '../communities';

/** An estate on one day; with buildings, only those. */
export type RegisterScope = Readonly<{ estateId: string; buildingIds: readonly string[]; day: string }>;

type Row = {
  homeId: string;
  buildingName: string;
  unitName: string;
  roomName: string;
  areaCm2: string;
  delivered: number | boolean;
  personId: string | null;
  kind: RegisteredOwner['kind'] | null;
};

const HOMES = `
  SELECT h.homeId, h.buildingName, h.unitName, h.roomName, h.areaCm2, h.delivered, p.personId, p.kind
  FROM home h
    LEFT JOIN ownership o ON o.homeId = h.homeId AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
    LEFT JOIN person p ON p.personId = o.personId
  WHERE h.estateId = ?`;

/** Every home of the scope with its owners of that day, also those whose owner nobody knows. */
export async function registeredHomes(em: EntityManager, { estateId, buildingIds, day }: RegisterScope): Promise<RegisteredHome[]> {
  const [within, ids] = buildingIds.length === 0 ? ['', []] : [' AND h.buildingId IN (?)', [buildingIds]];
  const rows = await em.query<Row[]>(HOMES + within, [day, day, estateId, ...ids]);
  const homes = new Map<string, RegisteredHome & { owners: RegisteredOwner[] }>();
  for (const row of rows) {
    const home = homes.get(row.homeId) ?? asHome(row);
    homes.set(row.homeId, home);
    if (row.personId !== null && row.kind !== null) home.owners.push({ personId: row.personId, kind: row.kind });
  }
  return [...homes.values()];
}

function asHome(row: Row): RegisteredHome & { owners: RegisteredOwner[] } {
  const { homeId, buildingName, areaCm2, delivered } = row;
  return { homeId, buildingName, label: homeLabel(row), areaCm2: Number(areaCm2), delivered: Boolean(delivered), owners: [] };
}
