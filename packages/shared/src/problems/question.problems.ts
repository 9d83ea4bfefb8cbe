import { QUESTION_LIMITS } from '../contract/limits';
import { QUESTION_WORDS } from '../lifecycle/words';
import type { QuestionState } from '../lifecycle/question.lifecycle';
import { plain, telling } from './problem';

/** Questions at a meeting. */
export const QUESTION_PROBLEMS = {
  'question.not_taken': plain(409, '这种会不收问题，有事请点「我要提事」。'),
  'question.closed': telling<{ state: string }>(409, () => '现在不能提问了。有事请点「我要提事」，或者等下一场会。', { state: 'concluded' }),
  'question.enough': plain(409, `这场会您已经问了 ${QUESTION_LIMITS.perPersonMax} 个，先附议别人的，或者收回一个再问。`),
  'question.meeting_enough': plain(409, `这场会已经收了 ${QUESTION_LIMITS.perMeetingMax} 个问题，请附议跟您一样的，或者点「我要提事」。`),
  'question.own': plain(409, '这是您自己问的，不用再附议。'),
  'question.ended': telling<{ state: QuestionState }>(409, ({ state }) => `这个问题已经收尾了：${QUESTION_WORDS[state]}。请刷新看看。`, { state: 'answered' }, { state: 'promised' }, { state: 'whistled' }, { state: 'not_possible' }, { state: 'withdrawn' }),
  'question.answerer_unknown': plain(422, '请从名单里选是谁答的。'),
};
