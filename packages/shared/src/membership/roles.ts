/** Appointed roles. A role is always held in one org unit, for a period. */
export const ROLES = {
  secretary: '社区书记',
  committee_member: '居委会成员',
  grid_worker: '网格员',
  resident_representative: '居民代表',
  newcomer_representative: '非户籍居民代表',
  group_leader: '居民小组长',
  owners_committee: '业委会',
  property_company: '物业',
  co_builder: '共建单位',
  department: '职能部门',
  street_officer: '镇街专岗',
  supervision_committee: '居务监督委员会',
  party_volunteer: '党员志愿者',
  branch_member: '党支部委员',
  party_member: '党员',
  courier_representative: '小哥/企业代表',
  operator: '平台运营',
} as const satisfies Record<string, string>;
export type Role = keyof typeof ROLES;

/** What a person is without any appointment. */
export const STANDINGS = {
  guest: '游客',
  resident: '已认证居民',
} as const satisfies Record<string, string>;
export type Standing = keyof typeof STANDINGS;

/** Who takes matters in and runs meetings for a community. */
export const HANDLERS = ['secretary', 'committee_member', 'grid_worker'] as const satisfies readonly Role[];
/** Who brings ballots to the doors, receives the sealed ones and reads them out: whoever handles here, or the owners' own committee. */
export const PAPER_CLERKS = [...HANDLERS, 'owners_committee'] as const satisfies readonly Role[];
/** Who calls and chairs meetings, publishes and hands out tasks. */
export const CONVENERS = ['secretary', 'committee_member'] as const satisfies readonly Role[];
/** Who calls a meeting of any form: the community, or of their own meeting the owners' committee. */
export const MEETING_CALLERS = [...CONVENERS, 'owners_committee'] as const satisfies readonly Role[];
/** Who may carry a task (the five parties and the street). */
export const CARRIERS = ['property_company', 'owners_committee', 'co_builder', 'department', 'street_officer', 'committee_member', 'grid_worker', 'secretary'] as const satisfies readonly Role[];
/** 吹哨: what the community cannot do by itself it reports to these, who answer for it by a day (街乡吹哨、部门报到: 北京市接诉即办工作条例 art. 16). */
export const WHISTLED_TO = ['street_officer', 'department'] as const satisfies readonly Role[];
export const isWhistledTo = (role: string): boolean => WHISTLED_TO.some((one) => one === role);
/** Who prepares an owners' decision: the community, or the owners' own committee. */
export const POLL_CONVENERS = [...CONVENERS, 'owners_committee'] as const satisfies readonly Role[];
/** Roles that get a workbench. */
export const STAFF = ['secretary', 'committee_member', 'grid_worker', 'property_company', 'owners_committee', 'co_builder', 'department', 'street_officer', 'supervision_committee'] as const satisfies readonly Role[];
/** Whoever votes as a member of the party does so at the party's own meetings; nowhere else is anybody called by it. */
export const OF_THE_PARTY = ['branch_member', 'party_member'] as const satisfies readonly Role[];
/** Held because one lives or owns here: who has neither any more no longer speaks for those who do. */
export const HELD_AS_NEIGHBOUR = ['resident_representative', 'newcomer_representative', 'group_leader', 'owners_committee', 'supervision_committee', 'party_volunteer'] as const satisfies readonly Role[];
