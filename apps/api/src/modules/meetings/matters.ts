import { In, type EntityManager } from 'typeorm';
import { keepsMatters, livesFromQuestions, type IssueState, type MeetingForm } from '@silin/shared';
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

/** Of these matters, those on which owners vote by ballots, or will: their roll lies open, or the vote is announced or under way. */
export async function inOwnersVote(em: EntityManager, issueIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (issueIds.length === 0) return new Set();
  const rows = await em.query<{ issueId: string }[]>(
    `SELECT DISTINCT issueId FROM poll WHERE issueId IN (?) AND meetingId IS NULL AND state IN ('roll_review', 'announced', 'open')`,
    [issueIds],
  );
  return new Set(rows.map((row) => row.issueId));
}

/** Of a community, the vote that was prepared first, first. */
export async function mattersInOwnersVotes(em: EntityManager, communityId: string, limit: number): Promise<string[]> {
  const rows = await em.query<{ issueId: string }[]>(
    `SELECT issueId FROM poll WHERE communityId = ? AND meetingId IS NULL AND state IN ('roll_review', 'announced', 'open')
     GROUP BY issueId ORDER BY MIN(pollId) LIMIT ?`,
    [communityId, limit],
  );
  return rows.map((row) => row.issueId);
}

/** Waiting for a meeting; of one that leaves its matters where they are, also in a vote of the owners (`voting`). */
type Availability = Readonly<{ communityId: string; form: MeetingForm; voting: ReadonlySet<string> }>;

/** In the order asked for. @throws ProblemError meeting.issue_not_available for one that is unknown, foreign or not waiting for such a meeting */
export function assertAvailable(
  { communityId, form, voting }: Availability,
  issueIds: readonly string[],
  matters: ReadonlyMap<string, Matter>,
): Matter[] {
  const waits = ({ issueId, state }: Matter) => state === 'accepted' || (keepsMatters(form) && voting.has(issueId));
  const isFree = (matter: Matter | undefined) => matter?.communityId === communityId && waits(matter);
  const missing = issueIds.filter((issueId) => !isFree(matters.get(issueId)));
  if (missing.length > 0) throw new ProblemError('meeting.issue_not_available', { issueIds: missing });
  return issueIds.map((issueId) => found(matters.get(issueId)));
}

function asMatter(issue: IssueEntity, endorsements: number): Matter {
  const { issueId, communityId, publicTitle, state, authorPersonId, authorUserId } = issue;
  return { issueId, communityId, number: issueNumber(issue), title: publicTitle ?? '', state, authorPersonId, authorUserId, endorsements };
}
