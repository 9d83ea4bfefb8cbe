import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS } from '../share';
import { CN_VILLAGERS_ASSEMBLY } from './cn-villagers-assembly.pack';

/** 村民会议 of one delegate per household: two thirds of the delegates, not half as in a city, and more than half of those who came. */
export const CN_VILLAGERS_HOUSEHOLDS: RulePack = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: 'cn.villagers.households',
  title: '村民会议（户代表）',
  electorate: 'villager_households',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
};
