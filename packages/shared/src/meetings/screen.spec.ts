import { MEETING_STATES } from '../lifecycle/meeting.lifecycle';
import { isScreenLit, screenCodeIn, takesScreens } from './screen';

describe('the code of a big screen', () => {
  it.each([
    ['ABCD2345', 'ABCD2345'], ['abcd 2345', 'ABCD2345'], [' ABCD-2345 ', 'ABCD2345'],
    ['ABCD234', undefined], ['ABCD23456', undefined], ['ABCD234O', undefined], ['', undefined],
  ])('is read from %p as %p', (typed, code) => expect(screenCodeIn(typed)).toBe(code));

  it('is given from the notice on, until the session is over', () => {
    expect(MEETING_STATES.filter(takesScreens)).toEqual(['announced', 'in_session']);
  });
});

describe('a screen', () => {
  const endsAt = new Date('2026-11-27T12:30:00.000Z');
  const lit = (state: Parameters<typeof isScreenLit>[0]['state'], now: string) => isScreenLit({ state, endsAt }, new Date(now));

  it('stays lit as long as the session runs, however late it gets', () => {
    expect(lit('in_session', '2026-11-27T19:00:00.000Z')).toBe(true);
  });

  it('shows what was agreed for two hours after the planned end, to the millisecond', () => {
    for (const state of ['announced', 'concluded', 'minutes_in_confirmation', 'minutes_published'] as const)
      expect([lit(state, '2026-11-27T14:29:59.999Z'), lit(state, '2026-11-27T14:30:00.000Z')]).toEqual([true, false]);
  });

  it('is dark where no session takes place', () => {
    for (const state of ['planned', 'postponed', 'cancelled'] as const) expect(lit(state, '2026-11-27T12:00:00.000Z')).toBe(false);
  });
});
