import { MEETING_CALLERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** The life of a demand for a meeting: from the first name to the meeting that is owed. A meeting that is called off is owed again. */
export const DEMAND_LIFECYCLE = defineLifecycle({
  collecting: {
    reach: { to: 'reached', by: ['author', 'supporter'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
    expire: { to: 'expired', by: ['clock'] },
  },
  reached: { convene: { to: 'convened', by: MEETING_CALLERS } },
  convened: { callOff: { to: 'reached', by: MEETING_CALLERS, needs: ['reason'] } },
  withdrawn: {},
  expired: {},
});
export type DemandState = keyof typeof DEMAND_LIFECYCLE;
