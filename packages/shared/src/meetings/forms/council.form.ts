import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 居民委员会组织法 (2025) art. 32: the 居委会 organises deliberation with residents and those concerned. */
export const COUNCIL = {
  title: '四邻议事会', words: '一起谈，谈妥了举手定',
  heldIn: EVERYWHERE,
  notice: { days: 3, least: 1, most: 15 },
  livesFrom: 'matters', questionMinutes: 0, verb: '商量', usualTitle: '', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'grid_worker', 'resident_representative', 'newcomer_representative', 'group_leader', 'owners_committee', 'property_company', 'supervision_committee'],
  toldTo: 'invited', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: true, body: null, rulePacks: ['community.deliberation'],
  results: ['resolution', 'next_meeting'], papers: ['intake', 'notice', 'sign_in', 'minutes', 'resolution', 'publication', 'ledger'],
  source: '《居民委员会组织法》（2025修订）第三十二条、《村民委员会组织法》（2025修订）第三十三条：协商；通知天数没有条文', mark: 'D',
} as const satisfies MeetingFormRules;
