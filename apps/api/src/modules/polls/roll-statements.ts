import type { EntityManager } from 'typeorm';
import type { EntryReach } from '@silin/shared';

/** Building by building, in the order of the roll. */
export async function buildingsOf(em: EntityManager, pollId: string): Promise<readonly Readonly<{ building: string; heads: number }>[]> {
  const rows = await em.query<{ building: string; heads: number | string }[]>(
    `SELECT r.buildingName AS building, SUM(r.heads) AS heads FROM roll_entry r
     WHERE r.pollId = ? AND r.buildingName IS NOT NULL GROUP BY r.buildingName ORDER BY MIN(r.position)`,
    [pollId],
  );
  return rows.map(({ building, heads }) => ({ building, heads: Number(heads) }));
}

/** How many homes and how much parking the roll holds. */
export async function partsOn(em: EntityManager, pollId: string): Promise<Record<'homes' | 'parking' | 'parkingCm2', number>> {
  const [row] = await em.query<Record<'homes' | 'parking' | 'parkingCm2', number | string | null>[]>(
    `SELECT SUM(JSON_LENGTH(r.homes)) AS homes, SUM(JSON_LENGTH(r.parking)) AS parking, SUM(r.parkingCm2) AS parkingCm2
     FROM roll_entry r WHERE r.pollId = ?`,
    [pollId],
  );
  return { homes: Number(row?.homes ?? 0), parking: Number(row?.parking ?? 0), parkingCm2: Number(row?.parkingCm2 ?? 0) };
}

/** Entries about which something may be odd, with what is needed to say what. */
export async function rollDoubts(em: EntityManager, pollId: string): Promise<readonly (EntryReach & Readonly<{ alias: string }>)[]> {
  const rows = await em.query<{ alias: string; areaCm2: string; members: number | string; reachable: number | string }[]>(
    `SELECT r.alias, r.areaCm2, COUNT(DISTINCT m.personId) AS members, COUNT(DISTINCT b.personId) AS reachable
     FROM roll_entry r LEFT JOIN roll_member m ON m.rollEntryId = r.rollEntryId LEFT JOIN account_binding b ON b.personId = m.personId
     WHERE r.pollId = ? GROUP BY r.rollEntryId, r.alias, r.areaCm2, r.position
     HAVING COUNT(DISTINCT b.personId) <> 1 OR r.areaCm2 = 0 ORDER BY r.position`,
    [pollId],
  );
  return rows.map(({ alias, areaCm2, members, reachable }) => ({
    alias,
    areaCm2: Number(areaCm2),
    members: Number(members),
    reachable: Number(reachable),
  }));
}
