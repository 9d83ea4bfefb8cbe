import type { EntityManager } from 'typeorm';
import type { Figures, Readings } from '@silin/shared';
import { isDuplicateKey } from '../../platform/database';
import { PollTurnoutEntity, type BuildingTurnout } from './poll-turnout.entity';

/** `marked`: of those, who has a conflict of interest. */
export type Turnout = Figures & Readonly<{ entries: number; marked: Figures }>;
export const NO_TURNOUT: Turnout = { entries: 0, heads: 0, areaCm2: 0, marked: { heads: 0, areaCm2: 0 } };

type Sums = Record<'entries' | 'heads' | 'areaCm2' | 'markedHeads' | 'markedAreaCm2', number | string | null>;
/** Each sum over ballots `b` with their entries `r`. */
const SUMS = {
  entries: 'COUNT(r.rollEntryId)',
  heads: 'COALESCE(SUM(r.heads), 0)',
  areaCm2: 'COALESCE(SUM(r.areaCm2), 0)',
  markedHeads: 'COALESCE(SUM(CASE WHEN r.conflictGround IS NULL THEN 0 ELSE r.heads END), 0)',
  markedAreaCm2: 'COALESCE(SUM(CASE WHEN r.conflictGround IS NULL THEN 0 ELSE r.areaCm2 END), 0)',
} as const satisfies Record<keyof Sums, string>;
const listed = (sumOf: (name: keyof Sums, sql: string) => string) =>
  (Object.keys(SUMS) as (keyof Sums)[]).map((name) => sumOf(name, SUMS[name])).join(', ');
const COUNTED = listed((name, sql) => `${sql} AS ${name}`);
/** What is added up already, and the ballots since then: a look at a primary key and at the end of an index. */
const OF_ONE = `
  SELECT t.pollId, ${listed((name, sql) => `t.${name} + ${sql} AS ${name}`)}
  FROM poll_turnout t LEFT JOIN ballot b ON b.pollId = t.pollId AND b.castAt >= t.countedUntil
    LEFT JOIN roll_entry r ON r.rollEntryId = b.rollEntryId
  WHERE t.pollId = ? GROUP BY t.pollId`;
/** Of polls of which nothing has been added up yet. */
const OF_ALL = `
  SELECT b.pollId, ${COUNTED} FROM ballot b JOIN roll_entry r ON r.rollEntryId = b.rollEntryId WHERE b.pollId IN (?) GROUP BY b.pollId`;

/** How many have voted, counted from the ballots: a counter that every voter updates would cost nearly half the throughput. */
export async function turnoutOf(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, Turnout>> {
  if (pollIds.length === 0) return new Map();
  // Each by itself: only with the one poll as a constant does the database begin where the sum ends.
  const rows = await em.query<(Sums & { pollId: string })[]>(pollIds.map(() => `(${OF_ONE})`).join(' UNION ALL '), [...pollIds]);
  const found = new Map(rows.map((row) => [row.pollId, asTurnout(row)]));
  const others = pollIds.filter((pollId) => !found.has(pollId));
  if (others.length === 0) return found;
  const counted = await em.query<(Sums & { pollId: string })[]>(OF_ALL, [others]);
  return new Map([...found, ...counted.map((row): [string, Turnout] => [row.pollId, asTurnout(row)])]);
}

const OF_BUILDINGS = `
  SELECT buildingName AS building, 0 AS voted, SUM(heads) AS roll FROM roll_entry
  WHERE pollId = ? AND buildingName IS NOT NULL GROUP BY buildingName ORDER BY MIN(position)`;
const BUILDINGS_SINCE = `
  SELECT r.buildingName AS building, SUM(r.heads) AS voted FROM ballot b JOIN roll_entry r ON r.rollEntryId = b.rollEntryId
  WHERE b.pollId = ? AND b.castAt >= ? AND b.castAt < ? AND r.buildingName IS NOT NULL GROUP BY r.buildingName`;

/** Building by building: who came, of how many. Never how. */
export async function turnoutByBuilding(em: EntityManager, pollId: string): Promise<readonly BuildingTurnout[]> {
  const held = await em.findOneBy(PollTurnoutEntity, { pollId });
  const buildings = held?.buildings ?? (await buildingsOf(em, pollId));
  return buildings.length === 0 ? [] : withVotes(em, pollId, buildings, held?.countedUntil ?? THE_BEGINNING, THE_END);
}

/** As the roll has them, before anybody came. */
async function buildingsOf(em: EntityManager, pollId: string): Promise<readonly BuildingTurnout[]> {
  const rows = await em.query<Record<keyof BuildingTurnout, string>[]>(OF_BUILDINGS, [pollId]);
  return rows.map(({ building, roll }) => ({ building, voted: 0, roll: Number(roll) }));
}

async function withVotes(
  em: EntityManager,
  pollId: string,
  buildings: readonly BuildingTurnout[],
  from: Date,
  until: Date,
): Promise<readonly BuildingTurnout[]> {
  const rows = await em.query<{ building: string; voted: string }[]>(BUILDINGS_SINCE, [pollId, from, until]);
  const since = new Map(rows.map(({ building, voted }) => [building, Number(voted)]));
  return buildings.map((one) => ({ ...one, voted: one.voted + (since.get(one.building) ?? 0) }));
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

/** Ballots of a stretch of time. */
const BETWEEN = `
  SELECT ${COUNTED} FROM ballot b JOIN roll_entry r ON r.rollEntryId = b.rollEntryId
  WHERE b.pollId = ? AND b.castAt >= ? AND b.castAt < ?`;
const MOVE_ON = `UPDATE poll_turnout SET countedUntil = ?, buildings = ?, ${listed((name) => `${name} = ${name} + ?`)} WHERE pollId = ? AND countedUntil = ?`;
const THE_BEGINNING = new Date(0);
const THE_END = new Date('9999-01-01T00:00:00.000Z');
const NOTHING_YET = { countedUntil: THE_BEGINNING, entries: 0, heads: 0, areaCm2: 0, markedHeads: 0, markedAreaCm2: 0 };

/**
 * Adds up what was cast before an instant, so far back that no ballot of then can still be on its way. Of two who do it at once one does.
 * Fewer new ballots than `least` are left for another time.
 */
export async function addUpTurnout(em: EntityManager, pollId: string, until: Date, least: number): Promise<void> {
  const held = (await em.findOneBy(PollTurnoutEntity, { pollId })) ?? (await begun(em, pollId));
  const from = held.countedUntil;
  if (until <= from) return;
  const [sums] = await em.query<Sums[]>(BETWEEN, [pollId, from, until]);
  if (!sums || Number(sums.entries) < least) return;
  const buildings = JSON.stringify(await withVotes(em, pollId, held.buildings, from, until));
  const added = (Object.keys(SUMS) as (keyof Sums)[]).map((name) => Number(sums[name]));
  await em.query(MOVE_ON, [until, buildings, ...added, pollId, from]);
}

/** The roll is frozen by now: how many each building has does not change any more. */
async function begun(em: EntityManager, pollId: string): Promise<Pick<PollTurnoutEntity, 'countedUntil' | 'buildings'>> {
  const buildings = await buildingsOf(em, pollId);
  await em.insert(PollTurnoutEntity, { pollId, ...NOTHING_YET, buildings }).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
  return { countedUntil: THE_BEGINNING, buildings };
}
