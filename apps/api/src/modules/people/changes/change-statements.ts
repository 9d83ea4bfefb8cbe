import type { EntityManager } from 'typeorm';
import type { PersonKind } from '../person.entity';

type HomeRow = Readonly<{ homeId: string; estateName: string; buildingName: string; unitName: string; roomName: string }>;
export type TieRow = Readonly<{
  rowId: string;
  personId: string;
  name: string;
  kind: PersonKind;
  phoneSealed: string | null;
  endedOn: string | null;
  capacity: 'owner' | 'resident';
  since: string;
  until: string | null;
  accounts: number | string;
}>;

const tied = (capacity: TieRow['capacity'], table: 'ownership' | 'residence') => `
  SELECT t.${table}Id AS rowId, p.personId, p.name, p.kind, p.phoneSealed, p.endedOn, '${capacity}' AS capacity, t.since, t.until,
    (SELECT COUNT(*) FROM account_binding b WHERE b.personId = p.personId) AS accounts
  FROM ${table} t JOIN person p ON p.personId = t.personId
  WHERE t.homeId = ? AND (t.until IS NULL OR t.until > ?)`;
const TIES = `${tied('owner', 'ownership')} UNION ALL ${tied('resident', 'residence')}`;

/** Everybody in a home today or from a later day. */
export async function tiesOfHome(em: EntityManager, homeId: string, day: string): Promise<TieRow[]> {
  return em.query<TieRow[]>(TIES, [homeId, day, homeId, day]);
}

const LABEL = 'CONCAT(h.buildingName, h.unitName, h.roomName)';
const NAMED = (table: 'ownership' | 'residence') => `
  SELECT t.homeId FROM ${table} t JOIN person p ON p.personId = t.personId
  WHERE p.communityId = ? AND p.name = ? AND (t.until IS NULL OR t.until > ?)`;
const FIND = `
  SELECT h.homeId, e.name AS estateName, h.buildingName, h.unitName, h.roomName FROM home h JOIN org_unit e ON e.orgUnitId = h.estateId
  WHERE h.communityId = ? AND (${LABEL} LIKE ? OR h.homeId IN (${NAMED('ownership')} UNION ${NAMED('residence')}))
  ORDER BY CASE WHEN h.roomName = ? THEN 0 ELSE 1 END, e.name, h.buildingName, h.unitName, h.roomName LIMIT ?`;

/** By a part of the door's label, or by somebody's whole name: parts of names would let the register be read letter by letter. */
export async function findHomes(
  em: EntityManager,
  asked: Readonly<{ communityId: string; text: string; day: string; limit: number }>,
): Promise<HomeRow[]> {
  const { communityId, text, day, limit } = asked;
  const label = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return em.query<HomeRow[]>(FIND, [communityId, label, communityId, text, day, communityId, text, day, text, limit]);
}

const NAMES = (table: 'ownership' | 'residence') => `
  SELECT t.homeId, p.name FROM ${table} t JOIN person p ON p.personId = t.personId
  WHERE t.homeId IN (?) AND t.since <= ? AND (t.until IS NULL OR t.until > ?)`;

export async function namesInHomes(
  em: EntityManager,
  homeIds: readonly string[],
  day: string,
): Promise<{ homeId: string; name: string }[]> {
  if (homeIds.length === 0) return [];
  return em.query(`${NAMES('ownership')} UNION ${NAMES('residence')}`, [homeIds, day, day, homeIds, day, day]);
}

const LEFT = `
  SELECT EXISTS (SELECT 1 FROM ownership WHERE personId = ? AND (until IS NULL OR until > ?))
    OR EXISTS (SELECT 1 FROM residence WHERE personId = ? AND (until IS NULL OR until > ?)) AS remains`;

/** Whether somebody still has a home here on that day, or from a later one. */
export async function hasHomeFrom(em: EntityManager, personId: string, day: string): Promise<boolean> {
  const [row] = await em.query<{ remains: number | string }[]>(LEFT, [personId, day, personId, day]);
  return Number(row?.remains) === 1;
}
