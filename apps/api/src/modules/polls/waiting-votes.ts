import type { EntityManager } from 'typeorm';

const ACTING = '(m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?)';
// In one's own right, and for principals who may still act themselves.
const WAITING = `
  SELECT DISTINCT p.pollId, p.opensAt FROM (
    SELECT m.pollId, m.rollEntryId FROM roll_member m WHERE m.personId = ? AND ${ACTING}
    UNION
    SELECT m.pollId, m.rollEntryId FROM proxy_authority a
      JOIN roll_member m ON m.rollEntryId = a.rollEntryId AND m.personId = a.principalPersonId
    WHERE a.agentPersonId = ? AND a.revokedAt IS NULL AND ${ACTING}
  ) t JOIN poll p ON p.pollId = t.pollId
  WHERE p.communityId = ? AND p.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.pollId = t.pollId AND b.rollEntryId = t.rollEntryId)
  ORDER BY p.opensAt, p.pollId LIMIT ?`;

type Asked = Readonly<{ personId: string; communityId: string; today: string; most: number }>;

/** Open polls in which an entry waits for this person to vote. */
export async function waitingVotes(em: EntityManager, { personId, communityId, today, most }: Asked): Promise<string[]> {
  const days = [today, today];
  const rows = await em.query<{ pollId: string }[]>(WAITING, [personId, ...days, personId, ...days, communityId, most]);
  return rows.map(({ pollId }) => pollId);
}
