import fc from 'fast-check';
import { addDays, daysBetween } from './day';
import { earliestDayAfterNotice } from './notice-days';

describe('notice', () => {
  it('of 10 days makes D+11 the earliest day: the day of the announcement does not count', () => {
    expect(earliestDayAfterNotice('2026-11-01', 10)).toBe('2026-11-12');
    expect(earliestDayAfterNotice('2026-12-25', 10)).toBe('2027-01-05');
  });

  it.each([[1, '2026-11-03'], [3, '2026-11-05'], [15, '2026-11-17']])('of %i days given on 1 November allows %s', (days, earliest) => {
    expect(earliestDayAfterNotice('2026-11-01', days)).toBe(earliest);
  });

  it('of no days allows the same day', () => {
    expect(earliestDayAfterNotice('2026-11-01', 0)).toBe('2026-11-01');
  });

  it('leaves exactly the required number of full days between announcement and meeting', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 120 }), (offset, days) => {
      const announcedOn = addDays('2026-01-01', offset);
      expect(daysBetween(announcedOn, earliestDayAfterNotice(announcedOn, days)) - 1).toBe(days);
    }));
  });
});
