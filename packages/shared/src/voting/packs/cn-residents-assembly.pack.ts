import type { RulePack } from '../rule-pack';
import { MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 居民会议 of everybody of eighteen and over: more than half come, and of those who came more than half agree (居民委员会组织法 2025 art.
 * 27); ten days before (art. 26); the party organisation of the community studies what is important first (art. 30).
 */
export const CN_RESIDENTS_ASSEMBLY: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.residents.assembly',
  version: 2,
  inForceFrom: '2026-01-01',
  title: '居民会议',
  electorate: 'residents',
  quorum: { heads: { share: MORE_THAN_HALF, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'present' } },
  noticeDays: 10,
  partyStudy: 'first',
  source: '《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十六条、第二十七条、第三十条',
};

/** Until the revision: the same shares, without days of notice and without the party organisation's study. */
export const CN_RESIDENTS_ASSEMBLY_1990: RulePack = {
  ...CN_RESIDENTS_ASSEMBLY,
  version: 1,
  inForceFrom: '1990-01-01',
  noticeDays: 0,
  partyStudy: 'none',
  source: '《居民委员会组织法》（2018修正，2025年12月31日止）第九条、第十条',
};
