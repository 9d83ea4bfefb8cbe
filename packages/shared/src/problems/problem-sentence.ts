import { MEETING_LIMITS } from '../contract/limits';
import type { Need } from '../lifecycle/define-lifecycle';
import { PARTY_WORDS, type Party } from '../membership/parties';
import type { ProblemCode, ProblemDetails } from './problem-details';

type Sentences = { readonly [C in ProblemCode]: (facts: ProblemDetails[C]) => string };

const sized = (bytes: number) => (bytes < 1_048_576 ? `${Math.floor(bytes / 1024)}KB` : `${Math.floor(bytes / 1_048_576)}MB`);
const UNREADABLE: Record<ProblemDetails['register.file_unreadable']['why'], string> = {
  not_a_sheet: '这个文件打不开，请用 .xlsx 或 .csv 名册再试。',
  empty: '名册里没有一行内容，请检查后再传。',
  columns_missing: '名册缺少必需的列，请照模板补上再传。',
  too_many_rows: '名册行数太多，请分成几份再传。',
  too_large: '文件太大，请分成几份再传。',
};
const MONTH_DAY = /^\d{4}-(\d{2})-(\d{2})/;
const said = (day: string) => { const found = MONTH_DAY.exec(day); return found ? `${Number(found[1])}月${Number(found[2])}日` : day; };

/** What has to be handed in, as the end of 「请…再提交」. */
const HAND_IN: Record<Need, string> = {
  reason: '写明理由', ground: '选一条依据', evidence: '附上照片', target: '选好并到哪件事、转给谁', until: '选好日期', document: '附上文件',
};
function onlyFor(needs: readonly Party[]): string {
  const people = needs.filter((one) => one !== 'clock').map((one) => PARTY_WORDS[one]);
  return people.length > 0 ? `这一步要由${people.join('、')}来做。` : '这一步到了时间会自动办，请过后再来看。';
}

/** What a resident reads for each refusal: plain, and with the next step. */
export const PROBLEM_SENTENCE: Sentences = {
  'request.malformed': () => '这次发来的内容读不懂，请退回上一页再试一次。',
  'request.invalid': () => '有几处没有填对，请看标红的地方。',
  'request.too_large': ({ limitBytes }) => `内容太大了，最多 ${sized(limitBytes)}。`,
  'request.too_many': ({ retryAfterSeconds }) => `点得太快了，请过 ${retryAfterSeconds} 秒再试。`,
  'not_found': () => '没有找到这件事，可能链接旧了，请从首页再进。',
  'unexpected': () => '系统出了点问题，您填的内容还在，请过一会儿再试。',
  'busy': () => '现在人多，请过几秒再试。',
  'session.missing': () => '请先登录。',
  'session.expired': () => '登录时间到了，正在重新登录。',
  'session.ended': () => '您已退出登录，请重新进入。',
  'session.refresh_reused': () => '为了您的账号安全，请重新进入小程序。',
  'wechat.code_invalid': () => '微信登录没有成功，请再点一次。',
  'wechat.user_blocked': () => '微信提示暂时不能登录，请联系社区工作人员。',
  'wechat.unavailable': () => '暂时连不上微信，请过一会儿再试。',
  'demo.only_local': () => '演示环境只能在本机使用。',
  'permission.unverified': () => '这一步要先认证住址。请到「我的」里认领您的房屋。',
  'permission.role_needed': () => '这一步由社区工作人员来做，您可以联系网格员。',
  'consent.needed': () => '请先看一看隐私说明并点同意；不同意也可以继续浏览。',
  'action.wrong_state': () => '这件事已经往前走了一步，请刷新看看。',
  'action.not_allowed': ({ needs }) => onlyFor(needs),
  'action.incomplete': ({ needs }) => `请${needs.map((one) => HAND_IN[one]).join('、')}再提交。`,
  'action.changed_meanwhile': () => '别人刚刚先办了这一步，请刷新看看。',
  'claim.already_pending': ({ sentOn }) => `您${said(sentOn)}已经提交过，网格员正在核对。`,
  'claim.too_many': ({ perDay }) => `一天最多提交 ${perDay} 次，请明天再试，或联系网格员。`,
  'claim.already_decided': () => '这份申请已经处理过了，请刷新看看。',
  'claim.home_unknown': () => '名册里对不上这套房，请先核对再通过。',
  'claim.other_person': () => '这个微信号已经认证成另一个人，请先和本人核对。',
  'register.file_unreadable': ({ why, columns }) => UNREADABLE[why] + (columns && columns.length > 0 ? `缺少：${columns.join('、')}。` : ''),
  'register.has_bad_rows': ({ badRows }) => `还有 ${badRows} 行有问题，改好后重新上传；没有写入任何内容。`,
  'register.already_confirmed': () => '这份名册已经写入过了。',
  'photo.not_an_image': () => '这不是照片，请从相册里选一张，或现在拍一张。',
  'photo.too_large': ({ limitBytes }) => `这张照片太大，最多 ${sized(limitBytes)}。`,
  'photo.too_many_pixels': () => '这张照片尺寸太大，请换一张，或现在拍一张。',
  'photo.unknown': () => '有照片没有传上来，请重新添加。',
  'photo.link_expired': () => '照片链接过期了，请刷新页面。',
  'issue.own_endorsement': () => '这是您自己提的事，不用再附议。',
  'issue.not_endorsable': () => '这件事已经过了附议的时候。',
  'issue.nothing_public': () => '请写好向邻居公开的标题和内容。',
  'meeting.notice_too_short': ({ earliestOn, noticeDays }) => `要提前 ${noticeDays} 天通知，最早能定在${said(earliestOn)}。`,
  'meeting.issue_not_available': () => '有的事已经排到别的会上了，请刷新后再选。',
  'meeting.venue_taken': () => '这个时间场地已经有会，请换个时间或场地。',
  'meeting.too_early': () => `还没到时间，开会前 ${MEETING_LIMITS.doorsOpenMinutesBefore} 分钟起可以签到。`,
  'meeting.item_open': () => '上一项还没有结束，请先结束它。',
  'meeting.poll_open': () => '正在表决，请先结束表决。',
  'meeting.unfinished_items': () => '还有议题没有结论，请逐项收尾后再散会。',
  'meeting.form_has_no_vote': () => '这种会只谈事，不做表决。',
  'checkin.code_expired': () => '签到码已经换了，请对着屏幕重新扫一次。',
  'checkin.closed': () => '现在不能签到，请看会议时间，或找主持人登记。',
  'checkin.needed': () => '请先签到。',
  'minutes.not_attendee': () => '会议纪要由到会的人确认。',
  'minutes.version_changed': () => '纪要刚刚改过，请看新的一版再确认。',
  'poll.not_on_roll': () => '这次表决的名册里没有您，如有疑问请找主持人。',
  'poll.wrong_electorate': () => '这张名册不适用于这种表决。',
  'poll.not_open': ({ state }) => state === 'open' || state === 'draft' || state === 'roll_review' || state === 'announced' ? '表决还没有开始。' : '表决已经结束。',
  'poll.results_closed': () => '表决结束前，谁都看不到结果。',
  'poll.empty_roll': () => '还没有人签到，不能开始表决。',
  'ballot.already_cast': () => '这一票已经投过了，不能再投。',
  'ballot.unknown_choice': () => '请从列出的选项里选一个。',
  'resolution.not_passed': () => '这次表决没有通过，不能形成协商意见。',
  'resolution.not_effective': ({ effectiveOn }) => effectiveOn ? `公示还没有结束，${said(effectiveOn)}起可以派工。` : '公示还没有开始。',
  'resolution.exists': () => '这次表决的协商意见已经写好了。',
  'task.assignee_unknown': () => '请从名单里选承办单位。',
  'task.due_in_past': () => '完成日期要在今天之后。',
  'task.delivery_needs_photos': ({ before, after }) => `请附上照片：办理前 ${before} 张、办理后 ${after} 张。`,
  'task.already_rated': () => '您已经评价过了，谢谢。',
  'task.staff_cannot_judge': () => '办没办好由居民说了算，工作人员和承办单位不能验收。',
};

/** The sentence of one refusal. */
export function sentenceOf<C extends ProblemCode>(code: C, facts: ProblemDetails[C]): string {
  return PROBLEM_SENTENCE[code](facts);
}
