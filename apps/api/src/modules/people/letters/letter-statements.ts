import type { EntityManager } from 'typeorm';

export type HomeToWrite = Readonly<{ homeId: string; buildingName: string; unitName: string; roomName: string }>;
type Waiting = Readonly<{ batchId: string; unused: number }>;
export type Use = Readonly<{ used: number; waiting: number }>;

/** Homes that somebody may live in: handed over, and not the developer's alone. */
const HOMES = `
  SELECT h.homeId, h.buildingName, h.unitName, h.roomName FROM home h
  WHERE h.estateId = ? AND h.delivered = TRUE AND (
    EXISTS (SELECT 1 FROM ownership o JOIN person p ON p.personId = o.personId
      WHERE o.homeId = h.homeId AND o.since <= ? AND (o.until IS NULL OR o.until > ?) AND p.kind <> 'developer')
    OR EXISTS (SELECT 1 FROM residence r WHERE r.homeId = h.homeId AND r.since <= ? AND (r.until IS NULL OR r.until > ?)))`;
const WAITING = `
  SELECT COUNT(*) AS unused, MAX(c.batchId) AS batchId FROM one_time_code c JOIN home h ON h.homeId = c.subjectId
  WHERE c.purpose = 'home' AND h.estateId = ? AND c.usedAt IS NULL AND c.revokedAt IS NULL AND c.expiresAt > ?`;
const USE = `
  SELECT batchId, SUM(usedAt IS NOT NULL) AS used, SUM(usedAt IS NULL AND revokedAt IS NULL AND expiresAt > ?) AS waiting
  FROM one_time_code WHERE batchId IN (?) GROUP BY batchId`;

export async function homesToWrite(em: EntityManager, estateId: string, homeId: string | undefined, day: string): Promise<HomeToWrite[]> {
  const days = [day, day, day, day];
  if (homeId === undefined) return em.query(HOMES, [estateId, ...days]);
  return em.query(`${HOMES} AND h.homeId = ?`, [estateId, ...days, homeId]);
}

/** Codes of earlier letters that still work, and the making that the newest of them came with. */
export async function waitingCodes(em: EntityManager, estateId: string, homeId: string | undefined, now: Date): Promise<Waiting | null> {
  const asked = [estateId, now];
  const rows = homeId === undefined ? await em.query(WAITING, asked) : await em.query(`${WAITING} AND h.homeId = ?`, [...asked, homeId]);
  const [row] = rows as { unused: number | string; batchId: string | null }[];
  return row?.batchId ? { batchId: row.batchId, unused: Number(row.unused) } : null;
}

export async function useOf(em: EntityManager, batchIds: readonly string[], now: Date): Promise<Map<string, Use>> {
  if (batchIds.length === 0) return new Map();
  const rows = await em.query<{ batchId: string; used: string; waiting: string }[]>(USE, [now, batchIds]);
  return new Map(rows.map(({ batchId, used, waiting }) => [batchId, { used: Number(used), waiting: Number(waiting) }]));
}
