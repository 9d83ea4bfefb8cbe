import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 党员大会审议, the third step of 四议两公开: two thirds of the members attend, and more than half of those who should attend agree. Read in
 * local pages, not in a statute. It lets a matter go on to those who decide; by itself it binds no resident.
 */
export const CN_PARTY_MEMBERS: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.party.members',
  version: 1,
  inForceFrom: '2026-01-01',
  title: '党员大会审议',
  electorate: 'party_members',
  effect: 'consensus',
  publication: 'deliberation',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'members' } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  convenedBy: ['secretary'],
  source: '“四议两公开”工作法第三步（各地做法，没有统一的条文）',
  mark: 'S',
};
