import { CARRIERS, CONVENERS, HANDLERS, POLL_CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';
import { BY_JUDGES } from './task.lifecycle';

/** The life of a matter: 民议 → 民办 → 民管. */
export const ISSUE_LIFECYCLE = defineLifecycle({
  draft: { submit: { to: 'submitted', by: ['author'] } },
  submitted: {
    accept: { to: 'accepted', by: HANDLERS },
    return: { to: 'returned', by: HANDLERS, needs: ['reason'] },
    decline: { to: 'declined', by: HANDLERS, needs: ['ground'] },
    merge: { to: 'merged', by: HANDLERS, needs: ['target'] },
    refer: { to: 'referred', by: HANDLERS, needs: ['target', 'reason'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  returned: {
    submit: { to: 'submitted', by: ['author'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  declined: {},
  merged: {},
  referred: {},
  withdrawn: {},
  accepted: {
    putOnAgenda: { to: 'on_agenda', by: CONVENERS },
    executeDirectly: { to: 'executing', by: HANDLERS },
    // An owners' vote needs no meeting: it has a notice and a roll of its own.
    putToVote: { to: 'deliberating', by: POLL_CONVENERS },
  },
  on_agenda: {
    deliberate: { to: 'deliberating', by: CONVENERS },
    takeOffAgenda: { to: 'accepted', by: CONVENERS, needs: ['reason'] },
  },
  deliberating: {
    // By the clock where it closes the vote: a dated poll has no chair.
    decide: { to: 'decided', by: [...CONVENERS, 'clock'] },
    rejectProposal: { to: 'not_adopted', by: [...CONVENERS, 'clock'] },
    leaveOpen: { to: 'accepted', by: [...POLL_CONVENERS, 'clock'], needs: ['reason'] },
  },
  not_adopted: {},
  decided: { execute: { to: 'executing', by: CONVENERS } },
  executing: {
    deliver: { to: 'delivered', by: ['assignee', ...CARRIERS], needs: ['evidence'] },
    park: { to: 'parked', by: CONVENERS, needs: ['until', 'reason'] },
  },
  parked: { resume: { to: 'executing', by: [...CONVENERS, 'clock'] } },
  delivered: {
    close: { to: 'closed', ...BY_JUDGES },
    sendBack: { to: 'executing', ...BY_JUDGES, needs: ['reason'] },
  },
  closed: { reopen: { to: 'executing', ...BY_JUDGES, needs: ['reason'] } },
});
export type IssueState = keyof typeof ISSUE_LIFECYCLE;
export const ISSUE_STATES = Object.keys(ISSUE_LIFECYCLE) as IssueState[];
