import { plain, telling } from './problem';

/** Who stands for a home. */
export const HOUSEHOLD_PROBLEMS = {
  'household.changed': plain(409, '刚才家里换了人代表，请看一下现在是谁，再决定。'),
  'household.elsewhere': telling<{ label: string }>(409, ({ label }) => `一个人只代表一户，现在代表的是${label}。先在那一户点「不再代表」。`, { label: '3号楼2单元501' }),
  'household.not_delivered': plain(409, '这套房还没有交房，交房以后才算一户。'),
  'household.has_phone': plain(409, '这位的微信认证过了，请本人在「我的房屋」里点「我代表我家」。'),
};
