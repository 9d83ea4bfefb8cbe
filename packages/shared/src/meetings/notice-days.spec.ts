import fc from 'fast-check';
import { MEETING_FORMS, type MeetingForm } from './forms';
import { NOTICE_SETTINGS, noticeDaysOf, noticeSetting } from './notice-days';

const anyForm = fc.constantFrom(...(Object.keys(MEETING_FORMS) as MeetingForm[]));

describe('days of notice', () => {
  it('are the form’s where the community has set none', () => {
    for (const form of Object.keys(MEETING_FORMS) as MeetingForm[]) expect(noticeDaysOf(form, {})).toBe(MEETING_FORMS[form].notice.days);
  });

  it('are the community’s own within the bounds of the form, and never beyond them', () => {
    fc.assert(fc.property(anyForm, fc.integer({ min: -50, max: 100 }), (form, own) => {
      const { least, most } = MEETING_FORMS[form].notice;
      const days = noticeDaysOf(form, { [noticeSetting(form)]: own });
      expect(days).toBe(Math.min(most, Math.max(least, own)));
    }));
  });

  it('do not believe what is no whole number', () => {
    expect(noticeDaysOf('council', { [noticeSetting('council')]: 2.5 })).toBe(3);
    expect(noticeDaysOf('council', { [noticeSetting('council')]: Number.NaN })).toBe(3);
  });

  it('of one form say nothing about another', () => {
    expect(noticeDaysOf('roast', { [noticeSetting('council')]: 9 })).toBe(2);
    expect(new Set(NOTICE_SETTINGS).size).toBe(Object.keys(MEETING_FORMS).length);
  });
});
