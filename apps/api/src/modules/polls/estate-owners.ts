import type { EntityManager } from 'typeorm';

/** Whether somebody owns a home of this estate on a day. */
export async function ownsIn(em: EntityManager, estateId: string, personId: string | null, day: string): Promise<boolean> {
  if (personId === null) return false;
  const rows = await em.query<unknown[]>(
    `SELECT o.ownershipId FROM ownership o JOIN home h ON h.homeId = o.homeId
     WHERE o.personId = ? AND h.estateId = ? AND o.since <= ? AND (o.until IS NULL OR o.until > ?) LIMIT 1`,
    [personId, estateId, day, day],
  );
  return rows.length > 0;
}
