import { CONVENERS } from '../../membership/roles';
import { IN_THE_ROOM, type MeetingFormRules } from '../meeting-form';

/**
 * 业主大会会议 (物业管理条例 arts. 12–14, 20): the evening on which owners talk a matter over before they vote on it. It decides nothing: a
 * decision takes two thirds of the owners by heads and by area (民法典 art. 278), and those are counted by ballots, not by chairs. Its own
 * committee calls it; where there is none, the 居委会 does so under the guidance of the street (民法典 art. 277). Others listen and answer.
 */
export const OWNERS_ASSEMBLY = {
  title: '业主大会会议', words: '业主当面谈，会上不举手定；结果看业主投票',
  heldIn: ['urban'],
  notice: { days: 15, least: 15, most: 90 },
  livesFrom: 'matters', questionMinutes: 0, verb: '商量', usualTitle: '', usualVenue: 'hall',
  invited: ['owners_committee', 'secretary', 'committee_member', 'property_company', 'street_officer', 'supervision_committee', 'grid_worker'],
  toldTo: 'owners', openTo: 'neighbours', attending: IN_THE_ROOM, canVote: false,
  whyNoVote: '业主大会的事不在会上举手定：由全体业主投票，参加的人数和面积都到三分之二以上，才能作数。',
  calledBy: [{ roles: ['owners_committee'], words: '业委会' }, { roles: CONVENERS, words: '居委会' }],
  within: 'estate', keepsMatters: true,
  body: null, rulePacks: [],
  results: ['owners_vote'], papers: ['intake', 'notice', 'sign_in', 'minutes'],
  source: '《物业管理条例》（2018修订）第十二条、第十三条、第十四条、第二十条；《民法典》第二百七十七条、第二百七十八条', mark: 'V',
} as const satisfies MeetingFormRules;
