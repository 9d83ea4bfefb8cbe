import fc from 'fast-check';
import { CODE_RANDOM_SIGNS, CODE_SIGNS, checkSignOf, codeInScan, groupedCode, isOneTimeCode, plainCode } from './one-time-code';
import { CODE_LIMITS } from './identity.limits';

const aSign = fc.constantFrom(...CODE_SIGNS);
const aCode = fc
  .string({ unit: aSign, minLength: CODE_RANDOM_SIGNS, maxLength: CODE_RANDOM_SIGNS })
  .map((body) => body + checkSignOf(body));
const put = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);
const place = fc.nat({ max: CODE_LIMITS.signs - 1 });

describe('a one-time code', () => {
  it('has more than sixty bits, in signs that nobody mistakes for one another', () => {
    expect(CODE_RANDOM_SIGNS * Math.log2(CODE_SIGNS.length)).toBeGreaterThan(60);
    expect(CODE_SIGNS).not.toMatch(/[01ILO]/);
    expect(new Set(CODE_SIGNS).size).toBe(31);
  });

  it('reads the same in groups, in small letters, in full-width signs and with spaces', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (const written of [groupedCode(code), groupedCode(code).toLowerCase().replaceAll('-', ' '), ` ${code} `]) {
          expect(plainCode(written)).toBe(code);
          expect(isOneTimeCode(plainCode(written))).toBe(true);
        }
      }),
    );
    expect(plainCode('７ＫＱ２－m4xd')).toBe('7KQ2M4XD');
  });

  it('is none after any one slip', () => {
    fc.assert(
      fc.property(aCode, place, aSign, (code, at, sign) => {
        fc.pre(code[at] !== sign);
        expect(isOneTimeCode(put(code, at, sign))).toBe(false);
      }),
    );
  });

  it('is none after two neighbouring signs changed places', () => {
    fc.assert(
      fc.property(aCode, fc.nat({ max: CODE_LIMITS.signs - 2 }), (code, at) => {
        const [one = '', other = ''] = [code[at], code[at + 1]];
        fc.pre(one !== other);
        expect(isOneTimeCode(put(put(code, at, other), at + 1, one))).toBe(false);
      }),
    );
  });

  it('is none when it is too short, too long, or has a sign that no code has', () => {
    const body = '2'.repeat(CODE_RANDOM_SIGNS);
    const code = body + checkSignOf(body);
    expect(isOneTimeCode(code)).toBe(true);
    for (const wrong of ['', code.slice(1), `${code}2`, put(code, 3, 'O'), put(code, 3, '-')]) expect(isOneTimeCode(wrong)).toBe(false);
  });
});

describe('what a camera reads', () => {
  const body = 'ABCDEFGHJKMNPQR';
  const code = body + checkSignOf(body);
  const address = `https://silin.example/#/packages/account/pages/code/index?code=${code}`;

  it.each([
    ['the address on the letter', address],
    ['the same wrapped by WeChat', `packages/account/pages/code/index?q=${encodeURIComponent(encodeURIComponent(address))}`],
    ['the code alone', groupedCode(code)],
  ])('is the code: %s', (_, text) => {
    expect(codeInScan(text)).toBe(code);
  });

  it.each(['https://pay.example/?barcode=123', '100%', `https://silin.example/?code=${code.slice(1)}`, ''])('is none: %s', (text) => {
    expect(codeInScan(text)).toBeUndefined();
  });
});
