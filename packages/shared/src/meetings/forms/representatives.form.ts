import { IN_PERSON, IN_THE_ROOM, type MeetingFormRules } from '../meeting-form';

const FOUR_FIFTHS = { numerator: 4, denominator: 5, inclusive: true } as const;

/**
 * 居民代表会议 (居民委员会组织法 2025): members are the 居委会 and the representatives, who are at least four fifths of it (art. 28); two thirds of
 * the members are there, and more than half of those there agree (art. 29); other residents may come and speak (art. 28); what is important the
 * party organisation studies first (art. 30). Ten days of notice are ours [D]: art. 26 sets them for the 居民会议. They are borrowed with their
 * exception [D]: nobody is held to more than the article asks of the 居民会议 itself.
 */
export const REPRESENTATIVES = {
  title: '居民代表会议', words: '居民代表表决，过半数就是决议；邻居可以来听、来说',
  heldIn: ['urban'],
  notice: { days: 10, least: 10, most: 30, urgent: { source: '《居民委员会组织法》（2025修订）第二十六条，居民代表会议照着居民会议办' } },
  livesFrom: 'matters', questionMinutes: 0, verb: '审议', usualTitle: '', usualVenue: 'hall',
  invited: ['resident_representative', 'committee_member', 'secretary', 'supervision_committee', 'group_leader', 'grid_worker'],
  toldTo: 'invited', openTo: 'neighbours', attending: IN_THE_ROOM, canVote: true,
  body: {
    electorate: 'representatives', roles: ['committee_member', 'resident_representative'], called: '代表和委员', ...IN_PERSON,
    composed: { role: 'resident_representative', least: FOUR_FIFTHS, source: '《居民委员会组织法》（2025修订）第二十八条' },
  },
  rulePacks: ['cn.residents.representatives'],
  results: ['decision', 'next_meeting'], papers: ['intake', 'notice', 'sign_in', 'minutes', 'resolution', 'publication', 'ledger'],
  source: '《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条', mark: 'V',
} as const satisfies MeetingFormRules;

/** 村民代表会议 (村民委员会组织法 2025 arts. 28–30): the same shares; at least one in three representatives is a woman, which the register does not tell. */
export const VILLAGER_REPRESENTATIVES = {
  ...REPRESENTATIVES,
  title: '村民代表会议', words: '村民代表表决，过半数就是决议；乡亲可以来听、来说',
  heldIn: ['village'],
  notice: { ...REPRESENTATIVES.notice, urgent: { source: '《村民委员会组织法》（2025修订）第二十五条，村民代表会议照着村民会议办' } },
  body: {
    electorate: 'villager_representatives', roles: ['committee_member', 'resident_representative'], called: '代表和委员', ...IN_PERSON,
    composed: { role: 'resident_representative', least: FOUR_FIFTHS, source: '《村民委员会组织法》（2025修订）第二十九条' },
  },
  rulePacks: ['cn.villagers.representatives'],
  source: '《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条', mark: 'V',
} as const satisfies MeetingFormRules;
