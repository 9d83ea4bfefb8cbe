import { plain, said, telling } from './problem';

/** Matters. */
export const ISSUE_PROBLEMS = {
  'issue.own_endorsement': plain(409, '这是您自己提的事，不用再附议。'),
  'issue.not_endorsable': telling<{ state: string }>(409, () => '这件事已经过了附议的时候。', { state: 'delivered' }),
  'issue.nothing_public': plain(422, '请写好向邻居公开的标题和内容。'),
  'issue.names_you': plain(403, '这件事说到您或您的单位，由别的工作人员来办。'),
  'issue.own_matter': plain(403, '这是您自己提的事，请别的工作人员来办。'),
  'issue.recorded_by_you': plain(403, '这件事是您代提的，不受理要由另一位工作人员来定。'),
  'issue.target_closed': telling<{ state: string }>(409, () => '那件事已经办完，或者并到别处了，请换一件还在办的。', { state: 'merged' }),
  'issue.target_unknown': plain(422, '请从名单里选一件已经公开的事。'),
  'issue.unverified_too_many': telling<{ perDay: number }>(429, ({ perDay }) => `还没认证时，一天最多提 ${perDay} 件，请明天再提，或先认领房屋。`, { perDay: 2 }),
  'issue.author_unknown': plain(409, '提的人还没有认证，查不到姓名，可以请他补充。'),
  'issue.named_unknown': plain(422, '有一个名字不在名单里，请重新选。'),
  'issue.person_unknown': plain(422, '名册里没有这个人，请重新查，或写上姓名和电话。'),
  'referral.unknown': plain(422, '请从名单里选一个去处。'),
  'issue.park_day': telling<{ earliestOn: string; latestOn: string }>(422, ({ earliestOn, latestOn }) => `挂账到哪天，请在${said(earliestOn)}到${said(latestOn)}之间选。`, { earliestOn: '2026-11-24', latestOn: '2027-05-22' }),
  'issue.park_used_up': telling<{ days: number }>(409, ({ days }) => `这件事挂账一共 ${days} 天已经用完了，请接着办。`, { days: 180 }),
  'issue.reopen_too_late': telling<{ lastDay: string }>(409, ({ lastDay }) => `过了${said(lastDay)}，不能直接重办了。请点「再提一次」，原来写的都会带上。`, { lastDay: '2026-12-08' }),
  'issue.reopen_said': plain(409, '您说过没解决，已经记下了，再等别的附议邻居来说。'),
};
