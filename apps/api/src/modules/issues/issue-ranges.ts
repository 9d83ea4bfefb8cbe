import type { EntityManager } from 'typeorm';
import type { IssueState } from '@silin/shared';
import { mergedIds, type IndexRange } from '../../platform/database';
import type { Cursor } from '../../platform/http';

/** `more` narrows a range further: SQL on columns of issue. */
export type InStates = Readonly<{ communityId: string; states: readonly IssueState[]; more?: string; parameters?: readonly unknown[] }>;
type Asked = Readonly<{ after: Cursor | null; limit: number }>;

/** Matters in these states, last moved first. */
export function idsByMove(em: EntityManager, wanted: InStates, { after, limit }: Asked): Promise<string[]> {
  const beyond = after ? ' AND movedAt <= ? AND (movedAt < ? OR issueId < ?)' : '';
  const position = after ? [after.at, after.at, after.id] : [];
  const ranges = wanted.states.map((state) => rangeOf(wanted, state, beyond, position, 'movedAt'));
  return mergedIds(em, { table: 'issue', id: 'issueId', direction: 'DESC', limit }, ranges);
}

/** The same by their day, the first day first; what has none comes last, at `noDay`. */
export function idsByDay(
  em: EntityManager,
  wanted: InStates,
  { after, noDay, limit }: Readonly<{ after: Readonly<{ day: string; id: string }> | null; noDay: string; limit: number }>,
): Promise<string[]> {
  const beyond = after ? ' AND dueOn >= ? AND (dueOn > ? OR issueId > ?)' : ' AND dueOn IS NOT NULL';
  const position = after ? [after.day, after.day, after.id] : [];
  const isAmongUndated = after?.day === noDay;
  const dated = isAmongUndated ? [] : wanted.states.map((state) => rangeOf(wanted, state, beyond, position, 'dueOn'));
  const without = isAmongUndated
    ? { sql: ' AND dueOn IS NULL AND issueId > ?', parameters: [after.id] }
    : { sql: ' AND dueOn IS NULL', parameters: [] };
  const undated = wanted.states.map((state) => ({
    ...rangeOf(wanted, state, without.sql, without.parameters, 'issueId'),
    place: `'${noDay}'`,
  }));
  return mergedIds(em, { table: 'issue', id: 'issueId', direction: 'ASC', limit }, [...dated, ...undated]);
}

function rangeOf(wanted: InStates, state: IssueState, beyond: string, position: readonly unknown[], order: string): IndexRange {
  const { communityId, more, parameters = [] } = wanted;
  const narrowed = more ? ` AND (${more})` : '';
  return {
    where: `communityId = ? AND state = ?${beyond}${narrowed}`,
    parameters: [communityId, state, ...position, ...parameters],
    place: order,
    order,
  };
}
