import type { EntityManager } from 'typeorm';
import type { CommunityKind, Role } from '@silin/shared';

/** One statement per question, whatever the number of people asked for. Nothing is asked about nobody. */
export type HomeRow = Readonly<{
  personId: string;
  buildingName: string;
  unitName: string;
  roomName: string;
  communityKind: CommunityKind;
}>;
export type AppointmentRow = Readonly<{
  personId: string;
  role: Role;
  orgUnitId: string;
  orgUnitName: string;
  orgUnitKind: string;
  publicPhone: string | null;
  communityKind: CommunityKind;
}>;

const KIND = "COALESCE(c.communityKind, 'urban') AS communityKind";
const HOMES = `
  SELECT o.personId, h.buildingName, h.unitName, h.roomName, ${KIND} FROM ownership o JOIN home h ON h.homeId = o.homeId
  JOIN org_unit c ON c.orgUnitId = h.communityId
  WHERE o.personId IN (?) AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
  UNION
  SELECT r.personId, h.buildingName, h.unitName, h.roomName, ${KIND} FROM residence r JOIN home h ON h.homeId = r.homeId
  JOIN org_unit c ON c.orgUnitId = h.communityId
  WHERE r.personId IN (?) AND r.since <= ? AND (r.until IS NULL OR r.until > ?)`;

const RESIDENTS = `
  SELECT p.personId FROM person p WHERE p.communityId = ? AND p.personId IN (?)
    AND (EXISTS (SELECT 1 FROM ownership o WHERE o.personId = p.personId AND o.since <= ? AND (o.until IS NULL OR o.until > ?))
      OR EXISTS (SELECT 1 FROM residence r WHERE r.personId = p.personId AND r.since <= ? AND (r.until IS NULL OR r.until > ?)))`;

const APPOINTMENTS = `
  SELECT a.personId, a.role, a.orgUnitId, u.name AS orgUnitName, u.kind AS orgUnitKind, u.publicPhone, ${KIND}
  FROM appointment a JOIN org_unit u ON u.orgUnitId = a.orgUnitId JOIN org_unit c ON c.orgUnitId = a.communityId
  WHERE a.since <= ? AND (a.until IS NULL OR a.until > ?)`;

export async function homesOf(em: EntityManager, personIds: readonly string[], day: string): Promise<HomeRow[]> {
  if (personIds.length === 0) return [];
  return em.query<HomeRow[]>(HOMES, [personIds, day, day, personIds, day, day]);
}

/** Who of these owns or lives in a home of the community. */
export async function residentsAmong(em: EntityManager, communityId: string, personIds: readonly string[], day: string): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await em.query<{ personId: string }[]>(RESIDENTS, [communityId, personIds, day, day, day, day]);
  return rows.map((row) => row.personId);
}

export async function appointmentsOf(em: EntityManager, personIds: readonly string[], day: string): Promise<AppointmentRow[]> {
  if (personIds.length === 0) return [];
  return em.query<AppointmentRow[]>(`${APPOINTMENTS} AND a.personId IN (?)`, [day, day, personIds]);
}

export async function appointmentsAt(em: EntityManager, orgUnitId: string, day: string): Promise<AppointmentRow[]> {
  return em.query<AppointmentRow[]>(`${APPOINTMENTS} AND a.orgUnitId = ? ORDER BY a.appointmentId`, [day, day, orgUnitId]);
}

export async function appointmentsInCommunity(
  em: EntityManager,
  communityId: string,
  roles: readonly Role[],
  day: string,
): Promise<AppointmentRow[]> {
  if (roles.length === 0) return [];
  const statement = `${APPOINTMENTS} AND a.communityId = ? AND a.role IN (?) ORDER BY a.appointmentId`;
  return em.query<AppointmentRow[]>(statement, [day, day, communityId, roles]);
}

export async function accountsOf(em: EntityManager, personIds: readonly string[]): Promise<{ userId: string; personId: string }[]> {
  if (personIds.length === 0) return [];
  return em.query('SELECT userId, personId FROM account_binding WHERE personId IN (?) ORDER BY boundAt, userId', [personIds]);
}

/** Accounts of everybody in the register of a community. */
export async function accountsInCommunity(em: EntityManager, communityId: string): Promise<{ userId: string; personId: string }[]> {
  return em.query(
    `SELECT b.userId, b.personId FROM account_binding b JOIN person p ON p.personId = b.personId
     WHERE p.communityId = ? ORDER BY b.boundAt, b.userId`,
    [communityId],
  );
}

export async function personsBehind(em: EntityManager, userIds: readonly string[]): Promise<{ userId: string; personId: string }[]> {
  if (userIds.length === 0) return [];
  return em.query('SELECT userId, personId FROM account_binding WHERE userId IN (?)', [userIds]);
}

/** Of bindings that have ended, the latest last. */
export async function personsOnceBehind(em: EntityManager, userIds: readonly string[]): Promise<{ userId: string; personId: string }[]> {
  if (userIds.length === 0) return [];
  return em.query('SELECT userId, personId FROM past_binding WHERE userId IN (?) ORDER BY endedAt, pastBindingId', [userIds]);
}
