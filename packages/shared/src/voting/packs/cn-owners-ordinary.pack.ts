import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '../share';
import { OWNERS_VOTE } from './owners-vote';

/**
 * 业主共同决定，一般事项: Civil Code art. 278, items 1 to 5 and 9. Two thirds of all area and of all owners take part, and of what takes part
 * more than half approves, by area and by owners.
 */
export const CN_OWNERS_ORDINARY: RulePack = {
  ...OWNERS_VOTE,
  id: 'cn.owners.ordinary',
  version: 2,
  inForceFrom: '2021-01-01',
  title: '业主共同决定（一般事项）',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'participants' }, area: { share: MORE_THAN_HALF, of: 'participants' } },
  source: '《民法典》第二百七十八条（2021年1月1日起施行）；《物业管理条例》（2018修订）第十四条',
};

/** Until the Civil Code: more than half of all owners and of all area (物权法 art. 76), whoever took part. */
export const CN_OWNERS_ORDINARY_2007: RulePack = {
  ...CN_OWNERS_ORDINARY,
  version: 1,
  inForceFrom: '2007-10-01',
  quorum: { heads: { share: MORE_THAN_HALF, of: 'all' }, area: { share: MORE_THAN_HALF, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'all' }, area: { share: MORE_THAN_HALF, of: 'all' } },
  source: '《物权法》第七十六条（2021年1月1日废止）；《物业管理条例》（2018修订）第十二条',
  mark: 'M',
};
