import { CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** The life of a question at a meeting: one ending each. What is to be done becomes a matter with a task and lives on there. */
export const QUESTION_LIFECYCLE = defineLifecycle({
  asked: {
    answer: { to: 'answered', by: CONVENERS },
    promise: { to: 'promised', by: CONVENERS, needs: ['until'] },
    // 吹哨: promised by an office above the community.
    whistle: { to: 'whistled', by: CONVENERS, needs: ['until'] },
    declare: { to: 'not_possible', by: CONVENERS, needs: ['reason'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  answered: {},
  promised: {},
  whistled: {},
  not_possible: {},
  withdrawn: {},
});
export type QuestionState = keyof typeof QUESTION_LIFECYCLE;
/** The chair's four endings; a withdrawn question needs none. */
export const QUESTION_ENDINGS = ['answered', 'promised', 'whistled', 'not_possible'] as const satisfies readonly QuestionState[];
export type QuestionEnding = (typeof QUESTION_ENDINGS)[number];
