import type { MeetingFormRules } from '../meeting-form';

/** 居民委员会组织法 (2025) art. 32: the 居委会 organises deliberation with residents and those concerned. */
export const COUNCIL = {
  title: '四邻议事会', words: '一起谈，谈妥了举手定',
  notice: { days: 3, least: 1, most: 15 },
  livesFrom: 'matters', questionMinutes: 0, verb: '商量', usualTitle: '', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'grid_worker', 'resident_representative', 'group_leader', 'owners_committee', 'property_company', 'supervision_committee'],
  toldTo: 'invited', canVote: true, rulePacks: ['community.deliberation'],
  results: ['resolution', 'next_meeting'], papers: ['notice', 'sign_in', 'minutes', 'resolution', 'publication', 'ledger'],
} as const satisfies MeetingFormRules;
