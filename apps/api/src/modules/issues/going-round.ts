import type { EntityManager } from 'typeorm';
import { HANDLERS, type Role } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';

/** Statements about `i`, a row of `issue`. Each comes with its parameters, in order. */
export type Condition = Readonly<{ sql: string; parameters: readonly unknown[] }>;

const IN_FORCE = (table: string) => `${table}.since <= ? AND (${table}.until IS NULL OR ${table}.until > ?)`;
/** Stands for no id, where an empty list would break the statement. */
const NOBODY = '';

/** The matter speaks of the actor, or of a party for which they stand. */
export function namesThem({ personId, appointments }: Actor): Condition {
  const orgUnitIds = appointments.map(({ orgUnitId }) => orgUnitId);
  return {
    sql: 'EXISTS (SELECT 1 FROM issue_named n WHERE n.issueId = i.issueId AND (n.personId = ? OR n.orgUnitId IN (?)))',
    parameters: [personId ?? NOBODY, orgUnitIds.length > 0 ? orgUnitIds : [NOBODY]],
  };
}

/** Raised by them, whichever of their accounts it was: only who is known holds an office. */
export function raisedByThem({ personId, userId }: Actor): Condition {
  return {
    sql: 'COALESCE(i.authorPersonId = ?, i.authorUserId = ?, FALSE)',
    parameters: [personId ?? NOBODY, userId],
  };
}

/** `h`, an appointment of the community in one of these roles, neither raised the matter nor is spoken of in it. */
const UNBOUND = `h.communityId = i.communityId AND h.role IN (?) AND ${IN_FORCE('h')}
  AND (i.authorPersonId IS NULL OR h.personId <> i.authorPersonId)
  AND NOT EXISTS (SELECT 1 FROM issue_named n WHERE n.issueId = i.issueId AND (n.personId = h.personId OR n.orgUnitId IN (
    SELECT o.orgUnitId FROM appointment o WHERE o.personId = h.personId AND ${IN_FORCE('o')})))`;
const unbound = (roles: readonly Role[], day: string) => [roles, day, day, day, day];

/** Every handler of the community raised it or is spoken of in it: then the street takes it in. */
export function noHandlerLeft(day: string): Condition {
  return { sql: `NOT EXISTS (SELECT 1 FROM appointment h WHERE ${UNBOUND})`, parameters: unbound(HANDLERS, day) };
}

/** The people in these roles whom nothing keeps from a matter. */
export async function unboundHolders(em: EntityManager, issueId: string, roles: readonly Role[], day: string): Promise<string[]> {
  const statement = `SELECT DISTINCT h.personId FROM issue i JOIN appointment h ON ${UNBOUND} WHERE i.issueId = ?`;
  const rows = await em.query<{ personId: string }[]>(statement, [...unbound(roles, day), issueId]);
  return rows.map(({ personId }) => personId);
}

/** What the actor takes in here: as a handler, or for the street where no handler is left; null for everybody else. */
export function takenInBy(actor: Actor, communityId: string, day: string): Condition | null {
  const free = [not(namesThem(actor)), not(raisedByThem(actor))];
  if (hasRoleIn(actor, communityId, HANDLERS)) return both(...free);
  return hasRoleIn(actor, communityId, ['street_officer']) ? both(...free, noHandlerLeft(day)) : null;
}

const not = ({ sql, parameters }: Condition): Condition => ({ sql: `NOT (${sql})`, parameters });
const both = (...conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

export async function holdsFor(
  em: EntityManager,
  issueId: string,
  conditions: Readonly<Record<string, Condition>>,
): Promise<Record<string, boolean>> {
  const asked = Object.entries(conditions);
  const columns = asked.map(([name, { sql }]) => `(${sql}) AS ${name}`).join(', ');
  const parameters = asked.flatMap(([, condition]) => condition.parameters);
  const [row] = await em.query<Record<string, number | string>[]>(`SELECT ${columns} FROM issue i WHERE i.issueId = ?`, [
    ...parameters,
    issueId,
  ]);
  return Object.fromEntries(asked.map(([name]) => [name, Number(row?.[name]) === 1]));
}
