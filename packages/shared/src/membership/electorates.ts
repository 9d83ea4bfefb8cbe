/**
 * Who decides. Owners, residents (persons, households, representatives) and participants of a deliberation must never be mixed; nor must
 * villagers be with residents of a city community, or the members of one body with those of another.
 */
export const ELECTORATES = {
  owners: '全体业主',
  interested_owners: '有利害关系的业主',
  owners_committee: '业主委员会全体委员',
  residents: '十八岁以上居民',
  households: '户代表',
  representatives: '居民委员会成员和居民代表',
  villagers: '十八岁以上村民',
  villager_households: '村民户代表',
  villager_representatives: '村民代表会议组成人员',
  villager_group: '本组十八岁以上村民或户代表',
  collective_members: '农村集体经济组织成员',
  party_branch: '党支部成员',
  two_committees: '党支部成员和村民委员会成员',
  party_members: '党员',
  participants: '到会的人',
} as const satisfies Record<string, string>;
export type Electorate = keyof typeof ELECTORATES;
