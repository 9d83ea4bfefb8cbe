import { IN_PERSON, IN_THE_ROOM, type MeetingFormRules } from '../meeting-form';

/** What the first three steps of 四议两公开 have in common: no statute knows them, and neighbours learn what came out of them. */
const A_STEP = {
  heldIn: ['village'],
  notice: { days: 1, least: 0, most: 15 },
  livesFrom: 'matters', questionMinutes: 0, usualTitle: '', usualVenue: 'hall',
  toldTo: 'invited', openTo: 'invited', attending: IN_THE_ROOM, canVote: true,
  results: ['next_step'], papers: ['intake', 'notice', 'sign_in', 'minutes'],
  mark: 'S',
} as const satisfies Partial<MeetingFormRules>;

/** 村党支部会议, the first step: nothing says how many have to come. The secretary of the village is one of the branch. */
export const PARTY_BRANCH = {
  ...A_STEP,
  title: '村党支部会议', words: '村党支部商量要不要提出来，是四议的第一步', verb: '提议',
  invited: ['secretary', 'branch_member', 'street_officer'],
  body: { electorate: 'party_branch', roles: ['secretary', 'branch_member'], called: '', ...IN_PERSON },
  rulePacks: ['cn.village.branch'],
  source: '“四议两公开”工作法第一步（各地做法，没有统一的条文）：村党支部提议',
} as const satisfies MeetingFormRules;

/** “两委”联席会议, the second step: party branch and 村委会 together. Some places want two thirds of them there; no national figure says so. */
export const BOTH_COMMITTEES = {
  ...A_STEP,
  title: '两委联席会议', words: '村党支部和村委会坐一起商议，是四议的第二步', verb: '商议',
  invited: ['secretary', 'committee_member', 'branch_member', 'supervision_committee', 'street_officer'],
  body: { electorate: 'two_committees', roles: ['secretary', 'committee_member', 'branch_member'], called: '', ...IN_PERSON },
  rulePacks: ['cn.village.two_committees'],
  source: '“四议两公开”工作法第二步（各地做法，没有统一的条文）：“两委”会商议；到会人数没有全国统一的数',
} as const satisfies MeetingFormRules;

/** 党员大会, the third step: two thirds come, more than half of those who should come agree. */
export const PARTY_MEMBERS = {
  ...A_STEP,
  title: '党员大会', words: '全村党员审议，是四议的第三步', verb: '审议',
  invited: ['secretary', 'branch_member', 'party_member', 'supervision_committee', 'street_officer'],
  body: { electorate: 'party_members', roles: ['secretary', 'branch_member', 'party_member'], called: '', ...IN_PERSON },
  rulePacks: ['cn.party.members'],
  source: '“四议两公开”工作法第三步（各地做法，没有统一的条文）：党员大会审议，三分之二以上到会，应到的过半数同意',
} as const satisfies MeetingFormRules;
