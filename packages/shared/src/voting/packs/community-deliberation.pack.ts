import { NO_PROXIES } from '../proxies';
import type { RulePack } from '../rule-pack';
import { MORE_THAN_HALF } from '../share';
import { IN_THE_ROOM } from './in-the-room';

/**
 * A deliberation of those who came. No statute sets a quorum or a majority for 协商 (居民委员会组织法 2025 art. 32), so the result has no
 * force of its own: it records what the room agreed. More than half of those present is the product's default, not law. Nor does any set
 * whether hands are raised or paper is folded: the room chooses.
 */
export const COMMUNITY_DELIBERATION: RulePack = {
  ...IN_THE_ROOM,
  id: 'community.deliberation',
  version: 2,
  inForceFrom: '2026-11-01',
  title: '到会协商',
  electorate: 'participants',
  effect: 'consensus',
  publication: 'deliberation',
  quorum: {},
  approval: { heads: { share: MORE_THAN_HALF, of: 'present' } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  source: '居民委员会组织法（2025修订）第三十二条；《关于加强城乡社区协商的意见》（2015）',
  mark: 'D',
};

/** Until a room could choose: who voted how is always written down. */
export const COMMUNITY_DELIBERATION_NAMED: RulePack = {
  ...COMMUNITY_DELIBERATION,
  version: 1,
  inForceFrom: '2026-01-01',
  secrecy: ['named'],
};
