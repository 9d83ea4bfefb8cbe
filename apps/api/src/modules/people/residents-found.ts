import type { EntityManager } from 'typeorm';
import type { Day } from '@silin/shared';

const SHOWN = 30;
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const STATEMENT = `
  SELECT DISTINCT p.personId FROM person p
  LEFT JOIN ownership o ON o.personId = p.personId AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
  LEFT JOIN residence r ON r.personId = p.personId AND r.since <= ? AND (r.until IS NULL OR r.until > ?)
  LEFT JOIN home h ON h.homeId = COALESCE(o.homeId, r.homeId)
  WHERE p.communityId = ? AND p.kind = 'natural'
    AND (h.homeId IS NOT NULL OR NOT EXISTS (SELECT 1 FROM parking_ownership k WHERE k.personId = p.personId))
    AND (p.name LIKE ? OR CONCAT(h.buildingName, h.unitName, h.roomName) LIKE ?)
  ORDER BY p.personId LIMIT ?`;

/** People of the community's register by a part of their name or home, for whoever keeps the list at the door; not who only owns a 车位. */
export async function residentsFound(
  em: EntityManager,
  { communityId, text, day }: Readonly<{ communityId: string; text: string; day: Day }>,
): Promise<string[]> {
  const like = `%${escaped(text)}%`;
  const rows = await em.query<{ personId: string }[]>(STATEMENT, [day, day, day, day, communityId, like, like, SHOWN]);
  return rows.map((row) => row.personId);
}
