import fc from 'fast-check';
import { PARTY_WORDS, type Party } from '../membership/parties';
import { allowedActions, nextState, reachableStates, type Lifecycle, type Need } from './define-lifecycle';
import { LIFECYCLES, type Aggregate } from './lifecycles';

const lives = Object.entries(LIFECYCLES) as [Aggregate, { start: string; table: Lifecycle<string> }][];
const edgesOf = (table: Lifecycle<string>) =>
  Object.entries(table).flatMap(([from, edges]) => Object.entries(edges).map(([action, edge]) => ({ from, action, ...edge })));

const PARTIES = Object.keys(PARTY_WORDS) as Party[];
const ALL_NEEDS: readonly Need[] = ['reason', 'ground', 'evidence', 'target', 'until', 'document'];
const anyParties = fc.subarray(PARTIES);

/** As drawn in the domain model: state → the states it may pass into. */
const DRAWN: Record<Aggregate, Record<string, string>> = {
  issue: {
    draft: 'submitted',
    submitted: 'accepted returned declined merged referred withdrawn',
    accepted: 'on_agenda executing deliberating',
    on_agenda: 'deliberating accepted',
    deliberating: 'decided not_adopted accepted',
    decided: 'executing accepted accepted',
    executing: 'delivered parked accepted',
    parked: 'executing accepted',
    delivered: 'closed executing accepted',
    closed: 'executing',
  },
  meeting: {
    planned: 'announced cancelled',
    announced: 'in_session announced postponed cancelled',
    postponed: 'announced cancelled',
    in_session: 'concluded',
    concluded: 'minutes_in_confirmation',
    minutes_in_confirmation: 'minutes_published minutes_in_confirmation minutes_in_confirmation',
  },
  demand: { collecting: 'reached withdrawn expired', reached: 'convened', convened: 'reached' },
  question: { asked: 'answered promised whistled not_possible withdrawn' },
  talk: { booked: 'answered promised not_possible missed given_back called_off' },
  poll: {
    draft: 'roll_review voided',
    roll_review: 'announced voided',
    announced: 'open voided',
    open: 'counting voided',
    counting: 'certified voided',
    certified: 'annulled',
  },
  resolution: {
    drafted: 'published revoked',
    published: 'effective under_objection revoked',
    under_objection: 'under_objection effective effective redeliberate revoked',
    effective: 'effective suspended revoked',
  },
  task: {
    assigned: 'in_progress disputed ended',
    disputed: 'assigned ended',
    in_progress: 'delivered ended',
    delivered: 'closed in_progress ended',
  },
};

/** What the drawing leaves open: a returned matter comes again or is dropped, a suspension ends one way or the other. */
const BEYOND_THE_DRAWING: Partial<Record<Aggregate, Record<string, string>>> = {
  // 四议两公开 takes a matter from step to step; 并案 of two that are public already; what an unverified person wrote comes in by a worker, or is dropped.
  issue: { draft: 'submitted submitted withdrawn', returned: 'submitted withdrawn', accepted: 'on_agenda executing deliberating merged accepted accepted not_adopted', deliberating: 'decided not_adopted accepted accepted accepted' },
  resolution: { suspended: 'effective revoked' },
};

/** Where a life may stay; some can still be taken up again. */
const RESTS: Record<Aggregate, string> = {
  issue: 'closed declined merged referred withdrawn not_adopted',
  meeting: 'minutes_published cancelled',
  demand: 'convened withdrawn expired',
  question: 'answered promised whistled not_possible withdrawn',
  talk: 'answered promised not_possible missed given_back called_off',
  poll: 'certified voided annulled',
  resolution: 'effective revoked redeliberate',
  task: 'closed ended',
};

describe.each(lives)('the life of the %s', (aggregate, { start, table }) => {
  const states = Object.keys(table);

  it('has exactly the edges that were drawn', () => {
    const drawn = Object.entries({ ...DRAWN[aggregate], ...BEYOND_THE_DRAWING[aggregate] });
    const expected = drawn.flatMap(([from, to]) => to.split(' ').map((one) => `${from} → ${one}`));
    expect(edgesOf(table).map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(expected.sort());
  });

  it('reaches every state from its start', () => {
    expect([...reachableStates(table, start)].sort()).toEqual([...states].sort());
  });

  it('leads only to states of its own', () => {
    for (const { to } of edgesOf(table)) expect(states).toContain(to);
  });

  it('lets nothing hang for ever: from every state a rest can be reached', () => {
    const rests = RESTS[aggregate].split(' ');
    for (const state of states) expect([...reachableStates(table, state)].some((one) => rests.includes(one))).toBe(true);
    const deadEnds = states.filter((state) => Object.keys(table[state] ?? {}).length === 0);
    expect(rests).toEqual(expect.arrayContaining(deadEnds));
  });

  it('names a party for every action, and no party twice', () => {
    for (const { by } of edgesOf(table)) {
      expect(by.length).toBeGreaterThan(0);
      expect(new Set(by).size).toBe(by.length);
    }
  });

  it('gives nothing to do to a guest or to those who run the platform', () => {
    for (const state of states) expect(allowedActions(table, state, ['guest', 'operator'])).toEqual([]);
  });

  it('offers exactly what it then accepts', () => {
    const actions = [...new Set(edgesOf(table).map(({ action }) => action))];
    fc.assert(fc.property(fc.constantFrom(...states), anyParties, (state, parties) => {
      const accepted = actions.filter((action) => nextState(table, state, action, parties, ALL_NEEDS).ok);
      expect([...allowedActions(table, state, parties)].sort()).toEqual(accepted.sort());
    }));
  });

  it('stays within its states on any walk, and its events replayed lead to the same state', () => {
    const steps = fc.array(fc.tuple(anyParties, fc.nat()), { maxLength: 40 });
    fc.assert(fc.property(steps, (walk) => {
      const events: { from: string; action: string; to: string }[] = [];
      let state = start;
      for (const [parties, pick] of walk) {
        const offered = allowedActions(table, state, parties);
        const action = offered[pick % Math.max(offered.length, 1)];
        if (action === undefined) continue;
        const step = nextState(table, state, action, parties, ALL_NEEDS);
        if (!step.ok) throw new Error(`${state}.${action} was offered and refused`);
        events.push({ from: state, action, to: step.to });
        state = step.to;
      }
      const replayed = events.reduce((at, event) => {
        expect(event.from).toBe(at);
        return table[at]?.[event.action]?.to ?? 'nowhere';
      }, start);
      expect(replayed).toBe(state);
      expect(states).toContain(state);
    }), { numRuns: 200 });
  });
});

describe('what has to be handed in', () => {
  const needsOf = (aggregate: Aggregate) =>
    Object.fromEntries(edgesOf(LIFECYCLES[aggregate].table).filter(({ needs }) => needs).map(({ from, action, needs }) => [`${from}.${action}`, needs?.join(' ')]));

  it('to turn a matter away, send it elsewhere, put it off or take it back up: the ground, the target, the day, the reason', () => {
    expect(needsOf('issue')).toEqual({
      'submitted.return': 'reason', 'submitted.decline': 'ground', 'submitted.merge': 'target', 'submitted.refer': 'target reason', 'accepted.merge': 'target', 'accepted.stepBack': 'reason', 'accepted.endSteps': 'reason',
      'on_agenda.takeOffAgenda': 'reason', 'deliberating.leaveOpen': 'reason',
      'decided.redeliberate': 'reason', 'decided.revert': 'document reason', 'executing.revert': 'document reason', 'parked.revert': 'document reason', 'delivered.revert': 'document reason',
      'executing.deliver': 'evidence', 'executing.park': 'until reason', 'delivered.sendBack': 'reason', 'closed.reopen': 'reason',
    });
  });

  it('to move or cancel a meeting, to correct its minutes or to leave them as they are: the reason', () => {
    expect(needsOf('meeting')).toEqual({ 'planned.cancel': 'reason', 'announced.cancel': 'reason', 'announced.relocate': 'reason', 'announced.postpone': 'reason', 'postponed.cancel': 'reason', 'minutes_in_confirmation.correctMinutes': 'reason', 'minutes_in_confirmation.keepWording': 'reason' });
  });

  it('to call off a meeting that was demanded: the reason', () => {
    expect(needsOf('demand')).toEqual({ 'convened.callOff': 'reason' });
  });

  it('to end a question otherwise than with an answer: the day it will be done by, or the reason why not', () => {
    expect(needsOf('question')).toEqual({ 'asked.promise': 'until', 'asked.whistle': 'until', 'asked.declare': 'reason' });
  });

  it('to end a talk: the same as to end a question', () => {
    expect(needsOf('talk')).toEqual({ 'booked.promise': 'until', 'booked.declare': 'reason' });
  });

  it('to void a poll: the reason; to annul its result: the authority’s document as well', () => {
    const { 'certified.annul': annul, ...voided } = needsOf('poll');
    expect(annul).toBe('document reason');
    expect(new Set(Object.values(voided))).toEqual(new Set(['reason']));
  });

  it('to object and to answer an objection: the reason; to suspend, revoke or reinstate: the document', () => {
    expect(needsOf('resolution')).toEqual({
      'published.object': 'reason', 'under_objection.object': 'reason', 'effective.object': 'reason',
      'drafted.revoke': 'document reason', 'published.revoke': 'document reason', 'under_objection.revoke': 'document reason', 'under_objection.overrule': 'reason', 'under_objection.uphold': 'reason',
      'effective.suspend': 'document reason', 'effective.revoke': 'document reason', 'suspended.reinstate': 'document reason', 'suspended.revoke': 'document reason',
    });
  });

  it('to deliver work: evidence; to dispute it or send it back: the reason', () => {
    expect(needsOf('task')).toEqual({
      'assigned.dispute': 'reason', 'in_progress.deliver': 'evidence', 'delivered.sendBack': 'reason',
      'assigned.end': 'document reason', 'disputed.end': 'document reason', 'in_progress.end': 'document reason', 'delivered.end': 'document reason',
    });
  });
});
