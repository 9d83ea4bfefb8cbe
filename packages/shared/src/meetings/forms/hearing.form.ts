import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 听证会: for what many care about, everybody concerned is heard before anything is decided. Named by the law as a way of 协商 [V]; its figures are ours [D]. */
export const HEARING = {
  title: '听证会', words: '关系大家的事，先听各方怎么说，再往下定',
  heldIn: EVERYWHERE,
  notice: { days: 5, least: 2, most: 30 },
  livesFrom: 'matters', questionMinutes: 0, verb: '听听', usualTitle: '', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'resident_representative', 'newcomer_representative', 'group_leader', 'owners_committee', 'property_company', 'department', 'street_officer', 'co_builder', 'supervision_committee', 'grid_worker'],
  toldTo: 'invited', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['next_meeting'], papers: ['intake', 'notice', 'sign_in', 'minutes'],
  source: '《居民委员会组织法》（2025修订）第三十二条、《村民委员会组织法》（2025修订）第三十三条：听证会是协商的一种；通知天数没有条文', mark: 'D',
} as const satisfies MeetingFormRules;
