import { POLL_CONVENERS } from '../../membership/roles';
import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * A meeting of the 业委会 in Shandong: two thirds of its members come, and more than half of all members agree, not of those who came
 * (山东省物业管理条例 art. 32). What it decides binds the owners (Civil Code art. 280). No article sets days of notice.
 */
export const CN_OWNERS_COMMITTEE_SHANDONG: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.owners.committee.shandong',
  version: 1,
  inForceFrom: '2021-12-03',
  title: '业主委员会会议（山东）',
  electorate: 'owners_committee',
  publication: 'owners',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'members' } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  secrecy: ['named'],
  convenedBy: POLL_CONVENERS,
  source: '《山东省物业管理条例》（2021修订）第三十二条',
};
