import { plain, telling } from './problem';

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
};
