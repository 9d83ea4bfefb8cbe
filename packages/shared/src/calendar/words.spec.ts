import { daysLeftWords, minuteWords, momentWords, nearDayWords, timeLeftWords } from './words';

const now = new Date('2026-11-24T08:20:00.000Z'); // 16:20 in Beijing

it.each([
  ['2026-11-24T11:00:00.000Z', '今晚 19:00'],
  ['2026-11-24T09:05:00.000Z', '今天 17:05'],
  ['2026-11-25T01:30:00.000Z', '明天 9:30'],
  ['2026-11-24T16:00:00.000Z', '明天 00:00'.replace('00:', '0:')],
  ['2026-11-23T15:59:59.999Z', '昨天 23:59'],
  ['2026-12-08T11:00:00.000Z', '12月8日 19:00'],
])('says %s as %s', (instant, words) => {
  expect(momentWords(new Date(instant), now)).toBe(words);
});

it('names near days and dates', () => {
  expect(
    ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => nearDayWords(day, '2026-11-24')),
  ).toEqual(['11月22日', '昨天', '今天', '明天', '后天', '11月27日']);
});

it('counts the days that are left, and those that are over', () => {
  expect([
    daysLeftWords('2026-11-28', '2026-11-24'),
    daysLeftWords('2026-11-24', '2026-11-24'),
    daysLeftWords('2026-11-23', '2026-11-24'),
  ]).toEqual(['还有 4 天', '今天到期', '超时 1 天']);
});

it('says the time that is left in the unit people would use', () => {
  const after = (minutes: number) => timeLeftWords(new Date(now.getTime() + minutes * 60_000), now);
  expect([after(100), after(120), after(40), after(0.5), after(0), after(-5), after(3 * 24 * 60)]).toEqual([
    '还有 1 小时 40 分',
    '还有 2 小时',
    '还有 40 分钟',
    '不到 1 分钟',
    '',
    '',
    '还有 3 天',
  ]);
});

it.each([
  ['2026-11-24T01:05:00.000Z', '11月24日 9:05'],
  ['2026-11-24T16:30:00.000Z', '11月25日 0:30'],
])('says the minute of %s by the Beijing clock', (instant, words) => {
  expect(minuteWords(new Date(instant))).toBe(words);
});
