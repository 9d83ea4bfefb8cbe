import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 吐槽会: what does not go well is said to those who can change it, so the parties that carry work are there. [S] as a practice, [D] in its figures. */
export const ROAST = {
  title: '吐槽会', words: '管事的在场听着，一件一件有回音',
  heldIn: EVERYWHERE,
  notice: { days: 2, least: 1, most: 15 },
  livesFrom: 'questions', questionMinutes: 90, verb: '说说', usualTitle: '哪儿不顺心，当面说', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'grid_worker', 'owners_committee', 'property_company', 'co_builder', 'supervision_committee', 'resident_representative', 'newcomer_representative'],
  toldTo: 'neighbours', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['answer', 'task', 'reason'], papers: ['intake', 'notice', 'sign_in', 'minutes', 'ledger'],
  source: '各地做法，没有条文；通知天数由社区自定', mark: 'S',
} as const satisfies MeetingFormRules;
