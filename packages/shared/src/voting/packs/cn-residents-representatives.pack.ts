import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 居民代表会议, new in 2026: its members are the 居委会 and the representatives (art. 28); two thirds of them are there, and more than half of
 * those there agree (art. 29). A seat in it is an office: nobody sits in for another. The ten days of art. 26 are the 居民会议's; that the
 * representatives get them too is our choice [D].
 */
export const CN_RESIDENTS_REPRESENTATIVES: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.residents.representatives',
  version: 1,
  inForceFrom: '2026-01-01',
  title: '居民代表会议',
  electorate: 'representatives',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'present' } },
  noticeDays: 10,
  proxies: NO_PROXIES,
  partyStudy: 'first',
  source: '《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条',
};
