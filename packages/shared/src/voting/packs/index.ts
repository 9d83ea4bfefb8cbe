import type { RulePack } from '../rule-pack';
import { CN_OWNERS_ORDINARY } from './cn-owners-ordinary.pack';
import { COMMUNITY_DELIBERATION } from './community-deliberation.pack';

/** Every rule pack by id. */
export const RULE_PACKS: Readonly<Record<string, RulePack>> = {
  [COMMUNITY_DELIBERATION.id]: COMMUNITY_DELIBERATION,
  [CN_OWNERS_ORDINARY.id]: CN_OWNERS_ORDINARY,
};
export { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION };
