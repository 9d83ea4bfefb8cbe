import { addDays, instantAt, MEETING_LIMITS } from '@silin/shared';
import { firstFreeEvening, minutesFor, overlaps, slotFrom, titleFor } from './meeting-proposal';
import { chineseNumber, cut } from './said';

describe('minutes for a matter', () => {
  it.each([
    [0, 15],
    [9, 15],
    [10, 20],
    [29, 25],
    [30, 30],
    [500, 30],
  ])('with %i supporters are %i', (endorsements, minutes) => {
    expect(minutesFor(endorsements)).toBe(minutes);
  });
});

describe('the title', () => {
  it('names the first matter and counts the others', () => {
    expect(titleFor('council', ['东门停车'])).toBe('商量「东门停车」');
    expect(titleFor('teahouse', ['东门停车', '坡道'])).toBe('聊聊「东门停车」等2件事');
  });

  it('is never too long, and cuts no character in half', () => {
    const title = titleFor('council', ['👵'.repeat(40), ...Array<string>(11).fill('别的事')]);
    expect([...title]).toHaveLength(MEETING_LIMITS.titleMax);
    expect(title.endsWith('👵…」等12件事')).toBe(true);
  });
});

describe('the first free evening', () => {
  const evening = (day: string, minutes = 60) => slotFrom(instantAt(day, '19:00'), minutes);

  it('is the earliest lawful day when nothing is in the way, at seven in Beijing', () => {
    expect(firstFreeEvening('2026-11-27', 60, []).startsAt.toISOString()).toBe('2026-11-27T11:00:00.000Z');
  });

  it('passes evenings on which any part is taken, and takes one that begins where another ends', () => {
    const taken = [slotFrom(instantAt('2026-11-27', '19:59'), 10), evening('2026-11-28'), slotFrom(instantAt('2026-11-29', '18:00'), 60)];
    expect(firstFreeEvening('2026-11-27', 60, taken)).toEqual(evening('2026-11-29'));
  });

  it('is the earliest of all where the venue is taken for months: the secretary chooses another', () => {
    const taken = Array.from({ length: 90 }, (_, days) => evening(addDays('2026-11-27', days)));
    expect(firstFreeEvening('2026-11-27', 60, taken)).toEqual(evening('2026-11-27'));
  });

  it('two meetings overlap when both want one minute', () => {
    expect(overlaps(evening('2026-11-27'), slotFrom(instantAt('2026-11-27', '19:59'), 30))).toBe(true);
    expect(overlaps(evening('2026-11-27'), slotFrom(instantAt('2026-11-27', '20:00'), 30))).toBe(false);
  });
});

describe('words', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('number %i is %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words);
  });

  it('are cut with a sign that something is missing, or not at all', () => {
    expect(cut('四个字呀', 4)).toBe('四个字呀');
    expect(cut('五个字了呀', 4)).toBe('五个字…');
  });
});
