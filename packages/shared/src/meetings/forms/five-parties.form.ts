import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 五方联席会: the party organisation calls together who carries work here, once a month or a quarter. No statute sets who has to come [S]. */
export const FIVE_PARTIES = {
  title: '五方联席会', words: '社区、业委会、物业、居民代表、共建单位坐一起，把活分下去',
  heldIn: EVERYWHERE,
  notice: { days: 2, least: 0, most: 15 },
  livesFrom: 'matters', questionMinutes: 0, verb: '落实', usualTitle: '', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'owners_committee', 'property_company', 'resident_representative', 'newcomer_representative', 'co_builder', 'grid_worker', 'supervision_committee'],
  toldTo: 'invited', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['next_meeting'], papers: ['intake', 'notice', 'sign_in', 'minutes'],
  source: '各地做法，没有条文：党组织召集，一月或一季一次；通知天数由社区自定', mark: 'S',
} as const satisfies MeetingFormRules;
