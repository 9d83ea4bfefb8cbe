import { POLL_CONVENERS } from '../../membership/roles';
import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '../share';

/**
 * 业主共同决定，一般事项: Civil Code art. 278, items 1 to 5 and 9. Two thirds of all area and of all owners take part, and of what takes part
 * more than half approves, by area and by owners. 15 days of notice: 物业管理条例 art. 14. The province lets owners vote over the internet
 * (山东省物业管理条例 art. 26); elsewhere the estate's own rule must. The law sets no length: five to sixty days is what 杭州 asks for.
 */
export const CN_OWNERS_ORDINARY: RulePack = {
  id: 'cn.owners.ordinary',
  version: 1,
  inForceFrom: '2021-01-01',
  title: '业主共同决定（一般事项）',
  electorate: 'owners',
  effect: 'binding',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'participants' }, area: { share: MORE_THAN_HALF, of: 'participants' } },
  noticeDays: 15,
  window: 'dated',
  windowDays: { least: 5, most: 60 },
  secrecy: ['named'],
  channels: ['online'],
  convenedBy: POLL_CONVENERS,
  partyStudy: 'none',
  source: '《民法典》第二百七十八条（2021年1月1日起施行）；《物业管理条例》（2018修订）第十四条',
};
