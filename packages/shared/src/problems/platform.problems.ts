import type { Need } from '../lifecycle/define-lifecycle';
import { PARTY_WORDS, type Party } from '../membership/parties';
import { plain, SAMPLE_ID, sized, telling } from './problem';

/** What has to be handed in, as the end of 「请…再提交」. */
const HAND_IN: Record<Need, string> = {
  reason: '写明理由', ground: '选一条依据', evidence: '附上照片', target: '选好并到哪件事、转给谁', until: '选好日期', document: '附上文件',
};
function onlyFor(needs: readonly Party[]): string {
  const people = needs.filter((one) => one !== 'clock').map((one) => PARTY_WORDS[one]);
  return people.length > 0 ? `这一步要由${people.join('、')}来做。` : '这一步到了时间会自动办，请过后再来看。';
}

export type FieldFault = Readonly<{ field: string; rule: string; limit?: number }>;

/** What any call can be refused for: the request, the session, permission, consent, and the step of a lifecycle. */
export const PLATFORM_PROBLEMS = {
  'request.malformed': plain(400, '这次发来的内容读不懂，请退回上一页再试一次。'),
  'request.invalid': telling<{ fields: readonly FieldFault[] }>(422, () => '有几处没有填对，请看标红的地方。', { fields: [{ field: 'title', rule: 'maxLength', limit: 40 }] }),
  'request.too_large': telling<{ limitBytes: number }>(413, ({ limitBytes }) => `内容太大了，最多 ${sized(limitBytes)}。`, { limitBytes: 12_582_912 }, { limitBytes: 262_144 }),
  'request.too_many': telling<{ retryAfterSeconds: number }>(429, ({ retryAfterSeconds }) => `点得太快了，请过 ${retryAfterSeconds} 秒再试。`, { retryAfterSeconds: 20 }),
  'not_found': plain(404, '没有找到这件事，可能链接旧了，请从首页再进。'),
  'unexpected': telling<{ requestId: string }>(500, () => '系统出了点问题，您填的内容还在，请过一会儿再试。', { requestId: SAMPLE_ID }),
  'busy': plain(503, '现在人多，请过几秒再试。'),
  'session.missing': plain(401, '请先登录。'),
  'session.expired': plain(401, '登录时间到了，正在重新登录。'),
  'session.ended': plain(401, '您已退出登录，请重新进入。'),
  'session.refresh_reused': plain(401, '为了您的账号安全，请重新进入小程序。'),
  'wechat.code_invalid': plain(401, '微信登录没有成功，请再点一次。'),
  'wechat.user_blocked': plain(403, '微信提示暂时不能登录，请联系社区工作人员。'),
  'wechat.unavailable': plain(503, '暂时连不上微信，请过一会儿再试。'),
  'demo.only_local': plain(403, '演示环境只能在本机使用。'),
  'permission.unverified': plain(403, '这一步要先认证住址。请到「我的」里认领您的房屋。'),
  'permission.role_needed': telling<{ roles: readonly string[] }>(403, () => '这一步由社区工作人员来做，您可以联系网格员。', { roles: ['secretary', 'committee_member'] }),
  'consent.needed': telling<{ document: string; version: number }>(403, () => '请先看一看隐私说明并点同意；不同意也可以继续浏览。', { document: 'privacy', version: 1 }),
  'action.wrong_state': telling<{ state: string; action: string }>(409, () => '这件事已经往前走了一步，请刷新看看。', { state: 'closed', action: 'accept' }),
  'action.not_allowed': telling<{ needs: readonly Party[] }>(403, ({ needs }) => onlyFor(needs), { needs: ['secretary', 'committee_member'] }, { needs: ['clock', 'secretary'] }, { needs: ['clock'] }),
  'action.incomplete': telling<{ needs: readonly Need[] }>(422, ({ needs }) => `请${needs.map((one) => HAND_IN[one]).join('、')}再提交。`, { needs: ['reason'] }, { needs: ['evidence'] }, { needs: ['ground'] }, { needs: ['until', 'reason'] }, { needs: ['target'] }, { needs: ['document'] }),
  'calendar.unknown': telling<{ year: number }>(409, ({ year }) => `${year} 年的放假安排还没有放进系统，最后一天是哪天算不出来。请告诉社区，放进去以后就能办；您填的内容还在。`, { year: 2036 }),
  'action.changed_meanwhile': plain(409, '别人刚刚先办了这一步，请刷新看看。'),
};
