import { CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

const BY_AUTHORITY = { by: ['street_officer'], needs: ['document', 'reason'] } as const;

/** The life of a 协商意见 or 决议. */
export const RESOLUTION_LIFECYCLE = defineLifecycle({
  drafted: { publish: { to: 'published', by: CONVENERS } },
  published: {
    object: { to: 'under_objection', by: ['resident', 'voter'], needs: ['reason'] },
    takeEffect: { to: 'effective', by: ['clock'] },
  },
  under_objection: {
    overrule: { to: 'effective', by: CONVENERS, needs: ['reason'] },
    uphold: { to: 'redeliberate', by: CONVENERS, needs: ['reason'] },
  },
  redeliberate: {},
  effective: {
    suspend: { to: 'suspended', ...BY_AUTHORITY },
    revoke: { to: 'revoked', ...BY_AUTHORITY },
  },
  suspended: {
    reinstate: { to: 'effective', ...BY_AUTHORITY },
    revoke: { to: 'revoked', ...BY_AUTHORITY },
  },
  revoked: {},
});
export type ResolutionState = keyof typeof RESOLUTION_LIFECYCLE;
export const RESOLUTION_STATES = Object.keys(RESOLUTION_LIFECYCLE) as ResolutionState[];
