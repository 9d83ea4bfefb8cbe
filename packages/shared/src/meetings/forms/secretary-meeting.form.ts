import { ALSO_ELSEWHERE, EVERYWHERE, type MeetingFormRules } from '../meeting-form';

/** 书记见面会: neighbours ask, the secretary answers in person. [S] as a practice, [D] in its figures. */
export const SECRETARY_MEETING = {
  title: '书记见面会', words: '书记当面答，一件一件有回音',
  heldIn: EVERYWHERE,
  notice: { days: 2, least: 0, most: 15 },
  livesFrom: 'questions', questionMinutes: 60, talks: true, verb: '问问', usualTitle: '有话当面问书记', usualVenue: 'hall',
  invited: ['secretary', 'committee_member', 'grid_worker', 'group_leader', 'resident_representative', 'newcomer_representative'],
  toldTo: 'neighbours', openTo: 'neighbours', attending: ALSO_ELSEWHERE, canVote: false, body: null, rulePacks: [],
  results: ['answer', 'task', 'reason'], papers: ['intake', 'notice', 'sign_in', 'minutes', 'ledger'],
  source: '各地做法，没有条文；通知天数由社区自定', mark: 'S',
} as const satisfies MeetingFormRules;
