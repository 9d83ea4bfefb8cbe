import { defineLifecycle } from '../lifecycle/define-lifecycle';
import { ROLES, type Role } from '../membership/roles';

/** Somebody whom the community knows: lives, owns or works here. */
const KNOWN = ['resident', ...(Object.keys(ROLES) as Role[])] as const;

/** The life of one code on a PC's screen. `author` is the PC that asked, known by its secret; that time is up is told by the clock, see `pcStanding`. */
export const PC_SIGN_IN_LIFECYCLE = defineLifecycle({
  waiting: {
    confirm: { to: 'confirmed', by: KNOWN },
    decline: { to: 'declined', by: ['guest', ...KNOWN] },
  },
  confirmed: { collect: { to: 'collected', by: ['author'] } },
  collected: {},
  declined: {},
});
export type PcSignInState = keyof typeof PC_SIGN_IN_LIFECYCLE;
