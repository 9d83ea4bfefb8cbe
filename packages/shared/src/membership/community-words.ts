import { PARTY_WORDS, type Party } from './parties';
import { ROLES, type Role } from './roles';

/** What a community is: 居民委员会组织法 and 村民委员会组织法 name its people and its bodies differently. */
export const COMMUNITY_KINDS = { urban: '社区', village: '村' } as const satisfies Record<string, string>;
export type CommunityKind = keyof typeof COMMUNITY_KINDS;

export type CommunityWords = Readonly<{
  /** 居委会 or 村委会, in short and in full. */
  committee: string; committeeInFull: string;
  /** Where people live: 小区 or 村. */
  home: string;
  /** Who lives there. */
  neighbour: string;
  /** Whom the register names for a home: 业主 or 户主. */
  holder: string;
  /** What a home stands in, and how its number is asked for. */
  building: string; buildingExample: string; hasUnits: boolean; room: string; roomExample: string;
  /** What names the people of a home. */
  paper: string;
  /** Who takes matters to a decision there, said in a sentence. */
  conveners: string; hosts: string;
  roles: Readonly<Record<Role, string>>;
  /** Owners decide together (民法典第二百七十八条) only where there are owners of a building; villagers decide by the law of villages. */
  hasOwnersVotes: boolean;
  /** 四议两公开 is the way of villages. */
  hasFourSteps: boolean;
}>;

const URBAN: CommunityWords = {
  committee: '居委会', committeeInFull: '居民委员会', home: '小区', neighbour: '居民', holder: '业主',
  building: '楼号', buildingExample: '选楼号', hasUnits: true, room: '房号', roomExample: '例如 501', paper: '房产证',
  conveners: '社区书记或居委会成员', hosts: '社区书记、居委会成员和网格员',
  roles: ROLES, hasOwnersVotes: true, hasFourSteps: false,
};
const VILLAGE: CommunityWords = {
  committee: '村委会', committeeInFull: '村民委员会', home: '村', neighbour: '村民', holder: '户主',
  building: '村民小组', buildingExample: '选村民小组', hasUnits: false, room: '门牌号', roomExample: '例如 12', paper: '户口本',
  conveners: '村书记或村委会成员', hosts: '村书记、村委会成员和网格员',
  roles: {
    ...ROLES, secretary: '村书记', committee_member: '村委会成员', resident_representative: '村民代表', newcomer_representative: '外来户代表', group_leader: '村民小组长',
    supervision_committee: '村务监督委员会', branch_member: '村党支部委员',
  },
  hasOwnersVotes: false, hasFourSteps: true,
};

/** The one place that says how a community of each kind speaks of itself. */
export const COMMUNITY_WORDS: Readonly<Record<CommunityKind, CommunityWords>> = { urban: URBAN, village: VILLAGE };

/** An office as the people of this kind of community call it. */
export const roleName = (role: Role, kind: CommunityKind): string => COMMUNITY_WORDS[kind].roles[role];

/** In what somebody acted, in the words of their community. */
export const partyWords = (party: Party, { roles }: Pick<CommunityWords, 'roles'>): string => (party in roles ? roles[party as Role] : PARTY_WORDS[party]);
