import { minuteWords } from '../calendar/words';
import { provisionalDayWords } from '../calendar/workdays';
import type { Electorate } from '../membership/electorates';
import { MATTERS_OUT_OF_SCOPE, type MatterOutOfScope, type SeveralAt } from '../voting/owners-matters';
import type { CountHoldback } from '../voting/paper-entries';
import { handsMismatchWords, type HandsMisfit } from '../voting/hands';
import { CHANNELS, type Channel, type PackMisfit } from '../voting/rule-pack';
import { SECRECY_WARNING_BELOW, secrecyWarning, type SecrecyMisfit } from '../voting/secret/secrecy';
import { EXTENSION_REFUSALS, type ExtensionRefusal } from '../voting/extension';
import { plain, said, SAMPLE_ID, telling } from './problem';

/** What is still to be done before a count can be certified, one after another. */
function leftToCount({ unentered, differing, unconfirmed, objections }: CountHoldback): string {
  const left = [
    ...(unentered > 0 ? [`${unentered} 个信封没录完`] : []),
    ...(differing > 0 ? [`${differing} 张票两遍录得不一样`] : []),
    ...(unconfirmed > 0 ? ['监票人还没确认'] : []),
    ...(objections > 0 ? [`${objections} 条名册异议没答复`] : []),
  ];
  return left.join('，');
}

const MISFITS: Readonly<Record<PackMisfit, string>> = {
  electorate: '这张名册不适用于这种表决。',
  window: '这种表决要在会上按签到来投，不能单独开投。',
  no_force: '到会协商没有法律约束力，不能用来作这种决定。',
};

const SLATES_UNFIT: Readonly<Record<SeveralAt, string>> = {
  never: '这类事只能问同意不同意，请把几个办法先商量成一个。',
  one_of: '这类事从几家里选一家，请写两家以上，只定一家。',
  seats: '选业委会要写候选人的名字和要选几个人。',
};

const SECRECIES_UNFIT: Readonly<Record<SecrecyMisfit, string>> = {
  area: '按面积算的表决只能记名：看面积就知道是谁家。',
  paper: '用纸质票的表决只能记名：信封上的编号对得上人。',
  not_in_rule: '这种表决的规则只有一种投法，请换回规则写的那一种。',
};

const HANDS_UNFIT: Readonly<Record<HandsMisfit, string>> = {
  not_in_room: '举手要在会上当场数，这种表决不在会上投。',
  by_area: '业主的事要按面积和户数算，举手看不出来，不能举手定。',
  one_by_one: '这种表决要一人一票地投，不能举手。',
};

/** Polls and ballots. */
export const POLL_PROBLEMS = {
  'poll.not_on_roll': telling<{ pollId: string; electorate: Electorate }>(403, () => '这次表决的名册里没有您，如有疑问请找主持人。', { pollId: SAMPLE_ID, electorate: 'participants' }),
  'poll.wrong_electorate': telling<{ needs: Electorate; misfit: PackMisfit }>(409, ({ misfit }) => MISFITS[misfit], { needs: 'participants', misfit: 'electorate' }, { needs: 'participants', misfit: 'window' }, { needs: 'participants', misfit: 'no_force' }),
  'poll.not_open': telling<{ state: string; opensAt: string | null; closesAt: string | null }>(409, ({ state }) => state === 'open' || state === 'draft' || state === 'roll_review' || state === 'announced' ? '表决还没有开始。' : '表决已经结束。', { state: 'announced', opensAt: null, closesAt: null }, { state: 'certified', opensAt: null, closesAt: null }),
  'poll.results_closed': telling<{ closesAt: string | null }>(409, () => '表决结束前，谁都看不到结果。', { closesAt: null }),
  'poll.empty_roll': plain(409, '还没有人签到，不能开始表决。'),
  'ballot.recused': plain(403, '这一项有利害关系、已经回避的，不参加表决。'),
  'ballot.already_cast': telling<{ pollId: string; castAt: string; channel: Channel }>(409, ({ castAt, channel }) => `这一票${minuteWords(new Date(castAt))}已经用「${CHANNELS[channel]}」投过了，不能再投。`, { pollId: SAMPLE_ID, castAt: '2026-11-22T11:20:00.000Z', channel: 'in_room' }),
  'ballot.unknown_choice': telling<{ choices: readonly string[] }>(422, () => '请从列出的选项里选一个。', { choices: ['approve', 'reject', 'abstain'] }),
  'ballot.text_changed': plain(409, '您看到的表决内容不是最新的，请刷新看清楚再投。'),
  'ballot.entry_needed': telling<{ entries: number }>(422, ({ entries }) => `您名下有 ${entries} 票，请先选这一票替哪套房投。`, { entries: 2 }),
  'ballot.channel_closed': telling<{ channels: readonly Channel[] }>(409, ({ channels }) => `这次表决不能这样投，请用${channels.map((one) => CHANNELS[one]).join('或')}。`, { channels: ['online'] }),
  'hands.mismatch': telling<{ present: number; recused: number; counted: number }>(422, (facts) => `${handsMismatchWords(facts, facts.counted)}。`, { present: 25, recused: 0, counted: 24 }, { present: 25, recused: 1, counted: 26 }),
  'hands.unfit': telling<{ misfit: HandsMisfit }>(409, ({ misfit }) => HANDS_UNFIT[misfit], { misfit: 'not_in_room' }, { misfit: 'by_area' }, { misfit: 'one_by_one' }),
  'hands.counted_already': telling<{ version: number }>(409, () => '举手的数目已经有人记下了，请看看记得对不对；不对可以改。', { version: 1 }),
  'hands.changed': telling<{ version: number }>(409, () => '数目刚刚有人改过，请看过新的数目再往下走。', { version: 2 }),
  'poll.count_unfinished': telling<CountHoldback>(409, (held) => `现在还不能出结果：${leftToCount(held)}。`, { unentered: 3, differing: 0, unconfirmed: 1, objections: 0 }, { unentered: 0, differing: 2, unconfirmed: 1, objections: 1 }),
  'poll.provisional_day': telling<{ year: number }>(409, ({ year }) => provisionalDayWords(year), { year: 2027 }),
  'poll.closes_by_clock': telling<{ closesAt: string | null }>(409, () => '到了截止时间会自动计票，不用谁来结束，也不能提前结束。', { closesAt: '2026-12-30T16:00:00.000Z' }),
  'poll.empty_scope': plain(409, '这个范围里一套房也查不到，请先导入名册，或换个范围。'),
  'poll.no_owners_here': plain(409, '村里没有业主表决，大事由村民会议、村民代表会议决定。请把这件事排上会。'),
  'poll.out_of_scope': telling<{ matter: MatterOutOfScope }>(422, ({ matter }) => MATTERS_OUT_OF_SCOPE[matter].reason, { matter: 'committee_election' }),
  'poll.slate_unfit': telling<{ several: SeveralAt }>(422, ({ several }) => SLATES_UNFIT[several], { several: 'never' }, { several: 'one_of' }, { several: 'seats' }),
  'poll.secrecy_unfit': telling<{ misfit: SecrecyMisfit }>(409, ({ misfit }) => SECRECIES_UNFIT[misfit], { misfit: 'area' }, { misfit: 'paper' }, { misfit: 'not_in_rule' }),
  'poll.secret_few': telling<{ voters: number; warnedBelow: number }>(409, ({ voters }) => `${secrecyWarning(voters)}还要不记名，请再点一次开始。`, { voters: 5, warnedBelow: SECRECY_WARNING_BELOW }),
  'poll.reminded_lately': telling<{ remindedAt: string }>(409, () => '刚提醒过不久，过一天再提醒，大家才不嫌烦。', { remindedAt: '2026-12-20T02:00:00.000Z' }),
  'poll.no_extension': telling<{ why: ExtensionRefusal }>(409, ({ why }) => EXTENSION_REFUSALS[why], { why: 'not_in_rules' }, { why: 'extended_before' }, { why: 'quorum_met' }, { why: 'window_full' }),
  'poll.not_waiting': telling<{ state: string }>(409, () => '这件事已经往前走了一步，请刷新看看再发起表决。', { state: 'on_agenda' }),
  'poll.review_running': telling<{ until: string }>(409, ({ until }) => `名册要公开到${said(until)}，第二天才能公告。`, { until: '2026-11-28' }),
  'poll.objections_waiting': telling<{ count: number }>(409, ({ count }) => `还有 ${count} 条名册异议没有答复，请先答复再公告。`, { count: 2 }),
  'poll.notice_too_short': telling<{ earliestOn: string; noticeDays: number }>(422, ({ earliestOn, noticeDays }) => `要提前 ${noticeDays} 天公告，最早从${said(earliestOn)}开投。`, { earliestOn: '2026-12-15', noticeDays: 15 }),
  'poll.window_out_of_bounds': telling<{ least: number; most: number }>(422, ({ least, most }) => `投票要开 ${least} 到 ${most} 天，请换个截止日期。`, { least: 5, most: 60 }),
  'roll.outdated': plain(409, '公开以后登记又变了，请先把名册重排一遍，再公告。'),
  'roll.unchanged': plain(409, '名册和登记对得上，没查出新的错。请先在「住户变动」或「导入名册」里把登记改对，再来。'),
  'roll.seen_changed': plain(409, '您看过以后登记又变了，请再看一遍哪里不对。'),
  'roll.review_over': telling<{ until: string | null }>(409, () => '名册核对的日子已经过了，有疑问请找社区工作人员。', { until: '2026-11-28' }),
  'roll.mark_too_late': telling<{ until: string | null }>(409, ({ until }) => `名册公开到${until ? said(until) : '那天'}，最晚要在前一天标明，让人家来得及提异议。`, { until: '2026-11-28' }, { until: null }),
  'roll.own_objection': plain(403, '自己提的异议要由别人来答复，请找别的工作人员。'),
  'roll.objection_decided': plain(409, '这条异议已经答复过了，请刷新看看。'),
};
