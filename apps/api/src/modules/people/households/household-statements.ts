import type { EntityManager } from 'typeorm';

const IN_FORCE = (row: string) =>
  `${row}.homeId = d.homeId AND ${row}.personId = d.personId AND ${row}.since <= ? AND (${row}.until IS NULL OR ${row}.until > ?)`;
/** Whoever stands for a home is still of it; with the day five times. */
const STANDS = `
  (EXISTS (SELECT 1 FROM ownership o WHERE ${IN_FORCE('o')}) OR EXISTS (SELECT 1 FROM residence r WHERE ${IN_FORCE('r')}))
  AND NOT EXISTS (SELECT 1 FROM person p WHERE p.personId = d.personId AND p.endedOn <= ?)`;
const five = (day: string) => [day, day, day, day, day];

export type StandingRow = Readonly<{
  delegateId: string;
  homeId: string;
  personId: string;
  name: string;
  since: Date;
  byOffice: string | null;
}>;
export type HouseholdRow = Readonly<{ homeId: string; buildingName: string; unitName: string; roomName: string; personId: string | null }>;

/** Who stands for these homes today. */
export async function standingIn(em: EntityManager, homeIds: readonly string[], day: string): Promise<StandingRow[]> {
  if (homeIds.length === 0) return [];
  return em.query(
    `SELECT d.delegateId, d.homeId, d.personId, n.name, d.since, d.byOffice FROM household_delegate d JOIN person n ON n.personId = d.personId
     WHERE d.homeNow IN (?) AND ${STANDS}`,
    [homeIds, ...five(day)],
  );
}

/** The homes, of all, for which these people stand today. */
export async function homesStoodFor(
  em: EntityManager,
  personIds: readonly string[],
  day: string,
): Promise<{ homeId: string; personId: string }[]> {
  if (personIds.length === 0) return [];
  return em.query(
    `SELECT d.homeId, d.personId FROM household_delegate d JOIN home h ON h.homeId = d.homeId AND h.delivered = TRUE
     WHERE d.personNow IN (?) AND ${STANDS}`,
    [personIds, ...five(day)],
  );
}

/** Every home of the community that was handed over, with who stands for it today. */
export async function householdsOf(em: EntityManager, communityId: string, day: string): Promise<HouseholdRow[]> {
  return em.query(
    `SELECT h.homeId, h.buildingName, h.unitName, h.roomName, d.personId FROM home h
     LEFT JOIN household_delegate d ON d.homeNow = h.homeId AND ${STANDS}
     WHERE h.communityId = ? AND h.delivered = TRUE`,
    [...five(day), communityId],
  );
}

export async function householdsIn(em: EntityManager, communityId: string): Promise<number> {
  const [row] = await em.query<{ homes: number | string }[]>(
    'SELECT COUNT(*) AS homes FROM home WHERE communityId = ? AND delivered = TRUE',
    [communityId],
  );
  return Number(row?.homes ?? 0);
}
