import type { MeetingFormRules } from '../meeting-form';
import { REPRESENTATIVES } from './representatives.form';

/** One voice a home: who speaks for it is the family's to say, and is said before the meeting. */
const ONE_A_HOME = {
  roles: [], perHome: true, called: '',
  comes: '一户一票，由户代表来投；谁代表您家，在「我的房屋」里看',
  noticed: '一户一票。谁代表您家，请一位成年的家人在小程序「我的房屋」里点「我代表我家」，没有手机的找网格员登记',
} as const;

/**
 * 居民会议 held by 户代表 (居民委员会组织法 2025): one for each home; more than half of the homes are there, and more than half of those there agree
 * (art. 27); ten days before, in special circumstances later (art. 26); what is important the party organisation studies first (art. 30). The other way of holding it, by
 * everybody of eighteen and over, is not here: the register keeps no ages.
 */
export const RESIDENTS_HOUSEHOLDS = {
  ...REPRESENTATIVES,
  title: '居民会议', words: '一户一票，户代表过半数到会才能表决；邻居都可以来听、来说',
  invited: ['secretary', 'committee_member', 'resident_representative', 'supervision_committee', 'group_leader', 'grid_worker'],
  notice: { ...REPRESENTATIVES.notice, urgent: { source: '《居民委员会组织法》（2025修订）第二十六条' } },
  toldTo: 'neighbours',
  body: { electorate: 'households', ...ONE_A_HOME },
  rulePacks: ['cn.residents.households'],
  source: '《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十六条、第二十七条、第三十条', mark: 'V',
} as const satisfies MeetingFormRules;

/** 村民会议 held by 户代表 (村民委员会组织法 2025 arts. 25, 26, 28): two thirds of the homes are there, not half as in a city. */
export const VILLAGERS_HOUSEHOLDS = {
  ...RESIDENTS_HOUSEHOLDS,
  title: '村民会议', words: '一户一票，三分之二以上的户代表到会才能表决；乡亲都可以来听、来说',
  heldIn: ['village'],
  notice: { ...RESIDENTS_HOUSEHOLDS.notice, urgent: { source: '《村民委员会组织法》（2025修订）第二十五条' } },
  body: { electorate: 'villager_households', ...ONE_A_HOME },
  rulePacks: ['cn.villagers.households'],
  source: '《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十五条、第二十六条、第二十八条', mark: 'V',
} as const satisfies MeetingFormRules;
