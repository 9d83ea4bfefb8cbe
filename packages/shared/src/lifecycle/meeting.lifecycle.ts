import { MEETING_CALLERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** The life of a session at the 四邻议事厅, or of any other meeting form. */
export const MEETING_LIFECYCLE = defineLifecycle({
  planned: {
    announce: { to: 'announced', by: MEETING_CALLERS },
    cancel: { to: 'cancelled', by: MEETING_CALLERS, needs: ['reason'] },
  },
  announced: {
    open: { to: 'in_session', by: MEETING_CALLERS },
    relocate: { to: 'announced', by: MEETING_CALLERS, needs: ['reason'] },
    postpone: { to: 'postponed', by: MEETING_CALLERS, needs: ['reason'] },
    cancel: { to: 'cancelled', by: MEETING_CALLERS, needs: ['reason'] },
  },
  postponed: {
    announce: { to: 'announced', by: MEETING_CALLERS },
    cancel: { to: 'cancelled', by: MEETING_CALLERS, needs: ['reason'] },
  },
  cancelled: {},
  in_session: { conclude: { to: 'concluded', by: MEETING_CALLERS } },
  concluded: { circulateMinutes: { to: 'minutes_in_confirmation', by: MEETING_CALLERS } },
  minutes_in_confirmation: {
    publishMinutes: { to: 'minutes_published', by: MEETING_CALLERS },
    correctMinutes: { to: 'minutes_in_confirmation', by: MEETING_CALLERS, needs: ['reason'] },
    keepWording: { to: 'minutes_in_confirmation', by: MEETING_CALLERS, needs: ['reason'] },
  },
  minutes_published: {},
});
export type MeetingState = keyof typeof MEETING_LIFECYCLE;
export const MEETING_STATES = Object.keys(MEETING_LIFECYCLE) as MeetingState[];
