import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS } from '../share';
import { CN_VILLAGERS_ASSEMBLY } from './cn-villagers-assembly.pack';

/**
 * 村民小组会议: two thirds of the group's villagers of eighteen and over, or of its household delegates, whichever the roll is made of; more
 * than half of those who came (art. 32). No days of notice by statute.
 */
export const CN_VILLAGERS_GROUP: RulePack = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: 'cn.villagers.group',
  title: '村民小组会议',
  electorate: 'villager_group',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  noticeDays: 0,
  partyStudy: 'none',
  source: '《村民委员会组织法》（2025修订，2026年1月1日起施行）第三十二条',
};
