import type { RulePack } from '../rule-pack';
import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS } from '../share';
import { OWNERS_VOTE } from './owners-vote';

/**
 * 业主共同决定，特别事项: Civil Code art. 278, items 6 to 8 (raising the 维修资金, rebuilding, changing the use of common parts or earning by
 * them). Two thirds take part, and of what takes part three quarters approve, by area and by owners.
 */
export const CN_OWNERS_SPECIAL: RulePack = {
  ...OWNERS_VOTE,
  id: 'cn.owners.special',
  version: 2,
  inForceFrom: '2021-01-01',
  title: '业主共同决定（特别事项）',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  approval: { heads: { share: AT_LEAST_THREE_QUARTERS, of: 'participants' }, area: { share: AT_LEAST_THREE_QUARTERS, of: 'participants' } },
  source: '《民法典》第二百七十八条第一款第六至八项、第二款（2021年1月1日起施行）；《物业管理条例》（2018修订）第十四条',
};

/** Until the Civil Code: two thirds of all owners and of all area (物业管理条例 art. 12, in the words of 物权法 art. 76). */
export const CN_OWNERS_SPECIAL_2007: RulePack = {
  ...CN_OWNERS_SPECIAL,
  version: 1,
  inForceFrom: '2007-10-01',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  approval: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  source: '《物权法》第七十六条（2021年1月1日废止）；《物业管理条例》（2018修订）第十二条',
};
