import { In, IsNull, type EntityManager } from 'typeorm';
import { ISSUE_STAGE, PUBLIC_ISSUE_STATES, type IssueCategory, type IssueState, type Stage } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { decodeCursor, keysetDescending, type Cursor } from '../../platform/http';
import type { Condition } from './going-round';
import { idsByMove } from './issue-ranges';
import { searched, wordsIn } from './issue-words-search';
import { IssueEntity } from './issue.entity';

export type IssueFilter = Readonly<{ stage?: Stage; category?: IssueCategory; text?: string; cursor?: string }>;

const publicStatesOf = (stage: Stage | undefined): IssueState[] =>
  PUBLIC_ISSUE_STATES.filter((state) => stage === undefined || ISSUE_STAGE[state].stage === stage);
export type PublicIssues = Readonly<{
  rows: IssueEntity[];
  /** Where a search goes on that looked through as much as one page may. */ next: string | null;
}>;

/** Public matters of a community, last moved first; one row more than asked for. */
export async function publicIssues(
  em: EntityManager,
  communityId: string,
  { stage, category, text = '', cursor }: IssueFilter,
  size: number,
): Promise<PublicIssues> {
  const wanted = { communityId, states: publicStatesOf(stage), ...(category ? { more: 'category = ?', parameters: [category] } : {}) };
  const asked = { after: decodeCursor(cursor), limit: size + 1 };
  if (wordsIn(text).length === 0) return { rows: await issuesInOrder(em, await idsByMove(em, wanted, asked)), next: null };
  const { issueIds, next } = await searched(em, wanted, { ...asked, text });
  return { rows: await issuesInOrder(em, issueIds), next };
}

/** Which matters are somebody's own, by the rule of IssueRelations.isAuthor. */
export function raisedBy({ personId, userId }: Pick<Actor, 'personId' | 'userId'>) {
  return personId === null
    ? [{ authorUserId: userId }]
    : [{ authorPersonId: personId }, { authorUserId: userId, authorPersonId: IsNull() }];
}

/** What somebody raised, newest first; one row more than asked for. */
export function issuesRaisedBy(em: EntityManager, actor: Actor, cursor: string | undefined, size: number): Promise<IssueEntity[]> {
  const query = em.createQueryBuilder(IssueEntity, 'issue').where(raisedBy(actor));
  return keysetDescending(query, 'issue.raisedAt', 'issue.issueId', decodeCursor(cursor), size).getMany();
}

/** Accepted and not yet on an agenda: most endorsed first, then who has waited longest. */
export async function agendaCandidateIds(em: EntityManager, communityId: string, limit: number): Promise<string[]> {
  const rows = await em.query<{ issueId: string }[]>(
    `SELECT i.issueId FROM issue i LEFT JOIN endorsement e ON e.issueId = i.issueId
     WHERE i.communityId = ? AND i.state = 'accepted'
     GROUP BY i.issueId, i.acceptedAt ORDER BY COUNT(e.personId) DESC, i.acceptedAt ASC, i.issueId ASC LIMIT ?`,
    [communityId, limit],
  );
  return rows.map((row) => row.issueId);
}

/** The last moved matters in these states. */
export async function newestIn(
  em: EntityManager,
  communityId: string,
  states: readonly IssueState[],
  limit: number,
): Promise<IssueEntity[]> {
  return issuesInOrder(em, await idsByMove(em, { communityId, states }, { after: null, limit }));
}

type Intake = Readonly<{ communityId: string; state: 'submitted' | 'draft'; takenIn: Condition }>;

/** Waiting for whoever takes it in, the longest first. */
export async function waitingIds(
  em: EntityManager,
  { communityId, state, takenIn }: Intake,
  limit: number,
  after: Cursor | null = null,
): Promise<string[]> {
  const beyond = after ? 'AND i.movedAt >= ? AND (i.movedAt > ? OR i.issueId > ?)' : '';
  const position = after ? [after.at, after.at, after.id] : [];
  const rows = await em.query<{ issueId: string }[]>(
    `SELECT i.issueId FROM issue i WHERE i.communityId = ? AND i.state = ? AND (${takenIn.sql}) ${beyond} ORDER BY i.movedAt, i.issueId LIMIT ?`,
    [communityId, state, ...takenIn.parameters, ...position, limit],
  );
  return rows.map(({ issueId }) => issueId);
}

export async function waitingCount(em: EntityManager, { communityId, state, takenIn }: Intake): Promise<number> {
  const statement = `SELECT COUNT(*) AS waiting FROM issue i WHERE i.communityId = ? AND i.state = ? AND (${takenIn.sql})`;
  const [row] = await em.query<{ waiting: number | string }[]>(statement, [communityId, state, ...takenIn.parameters]);
  return Number(row?.waiting ?? 0);
}

export async function issuesInOrder(em: EntityManager, issueIds: readonly string[]): Promise<IssueEntity[]> {
  if (issueIds.length === 0) return [];
  const rows = await em.findBy(IssueEntity, { issueId: In([...issueIds]) });
  const byId = new Map(rows.map((row) => [row.issueId, row]));
  return issueIds.flatMap((issueId) => byId.get(issueId) ?? []);
}

/** How many stand behind each; matters without support are not in the answer. */
export async function endorsementsOf(em: EntityManager, issueIds: readonly string[]): Promise<Map<string, number>> {
  if (issueIds.length === 0) return new Map();
  const rows = await em.query<{ issueId: string; endorsements: number | string }[]>(
    'SELECT issueId, COUNT(*) AS endorsements FROM endorsement WHERE issueId IN (?) GROUP BY issueId',
    [issueIds],
  );
  return new Map(rows.map((row) => [row.issueId, Number(row.endorsements)]));
}
