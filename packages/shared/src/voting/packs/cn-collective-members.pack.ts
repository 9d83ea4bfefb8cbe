import type { RulePack } from '../rule-pack';
import { AT_LEAST_TWO_THIRDS } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 成员大会 of a rural collective, for its assets only: two thirds of the members with full capacity attend, over the internet too, and two
 * thirds of all members agree, so that staying away works like a no; ten days before; an agent in writing from the same household
 * (农村集体经济组织法 art. 27).
 */
export const CN_COLLECTIVE_MEMBERS: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.collective.members',
  version: 1,
  inForceFrom: '2025-05-01',
  title: '农村集体经济组织成员大会',
  electorate: 'collective_members',
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  approval: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'members' } },
  noticeDays: 10,
  proxies: { basis: 'law', agents: 'same_household', mostPerAgent: null, source: '《农村集体经济组织法》第二十七条' },
  source: '《农村集体经济组织法》（2025年5月1日起施行）第二十七条',
};
