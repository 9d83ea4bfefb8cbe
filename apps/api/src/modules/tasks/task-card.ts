import { daysBetween, ISSUE_STAGE, TASK_WORDS, type Day, type TaskCard } from '@silin/shared';
import { isLate } from './late';
import type { TaskEntity } from './task.entity';

/** What of its matter stands on a task's card; `parkedUntil` is null while it does not rest. */
export type OfMatter = Readonly<{ title: string; parkedUntil: Day | null }>;

export function taskCard(task: TaskEntity, { title: issueTitle, parkedUntil }: OfMatter, today: Day): TaskCard {
  const { taskId, issueId, title, assigneeName, state, assignedAt, dueOn } = task;
  return {
    taskId,
    issueId,
    issueTitle,
    title,
    assignee: assigneeName,
    state,
    stateWords: parkedUntil === null ? TASK_WORDS[state] : ISSUE_STAGE.parked.words,
    assignedAt: assignedAt.toISOString(),
    dueOn,
    overdue: isLate(task, today),
    daysLeft: daysBetween(today, dueOn),
    parkedUntil,
  };
}
