import { MEETING_LIMITS } from '@silin/shared';
import { minutesFor, titleFor } from './meeting-proposal';
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
