import { CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

/** Conveners; the street where every convener of the community is in the way. */
export const RULERS = [...CONVENERS, 'street_officer'] as const;
const BY_AUTHORITY = { by: ['street_officer'], needs: ['document', 'reason'] } as const;

const REVOKE = { to: 'revoked', ...BY_AUTHORITY } as const;
const BY_ELECTORATE = { by: ['resident', 'voter'], needs: ['reason'] } as const;

/** The life of a 协商意见 or 决议. */
export const RESOLUTION_LIFECYCLE = defineLifecycle({
  drafted: { publish: { to: 'published', by: CONVENERS }, revoke: REVOKE },
  published: {
    object: { to: 'under_objection', ...BY_ELECTORATE },
    takeEffect: { to: 'effective', by: ['clock'] },
    revoke: REVOKE,
  },
  under_objection: {
    object: { to: 'under_objection', ...BY_ELECTORATE },
    // The last answer after the period puts it in force; answered before, the clock does at the end of the period.
    overrule: { to: 'effective', by: RULERS, needs: ['reason'] },
    takeEffect: { to: 'effective', by: ['clock'] },
    uphold: { to: 'redeliberate', by: RULERS, needs: ['reason'] },
    revoke: REVOKE,
  },
  redeliberate: {},
  effective: {
    // Where an objection locks nothing it is heard all the same (see PUBLICATION_POLICIES).
    object: { to: 'effective', ...BY_ELECTORATE },
    suspend: { to: 'suspended', ...BY_AUTHORITY },
    revoke: REVOKE,
  },
  suspended: {
    reinstate: { to: 'effective', ...BY_AUTHORITY },
    revoke: REVOKE,
  },
  revoked: {},
});
export type ResolutionState = keyof typeof RESOLUTION_LIFECYCLE;
export const RESOLUTION_STATES = Object.keys(RESOLUTION_LIFECYCLE) as ResolutionState[];
