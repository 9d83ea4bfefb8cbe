import { ROLES, STANDINGS, type Role, type Standing } from './roles';

/** What an actor can be towards one aggregate, beside appointed roles. */
export const RELATIONS = {
  author: '提出人',
  /** Wrote it down for somebody who has no phone. */
  recorder: '代提的工作人员',
  /** The matter speaks of them, or of whom they stand for. */
  named: '事里说到的人',
  /** Takes a matter in where every handler of the community is a part of it. */
  stand_in: '代为受理的镇街专岗',
  supporter: '附议人',
  assignee: '承办人',
  attendee: '到会人',
  invitee: '受邀人',
  voter: '名册内的人',
  clock: '到点自动',
} as const satisfies Record<string, string>;
export type Relation = keyof typeof RELATIONS;

export type Party = Role | Standing | Relation;

/** What a reader sees for each party. */
export const PARTY_WORDS: Readonly<Record<Party, string>> = { ...ROLES, ...STANDINGS, ...RELATIONS };
