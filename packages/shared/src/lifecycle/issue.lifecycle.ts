import { CARRIERS, CONVENERS, HANDLERS, POLL_CONVENERS } from '../membership/roles';
import { defineLifecycle } from './define-lifecycle';
import { RULERS } from './resolution.lifecycle';
import { BY_JUDGES } from './task.lifecycle';

/** Handlers of the community, in their place the street; never who raised the matter or is spoken of in it. */
const BY_INTAKE = { by: [...HANDLERS, 'stand_in'], barred: ['named', 'author'] } as const;
/** Who is not verified writes, and waits. */
const BY_RAISER = { by: ['author', 'recorder'], barred: ['guest'] } as const;
/** What it was decided by has been revoked: the matter is to be talked over anew. */
const REVERT = { to: 'accepted', by: ['street_officer'], needs: ['document', 'reason'] } as const;

/** The life of a matter: 民议 → 民办 → 民管. */
export const ISSUE_LIFECYCLE = defineLifecycle({
  draft: {
    submit: { to: 'submitted', ...BY_RAISER },
    vouch: { to: 'submitted', ...BY_INTAKE },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  submitted: {
    accept: { to: 'accepted', ...BY_INTAKE },
    return: { to: 'returned', ...BY_INTAKE, needs: ['reason'] },
    // Whoever wrote it down for somebody does not turn it away as well.
    decline: { to: 'declined', ...BY_INTAKE, barred: [...BY_INTAKE.barred, 'recorder'], needs: ['ground'] },
    merge: { to: 'merged', ...BY_INTAKE, needs: ['target'] },
    refer: { to: 'referred', ...BY_INTAKE, needs: ['target', 'reason'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  returned: {
    submit: { to: 'submitted', by: ['author', 'recorder'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  declined: {},
  merged: {},
  referred: {},
  withdrawn: {},
  accepted: {
    putOnAgenda: { to: 'on_agenda', by: CONVENERS },
    executeDirectly: { to: 'executing', ...BY_INTAKE },
    // An owners' vote needs no meeting: it has a notice and a roll of its own.
    putToVote: { to: 'deliberating', by: POLL_CONVENERS },
    merge: { to: 'merged', ...BY_INTAKE, needs: ['target'] },
    // 四议两公开: from here on only its next meeting takes the matter.
    beginSteps: { to: 'accepted', by: ['secretary'] },
    stepBack: { to: 'accepted', by: ['secretary'], needs: ['reason'] },
    endSteps: { to: 'not_adopted', by: ['secretary'], needs: ['reason'] },
  },
  on_agenda: {
    deliberate: { to: 'deliberating', by: CONVENERS },
    takeOffAgenda: { to: 'accepted', by: CONVENERS, needs: ['reason'] },
  },
  deliberating: {
    // By the clock where it closes the vote: a dated poll has no chair.
    decide: { to: 'decided', by: [...CONVENERS, 'clock'] },
    rejectProposal: { to: 'not_adopted', by: [...CONVENERS, 'clock'] },
    // A step before the last: carried, it waits for the next one; not carried, for the word of the secretary.
    passStep: { to: 'accepted', by: CONVENERS },
    stopStep: { to: 'accepted', by: CONVENERS },
    leaveOpen: { to: 'accepted', by: [...POLL_CONVENERS, 'clock'], needs: ['reason'] },
  },
  not_adopted: {},
  decided: {
    execute: { to: 'executing', by: CONVENERS },
    redeliberate: { to: 'accepted', by: RULERS, needs: ['reason'] },
    revert: REVERT,
  },
  executing: {
    deliver: { to: 'delivered', by: ['assignee', ...CARRIERS], needs: ['evidence'] },
    park: { to: 'parked', by: CONVENERS, needs: ['until', 'reason'] },
    revert: REVERT,
  },
  parked: { resume: { to: 'executing', by: [...CONVENERS, 'clock'] }, revert: REVERT },
  delivered: {
    close: { to: 'closed', ...BY_JUDGES },
    sendBack: { to: 'executing', ...BY_JUDGES, needs: ['reason'] },
    revert: REVERT,
  },
  closed: { reopen: { to: 'executing', ...BY_JUDGES, needs: ['reason'] } },
});
export type IssueState = keyof typeof ISSUE_LIFECYCLE;
export const ISSUE_STATES = Object.keys(ISSUE_LIFECYCLE) as IssueState[];
