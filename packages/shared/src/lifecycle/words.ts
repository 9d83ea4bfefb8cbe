import type { Need } from './define-lifecycle';
import type { DemandState } from './demand.lifecycle';
import type { MeetingState } from './meeting.lifecycle';
import type { PollState } from './poll.lifecycle';
import type { QuestionState } from './question.lifecycle';
import type { ResolutionState } from './resolution.lifecycle';
import type { TalkState } from './talk.lifecycle';
import type { TaskState } from './task.lifecycle';

/** What a reader sees for each state; issues have theirs in ISSUE_STAGE. */
export const MEETING_WORDS: Readonly<Record<MeetingState, string>> = {
  planned: '还在安排', announced: '通知发了', postponed: '改期了', cancelled: '取消了', in_session: '正在开', concluded: '开完了',
  minutes_in_confirmation: '纪要请到会的人确认', minutes_published: '纪要公布了',
};
export const QUESTION_WORDS: Readonly<Record<QuestionState, string>> = {
  asked: '等着答', answered: '当场答了', promised: '有人办了', whistled: '报上去办了', not_possible: '暂时办不了', withdrawn: '提问的人收回了',
};
export const TALK_WORDS: Readonly<Record<TalkState, string>> = {
  booked: '约好了', answered: '谈过了', promised: '谈过了，有人去办', not_possible: '谈过了，暂时办不了', missed: '没谈成', given_back: '让出来了', called_off: '会取消了',
};
export const DEMAND_WORDS: Readonly<Record<DemandState, string>> = {
  collecting: '正在联名', reached: '人数够了，等着开会', convened: '会定下来了', withdrawn: '收回了', expired: '到期没凑够人数',
};
export const POLL_WORDS: Readonly<Record<PollState, string>> = {
  draft: '还在准备', roll_review: '名册核对中', announced: '还没开始', open: '正在表决', counting: '正在计票', certified: '有结果了', voided: '作废了', annulled: '被撤销了',
};
export const RESOLUTION_WORDS: Readonly<Record<ResolutionState, string>> = {
  drafted: '写好了，还没公示', published: '正在公示', under_objection: '有人提出异议', redeliberate: '重新商量', effective: '生效了', suspended: '暂停执行', revoked: '被撤销了',
};
export const TASK_WORDS: Readonly<Record<TaskState, string>> = {
  assigned: '派出去了，等接手', disputed: '承办单位有异议', in_progress: '正在办', delivered: '等居民验收', closed: '居民点了头', ended: '不用办了',
};

/** What a transition asks for, as nouns. */
export const NEED_WORDS: Readonly<Record<Need, string>> = {
  reason: '理由', ground: '依据', evidence: '照片', target: '去处', until: '日期', document: '文件',
};
