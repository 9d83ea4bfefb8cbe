import { CONVENERS } from '../../membership/roles';
import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * 村党支部提议, the first step of 四议两公开. Nothing that was read sets how many have to come or to agree: more than half of those there is
 * the product's default [D]. It lets a matter go on; by itself it binds nobody.
 */
export const CN_VILLAGE_BRANCH: RulePack = {
  ...IN_THE_ROOM,
  id: 'cn.village.branch',
  version: 1,
  inForceFrom: '2026-01-01',
  title: '村党支部提议',
  electorate: 'party_branch',
  effect: 'consensus',
  publication: 'deliberation',
  quorum: {},
  approval: { heads: { share: MORE_THAN_HALF, of: 'present' } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  convenedBy: ['secretary'],
  source: '“四议两公开”工作法第一步（各地做法，没有统一的条文）；过半数是软件给的默认',
  mark: 'D',
};

/** “两委”会商议, the second step: some places want two thirds there, no national figure does. More than half of those there is ours [D]. */
export const CN_VILLAGE_TWO_COMMITTEES: RulePack = {
  ...CN_VILLAGE_BRANCH,
  id: 'cn.village.two_committees',
  title: '两委会商议',
  electorate: 'two_committees',
  convenedBy: CONVENERS,
  source: '“四议两公开”工作法第二步（各地做法，没有统一的条文）；过半数是软件给的默认',
};
