import { In, type EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { mergedIds } from '../../platform/database';
import type { Cursor } from '../../platform/http';
import { OPEN_TASK_STATES } from './task-states';
import { TaskEntity } from './task.entity';

/** Whose tasks somebody sees on their workbench: of these org units, or all of the community. */
export type TaskScope = Readonly<{ communityId: string; orgUnitIds: readonly string[] | 'all' }>;
type Asked = Readonly<{ after: Cursor | null; limit: number }>;

/** What is not finished, the first day first. */
export function idsOfOpen(em: EntityManager, { communityId, orgUnitIds }: TaskScope, { after, limit }: Asked): Promise<string[]> {
  const units = orgUnitIds === 'all' ? [null] : orgUnitIds;
  const beyond = after ? ' AND dueOn >= ? AND (dueOn > ? OR taskId > ?)' : '';
  const position = after ? [dayOf(after.at), dayOf(after.at), after.id] : [];
  const ranges = units.flatMap((unit) =>
    OPEN_TASK_STATES.map((state) => ({
      where: `communityId = ? AND state = ?${unit === null ? '' : ' AND assigneeOrgUnitId = ?'}${beyond}`,
      parameters: [communityId, state, ...(unit === null ? [] : [unit]), ...position],
      ...BY_DAY,
    })),
  );
  return mergedIds(em, { table: 'task', id: 'taskId', direction: 'ASC', limit }, ranges);
}

/** Work in hand whose carrier has asked for more days and has no answer, the first day first. */
export async function idsToExtend(em: EntityManager, communityId: string, limit: number): Promise<string[]> {
  const rows = await em.query<{ taskId: string }[]>(
    `SELECT t.taskId FROM task t JOIN extension e ON e.taskId = t.taskId AND e.state = 'asked'
     WHERE t.communityId = ? AND t.state = 'in_progress' AND t.parkedOn IS NULL ORDER BY t.dueOn, t.taskId LIMIT ?`,
    [communityId, limit],
  );
  return rows.map((row) => row.taskId);
}

/** Everything that was ever given to one carrier, the latest day first. */
export function idsOfCarrier(
  em: EntityManager,
  { communityId, orgUnitId }: Readonly<{ communityId: string; orgUnitId: string }>,
  { after, limit }: Asked,
): Promise<string[]> {
  const beyond = after ? ' AND dueOn <= ? AND (dueOn < ? OR taskId < ?)' : '';
  const position = after ? [dayOf(after.at), dayOf(after.at), after.id] : [];
  const range = {
    where: `communityId = ? AND assigneeOrgUnitId = ?${beyond}`,
    parameters: [communityId, orgUnitId, ...position],
    ...BY_DAY,
  };
  return mergedIds(em, { table: 'task', id: 'taskId', direction: 'DESC', limit }, [range]);
}

const BY_DAY = { place: 'dueOn', order: 'dueOn' };

export async function tasksInOrder(em: EntityManager, taskIds: readonly string[]): Promise<TaskEntity[]> {
  if (taskIds.length === 0) return [];
  const tasks = new Map((await em.findBy(TaskEntity, { taskId: In([...taskIds]) })).map((task) => [task.taskId, task]));
  return taskIds.flatMap((taskId) => tasks.get(taskId) ?? []);
}
