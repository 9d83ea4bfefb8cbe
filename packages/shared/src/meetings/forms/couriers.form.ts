import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 小哥直说恳谈会: who delivers here says what stands in the way — gates, lifts, where to stop — to those who can change it. [S] as a practice, [D] in its figures. */
export const COURIERS = {
  title: '小哥直说恳谈会', words: '送货送餐的来说难处，管事的当场接',
  heldIn: EVERYWHERE,
  notice: { days: 2, least: 1, most: 15 },
  livesFrom: 'questions', questionMinutes: 60, verb: '说说', usualTitle: '小哥有话直说', usualVenue: 'station',
  invited: ['courier_representative', 'secretary', 'committee_member', 'grid_worker', 'property_company', 'owners_committee', 'co_builder', 'supervision_committee'],
  toldTo: 'neighbours', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['answer', 'task', 'reason'], papers: ['intake', 'notice', 'sign_in', 'minutes', 'ledger'],
  source: '各地做法，没有条文；通知天数由社区自定', mark: 'S',
} as const satisfies MeetingFormRules;
