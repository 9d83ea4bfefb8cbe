import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { addDays, dayOf, ISSUE_STAGE, PUBLIC_ISSUE_STATES, startOf, type Day, type IssueState, type Stage } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { decodeCursor, keysetDescending, type Cursor } from '../../platform/http';
import { IssueEntity } from '../issues';

export const BOARD_FILTERS = ['overdue', 'soon', 'mine', 'endorsed'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];
export type BoardQuery = Readonly<{ stage?: Stage; filter?: BoardFilter; cursor?: string }>;
type Asked = BoardQuery & Readonly<{ communityId: string; actor: Actor; today: Day; size: number }>;

const SOON_DAYS = 4;
/** What has no day yet comes after everything that has one. */
const NO_DAY = '9999-12-31';
const DUE = `COALESCE(issue.dueOn, '${NO_DAY}')`;

/** Work is read by its day, the latest first of all; talks and ends by when they last moved. */
export const isByDay = ({ stage, filter }: BoardQuery) => stage === 'execute' || filter === 'overdue' || filter === 'soon';

/** One page and a row more. */
export function boardRows(em: EntityManager, asked: Asked): Promise<IssueEntity[]> {
  const query = em
    .createQueryBuilder(IssueEntity, 'issue')
    .where('issue.communityId = :communityId AND issue.state IN (:...states)', { communityId: asked.communityId, states: statesOf(asked) });
  narrow(query, asked);
  const after = decodeCursor(asked.cursor);
  if (!isByDay(asked)) return keysetDescending(query, 'issue.movedAt', 'issue.issueId', after, asked.size).getMany();
  if (after) {
    const position = { dueAfter: dayOf(after.at), idAfter: after.id };
    query.andWhere(`${DUE} >= :dueAfter AND (${DUE} > :dueAfter OR issue.issueId > :idAfter)`, position);
  }
  return query
    .addSelect(DUE, 'due')
    .orderBy('due', 'ASC')
    .addOrderBy('issue.issueId', 'ASC')
    .limit(asked.size + 1)
    .getMany();
}

export function positionOf(asked: BoardQuery): (issue: IssueEntity) => Cursor {
  return (issue) => ({ at: isByDay(asked) ? startOf(issue.dueOn ?? NO_DAY) : issue.movedAt, id: issue.issueId });
}

function statesOf({ stage, filter }: BoardQuery): IssueState[] {
  const shown = PUBLIC_ISSUE_STATES.filter((state) => stage === undefined || ISSUE_STAGE[state].stage === stage);
  // Nothing else can be late: see boardFigures. A state that no stage of the filter has leaves nothing.
  return filter === 'overdue' || filter === 'soon' ? ['executing'] : shown;
}

function narrow(query: SelectQueryBuilder<IssueEntity>, { stage, filter, actor, today }: Asked): void {
  if (filter === 'overdue') query.andWhere('issue.dueOn < :today', { today });
  if (filter === 'soon') query.andWhere('issue.dueOn BETWEEN :today AND :soon', { today, soon: addDays(today, SOON_DAYS) });
  if ((filter === 'overdue' || filter === 'soon') && stage !== undefined && stage !== 'execute') query.andWhere('1 = 0');
  const personId = actor.personId ?? '';
  if (filter === 'mine') query.andWhere('issue.authorPersonId = :personId', { personId });
  if (filter === 'endorsed') {
    query.andWhere('EXISTS (SELECT 1 FROM endorsement e WHERE e.issueId = issue.issueId AND e.personId = :personId)', { personId });
  }
}
