import { CONVENERS } from '../membership/roles';
import type { Party } from '../membership/parties';
import { defineLifecycle } from './define-lifecycle';

/** 办结 ≠ 解决: only residents say that work is done, never staff, whatever else they may do. */
export const RESIDENT_JUDGES = ['author', 'supporter', 'supervision_committee'] as const satisfies readonly Party[];

/** The life of a task. The API enforces this table; the mini-program draws it. */
export const TASK_LIFECYCLE = defineLifecycle({
  assigned: {
    accept: { to: 'in_progress', by: ['assignee'] },
    dispute: { to: 'disputed', by: ['assignee'], needs: ['reason'] },
  },
  disputed: { reassign: { to: 'assigned', by: CONVENERS } },
  in_progress: { deliver: { to: 'delivered', by: ['assignee'], needs: ['evidence'] } },
  delivered: {
    acceptWork: { to: 'closed', by: RESIDENT_JUDGES },
    sendBack: { to: 'in_progress', by: RESIDENT_JUDGES, needs: ['reason'] },
  },
  closed: {},
});
export type TaskState = keyof typeof TASK_LIFECYCLE;
export const TASK_STATES = Object.keys(TASK_LIFECYCLE) as TaskState[];
