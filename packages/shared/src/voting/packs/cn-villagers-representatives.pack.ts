import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS } from '../share';
import { CN_VILLAGERS_ASSEMBLY } from './cn-villagers-assembly.pack';

/** 村民代表会议: two thirds of its members are there, and more than half of those there agree (art. 30). The days of notice are ours [D]. */
export const CN_VILLAGERS_REPRESENTATIVES: RulePack = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: 'cn.villagers.representatives',
  title: '村民代表会议',
  electorate: 'villager_representatives',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  proxies: NO_PROXIES,
  source: '《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条',
};
