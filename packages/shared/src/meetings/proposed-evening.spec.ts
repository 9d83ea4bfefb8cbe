import fc from 'fast-check';
import { addDays, clockTimeOf, dayOf, daysBetween, instantAt, isWeekend } from '../calendar/day';
import { earliestDayAfterNotice } from '../calendar/notice-days';
import { OFFICIAL_YEARS } from '../calendar/official-years';
import { statutoryDays } from '../calendar/statutory-days';
import { calendarOf, isHoliday, isWorkday } from '../calendar/workdays';
import { MEETING_FORMS, type MeetingForm } from './forms';
import { noticeDaysOf, noticeSetting } from './notice-days';
import { dayNote, firstFreeEvening, lookedAtUntil, overlaps, slotFrom } from './proposed-evening';

const calendar = calendarOf();
const LONG_AGO = new Date(0);
const evening = (day: string, minutes = 60) => slotFrom(instantAt(day, '19:00'), minutes);
const found = (earliestOn: string, taken: ReturnType<typeof evening>[] = [], now = LONG_AGO) => firstFreeEvening({ earliestOn, minutes: 60, taken, now, calendar });

describe('the evening that is proposed', () => {
  it('is the earliest lawful day when nothing is in the way, at seven in Beijing', () => {
    expect(found('2026-11-27').startsAt.toISOString()).toBe('2026-11-27T11:00:00.000Z');
  });

  it('passes evenings on which any part is taken, and takes one that begins where another ends', () => {
    const taken = [slotFrom(instantAt('2026-11-27', '19:59'), 10), evening('2026-11-28'), slotFrom(instantAt('2026-11-29', '18:00'), 60)];
    expect(found('2026-11-27', taken)).toEqual(evening('2026-11-29'));
  });

  it('is the earliest of all where the room is taken for months: the secretary chooses another', () => {
    expect(found('2026-11-27', Array.from({ length: 90 }, (_, days) => evening(addDays('2026-11-27', days))))).toEqual(evening('2026-11-27'));
  });

  it('is still to come', () => {
    expect(found('2026-11-27', [], instantAt('2026-11-27', '19:00'))).toEqual(evening('2026-11-28'));
    expect(found('2026-11-27', [], instantAt('2026-11-27', '18:59'))).toEqual(evening('2026-11-27'));
  });

  it('two meetings overlap when both want one minute', () => {
    expect(overlaps(evening('2026-11-27'), slotFrom(instantAt('2026-11-27', '19:59'), 30))).toBe(true);
    expect(overlaps(evening('2026-11-27'), slotFrom(instantAt('2026-11-27', '20:00'), 30))).toBe(false);
  });

  it.each([
    ['国庆 2026, of which the 8th is the first day after', '2026-10-01', '2026-10-08'],
    ['春节 2026, nine days off', '2026-02-15', '2026-02-24'],
    ['清明 with its weekend', '2026-04-04', '2026-04-07'],
    ['春节 2027, of which only the law’s four days are known', '2027-02-05', '2027-02-09'],
    ['元旦 2027, which the notice may make longer', '2027-01-01', '2027-01-02'],
  ])('keeps clear of %s', (_, earliestOn, day) => expect(found(earliestOn)).toEqual(evening(day)));

  it('may be a Saturday, and a Sunday that is worked', () => {
    expect(found('2026-11-28')).toEqual(evening('2026-11-28'));
    expect([isWorkday('2026-10-10', calendar), found('2026-10-10')]).toEqual([true, evening('2026-10-10')]);
  });
});

const anyDay = fc.integer({ min: 0, max: daysBetween('2026-01-01', '2027-10-31') }).map((days) => addDays('2026-01-01', days));
const anyForm = fc.constantFrom(...(Object.keys(MEETING_FORMS) as MeetingForm[]));
const taken = fc.array(fc.tuple(anyDay, fc.integer({ min: 17, max: 20 }), fc.integer({ min: 30, max: 180 })), { maxLength: 40 })
  .map((all) => all.map(([day, hour, minutes]) => slotFrom(instantAt(day, `${hour}:00`), minutes)));

describe('over the holidays and worked weekends of 2026, and of 2027 as far as it is known', () => {
  it('no notice is shorter than the form or the community wants, whatever days lie between: they are counted, not worked', () => {
    fc.assert(fc.property(anyDay, anyForm, fc.integer({ min: -3, max: 40 }), (sentOn, form, own) => {
      const noticeDays = noticeDaysOf(form, { [noticeSetting(form)]: own });
      const earliestOn = earliestDayAfterNotice(sentOn, noticeDays);
      const { startsAt } = found(earliestOn);
      const full = daysBetween(sentOn, dayOf(startsAt)) - 1;
      expect(full).toBeGreaterThanOrEqual(noticeDays === 0 ? -1 : noticeDays);
      expect(noticeDays).toBeGreaterThanOrEqual(MEETING_FORMS[form].notice.least);
    }));
  });

  it('what is proposed is lawful, still to come, free, no holiday, at seven; and no evening before it is all of that', () => {
    fc.assert(fc.property(anyDay, taken, fc.integer({ min: -2, max: 4 }), (earliestOn, others, ahead) => {
      const now = instantAt(addDays(earliestOn, ahead), '19:30');
      const slot = found(earliestOn, others, now);
      const fits = (one: typeof slot) => one.startsAt > now && !isHoliday(dayOf(one.startsAt), calendar) && !others.some((other) => overlaps(one, other));
      expect(fits(slot)).toBe(true);
      expect(clockTimeOf(slot.startsAt)).toBe('19:00');
      const day = dayOf(slot.startsAt);
      expect(day >= earliestOn && day < lookedAtUntil(earliestOn)).toBe(true);
      for (let before = earliestOn; before < day; before = addDays(before, 1)) expect(fits(evening(before))).toBe(false);
    }));
  });

  it('every day of the table is passed, every worked weekend is not', () => {
    const table = OFFICIAL_YEARS.find(({ year }) => year === 2026);
    for (const day of table?.off ?? []) expect([day, isHoliday(day, calendar)]).toEqual([day, true]);
    for (const day of table?.worked ?? []) expect([day, isWeekend(day), isHoliday(day, calendar)]).toEqual([day, true, false]);
    for (const day of statutoryDays(2027) ?? []) expect([day, isHoliday(day, calendar)]).toEqual([day, true]);
  });

  it('nothing is known of a year without festivals, so nothing in it is passed and planning is refused nothing', () => {
    expect(isHoliday('2044-10-01', calendar)).toBe(false);
    expect(found('2044-10-01')).toEqual(evening('2044-10-01'));
  });
});

describe('what is said of the day', () => {
  const note = (day: string) => dayNote(instantAt(day, '19:00'), calendar);

  it('is that people are away, where there is a holiday', () => {
    expect([note('2026-10-01'), note('2027-02-06')]).toEqual(['10月1日放假，来的人可能少。', '2月6日放假，来的人可能少。']);
  });

  it('is that the year’s days off are not announced yet', () => {
    expect(note('2027-03-10')).toBe('2027 年的放假安排还没公布，公布以后再看一眼这天放不放假。');
  });

  it('is nothing for an ordinary day', () => expect([note('2026-11-27'), note('2026-11-28')]).toEqual([null, null]));
});
