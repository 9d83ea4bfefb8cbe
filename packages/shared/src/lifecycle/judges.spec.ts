import fc from 'fast-check';
import { PARTY_WORDS, type Party } from '../membership/parties';
import { ROLES, STAFF, type Role } from '../membership/roles';
import { allowedActions, nextState } from './define-lifecycle';
import { ISSUE_LIFECYCLE, ISSUE_STATES } from './issue.lifecycle';
import { MEETING_LIFECYCLE, MEETING_STATES } from './meeting.lifecycle';
import { POLL_LIFECYCLE, POLL_STATES } from './poll.lifecycle';
import { RESOLUTION_LIFECYCLE, RESOLUTION_STATES } from './resolution.lifecycle';
import { NEVER_JUDGES, RESIDENT_JUDGES, TASK_LIFECYCLE } from './task.lifecycle';

const STAFF_BUT_SUPERVISION = STAFF.filter((role) => role !== 'supervision_committee');
const JUDGE = fc.constantFrom<Party>(...RESIDENT_JUDGES);

describe('办结 ≠ 解决', () => {
  it('counts no staff role among the judges, save the supervision committee that residents elect', () => {
    expect(RESIDENT_JUDGES.filter((party) => party in ROLES)).toEqual(['supervision_committee']);
  });

  it('bars everyone who handles, convenes, carries or is spoken of, and those who run the platform', () => {
    expect([...NEVER_JUDGES].sort()).toEqual([...STAFF_BUT_SUPERVISION, 'assignee', 'named', 'operator'].sort());
  });

  it.each(RESIDENT_JUDGES)('lets the %s accept work, send it back and reopen it', (judge) => {
    expect(allowedActions(TASK_LIFECYCLE, 'delivered', [judge])).toEqual(['acceptWork', 'sendBack']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'delivered', [judge])).toEqual(['close', 'sendBack']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'closed', [judge])).toEqual(['reopen']);
  });

  it('lets nobody judge who also holds a barred role, whatever else they are', () => {
    const everyone = fc.subarray(Object.keys(PARTY_WORDS) as Party[]);
    fc.assert(fc.property(fc.constantFrom<Party>(...NEVER_JUDGES), JUDGE, everyone, (barred, judge, others) => {
      const parties = [barred, judge, ...others];
      // What the street ends on a court's paper is no judgement of the work.
      expect(allowedActions(TASK_LIFECYCLE, 'delivered', parties).filter((action) => action !== 'end')).toEqual([]);
      expect(allowedActions(ISSUE_LIFECYCLE, 'delivered', parties).filter((action) => action !== 'revert')).toEqual([]);
      expect(allowedActions(ISSUE_LIFECYCLE, 'closed', parties)).toEqual([]);
    }));
  });

  it('tells a grid worker who raised the matter herself that her post is in the way', () => {
    const step = nextState(TASK_LIFECYCLE, 'delivered', 'acceptWork', ['grid_worker', 'author', 'resident']);
    expect(step).toEqual({ ok: false, refusal: { reason: 'wrong_party', needs: RESIDENT_JUDGES, barred: ['grid_worker'] } });
  });

  it('lets those who were elected by residents judge what they raised', () => {
    for (const role of ['resident_representative', 'group_leader', 'party_volunteer', 'party_member'] satisfies Role[]) {
      expect(allowedActions(TASK_LIFECYCLE, 'delivered', [role, 'author'])).toContain('acceptWork');
    }
  });

  it('never lets the clock judge', () => {
    expect(allowedActions(TASK_LIFECYCLE, 'delivered', ['clock'])).toEqual([]);
    expect(allowedActions(ISSUE_LIFECYCLE, 'delivered', ['clock'])).toEqual([]);
  });
});

describe('what only some may do', () => {
  it('a publication ends by the clock and by nobody’s hand', () => {
    const others = (Object.keys(PARTY_WORDS) as Party[]).filter((party) => party !== 'clock' && party !== 'street_officer');
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'published', others)).toEqual(['object']);
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'published', ['street_officer'])).toEqual(['revoke']);
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'published', ['clock'])).toEqual(['takeEffect']);
  });

  it('staff cannot object in a resident’s place', () => {
    const staff = STAFF.filter((role) => role !== 'street_officer');
    for (const state of RESOLUTION_STATES) expect(allowedActions(RESOLUTION_LIFECYCLE, state, STAFF)).not.toContain('object');
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'published', staff)).toEqual([]);
  });

  it('only the author submits, or who wrote it down for them; only the author withdraws', () => {
    const others = (Object.keys(PARTY_WORDS) as Party[]).filter((party) => party !== 'author' && party !== 'recorder' && party !== 'named');
    for (const state of ['draft', 'submitted', 'returned'] as const) {
      expect(allowedActions(ISSUE_LIFECYCLE, state, others)).not.toEqual(expect.arrayContaining(['submit']));
      expect(allowedActions(ISSUE_LIFECYCLE, state, [...others, 'recorder'])).not.toContain('withdraw');
      expect(allowedActions(ISSUE_LIFECYCLE, state, ['author'])).toContain('withdraw');
    }
    expect(allowedActions(ISSUE_LIFECYCLE, 'returned', ['recorder'])).toEqual(['submit']);
  });

  it('what an unverified person wrote comes in by being verified or by a worker who takes it in, never by its own author', () => {
    expect(allowedActions(ISSUE_LIFECYCLE, 'draft', ['author', 'guest'])).toEqual(['withdraw']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'draft', ['author', 'resident'])).toEqual(['submit', 'withdraw']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'draft', ['grid_worker'])).toEqual(['vouch']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'draft', ['property_company', 'resident', 'street_officer'])).toEqual([]);
  });

  it('nobody takes in, turns away, merges or passes on what they raised or what speaks of them, whatever their post', () => {
    const handling = ['vouch', 'accept', 'return', 'decline', 'merge', 'refer', 'executeDirectly'];
    const everyone = fc.subarray(Object.keys(PARTY_WORDS) as Party[]);
    fc.assert(fc.property(fc.constantFrom(...ISSUE_STATES), fc.constantFrom<Party>('author', 'named'), everyone, (state, bound, others) => {
      const offered: string[] = allowedActions(ISSUE_LIFECYCLE, state, [bound, ...others]);
      expect(offered.filter((action) => handling.includes(action))).toEqual([]);
    }));
  });

  it('whoever wrote a matter down for somebody may take it in but not turn it away', () => {
    const offered = allowedActions(ISSUE_LIFECYCLE, 'submitted', ['grid_worker', 'recorder']);
    expect([offered.includes('accept'), offered.includes('decline')]).toEqual([true, false]);
  });

  it('the street takes matters in only in the community’s place', () => {
    expect(allowedActions(ISSUE_LIFECYCLE, 'submitted', ['street_officer'])).toEqual([]);
    expect(allowedActions(ISSUE_LIFECYCLE, 'submitted', ['street_officer', 'stand_in'])).toEqual(['accept', 'return', 'decline', 'merge', 'refer']);
  });

  it('a grid worker takes matters in and sends them straight out, but calls no meeting', () => {
    expect(allowedActions(ISSUE_LIFECYCLE, 'submitted', ['grid_worker'])).toEqual(['accept', 'return', 'decline', 'merge', 'refer']);
    expect(allowedActions(ISSUE_LIFECYCLE, 'accepted', ['grid_worker'])).toEqual(['executeDirectly', 'merge']);
    for (const state of MEETING_STATES) expect(allowedActions(MEETING_LIFECYCLE, state, ['grid_worker'])).toEqual([]);
    for (const state of POLL_STATES) expect(allowedActions(POLL_LIFECYCLE, state, ['grid_worker'])).toEqual([]);
  });

  it('residents, carriers and the street convene nothing', () => {
    const parties: Party[] = ['resident', 'author', 'supporter', 'property_company', 'street_officer'];
    for (const state of MEETING_STATES) expect(allowedActions(MEETING_LIFECYCLE, state, parties)).toEqual([]);
    expect(allowedActions(ISSUE_LIFECYCLE, 'accepted', parties)).toEqual([]);
  });

  it('only the authority touches what is already in force, and a secretary cannot', () => {
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'effective', ['street_officer'])).toEqual(['suspend', 'revoke']);
    expect(allowedActions(POLL_LIFECYCLE, 'certified', ['street_officer'])).toEqual(['annul']);
    expect(allowedActions(RESOLUTION_LIFECYCLE, 'effective', ['secretary', 'committee_member'])).toEqual([]);
    expect(allowedActions(POLL_LIFECYCLE, 'certified', ['secretary', 'committee_member'])).toEqual([]);
  });

  it('a task is taken up, disputed and delivered by its own carrier alone', () => {
    const others = (Object.keys(PARTY_WORDS) as Party[]).filter((party) => party !== 'assignee' && party !== 'street_officer');
    for (const state of ['assigned', 'in_progress'] as const) expect(allowedActions(TASK_LIFECYCLE, state, others)).toEqual([]);
    expect(allowedActions(TASK_LIFECYCLE, 'assigned', ['assignee'])).toEqual(['accept', 'dispute']);
  });

  it('the lists of states are those of the tables', () => {
    expect(ISSUE_STATES).toHaveLength(16);
    expect(RESOLUTION_STATES).toHaveLength(7);
    expect(MEETING_STATES).toHaveLength(8);
    expect(POLL_STATES).toHaveLength(8);
  });
});
