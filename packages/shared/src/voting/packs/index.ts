import type { RulePack } from '../rule-pack';
import { COMMUNITY_DELIBERATION } from './community-deliberation.pack';

/** Every rule pack by id. */
export const RULE_PACKS: Readonly<Record<string, RulePack>> = {
  [COMMUNITY_DELIBERATION.id]: COMMUNITY_DELIBERATION,
};
export { COMMUNITY_DELIBERATION };
