import type { EntityManager } from 'typeorm';
import type { SeatClaims } from '@silin/shared';

type Claims = Omit<SeatClaims, 'capacity'>;

/** Seats kept and taken, of each of these meetings; who takes part from elsewhere sits on none. */
export async function seatClaimsOf(em: EntityManager, meetingIds: readonly string[]): Promise<Map<string, Claims>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await em.query<{ meetingId: string; kept: number | string; taken: number | string }[]>(
    `SELECT m.meetingId,
       (SELECT COUNT(*) FROM invitation i WHERE i.meetingId = m.meetingId AND i.reserved = 1 AND i.going IS NULL) AS kept,
       (SELECT COUNT(*) FROM invitation i WHERE i.meetingId = m.meetingId AND i.going = 1 AND NOT EXISTS (
          SELECT 1 FROM check_in c WHERE c.meetingId = i.meetingId AND c.personId = i.personId AND c.method = 'online')) AS taken
     FROM meeting m WHERE m.meetingId IN (?)`,
    [meetingIds],
  );
  return new Map(rows.map((row) => [row.meetingId, { kept: Number(row.kept), taken: Number(row.taken) }]));
}
