import type { EntityManager } from 'typeorm';
import type { WorkbenchCounts } from '@silin/shared';

/** A convener's next taps about resolutions: drafts to publish, and those in force that nobody was given to carry out. */
export const TO_ASSIGN = `r.state = 'effective' AND NOT EXISTS (SELECT 1 FROM task t WHERE t.resolutionId = r.resolutionId)`;

/** An objection waits for an answer. */
export const TO_ANSWER = `EXISTS (SELECT 1 FROM objection o WHERE o.resolutionId = r.resolutionId AND o.state = 'open')`;

const STATEMENT = `
  SELECT
    (SELECT COUNT(*) FROM home_claim c WHERE c.communityId = ? AND c.state = 'pending') AS claims,
    (SELECT COUNT(*) FROM issue i WHERE i.communityId = ? AND i.state = 'accepted') AS forAgenda,
    (SELECT COUNT(*) FROM meeting m WHERE m.communityId = ? AND m.state IN ('planned', 'announced', 'postponed', 'in_session', 'concluded', 'minutes_in_confirmation')) AS meetings,
    (SELECT COUNT(*) FROM resolution r WHERE r.communityId = ? AND r.state = 'drafted') AS toPublish,
    (SELECT COUNT(*) FROM resolution r WHERE r.communityId = ? AND ${TO_ASSIGN}) AS toAssign`;

type Counted = Omit<WorkbenchCounts, 'toTakeIn' | 'unverified' | 'tasksOpen' | 'tasksOverdue'>;

/** All of them in one statement; each reads an index that begins with community and state. */
export async function workbenchCounts(em: EntityManager, communityId: string): Promise<Counted> {
  const places = STATEMENT.split('?').length - 1;
  const [row] = await em.query<Record<keyof Counted, string | number>[]>(STATEMENT, Array<string>(places).fill(communityId));
  const count = (name: keyof Counted) => Number(row?.[name] ?? 0);
  return {
    claims: count('claims'),
    forAgenda: count('forAgenda'),
    meetings: count('meetings'),
    toPublish: count('toPublish'),
    toAssign: count('toAssign'),
  };
}
