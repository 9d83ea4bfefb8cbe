import fc from 'fast-check';
import { addDays, dayOf, instantAt, type Day } from '../calendar/day';
import { earliestDayAfterNotice } from '../calendar/notice-days';
import { MEETING_LIMITS } from '../contract/limits';
import { formRules, MEETING_FORMS, type MeetingForm } from './forms';
import { noticeDaysOf } from './notice-days';
import { noticeGiven, URGENT_USUAL, urgentSource } from './urgent-notice';

const forms = Object.keys(MEETING_FORMS) as MeetingForm[];
const NOW = instantAt('2026-03-02', '10:00');
const WHY = '水管爆了，全村停水，等不了十天。';
const given = (form: MeetingForm, startsAt: Date, reason?: string | null) =>
  noticeGiven(form, { earliestOn: earliestDayAfterNotice(dayOf(NOW), noticeDaysOf(form, {})), startsAt, now: NOW, reason });

describe('notice in special circumstances', () => {
  it('is for those forms whose ten days an article makes an exception to, and each names it', () => {
    expect(forms.filter((form) => urgentSource(form) !== null)).toEqual(['representatives', 'villager_representatives', 'residents_households', 'villagers_households']);
    expect(forms.map(urgentSource).filter(Boolean)).toEqual([
      '《居民委员会组织法》（2025修订）第二十六条，居民代表会议照着居民会议办', '《村民委员会组织法》（2025修订）第二十五条，村民代表会议照着村民会议办',
      '《居民委员会组织法》（2025修订）第二十六条', '《村民委员会组织法》（2025修订）第二十五条',
    ]);
    for (const form of forms) if (urgentSource(form) !== null) expect(formRules(form).notice.least).toBe(10);
  });

  it('takes a day before the earliest lawful one with a reason, and none without', () => {
    const early = instantAt('2026-03-04', '19:00');
    expect(given('villagers_households', early, WHY)).toBe('urgent');
    for (const none of [undefined, null, '']) expect(given('villagers_households', early, none)).toBe('too_short');
    expect(given('villagers_households', instantAt('2026-03-12', '23:59'), WHY)).toBe('urgent');
    expect(given('villagers_households', instantAt('2026-03-13', '00:00'), WHY)).toBe('kept');
    expect(given('residents_households', instantAt('2026-03-02', '10:01'), WHY)).toBe('urgent');
  });

  it('is never for a time that has come', () => {
    for (const startsAt of [NOW, instantAt('2026-03-01', '19:00')]) expect(given('residents_households', startsAt, WHY)).toBe('too_short');
  });

  it('does not shorten the fifteen days of owners, nor any other form’s', () => {
    for (const form of forms) if (urgentSource(form) === null) expect(given(form, instantAt('2026-03-03', '09:00'), WHY)).toBe('too_short');
    expect(given('owners_assembly', instantAt('2026-03-17', '19:00'), WHY)).toBe('too_short');
    expect(given('owners_assembly', instantAt('2026-03-18', '19:00'))).toBe('kept');
  });

  it('asks for no reason where the days are kept, and is never given behind the present, whatever the form and day', () => {
    fc.assert(fc.property(fc.constantFrom(...forms), fc.integer({ min: -30, max: 120 }), fc.constantFrom(WHY, null), (form, days, reason) => {
      const on: Day = addDays('2026-03-02', days);
      const startsAt = instantAt(on, '19:00');
      const kept = given(form, startsAt) === 'kept';
      if (kept) expect(given(form, startsAt, reason)).toBe('kept');
      if (given(form, startsAt, reason) === 'urgent') expect([reason, startsAt > NOW, kept]).toEqual([WHY, true, false]);
    }));
  });

  it('suggests reasons that are long enough to be sent', () => {
    for (const { text } of URGENT_USUAL) {
      expect([...text].length).toBeGreaterThanOrEqual(MEETING_LIMITS.urgentMin);
      expect([...text].length).toBeLessThanOrEqual(MEETING_LIMITS.urgentMax);
    }
  });
});
