import type { MeetingFormRules } from '../meeting-form';

export const TEAHOUSE = {
  title: '柳下茶铺茶话会', words: '喝茶说事，不做表决',
  notice: { days: 1, least: 0, most: 7 },
  livesFrom: 'matters', questionMinutes: 0, verb: '聊聊', usualTitle: '', usualVenue: 'teahouse',
  invited: ['grid_worker', 'group_leader', 'resident_representative'],
  toldTo: 'invited', canVote: false, rulePacks: [],
  results: ['next_meeting'], papers: ['notice', 'sign_in', 'minutes'],
} as const satisfies MeetingFormRules;
