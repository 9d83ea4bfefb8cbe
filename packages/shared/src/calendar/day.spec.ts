import fc from 'fast-check';
import { addDays, clockTimeOf, dayOf, daysBetween, endOf, instantAt, startOf, weekdayOf } from './day';
import { earliestDayAfterNotice } from './notice-days';

/** Set by jest.server-zone.cjs; without an argument the zone of the run comes back. */
declare function standInZone(zone?: string): void;

const at = (instant: string) => new Date(instant);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1992-01-01', days));
const anyInstant = fc.date({ min: at('1992-01-01T00:00:00.000Z'), max: at('2099-12-31T23:59:59.999Z'), noInvalidDate: true });

/** Minutes west of UTC on 1 January 2026, to prove that the server really stands elsewhere. */
const ZONES = [['UTC', 0], ['America/Los_Angeles', 480], ['Asia/Shanghai', -480], ['Pacific/Kiritimati', -840], ['Asia/Kathmandu', -345]] as const;

describe.each(ZONES)('the Beijing calendar on a server in %s', (zone, minutesWest) => {
  beforeAll(() => standInZone(zone));
  afterAll(() => standInZone());

  it('really runs in that zone', () => {
    expect(at('2026-01-01T12:00:00.000Z').getTimezoneOffset()).toBe(minutesWest);
  });

  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22', 'one millisecond before midnight is still the old day'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', 'midnight itself is the new day'],
    ['2026-11-22T16:00:00.001Z', '2026-11-23', 'one millisecond after midnight is the new day'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', 'the year turns in Beijing first'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', 'a leap day exists'],
    ['2026-03-08T10:30:00.000Z', '2026-03-08', 'a change to summer time elsewhere moves nothing'],
    ['2026-11-01T09:30:00.000Z', '2026-11-01', 'a change from summer time elsewhere moves nothing'],
  ])('%s falls on %s: %s', (instant, day) => {
    expect(dayOf(at(instant))).toBe(day);
  });

  it('begins a day at 16:00 UTC of the day before and ends it where the next begins', () => {
    expect(startOf('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(endOf('2026-11-23').toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(endOf('2026-12-31')).toEqual(startOf('2027-01-01'));
  });

  it('puts every instant between the beginning and the end of its day', () => {
    fc.assert(fc.property(anyInstant, (instant) => {
      const day = dayOf(instant);
      expect(startOf(day).getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(instant.getTime()).toBeLessThan(endOf(day).getTime());
    }));
  });

  it('counts days so that adding what lies between leads there, across months and leap years', () => {
    fc.assert(fc.property(anyDay, anyDay, (from, to) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to);
      expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
    }));
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  });

  it('reads back the clock time it was given', () => {
    expect(instantAt('2026-11-23', '19:00').toISOString()).toBe('2026-11-23T11:00:00.000Z');
    expect(instantAt('2026-11-23', '00:00')).toEqual(startOf('2026-11-23'));
    expect(clockTimeOf(at('2026-11-22T15:59:59.999Z'))).toBe('23:59');
    expect(clockTimeOf(at('2026-11-22T16:00:00.000Z'))).toBe('00:00');
    fc.assert(fc.property(anyInstant, (instant) => {
      const minute = instantAt(dayOf(instant), clockTimeOf(instant)).getTime();
      expect(instant.getTime() - minute).toBeGreaterThanOrEqual(0);
      expect(instant.getTime() - minute).toBeLessThan(60_000);
    }));
  });

  it('names the weekday of the Beijing day', () => {
    expect(weekdayOf('2026-11-22')).toBe('星期日');
    expect(weekdayOf('2026-11-23')).toBe('星期一');
    expect(weekdayOf('2026-11-28')).toBe('星期六');
    fc.assert(fc.property(anyDay, (day) => expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))));
  });

  it('finds the earliest lawful day the same way', () => {
    expect(earliestDayAfterNotice(dayOf(at('2026-11-22T15:59:59.999Z')), 10)).toBe('2026-12-03');
    expect(earliestDayAfterNotice(dayOf(at('2026-11-22T16:00:00.000Z')), 10)).toBe('2026-12-04');
  });
});
