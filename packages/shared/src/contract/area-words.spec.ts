import { areaWords } from './area-words';

it.each([
  [882_000, '88.20 ㎡'],
  [901_234, '90.1234 ㎡'],
  [901_230, '90.123 ㎡'],
  [0, '0.00 ㎡'],
  [1_273_780_000, '127,378.00 ㎡'],
])('writes %d cm² as %s', (areaCm2, words) => {
  expect(areaWords(areaCm2)).toBe(words);
});
