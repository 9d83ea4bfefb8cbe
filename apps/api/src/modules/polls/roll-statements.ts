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

export async function homesOn(em: EntityManager, pollId: string): Promise<number> {
  const [row] = await em.query<{ homes: number | string | null }[]>(
    'SELECT SUM(JSON_LENGTH(r.homes)) AS homes FROM roll_entry r WHERE r.pollId = ?',
    [pollId],
  );
  return Number(row?.homes ?? 0);
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
