import { MEETING_LIMITS } from '../contract/limits';
import { PAPER_MOMENTS, type PaperMoment } from '../meetings/papers/paper-rules';
import { plain, said, SAMPLE_ID, telling } from './problem';

/** Meetings, signing in, minutes. */
export const MEETING_PROBLEMS = {
  'meeting.notice_too_short': telling<{ earliestOn: string; noticeDays: number }>(422, ({ earliestOn, noticeDays }) => `要提前 ${noticeDays} 天通知，最早能定在${said(earliestOn)}。`, { earliestOn: '2026-12-03', noticeDays: 10 }),
  'meeting.issue_not_available': telling<{ issueIds: readonly string[] }>(409, () => '有的事已经排到别的会上了，请刷新后再选。', { issueIds: [SAMPLE_ID] }),
  'meeting.form_not_here': telling<{ form: string }>(409, () => '这种会不在您这里开，请换一种会。', { form: 'villager_representatives' }),
  'meeting.study_missing': telling<{ issueIds: readonly string[] }>(422, ({ issueIds }) => `有 ${issueIds.length} 件事还没写党组织哪天研究过，请补上再发通知。`, { issueIds: [SAMPLE_ID] }),
  'meeting.study_in_future': telling<{ issueIds: readonly string[] }>(422, () => '党组织研究的日子要在今天或今天以前。', { issueIds: [SAMPLE_ID] }),
  'meeting.quorum_missing': telling<{ members: number; present: number; needed: number; missing: number }>(409, ({ members, present, needed, missing }) => `应到 ${members} 位，至少到 ${needed} 位才能表决。现在到了 ${present} 位，还差 ${missing} 位。`, { members: 30, present: 18, needed: 20, missing: 2 }),
  'meeting.venue_taken': telling<{ from: string; to: string }>(409, () => '这个时间场地已经有会，请换个时间或场地。', { from: '2026-11-22T11:00:00.000Z', to: '2026-11-22T13:00:00.000Z' }),
  'meeting.too_early': telling<{ startsAt: string }>(409, () => `还没到时间，开会前 ${MEETING_LIMITS.doorsOpenMinutesBefore} 分钟起可以签到。`, { startsAt: '2026-11-22T11:00:00.000Z' }),
  'meeting.needs_matter': plain(422, '这种会要先选好谈什么事，请至少选一件。'),
  'meeting.full': telling<{ capacity: number; takesQuestions: boolean }>(409, ({ capacity, takesQuestions }) => `座位满了，一共 ${capacity} 个。${takesQuestions ? '您可以先把问题写上，会上照样答；' : ''}有人来不了会空出座，会后也能看纪要。`, { capacity: 80, takesQuestions: true }, { capacity: 24, takesQuestions: false }),
  'meeting.same_venue': plain(409, '本来就在这个地方开，请选别的场地。'),
  'meeting.open_questions': telling<{ questionIds: readonly string[] }>(409, ({ questionIds }) => `还有 ${questionIds.length} 个问题没有回音，请逐个收尾后再散会。`, { questionIds: [SAMPLE_ID] }),
  'meeting.item_open': telling<{ agendaItemId: string }>(409, () => '上一项还没有结束，请先结束它。', { agendaItemId: SAMPLE_ID }),
  'meeting.poll_open': telling<{ pollId: string }>(409, () => '正在表决，请先结束表决。', { pollId: SAMPLE_ID }),
  'meeting.unfinished_items': telling<{ agendaItemIds: readonly string[] }>(409, () => '还有议题没有结论，请逐项收尾后再散会。', { agendaItemIds: [SAMPLE_ID] }),
  'meeting.form_has_no_vote': telling<{ form: string }>(409, () => '这种会只谈事，不做表决。', { form: 'teahouse' }),
  'checkin.code_expired': plain(410, '签到码不对，或者早就过期了，请对着屏幕重新扫一次。'),
  'checkin.not_confirmed': plain(409, '主持人没有核对上您这次签到。您在会场的话，请对着屏幕重新扫一次，或者请门口的人登记。'),
  'checkin.scan_settled': plain(409, '这一位刚才已经核对过了，请看新的名单。'),
  'checkin.closed': telling<{ state: string }>(409, () => '现在不能签到，请看会议时间，或找主持人登记。', { state: 'concluded' }),
  'checkin.needed': plain(403, '请先签到。'),
  'minutes.not_attendee': plain(403, '会议纪要由到会的人确认。'),
  'meeting.paper_not_yet': telling<{ since: PaperMoment }>(409, ({ since }) => `这份材料现在还没有，${PAPER_MOMENTS[since]}。`, { since: 'minutes' }),
  'minutes.version_changed': telling<{ version: number }>(409, () => '纪要刚刚改过，请看新的一版再确认。', { version: 2 }),
};
