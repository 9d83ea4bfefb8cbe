import type { Party } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import { refuseWhileHalted, type HeldTask } from './task-moves';
import type { TaskEntity } from './task.entity';

/** @throws ProblemError resolution.suspended | action.wrong_state | action.not_allowed */
export function refuseUnlessCarried(task: TaskEntity, parties: readonly Party[], action: string): void {
  refuseWhileHalted(task);
  const { state } = task;
  if (state !== 'in_progress') throw new ProblemError('action.wrong_state', { state, action });
  if (!parties.includes('assignee')) throw new ProblemError('action.not_allowed', { needs: ['assignee'] });
}

/** What rests, or is suspended, is neither delivered nor given another day or another carrier. @throws ProblemError resolution.suspended | task.parked */
export function refuseWhileResting({ task, issue }: HeldTask): void {
  refuseWhileHalted(task);
  if (issue.state === 'parked') throw new ProblemError('task.parked', { until: issue.dueOn ?? '' });
}
