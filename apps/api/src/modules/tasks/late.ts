import type { Day } from '@silin/shared';
import { isCarried } from './task-states';
import type { TaskEntity } from './task.entity';

type Term = Pick<TaskEntity, 'state' | 'dueOn' | 'parkedOn' | 'haltedAt' | 'lateOn'>;

/** Nobody is late with what rests or what an authority has halted, and nobody once residents have it. */
export function isLate({ state, dueOn, parkedOn, haltedAt }: Omit<Term, 'lateOn'>, today: Day): boolean {
  return isCarried({ state }) && parkedOn === null && haltedAt === null && dueOn < today;
}

/** The mark that stays, whatever becomes of the day afterwards. */
export function lateOnOf(task: Term, today: Day): Day | null {
  return task.lateOn ?? (isLate(task, today) ? task.dueOn : null);
}
