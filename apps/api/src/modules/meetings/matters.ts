import { In, type EntityManager } from 'typeorm';
import { livesFromQuestions, type IssueState, type MeetingForm } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { found, ProblemError } from '../../platform/http';
import { IssueEntity, issueNumber } from '../issues';

/** A matter as a meeting speaks of it: in the words that were made public. */
export type Matter = Readonly<{
  issueId: string;
  communityId: string;
  number: string;
  title: string;
  state: IssueState;
  /** Null while nobody is known behind it. */
  authorPersonId: string | null;
  authorUserId: string | null;
  endorsements: number;
}>;

export async function mattersOf(em: EntityManager, issueIds: readonly string[]): Promise<Map<string, Matter>> {
  if (issueIds.length === 0) return new Map();
  const issues = await em.findBy(IssueEntity, { issueId: In([...issueIds]) });
  const counted = await em.query<{ issueId: string; endorsements: number | string }[]>(
    'SELECT issueId, COUNT(*) AS endorsements FROM endorsement WHERE issueId IN (?) GROUP BY issueId',
    [issueIds],
  );
  const endorsements = new Map(counted.map((row) => [row.issueId, Number(row.endorsements)]));
  return new Map(issues.map((issue) => [issue.issueId, asMatter(issue, endorsements.get(issue.issueId) ?? 0)]));
}

/** Whatever account they use; see IssueRelations. */
export const isAuthorOf = ({ authorPersonId, authorUserId }: Matter, { personId, userId }: Actor): boolean =>
  authorPersonId === null || personId === null ? authorUserId === userId : authorPersonId === personId;

/** Everybody who endorsed any of them. */
export async function supportersOf(em: EntityManager, issueIds: readonly string[]): Promise<string[]> {
  if (issueIds.length === 0) return [];
  const rows = await em.query<{ personId: string }[]>('SELECT DISTINCT personId FROM endorsement WHERE issueId IN (?)', [issueIds]);
  return rows.map((row) => row.personId);
}

/** A meeting that lives from matters cannot be planned without one. @throws ProblemError meeting.needs_matter */
export function requireMatters(form: MeetingForm, count: number): void {
  if (count === 0 && !livesFromQuestions(form)) throw new ProblemError('meeting.needs_matter', {});
}

/** In the order asked for. @throws ProblemError meeting.issue_not_available for one that is unknown, foreign or not waiting for a meeting */
export function assertAvailable(communityId: string, issueIds: readonly string[], matters: ReadonlyMap<string, Matter>): Matter[] {
  const isFree = (matter: Matter | undefined) => matter?.communityId === communityId && matter.state === 'accepted';
  const missing = issueIds.filter((issueId) => !isFree(matters.get(issueId)));
  if (missing.length > 0) throw new ProblemError('meeting.issue_not_available', { issueIds: missing });
  return issueIds.map((issueId) => found(matters.get(issueId)));
}

function asMatter(issue: IssueEntity, endorsements: number): Matter {
  const { issueId, communityId, publicTitle, state, authorPersonId, authorUserId } = issue;
  return { issueId, communityId, number: issueNumber(issue), title: publicTitle ?? '', state, authorPersonId, authorUserId, endorsements };
}
