import { allowedActions, defineLifecycle, nextState, reachableStates } from './define-lifecycle';

const DOOR = defineLifecycle({
  shut: {
    open: { to: 'ajar', by: ['resident', 'author'] },
    lock: { to: 'locked', by: ['author'], barred: ['assignee'], needs: ['reason', 'document'] },
  },
  ajar: { close: { to: 'shut', by: ['clock'] } },
  locked: {},
  walled: { open: { to: 'shut', by: ['author'] } },
});

describe('asking a lifecycle for the next state', () => {
  it('gives it to whoever is one of the parties named', () => {
    expect(nextState(DOOR, 'shut', 'open', ['resident'])).toEqual({ ok: true, to: 'ajar' });
    expect(nextState(DOOR, 'shut', 'open', ['guest', 'author'])).toEqual({ ok: true, to: 'ajar' });
  });

  it('refuses an action the state does not know, naming both', () => {
    expect(nextState(DOOR, 'locked', 'open', ['author'])).toEqual({
      ok: false,
      refusal: { reason: 'wrong_state', state: 'locked', action: 'open' },
    });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('does not take %s for a state or an action', (word) => {
    const asState = nextState(DOOR, word as 'shut', 'open', ['author']);
    expect(asState).toMatchObject({ ok: false, refusal: { reason: 'wrong_state' } });
    expect(nextState(DOOR, 'shut', word, ['author'])).toMatchObject({ ok: false, refusal: { reason: 'wrong_state' } });
    expect(allowedActions(DOOR, word as 'shut', ['author'])).toEqual([]);
  });

  it('refuses other parties and says who may', () => {
    expect(nextState(DOOR, 'ajar', 'close', ['author'])).toMatchObject({ ok: false, refusal: { reason: 'wrong_party', needs: ['clock'] } });
    expect(nextState(DOOR, 'ajar', 'close', [])).toMatchObject({ ok: false, refusal: { reason: 'wrong_party' } });
  });

  it('refuses who is barred, whatever else they are, and says because of what', () => {
    expect(nextState(DOOR, 'shut', 'lock', ['author', 'assignee', 'guest'], ['reason', 'document'])).toEqual({
      ok: false,
      refusal: { reason: 'wrong_party', needs: ['author'], barred: ['assignee'] },
    });
  });

  it('asks only for what is still missing', () => {
    const missing = (given: Parameters<typeof nextState>[4]) => nextState(DOOR, 'shut', 'lock', ['author'], given);
    expect(missing([])).toEqual({ ok: false, refusal: { reason: 'missing', needs: ['reason', 'document'] } });
    expect(missing(['reason'])).toEqual({ ok: false, refusal: { reason: 'missing', needs: ['document'] } });
    expect(missing(['document', 'evidence', 'reason'])).toEqual({ ok: true, to: 'locked' });
  });

  it('tells a stranger that it is not theirs before asking them for papers', () => {
    expect(nextState(DOOR, 'shut', 'lock', ['guest'])).toMatchObject({ ok: false, refusal: { reason: 'wrong_party' } });
  });
});

describe('what is offered', () => {
  it.each([
    ['shut', ['author'], ['open', 'lock']],
    ['shut', ['author', 'assignee'], ['open']],
    ['shut', ['resident'], ['open']],
    ['shut', ['guest'], []],
    ['ajar', ['clock'], ['close']],
    ['locked', ['author'], []],
  ] as const)('in %s to %j: %j', (state, parties, actions) => {
    expect(allowedActions(DOOR, state, parties)).toEqual(actions);
  });
});

it('a state without a way in is not reachable', () => {
  expect([...reachableStates(DOOR, 'shut')].sort()).toEqual(['ajar', 'locked', 'shut']);
  expect(reachableStates(DOOR, 'walled')).toContain('walled');
});

it('a table that leads to an unknown state does not compile', () => {
  // @ts-expect-error 'ajarr' is no state of this table
  defineLifecycle({ shut: { open: { to: 'ajarr', by: ['resident'] } }, ajar: {} });
  // @ts-expect-error 'neighbour' is no party
  defineLifecycle({ shut: { open: { to: 'shut', by: ['neighbour'] } } });
  expect(nextState(DOOR, 'ajar', 'close', ['clock'])).toEqual({ ok: true, to: 'shut' });
});
