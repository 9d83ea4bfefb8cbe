import { areaNeededWords, areaWords } from './area-words';

it.each([
  [882_000, '88.20 ㎡'],
  [901_234, '90.1234 ㎡'],
  [901_230, '90.123 ㎡'],
  [0, '0.00 ㎡'],
  [1_273_780_000, '127,378.00 ㎡'],
])('writes %d cm² as %s', (areaCm2, words) => {
  expect(areaWords(areaCm2)).toBe(words);
});

it.each([
  ['more than half of 2,507.39 ㎡', 12_536_951, [25_073_900], '1,253.70 ㎡'],
  ['two thirds of what divides by three', 24_263_600, [36_395_400], '2,426.36 ㎡'],
  ['half of a roll that knows four decimals', 12_536_976, [25_073_951], '1,253.6976 ㎡'],
  ['what is missing where one of both is finer', 1_368_967, [22_894_700, 36_395_401], '136.8967 ㎡'],
])('says how much is needed as finely as the register knows: %s', (_, needed, beside, words) => {
  expect(areaNeededWords(needed, beside)).toBe(words);
});
