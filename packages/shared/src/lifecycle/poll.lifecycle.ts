import { CONVENERS, POLL_CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';

const VOID = { to: 'voided', by: POLL_CONVENERS, needs: ['reason'] } as const;

/**
 * The life of a poll. `open` and `close` are taken by the clock, or by the chair of a meeting for a vote in the room. Who may convene
 * under one pack stands in the pack; the table holds everybody who may under some pack.
 */
export const POLL_LIFECYCLE = defineLifecycle({
  draft: { reviewRoll: { to: 'roll_review', by: POLL_CONVENERS }, void: VOID },
  roll_review: { announce: { to: 'announced', by: POLL_CONVENERS }, void: VOID },
  // What must not be opened, the clock sets aside: nobody has to notice.
  announced: { open: { to: 'open', by: ['clock', ...CONVENERS] }, void: { ...VOID, by: ['clock', ...POLL_CONVENERS] } },
  open: { close: { to: 'counting', by: ['clock', ...CONVENERS] }, void: VOID },
  // Where paper ballots came in, until the last of them is read and a witness has confirmed; else only within one transaction.
  counting: { certify: { to: 'certified', by: ['clock', ...POLL_CONVENERS] }, void: VOID },
  certified: { annul: { to: 'annulled', by: ['street_officer'], needs: ['document', 'reason'] } },
  voided: {},
  annulled: {},
});
export type PollState = keyof typeof POLL_LIFECYCLE;
export const POLL_STATES = Object.keys(POLL_LIFECYCLE) as PollState[];

/** When a roll that is frozen may still be put right, and when an error in it can only be recorded. */
export const ROLL_ERROR_STATES = { correctRoll: ['announced'], recordRollError: ['open', 'counting'] } as const satisfies Record<string, readonly PollState[]>;
