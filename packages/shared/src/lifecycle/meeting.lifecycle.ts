import { CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** The life of a session at the 四邻议事厅, or of any other meeting form. */
export const MEETING_LIFECYCLE = defineLifecycle({
  planned: {
    announce: { to: 'announced', by: CONVENERS },
    cancel: { to: 'cancelled', by: CONVENERS, needs: ['reason'] },
  },
  announced: {
    open: { to: 'in_session', by: CONVENERS },
    relocate: { to: 'announced', by: CONVENERS, needs: ['reason'] },
    postpone: { to: 'postponed', by: CONVENERS, needs: ['reason'] },
    cancel: { to: 'cancelled', by: CONVENERS, needs: ['reason'] },
  },
  postponed: {
    announce: { to: 'announced', by: CONVENERS },
    cancel: { to: 'cancelled', by: CONVENERS, needs: ['reason'] },
  },
  cancelled: {},
  in_session: { conclude: { to: 'concluded', by: CONVENERS } },
  concluded: { circulateMinutes: { to: 'minutes_in_confirmation', by: CONVENERS } },
  minutes_in_confirmation: { publishMinutes: { to: 'minutes_published', by: CONVENERS } },
  minutes_published: {},
});
export type MeetingState = keyof typeof MEETING_LIFECYCLE;
export const MEETING_STATES = Object.keys(MEETING_LIFECYCLE) as MeetingState[];
