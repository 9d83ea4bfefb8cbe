/** As what somebody acts for an entry of a roll in their own right. Who acts for them, guardians too, holds an authority (`voting/proxies`). */
export const MEMBER_CAPACITIES = {
  owner: '业主',
  co_owner: '共有业主',
  developer: '建设单位',
  attendee: '到会的人',
} as const satisfies Record<string, string>;
export type MemberCapacity = keyof typeof MEMBER_CAPACITIES;
