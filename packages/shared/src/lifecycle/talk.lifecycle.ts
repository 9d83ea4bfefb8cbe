import { CONVENERS, HANDLERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** The life of a talk with the secretary at a time of its own. It ends as a question does; only the secretary, who was one of the two, says how. */
export const TALK_LIFECYCLE = defineLifecycle({
  booked: {
    answer: { to: 'answered', by: ['secretary'] },
    promise: { to: 'promised', by: ['secretary'], needs: ['until'] },
    declare: { to: 'not_possible', by: ['secretary'], needs: ['reason'] },
    miss: { to: 'missed', by: CONVENERS },
    giveBack: { to: 'given_back', by: ['author', ...HANDLERS] },
    callOff: { to: 'called_off', by: CONVENERS },
  },
  answered: {},
  promised: {},
  not_possible: {},
  missed: {},
  given_back: {},
  called_off: {},
});
export type TalkState = keyof typeof TALK_LIFECYCLE;
