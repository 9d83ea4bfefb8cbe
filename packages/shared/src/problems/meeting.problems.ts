import { MEETING_LIMITS } from '../contract/limits';
import type { BodyFigures } from '../meetings/body';
import { LIFT_REFUSALS, type LiftRefusal } from '../meetings/recusal';
import { PAPER_MOMENTS, type PaperMoment } from '../meetings/papers/paper-rules';
import { plain, said, SAMPLE_ID, telling } from './problem';
import { formRules, MEETING_FORMS, type MeetingForm } from '../meetings/forms';

/** Meetings, signing in, minutes. */
export const MEETING_PROBLEMS = {
  'meeting.leader_unknown': plain(422, '请从名单里选由谁来说。'),
  'meeting.papers_full': telling<{ papers: number }>(409, ({ papers }) => `这一项已经附了 ${papers} 份材料，不能再多。`, { papers: MEETING_LIMITS.itemPapersMax }),
  'meeting.notice_too_short': telling<{ earliestOn: string; noticeDays: number }>(422, ({ earliestOn, noticeDays }) => `要提前 ${noticeDays} 天通知，最早能定在${said(earliestOn)}。`, { earliestOn: '2026-12-03', noticeDays: 10 }),
  'meeting.issue_not_available': telling<{ issueIds: readonly string[] }>(409, () => '有的事已经排到别的会上了，请刷新后再选。', { issueIds: [SAMPLE_ID] }),
  'meeting.called_by_others': telling<{ who: string }>(403, ({ who }) => `这种会由${who}召集，请${who}来定日子、发通知。`, { who: '业委会' }),
  'meeting.form_not_here': telling<{ form: string }>(409, () => '这种会不在您这里开，请换一种会。', { form: 'villager_representatives' }),
  'meeting.study_missing': telling<{ issueIds: readonly string[] }>(422, ({ issueIds }) => `有 ${issueIds.length} 件事还没写党组织哪天研究过，请补上再发通知。`, { issueIds: [SAMPLE_ID] }),
  'meeting.study_in_future': telling<{ issueIds: readonly string[] }>(422, () => '党组织研究的日子要在今天或今天以前。', { issueIds: [SAMPLE_ID] }),
  'meeting.quorum_missing': telling<Pick<BodyFigures, 'members' | 'present' | 'needed' | 'missing' | 'unit'>>(409, ({ members, present, needed, missing, unit }) => `应到 ${members} ${unit}，至少到 ${needed} ${unit}才能表决。现在到了 ${present} ${unit}，还差 ${missing} ${unit}。`, { members: 30, present: 18, needed: 20, missing: 2, unit: '位' }, { members: 320, present: 150, needed: 161, missing: 11, unit: '户' }),
  'meeting.venue_taken': telling<{ from: string; to: string }>(409, () => '这个时间场地已经有会，请换个时间或场地。', { from: '2026-11-22T11:00:00.000Z', to: '2026-11-22T13:00:00.000Z' }),
  'meeting.too_early': telling<{ startsAt: string }>(409, () => `还没到时间，开会前 ${MEETING_LIMITS.doorsOpenMinutesBefore} 分钟起可以签到。`, { startsAt: '2026-11-22T11:00:00.000Z' }),
  'meeting.needs_matter': plain(422, '这种会要先选好谈什么事，请至少选一件。'),
  'meeting.full': telling<{ capacity: number; takesQuestions: boolean; online: boolean }>(409, ({ capacity, takesQuestions, online }) => `座位满了，一共 ${capacity} 个。${online ? '您可以在线上参加。' : ''}${takesQuestions ? '您可以先把问题写上，会上照样答；' : ''}有人来不了会空出座，会后也能看纪要。`, { capacity: 80, takesQuestions: true, online: false }, { capacity: 24, takesQuestions: false, online: true }),
  'meeting.same_venue': plain(409, '本来就在这个地方开，请选别的场地。'),
  'meeting.not_online': telling<{ form: string }>(422, ({ form }) => `${titleOf(form)}要当面开，不能在线上参加。请选一个会场，线上的办法不用写。`, { form: 'representatives' }),
  'venue.name_taken': telling<{ name: string }>(409, ({ name }) => `已经有一个地方叫「${name}」，请换个名字。`, { name: '四邻议事厅' }),
  'venue.settled': plain(409, '这里有已经发了通知的会，名字和地址先不能改。要换地方，请在那场会里换。'),
  'venue.no_door': plain(409, '这是线上的地方，没有门，不用贴码。大家在签到页点「我在线上参加」就行。'),
  'venue.too_many': telling<{ venues: number }>(409, ({ venues }) => `已经有 ${venues} 个议事地点，先用已有的吧。`, { venues: 30 }),
  'meeting.open_questions': telling<{ questionIds: readonly string[] }>(409, ({ questionIds }) => `还有 ${questionIds.length} 个问题没有回音，请逐个收尾后再散会。`, { questionIds: [SAMPLE_ID] }),
  'meeting.item_open': telling<{ agendaItemId: string }>(409, () => '上一项还没有结束，请先结束它。', { agendaItemId: SAMPLE_ID }),
  'meeting.poll_open': telling<{ pollId: string }>(409, () => '正在表决，请先结束表决。', { pollId: SAMPLE_ID }),
  'meeting.unfinished_items': telling<{ agendaItemIds: readonly string[] }>(409, () => '还有议题没有结论，请逐项收尾后再散会。', { agendaItemIds: [SAMPLE_ID] }),
  'meeting.form_has_no_vote': telling<{ form: string }>(409, ({ form }) => whyNoVote(form), { form: 'teahouse' }),
  'checkin.code_expired': plain(410, '签到码不对，或者早就过期了，请对着屏幕重新扫一次；会场没有屏幕的，找门口的人登记。'),
  'checkin.not_confirmed': plain(409, '主持人没有核对上您这次签到。您在会场的话，请对着屏幕重新扫一次，或者请门口的人登记。'),
  'checkin.scan_settled': plain(409, '这一位刚才已经核对过了，请看新的名单。'),
  'screen.code_unknown': plain(404, '没有找到这个码，可能过时了或者用过了。请主持人在手机上再给一个。'),
  'screen.ended': plain(410, '这块大屏已经关了。还要用的话，请主持人在手机上再给一个码。'),
  'screen.too_many': telling<{ screens: number }>(409, ({ screens }) => `已经开了 ${screens} 块大屏，请先把不用的关掉。`, { screens: 5 }),
  'screen.not_now': telling<{ state: string }>(409, () => '发了通知、还没散会的会，才能投到大屏。', { state: 'concluded' }),
  'checkin.in_room_only': telling<{ form: string; byForm: boolean }>(409, ({ form, byForm }) => `${byForm ? `${titleOf(form)}要到会场参加，不能在线上。` : '这场会没有开线上。'}请到会场扫码签到，没带手机的找门口的人登记。`, { form: 'representatives', byForm: true }, { form: 'council', byForm: false }),
  'checkin.closed': telling<{ state: string }>(409, () => '现在不能签到，请看会议时间，或找主持人登记。', { state: 'concluded' }),
  'meeting.invited_only': plain(403, '这个会只有名单里的人参加。结果会写在这件事的页面上，大家都能看。'),
  'checkin.needed': plain(403, '请先签到。'),
  'recusal.stands': telling<{ why: LiftRefusal }>(409, ({ why }) => LIFT_REFUSALS[why], { why: 'vote_begun' }, { why: 'by_other' }),
  'queue.settled': plain(409, '这一位已经说过，或者不说了，请看新的名单。'),
  'minutes.not_attendee': plain(403, '会议纪要由到会的人确认。'),
  'meeting.paper_not_yet': telling<{ since: PaperMoment }>(409, ({ since }) => `这份材料现在还没有，${PAPER_MOMENTS[since]}。`, { since: 'minutes' }),
  'minutes.time_over': telling<{ until: string }>(409, ({ until }) => `说对错的时间过了，${said(until)} 24:00 截止。纪要公布时您还能看到。`, { until: '2026-11-29' }),
  'minutes.too_soon': telling<{ until: string; silent: number }>(409, ({ until, silent }) => `还有 ${silent} 位到会的人没看。等到${said(until)} 24:00 以后，或者人人都看过了，再公布。`, { until: '2026-11-29', silent: 3 }),
  'minutes.unanswered': telling<{ open: number }>(409, ({ open }) => `还有 ${open} 条意见没有答复，请先逐条答复再公布。`, { open: 1 }),
  'minutes.uncompared': telling<{ slips: number }>(409, ({ slips }) => `还有 ${slips} 张签字的纸没有核对，请换一位同事核对完再公布。`, { slips: 1 }),
  'minutes.already_said': plain(409, '这一位对这一版已经说过了，不用再登记。'),
  'minutes.slip_waiting': plain(409, '这一位签的纸已经登记了，在等同事核对。'),
  'minutes.slip_settled': plain(409, '这张纸已经核对过了，请看新的名单。'),
  'minutes.own_slip': plain(403, '这张纸是您自己的，请换一位同事来办。您可以在自己的手机上说。'),
  'minutes.needs_second': plain(403, '登记的人不能自己核对，请另一位同事来核对。'),
  'minutes.already_answered': plain(409, '这条意见已经答复过了，请刷新后看。'),
  'minutes.version_changed': telling<{ version: number }>(409, () => '纪要刚刚改过，请看新的一版再确认。', { version: 2 }),
};

const titleOf = (form: string): string => (form in MEETING_FORMS ? formRules(form as MeetingForm).title : '这种会');

function whyNoVote(form: string): string {
  const own = form in MEETING_FORMS ? formRules(form as MeetingForm).whyNoVote : undefined;
  return own ?? '这种会只谈事，不做表决。';
}
