import type { EntityManager } from 'typeorm';
import type { Figures, Readings } from '@silin/shared';

/** `marked`: of those, who has a conflict of interest. */
export type Turnout = Figures & Readonly<{ entries: number; marked: Figures }>;
export const NO_TURNOUT: Turnout = { entries: 0, heads: 0, areaCm2: 0, marked: { heads: 0, areaCm2: 0 } };

type Sums = Record<'entries' | 'heads' | 'areaCm2' | 'markedHeads' | 'markedAreaCm2', number | string | null>;
const COUNTED = `COUNT(*) AS entries, SUM(r.heads) AS heads, SUM(r.areaCm2) AS areaCm2,
  SUM(CASE WHEN r.conflictGround IS NULL THEN 0 ELSE r.heads END) AS markedHeads,
  SUM(CASE WHEN r.conflictGround IS NULL THEN 0 ELSE r.areaCm2 END) AS markedAreaCm2`;

/** How many have voted, counted from the ballots: a counter that every voter updates would cost nearly half the throughput. */
export async function turnoutOf(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, Turnout>> {
  if (pollIds.length === 0) return new Map();
  const rows = await em.query<(Sums & { pollId: string })[]>(
    `SELECT b.pollId, ${COUNTED} FROM ballot b JOIN roll_entry r ON r.rollEntryId = b.rollEntryId WHERE b.pollId IN (?) GROUP BY b.pollId`,
    [pollIds],
  );
  return new Map(rows.map((row) => [row.pollId, asTurnout(row)]));
}

/** Building by building: who came, of how many. Never how. */
export async function turnoutByBuilding(
  em: EntityManager,
  pollId: string,
): Promise<readonly Readonly<{ building: string; voted: number; roll: number }>[]> {
  const rows = await em.query<{ building: string; voted: number | string; roll: number | string }[]>(
    `SELECT r.buildingName AS building, SUM(CASE WHEN b.rollEntryId IS NULL THEN 0 ELSE r.heads END) AS voted, SUM(r.heads) AS roll
     FROM roll_entry r LEFT JOIN ballot b ON b.pollId = r.pollId AND b.rollEntryId = r.rollEntryId
     WHERE r.pollId = ? AND r.buildingName IS NOT NULL
     GROUP BY r.buildingName ORDER BY MIN(r.position)`,
    [pollId],
  );
  return rows.map(({ building, voted, roll }) => ({ building, voted: Number(voted), roll: Number(roll) }));
}

const asTurnout = ({ entries, heads, areaCm2, markedHeads, markedAreaCm2 }: Sums): Turnout => ({
  entries: Number(entries),
  heads: Number(heads ?? 0),
  areaCm2: Number(areaCm2 ?? 0),
  marked: { heads: Number(markedHeads ?? 0), areaCm2: Number(markedAreaCm2 ?? 0) },
});

/** What of a turnout the quorum will count under these rules. */
export function takingPart({ heads, areaCm2, marked }: Turnout, { conflicts }: Readings): Figures {
  return conflicts === 'excluded' ? { heads: heads - marked.heads, areaCm2: areaCm2 - marked.areaCm2 } : { heads, areaCm2 };
}
