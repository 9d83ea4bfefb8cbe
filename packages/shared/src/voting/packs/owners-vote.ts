import { POLL_CONVENERS } from '../../membership/roles';
import type { RulePack } from '../rule-pack';

/**
 * What owners' votes have in common. 15 days of notice: 物业管理条例 art. 14; an agent in writing: art. 12. The province lets owners vote
 * over the internet (山东省物业管理条例 art. 26); elsewhere the estate's own rule must. The law sets no length: five to sixty days is what
 * 杭州 asks for. How many owners one agent acts for is the estate's own rule (潍坊: at most three).
 */
export const OWNERS_VOTE = {
  electorate: 'owners',
  effect: 'binding',
  takesPartBy: 'ballot',
  noticeDays: 15,
  noticeBefore: 'vote',
  window: 'dated',
  windowDays: { least: 5, most: 60 },
  proxies: { basis: 'law', agents: 'anybody', mostPerAgent: null, source: '《物业管理条例》第十二条' },
  silentBallots: ['not_participating', 'follow_majority'],
  secrecy: ['named'],
  channels: ['online', 'paper'],
  convenedBy: POLL_CONVENERS,
  partyStudy: 'none',
  mark: 'V',
} as const satisfies Partial<RulePack>;
