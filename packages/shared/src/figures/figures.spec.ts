import fc from 'fast-check';
import { CARRIER_FIGURES, FIGURE_NAMES, FIGURES, percentWords, PERIODS, plus, sumOfFigures, THREE_RATES, type PublicFigures } from './figures';

const anyRatio = fc.integer({ min: 0, max: 100_000 }).chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => ({ part, whole })));
const anyFigures = fc.record(Object.fromEntries(FIGURE_NAMES.map((name) => [name, anyRatio]))) as unknown as fc.Arbitrary<PublicFigures>;

describe('the definitions', () => {
  it('say of every figure what is counted and of what', () => {
    for (const { name, part, whole } of Object.values(FIGURES)) {
      expect(name).toMatch(/^[\u4e00-\u9fff]{2,5}$/);
      for (const words of [part, whole]) expect(words).toMatch(/^[\u4e00-\u9fff，、]+的$/);
    }
    expect(new Set(Object.values(FIGURES).map(({ name }) => name)).size).toBe(FIGURE_NAMES.length);
  });

  it('lead with the three rates, and hold no carrier to account for how a matter was taken in', () => {
    expect(THREE_RATES.every((name) => FIGURES[name].good)).toBe(true);
    expect(FIGURE_NAMES.filter((name) => !(CARRIER_FIGURES as readonly string[]).includes(name))).toEqual(['accepted', 'answered']);
  });

  it('cover a month, a quarter, a year', () => {
    expect(Object.values(PERIODS).map(({ days }) => days)).toEqual([30, 90, 365]);
  });
});

describe('a percentage', () => {
  it.each<[number, number, string | null]>([
    [51, 53, '96.2%'], [33, 39, '84.6%'], [35, 39, '89.7%'], [0, 0, null], [0, 7, '0.0%'], [7, 7, '100.0%'], [9_999, 10_000, '99.9%'], [1, 10_000, '0.1%'], [1, 8, '12.5%'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(percentWords({ part, whole })).toBe(words);
  });

  it('is all only where it is all, and nothing only where it is nothing', () => {
    fc.assert(fc.property(anyRatio, ({ part, whole }) => {
      const words = percentWords({ part, whole });
      expect(words === null).toBe(whole === 0);
      if (whole === 0) return;
      expect(words === '100.0%').toBe(part === whole);
      expect(words === '0.0%').toBe(part === 0);
      expect(Math.abs(Number.parseFloat(words ?? '') - (part / whole) * 100)).toBeLessThanOrEqual(0.1);
    }));
  });
});

it('adds counts and never averages rates', () => {
  expect(plus({ part: 1, whole: 1 }, { part: 0, whole: 99 })).toEqual({ part: 1, whole: 100 });
  fc.assert(fc.property(fc.array(anyFigures, { maxLength: 5 }), (parts) => {
    const sum = sumOfFigures(parts);
    for (const name of FIGURE_NAMES) {
      expect(sum[name].whole).toBe(parts.reduce((total, one) => total + one[name].whole, 0));
      expect(sum[name].part).toBeLessThanOrEqual(sum[name].whole);
    }
  }));
});
