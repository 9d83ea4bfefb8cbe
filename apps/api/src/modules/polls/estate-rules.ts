import { OWNERS_RULES_DEFAULTS, type OwnersRules } from '@silin/shared';

/** What an estate has entered, on top of what holds without it. */
export const rulesOf = (entered: OwnersRules | null): OwnersRules => ({ ...OWNERS_RULES_DEFAULTS, ...entered });
