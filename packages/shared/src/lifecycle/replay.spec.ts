import fc from 'fast-check';
import { PARTY_WORDS, type Party } from '../membership/parties';
import { allowedActions, nextState, type Lifecycle, type Need } from './define-lifecycle';
import { LIFECYCLES, type Aggregate } from './lifecycles';
import { replay, type RecordedStep } from './replay';

const AGGREGATES = Object.keys(LIFECYCLES) as Aggregate[];
const PARTIES = Object.keys(PARTY_WORDS) as Party[];
const NEEDS: readonly Need[] = ['reason', 'ground', 'evidence', 'target', 'until', 'document'];

/** A life as it could have been recorded: each pick is one of the steps that anybody may take. */
function lived(aggregate: Aggregate, picks: readonly number[]): { state: string; events: RecordedStep[] } {
  const table: Lifecycle<string> = LIFECYCLES[aggregate].table;
  const events: RecordedStep[] = [];
  let state: string = LIFECYCLES[aggregate].start;
  for (const pick of picks) {
    const open = PARTIES.flatMap((actorParty) => allowedActions(table, state, [actorParty]).map((action) => ({ actorParty, action })));
    const chosen = open[pick % Math.max(open.length, 1)];
    const step = chosen && nextState(table, state, chosen.action, [chosen.actorParty], NEEDS);
    if (!chosen || !step?.ok) break;
    events.push({ ...chosen, fromState: state, toState: step.to });
    state = step.to;
  }
  return { state, events };
}

const picks = fc.array(fc.nat(99), { maxLength: 40 });

describe.each(AGGREGATES)('the events of a %s', (aggregate) => {
  it('lead to the state in which it stands, whatever happened', () => {
    fc.assert(fc.property(picks, (walk) => {
      const { state, events } = lived(aggregate, walk);
      expect(replay(aggregate, events)).toEqual({ ok: true, state });
    }));
  });

  it('tell of an event that was taken out of the middle', () => {
    fc.assert(fc.property(picks, fc.nat(), (walk, which) => {
      const { events } = lived(aggregate, walk);
      const at = which % Math.max(events.length - 1, 1);
      const [missing, next] = [events[at], events[at + 1]];
      // The last one leaves a shorter life that is whole; one that leads back to where it began cannot be missed.
      if (!missing || !next || missing.fromState === next.fromState) return;
      expect(replay(aggregate, events.filter((_, place) => place !== at))).toMatchObject({ ok: false, fault: 'gap' });
    }));
  });
});

describe('a record', () => {
  const step = (action: string, fromState: string | null, toState: string | null, actorParty: string): RecordedStep => ({ action, fromState, toState, actorParty });

  it('of nothing leaves a thing where it begins', () => {
    expect(replay('issue', [])).toEqual({ ok: true, state: 'draft' });
  });
  it('passes over what changed no state', () => {
    expect(replay('task', [step('assign', null, 'assigned', 'secretary'), step('overdue', null, null, 'clock')])).toEqual({ ok: true, state: 'assigned' });
  });
  it.each<[string, readonly RecordedStep[], string]>([
    ['staff closed what only residents close', [step('assign', null, 'assigned', 'secretary'), step('accept', 'assigned', 'in_progress', 'assignee'), step('deliver', 'in_progress', 'delivered', 'assignee'), step('acceptWork', 'delivered', 'closed', 'secretary')], 'wrong_party'],
    ['a step leads where the table does not lead', [step('submit', 'draft', 'accepted', 'author')], 'unknown_step'],
    ['a step was never in the table', [step('forget', 'draft', 'withdrawn', 'author')], 'unknown_step'],
    ['a life begins in the middle', [step('assign', null, 'delivered', 'secretary')], 'wrong_start'],
  ])('says so when %s', (_, events, fault) => {
    expect(replay(events[0]?.action === 'assign' ? 'task' : 'issue', events)).toMatchObject({ ok: false, fault });
  });
});
