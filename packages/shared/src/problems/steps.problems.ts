import { outOfOrderWords, stepTitle, type OutOfOrder, type StepNumber } from '../meetings/four-steps';
import { plain, said, telling } from './problem';

/** Of 四议两公开, and of the result that is made public at its end. */
export const STEPS_PROBLEMS = {
  'steps.out_of_order': telling<OutOfOrder>(
    409, (facts) => outOfOrderWords(facts),
    { why: 'before_its_turn', wanted: 3, next: 2 }, { why: 'carried_already', wanted: 1, next: 2 }, { why: 'carried_already', wanted: 4, next: 4 }, { why: 'not_begun' },
    { why: 'other_meeting', next: 2 }, { why: 'stopped', stopped: 3 }, { why: 'too_soon', earliestOn: '2026-12-03', gapDays: 7 },
  ),
  'steps.not_here': plain(409, '四议两公开是村里的办法，社区里的事上议事会或居民代表会议。'),
  'steps.begun': plain(409, '这件事已经在走四议两公开了。'),
  'steps.not_begun': plain(409, '这件事没有走四议两公开。'),
  'steps.on_the_way': plain(409, '这件事在走四议两公开，要一步一步走完。'),
  'steps.not_stopped': plain(409, '没有哪一步没通过，不用退回。接着开下一步的会就行。'),
  'steps.no_such_return': telling<{ stopped: StepNumber }>(422, ({ stopped }) => `${stepTitle(stopped)}没有通过，只能退回它自己或它前面的步骤。`, { stopped: 3 }),
  'steps.no_resolution': plain(409, '这次表决只是四议里的一步，走完最后一步才写决议。'),
  'result.not_due': plain(409, '事情还没办完、居民还没点头，现在还不能公开实施结果。'),
  'result.exists': plain(409, '实施结果已经公开了，请看公开的内容。'),
  'result.over': telling<{ until: string }>(409, ({ until }) => `实施结果公开到${said(until)}，已经过了。还有疑问请直接问村里。`, { until: '2026-12-03' }),
  'result.query_answered': plain(409, '这一条刚才已经有人答复了，请看新的内容。'),
};
