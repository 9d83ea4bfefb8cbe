import { minutesLeft, stopwatch } from './item-clock';

describe('an item under way', () => {
  const startedAt = '2026-11-24T11:25:00.000Z';
  const after = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1000);

  it('shows minutes and seconds, also beyond an hour', () => {
    expect(stopwatch(new Date(startedAt), after(372))).toBe('06:12');
    expect(stopwatch(new Date(startedAt), after(3_725))).toBe('62:05');
  });

  it('never runs backwards when the phone is a little behind', () => {
    expect(stopwatch(new Date(startedAt), after(-3))).toBe('00:00');
  });

  it('counts a begun minute as left, and says how far it ran over', () => {
    expect(minutesLeft({ minutes: 20, startedAt }, after(372))).toBe(14);
    expect(minutesLeft({ minutes: 20, startedAt }, after(1_200))).toBe(0);
    expect(minutesLeft({ minutes: 20, startedAt }, after(1_320))).toBe(-2);
    expect(minutesLeft({ minutes: 20, startedAt: null }, after(0))).toBe(20);
  });
});
