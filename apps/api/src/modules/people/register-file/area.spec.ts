import fc from 'fast-check';
import { REGISTER_LIMITS } from '@silin/shared';
import { readArea } from './area';

describe('the area of a home', () => {
  it.each([
    ['88.2', 882_000],
    ['88.20', 882_000],
    ['1046001', null],
    ['104.6001', 1_046_001],
    ['0.0001', 1],
    ['1,234.5', 12_345_000],
    ['88.200000', 882_000],
    ['88.2㎡', 882_000],
    ['88.2 平方米', 882_000],
    ['100000', REGISTER_LIMITS.homeAreaCm2Max],
  ])('%s ㎡ is %s cm²', (text, areaCm2) => {
    expect(readArea(text)).toEqual(areaCm2 === null ? { fault: expect.any(String) } : { areaCm2 });
  });

  it.each(['88.12345', '0', '0.00000', '-88', '+88', '八十八', '8 8', '1,23', '1e3', '.5', '88.', '100000.0001', 'NaN', ''])(
    'refuses %s',
    (text) => {
      expect(readArea(text)).toEqual({ fault: expect.any(String) });
    },
  );

  it('gives back every number of whole cm² exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: REGISTER_LIMITS.homeAreaCm2Max }), (areaCm2) => {
        const digits = String(areaCm2).padStart(5, '0');
        expect(readArea(`${digits.slice(0, -4)}.${digits.slice(-4)}`)).toEqual({ areaCm2 });
      }),
    );
  });
});
