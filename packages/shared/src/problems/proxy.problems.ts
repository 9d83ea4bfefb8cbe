import { AUTHORITY_REFUSALS, AUTHORITY_STATES, type AuthorityRefusal, type AuthorityState } from '../voting/proxies';
import { plain, telling } from './problem';

const REFUSALS = Object.keys(AUTHORITY_REFUSALS) as AuthorityRefusal[];

function ended(state: AuthorityState): string {
  if (state === 'used') return '这一票已经代投了，不能再改、再取消。';
  if (state === 'overtaken') return '本人已经投了这一票，不用再代投。';
  return `这一票的代投${AUTHORITY_STATES[state]}，请和本人联系。`;
}

/** Voting in another's place. */
export const PROXY_PROBLEMS = {
  'proxy.refused': telling<{ why: AuthorityRefusal; most: number }>(
    409, ({ why, most }) => (why === 'too_many' ? `这个人已经替 ${most} 家代投，到最多了，请换一位。` : AUTHORITY_REFUSALS[why]),
    { why: REFUSALS[0] ?? 'never', most: 3 }, ...REFUSALS.slice(1).map((why) => ({ why, most: 3 })),
  ),
  'proxy.agent_unknown': plain(422, '登记里没有这个人，请对一遍姓名和门牌。'),
  'proxy.ended': telling<{ state: AuthorityState }>(409, ({ state }) => ended(state), { state: 'used' }, { state: 'overtaken' }, { state: 'revoked' }, { state: 'lapsed' }),
};
