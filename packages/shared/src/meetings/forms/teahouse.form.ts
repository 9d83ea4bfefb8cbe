import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

export const TEAHOUSE = {
  title: '柳下茶铺茶话会', words: '喝茶说事，不做表决',
  heldIn: EVERYWHERE,
  notice: { days: 1, least: 0, most: 7 },
  livesFrom: 'matters', questionMinutes: 0, verb: '聊聊', usualTitle: '', usualVenue: 'teahouse',
  invited: ['grid_worker', 'group_leader', 'resident_representative', 'newcomer_representative'],
  toldTo: 'invited', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['next_meeting'], papers: ['intake', 'notice', 'sign_in', 'minutes'],
  source: '《居民委员会组织法》（2025修订）第三十二条、《村民委员会组织法》（2025修订）第三十三条：协商；通知天数没有条文', mark: 'D',
} as const satisfies MeetingFormRules;
