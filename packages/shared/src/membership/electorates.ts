/** Three electorates that must never be mixed: owners, residents (persons, households, representatives), participants. */
export const ELECTORATES = {
  owners: '全体业主',
  residents: '十八岁以上居民',
  households: '户代表',
  representatives: '居民代表',
  participants: '到会的人',
} as const satisfies Record<string, string>;
export type Electorate = keyof typeof ELECTORATES;
