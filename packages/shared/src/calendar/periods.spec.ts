import fc from 'fast-check';
import { COMMUNITY_DEFAULTS, PUBLIC_DISPLAY_DAYS } from '../contract/limits';
import { addDays, daysBetween, dayOf, endOf } from './day';
import { lastDayOfPeriod } from './periods';

describe('a period of days', () => {
  it('does not count the day on which it begins', () => {
    expect(lastDayOfPeriod('2026-11-22', 5)).toBe('2026-11-27');
    expect(lastDayOfPeriod('2026-12-30', PUBLIC_DISPLAY_DAYS)).toBe('2027-01-14');
  });

  it('holds as many full days as it is long, whatever the hour it began', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 120 }), (offset, days) => {
      const beganOn = addDays('2026-01-01', offset);
      const last = lastDayOfPeriod(beganOn, days);
      expect(daysBetween(addDays(beganOn, 1), last) + 1).toBe(days);
      expect(dayOf(endOf(last))).toBe(addDays(beganOn, days + 1));
    }));
  });

  it('hears objections to a consensus until the fifth day, and keeps it up for ten more', () => {
    const publishedOn = '2026-11-09';
    expect(lastDayOfPeriod(publishedOn, COMMUNITY_DEFAULTS.consensusObjectionDays)).toBe('2026-11-14');
    expect(lastDayOfPeriod(publishedOn, PUBLIC_DISPLAY_DAYS)).toBe('2026-11-24');
  });
});
