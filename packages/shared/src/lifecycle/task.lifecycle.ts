import type { Party } from '../membership/parties';
import { CARRIERS, CONVENERS, HANDLERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** 办结 ≠ 解决: only residents say that work is done. */
export const RESIDENT_JUDGES = ['author', 'supporter', 'supervision_committee'] as const satisfies readonly Party[];
/** Who handles, runs or carries the work, or is spoken of in the matter, never judges it, even as its author or supporter. */
export const NEVER_JUDGES = [...new Set<Party>(['assignee', 'named', 'operator', ...HANDLERS, ...CONVENERS, ...CARRIERS])];
/** Taken by residents' judges alone. */
export const BY_JUDGES = { by: RESIDENT_JUDGES, barred: NEVER_JUDGES } as const;

/** The resolution it was handed out by has been revoked by an authority or a court. */
const END = { to: 'ended', by: ['street_officer'], needs: ['document', 'reason'] } as const;

/** The life of a task. The API enforces this table; the mini-program draws it. */
export const TASK_LIFECYCLE = defineLifecycle({
  assigned: {
    accept: { to: 'in_progress', by: ['assignee'] },
    dispute: { to: 'disputed', by: ['assignee'], needs: ['reason'] },
    end: END,
  },
  disputed: { reassign: { to: 'assigned', by: CONVENERS }, end: END },
  in_progress: { deliver: { to: 'delivered', by: ['assignee'], needs: ['evidence'] }, end: END },
  delivered: {
    acceptWork: { to: 'closed', ...BY_JUDGES },
    sendBack: { to: 'in_progress', ...BY_JUDGES, needs: ['reason'] },
    end: END,
  },
  closed: {},
  ended: {},
});
export type TaskState = keyof typeof TASK_LIFECYCLE;
export const TASK_STATES = Object.keys(TASK_LIFECYCLE) as TaskState[];
