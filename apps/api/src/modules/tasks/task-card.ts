import { daysBetween, TASK_WORDS, type Day, type TaskCard } from '@silin/shared';
import type { TaskEntity } from './task.entity';

/** In the carrier's hands; delivered work waits for residents and is not late. */
export const CARRIED_STATES = ['assigned', 'disputed', 'in_progress'] as const satisfies readonly TaskEntity['state'][];
/** Not ended yet. */
export const OPEN_TASK_STATES = [...CARRIED_STATES, 'delivered'] as const satisfies readonly TaskEntity['state'][];

const isCarried = ({ state }: TaskEntity) => (CARRIED_STATES as readonly string[]).includes(state);

export function taskCard(task: TaskEntity, issueTitle: string, today: Day): TaskCard {
  const { taskId, issueId, title, assigneeName, state, assignedAt, dueOn } = task;
  return {
    taskId,
    issueId,
    issueTitle,
    title,
    assignee: assigneeName,
    state,
    stateWords: TASK_WORDS[state],
    assignedAt: assignedAt.toISOString(),
    dueOn,
    overdue: isCarried(task) && dueOn < today,
    daysLeft: daysBetween(today, dueOn),
  };
}
