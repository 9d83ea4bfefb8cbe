import type { MeetingFormRules } from '../meeting-form';

/** 吐槽会: what does not go well is said to those who can change it, so the parties that carry work are there. [S] as a practice, [D] in its figures. */
export const ROAST = {
  title: '吐槽会', words: '管事的在场听着，一件一件有回音',
  notice: { days: 2, least: 1, most: 15 },
  livesFrom: 'questions', questionMinutes: 90, verb: '说说', usualTitle: '哪儿不顺心，当面说', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'grid_worker', 'owners_committee', 'property_company', 'co_builder', 'supervision_committee', 'resident_representative'],
  toldTo: 'neighbours', canVote: false, rulePacks: [],
  results: ['answer', 'task', 'reason'], papers: ['notice', 'sign_in', 'minutes', 'ledger'],
} as const satisfies MeetingFormRules;
