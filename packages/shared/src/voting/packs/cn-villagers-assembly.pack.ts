import type { RulePack } from '../rule-pack';
import { MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 村民会议 of everybody of eighteen and over: more than half come, and of those who came more than half agree (村民委员会组织法 2025 art.
 * 26); ten days before (art. 25); the party organisation of the village studies it first (art. 28).
 */
export const CN_VILLAGERS_ASSEMBLY: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.villagers.assembly',
  version: 1,
  inForceFrom: '2026-01-01',
  title: '村民会议',
  electorate: 'villagers',
  quorum: { heads: { share: MORE_THAN_HALF, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'present' } },
  noticeDays: 10,
  partyStudy: 'first',
  source: '《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十五条、第二十六条、第二十八条',
};
