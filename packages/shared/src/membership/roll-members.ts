/** As what somebody acts for an entry of a roll. Guardians and proxies join here when there is a way to record their papers. */
export const MEMBER_CAPACITIES = {
  owner: '业主',
  co_owner: '共有业主',
  developer: '建设单位',
  attendee: '到会的人',
} as const satisfies Record<string, string>;
export type MemberCapacity = keyof typeof MEMBER_CAPACITIES;
