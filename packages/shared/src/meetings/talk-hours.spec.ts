import fc from 'fast-check';
import { TALK_LIMITS } from '../contract/limits';
import { MEETING_FORMS, takesTalks, type MeetingForm } from './forms';
import { keepsTalks, proposedTalkHours, TALK_SPANS, talkHoursRefused, talkTimes, type TalkHours, type TalkSpan } from './talk-hours';

const SPANS = Object.keys(TALK_SPANS) as TalkSpan[];
const anyHours = fc.record({ fromMinute: fc.nat(120), untilMinute: fc.nat(300), minutesEach: fc.constantFrom(...TALK_LIMITS.minutesEach) });

describe('times with the secretary', () => {
  it('follow one another from the first minute on', () => {
    expect(talkTimes({ fromMinute: 0, untilMinute: 60, minutesEach: 10 })).toEqual([0, 10, 20, 30, 40, 50]);
    expect(talkTimes({ fromMinute: 30, untilMinute: 60, minutesEach: 20 })).toEqual([30]);
    expect(talkTimes({ fromMinute: 30, untilMinute: 30, minutesEach: 10 })).toEqual([]);
    expect(talkTimes({ fromMinute: 30, untilMinute: 10, minutesEach: 10 })).toEqual([]);
  });

  it('never overlap and all end within the hours', () => {
    fc.assert(fc.property(anyHours, (hours) => {
      const times = talkTimes(hours);
      times.forEach((minute, index) => {
        expect(minute).toBeGreaterThanOrEqual(hours.fromMinute);
        expect(minute + hours.minutesEach).toBeLessThanOrEqual(times[index + 1] ?? hours.untilMinute);
      });
    }));
  });

  it.each<[string, TalkHours, ReturnType<typeof talkHoursRefused>]>([
    ['the whole session', { fromMinute: 0, untilMinute: 60, minutesEach: 10 }, null],
    ['one that just fits', { fromMinute: 50, untilMinute: 60, minutesEach: 10 }, null],
    ['before the session', { fromMinute: -10, untilMinute: 60, minutesEach: 10 }, 'outside'],
    ['after the session', { fromMinute: 0, untilMinute: 61, minutesEach: 10 }, 'outside'],
    ['half a minute', { fromMinute: 0.5, untilMinute: 60, minutesEach: 10 }, 'outside'],
    ['shorter than one talk', { fromMinute: 55, untilMinute: 60, minutesEach: 10 }, 'too_short'],
    ['backwards', { fromMinute: 60, untilMinute: 0, minutesEach: 10 }, 'too_short'],
  ])('%s: %#', (_, hours, refused) => {
    expect(talkHoursRefused(hours, 60)).toBe(refused);
  });

  it('are no more than one session may have', () => {
    expect(talkHoursRefused({ fromMinute: 0, untilMinute: 5 * TALK_LIMITS.timesMax, minutesEach: 5 }, 240)).toBeNull();
    expect(talkHoursRefused({ fromMinute: 0, untilMinute: 5 * TALK_LIMITS.timesMax + 5, minutesEach: 5 }, 240)).toBe('too_many');
  });

  it('are proposed so that nothing is against them, whatever is chosen', () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 480 }), fc.constantFrom(...SPANS), fc.constantFrom(...TALK_LIMITS.minutesEach), (minutes, span, each) => {
      expect(talkHoursRefused(proposedTalkHours(minutes, span, each), minutes)).toBeNull();
    }));
    expect(proposedTalkHours(60)).toEqual({ fromMinute: 0, untilMinute: 60, minutesEach: TALK_LIMITS.minutesUsual });
  });

  it('may change as long as nobody loses theirs', () => {
    const before = { fromMinute: 0, untilMinute: 60, minutesEach: 10 };
    expect(keepsTalks(before, { ...before, minutesEach: 20 }, [])).toBe(true);
    expect(keepsTalks(before, { ...before, minutesEach: 20 }, [20])).toBe(false);
    expect(keepsTalks(before, { ...before, untilMinute: 30 }, [20])).toBe(true);
    expect(keepsTalks(before, { ...before, untilMinute: 20 }, [20])).toBe(false);
    expect(keepsTalks(before, { ...before, fromMinute: 5 }, [20])).toBe(false);
  });

  it('exist where somebody talks with the secretary, and nowhere else', () => {
    expect((Object.keys(MEETING_FORMS) as MeetingForm[]).filter(takesTalks)).toEqual(['secretary_meeting']);
  });
});
