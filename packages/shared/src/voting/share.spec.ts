import fc from 'fast-check';
import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS, least, meets, MORE_THAN_HALF, shortBy, type Share } from './share';

/** 100 000 m², a large estate. */
const ESTATE_CM2 = 1_000_000_000;
const SHARES = [AT_LEAST_TWO_THIRDS, AT_LEAST_THREE_QUARTERS, MORE_THAN_HALF];
const anyShare = fc.constantFrom(...SHARES);
const anyAmount = fc.integer({ min: 0, max: 2 * ESTATE_CM2 });

describe('a share', () => {
  it.each<[string, number, number, Share, boolean]>([
    ['two thirds are met exactly', 2, 3, AT_LEAST_TWO_THIRDS, true],
    ['two thirds of 950 homes need 634', 634, 950, AT_LEAST_TWO_THIRDS, true],
    ['two thirds of 950 homes are not 633', 633, 950, AT_LEAST_TWO_THIRDS, false],
    ['three quarters are met exactly', 75, 100, AT_LEAST_THREE_QUARTERS, true],
    ['one short of three quarters fails', 74, 100, AT_LEAST_THREE_QUARTERS, false],
    ['half is not more than half', 15, 30, MORE_THAN_HALF, false],
    ['one over half is more than half', 16, 30, MORE_THAN_HALF, true],
    ['the larger part of an odd number is more than half', 16, 31, MORE_THAN_HALF, true],
    ['the smaller part of an odd number is not', 15, 31, MORE_THAN_HALF, false],
    ['all of one is more than half', 1, 1, MORE_THAN_HALF, true],
    ['none of one reaches nothing', 0, 1, AT_LEAST_TWO_THIRDS, false],
    ['two thirds of 10^9 cm² need 666 666 667', 666_666_667, ESTATE_CM2, AT_LEAST_TWO_THIRDS, true],
    ['one cm² less than two thirds of 10^9 fails', 666_666_666, ESTATE_CM2, AT_LEAST_TWO_THIRDS, false],
    ['three quarters of 10^9 cm² are exact', 750_000_000, ESTATE_CM2, AT_LEAST_THREE_QUARTERS, true],
    ['one cm² less than three quarters of 10^9 fails', 749_999_999, ESTATE_CM2, AT_LEAST_THREE_QUARTERS, false],
    ['half of 10^9 cm² is not more than half', 500_000_000, ESTATE_CM2, MORE_THAN_HALF, false],
    ['half of 10^9 cm² and one is', 500_000_001, ESTATE_CM2, MORE_THAN_HALF, true],
    ['half of the demo estate is not more than half', 636_890_000, 1_273_780_000, MORE_THAN_HALF, false],
  ])('%s', (_name, part, whole, share, met) => {
    expect(meets(part, whole, share)).toBe(met);
  });

  it.each(SHARES)('of nobody is never reached ($numerator/$denominator)', (share) => {
    expect(meets(0, 0, share)).toBe(false);
    expect(least(0, share)).toBe(1);
    expect(shortBy(0, 0, share)).toBe(1);
  });

  it('agrees with fractions of any size', () => {
    fc.assert(fc.property(anyAmount, anyAmount, anyShare, (part, whole, share) => {
      const have = BigInt(part) * BigInt(share.denominator);
      const need = BigInt(whole) * BigInt(share.numerator);
      expect(meets(part, whole, share)).toBe(whole > 0 && (share.inclusive ? have >= need : have > need));
    }));
  });

  it('is reached by the least part and by nothing smaller', () => {
    fc.assert(fc.property(anyAmount.filter((whole) => whole > 0), anyShare, (whole, share) => {
      const enough = least(whole, share);
      expect(meets(enough, whole, share)).toBe(true);
      expect(meets(enough - 1, whole, share)).toBe(false);
    }));
  });

  it.each<[number, Share, number]>([
    [3, AT_LEAST_TWO_THIRDS, 2], [4, AT_LEAST_TWO_THIRDS, 3], [5, AT_LEAST_TWO_THIRDS, 4], [950, AT_LEAST_TWO_THIRDS, 634],
    [4, AT_LEAST_THREE_QUARTERS, 3], [5, AT_LEAST_THREE_QUARTERS, 4], [30, MORE_THAN_HALF, 16], [31, MORE_THAN_HALF, 16], [1, MORE_THAN_HALF, 1],
  ])('of %i asks for the number a person would count: %j → %i', (whole, share, enough) => {
    expect(least(whole, share)).toBe(enough);
  });

  it('is short by nothing exactly when it is met', () => {
    const partOf = (whole: number) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole));
    const large = anyAmount.chain(partOf);
    const small = fc.integer({ min: 0, max: 60 }).chain(partOf);
    fc.assert(fc.property(fc.oneof(large, small), anyShare, ([part, whole], share) => {
      expect(shortBy(part, whole, share) === 0).toBe(meets(part, whole, share));
    }));
  });

  it('says how many are missing', () => {
    expect(shortBy(622, 950, AT_LEAST_TWO_THIRDS)).toBe(12);
    expect(shortBy(16, 30, MORE_THAN_HALF)).toBe(0);
    expect(shortBy(30, 30, MORE_THAN_HALF)).toBe(0);
  });
});

describe('a figure that cannot be counted exactly is refused', () => {
  const TOO_LARGE = Number.MAX_SAFE_INTEGER;

  it.each([['a part', () => meets(TOO_LARGE, 10, AT_LEAST_TWO_THIRDS)], ['a whole', () => meets(10, TOO_LARGE, AT_LEAST_TWO_THIRDS)],
    ['a whole for the least part', () => least(TOO_LARGE, AT_LEAST_THREE_QUARTERS)]])('%s whose product is no safe integer', (_name, count) => {
    expect(count).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, -1])('%d, as part or as whole', (amount) => {
    expect(() => meets(amount, 10, MORE_THAN_HALF)).toThrow(RangeError);
    expect(() => meets(1, amount, MORE_THAN_HALF)).toThrow(RangeError);
    expect(() => least(amount, MORE_THAN_HALF)).toThrow(RangeError);
    expect(() => shortBy(amount, 10, MORE_THAN_HALF)).toThrow(RangeError);
  });

  it('while zero and the largest figures that stay exact are accepted', () => {
    expect(meets(0, 10, MORE_THAN_HALF)).toBe(false);
    const largest = Math.floor(Number.MAX_SAFE_INTEGER / 4);
    expect(meets(largest, largest, AT_LEAST_THREE_QUARTERS)).toBe(true);
  });
});
