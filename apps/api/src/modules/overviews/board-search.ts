import type { EntityManager } from 'typeorm';
import { addDays, dayOf, ISSUE_STAGE, PUBLIC_ISSUE_STATES, startOf, type Day, type IssueState, type Stage } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { decodeCursor, type Cursor } from '../../platform/http';
import { idsByDay, idsByMove, issuesInOrder, type InStates, type IssueEntity } from '../issues';

export const BOARD_FILTERS = ['overdue', 'soon', 'mine', 'endorsed'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];
export type BoardQuery = Readonly<{ stage?: Stage; filter?: BoardFilter; cursor?: string }>;
type Asked = BoardQuery & Readonly<{ communityId: string; actor: Actor; today: Day; size: number }>;

const SOON_DAYS = 4;
const MINE_MAX = 500;
/** What has no day yet comes after everything that has one. */
const NO_DAY = '9999-12-31';
/** Work is read by its day, the latest first of all; talks and ends by when they last moved. */
export const isByDay = ({ stage, filter }: BoardQuery) => stage === 'execute' || filter === 'overdue' || filter === 'soon';

/** One page and a row more. */
export async function boardRows(em: EntityManager, asked: Asked): Promise<IssueEntity[]> {
  const ids = asked.filter === 'mine' || asked.filter === 'endorsed' ? await idsOfMine(em, asked) : undefined;
  const narrowed = narrowedBy(asked);
  const wanted = {
    communityId: asked.communityId,
    states: ids?.length === 0 ? [] : statesOf(asked),
    ...(ids ? { more: 'issueId IN (?)', parameters: [ids] } : narrowed),
  };
  const after = decodeCursor(asked.cursor);
  const limit = asked.size + 1;
  const found = isByDay(asked)
    ? await idsByDay(em, wanted, { after: after && { day: dayOf(after.at), id: after.id }, noDay: NO_DAY, limit })
    : await idsByMove(em, wanted, { after, limit });
  return issuesInOrder(em, found);
}

export function positionOf(asked: BoardQuery): (issue: IssueEntity) => Cursor {
  return (issue) => ({ at: isByDay(asked) ? startOf(issue.dueOn ?? NO_DAY) : issue.movedAt, id: issue.issueId });
}

function statesOf({ stage, filter }: BoardQuery): IssueState[] {
  const late = filter === 'overdue' || filter === 'soon';
  // Nothing but work can be late, see boardFigures: the other stages have none.
  if (late) return stage === undefined || stage === 'execute' ? ['executing'] : [];
  return PUBLIC_ISSUE_STATES.filter((state) => stage === undefined || ISSUE_STAGE[state].stage === stage);
}

function narrowedBy({ filter, today }: Asked): Pick<InStates, 'more' | 'parameters'> {
  if (filter === 'overdue') return { more: 'dueOn < ?', parameters: [today] };
  if (filter === 'soon') return { more: 'dueOn BETWEEN ? AND ?', parameters: [today, addDays(today, SOON_DAYS)] };
  return {};
}

/** What somebody raised or stands behind; nobody does with so many that a list would not hold them. */
async function idsOfMine(em: EntityManager, { filter, actor, communityId }: Asked): Promise<string[]> {
  if (actor.personId === null) return [];
  const statement =
    filter === 'mine'
      ? 'SELECT issueId FROM issue WHERE authorPersonId = ? AND communityId = ? ORDER BY raisedAt DESC LIMIT ?'
      : 'SELECT e.issueId FROM endorsement e JOIN issue i ON i.issueId = e.issueId WHERE e.personId = ? AND i.communityId = ? ORDER BY e.endorsedAt DESC LIMIT ?';
  const rows = await em.query<{ issueId: string }[]>(statement, [actor.personId, communityId, MINE_MAX]);
  return rows.map(({ issueId }) => issueId);
}
