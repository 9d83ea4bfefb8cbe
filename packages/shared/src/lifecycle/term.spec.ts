import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/day';
import { extensionFault, extensionRange, lastDayToReopen, liesBetween, parkRange, pausedDays, reminderDay, reworkDueOn } from './term';

const RULES = { extensionNoticeDays: 1, extensionDaysMax: 15 };
const TODAY = '2026-11-23';
const days = (most: number) => fc.integer({ min: 0, max: most });

describe('asking for more days', () => {
  const ask = (today: string, newDueOn: string) => extensionFault({ today, dueOn: '2026-12-03', newDueOn }, RULES);

  it('is possible until the day before it is due', () => {
    expect(ask('2026-12-02', '2026-12-08')).toBeNull();
    expect(ask('2026-12-03', '2026-12-08')).toBe('too_late');
  });

  it('is no way out for who is late', () => {
    expect(ask('2026-12-04', '2026-12-08')).toBe('overdue');
    fc.assert(fc.property(days(400), days(400), (late, more) => {
      expect(ask(addDays('2026-12-04', late), addDays('2026-12-04', more))).toBe('overdue');
    }));
  });

  it('moves the day forward, by no more than the community allows', () => {
    expect([ask(TODAY, '2026-12-03'), ask(TODAY, '2026-12-04'), ask(TODAY, '2026-12-18'), ask(TODAY, '2026-12-19')]).toEqual(['wrong_day', null, null, 'wrong_day']);
    fc.assert(fc.property(days(60), (more) => {
      const newDueOn = addDays('2026-12-03', more);
      expect(ask(TODAY, newDueOn) === null).toBe(liesBetween(newDueOn, extensionRange('2026-12-03', RULES)));
    }));
  });
});

describe('a pause', () => {
  it('begins tomorrow at the earliest, and all pauses together have an end', () => {
    expect(parkRange(TODAY, 0, 180)).toEqual({ earliestOn: '2026-11-24', latestOn: '2027-05-22' });
    expect(parkRange(TODAY, 179, 180)).toEqual({ earliestOn: '2026-11-24', latestOn: '2026-11-24' });
    expect(parkRange(TODAY, 180, 180)).toBeNull();
    expect(liesBetween(TODAY, parkRange(TODAY, 0, 180))).toBe(false);
    expect(liesBetween('2026-11-24', null)).toBe(false);
  });

  it('never adds up to more than the community allows, however it is cut', () => {
    fc.assert(fc.property(fc.array(fc.tuple(days(60), days(60)), { maxLength: 12 }), (pauses) => {
      let today = TODAY;
      let paused = 0;
      for (const [wanted, kept] of pauses) {
        const range = parkRange(today, paused, 90);
        const until = addDays(today, wanted + 1);
        if (!liesBetween(until, range)) continue;
        const resumedOn = addDays(today, kept);
        paused += pausedDays(today, until, resumedOn);
        today = resumedOn;
      }
      expect(paused).toBeLessThanOrEqual(90);
    }));
  });

  it('moves the day by what was really paused: less when taken up early, no more when taken up late', () => {
    expect(pausedDays('2026-11-23', '2026-12-20', '2026-12-01')).toBe(8);
    expect(pausedDays('2026-11-23', '2026-12-20', '2026-12-20')).toBe(27);
    expect(pausedDays('2026-11-23', '2026-12-20', '2026-12-24')).toBe(27);
    expect(pausedDays('2026-11-23', '2026-12-20', '2026-11-23')).toBe(0);
  });

  it('neither takes away nor adds to a delay', () => {
    fc.assert(fc.property(days(40), days(40), days(40), (late, length, early) => {
      const dueOn = addDays(TODAY, -late);
      const until = addDays(TODAY, length + 1);
      const resumedOn = addDays(until, -Math.min(early, length));
      const moved = addDays(dueOn, pausedDays(TODAY, until, resumedOn));
      expect(daysBetween(moved, resumedOn)).toBe(late);
    }));
  });
});

it('lets residents take it up again for so many days after their nod', () => {
  expect(lastDayToReopen('2026-11-23', 15)).toBe('2026-12-08');
});

it('gives the days of the first time, and never too few', () => {
  expect(reworkDueOn(TODAY, 10, 3)).toBe('2026-12-03');
  expect(reworkDueOn(TODAY, 1, 3)).toBe('2026-11-26');
});

it('reminds before the day, unless that would be at once', () => {
  expect(reminderDay('2026-12-03', TODAY, 2)).toBe('2026-12-01');
  expect(reminderDay('2026-11-25', TODAY, 2)).toBeNull();
  expect(reminderDay('2026-11-26', TODAY, 2)).toBe('2026-11-24');
});
