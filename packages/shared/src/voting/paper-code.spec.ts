import fc from 'fast-check';
import { ballotInScan, checkDigitOf, groupedPaperCode, isPaperCode, PAPER_CODE_DIGITS, PAPER_CODE_RANDOM_DIGITS, plainPaperCode } from './paper-code';

const aDigit = fc.constantFrom(...'0123456789');
const aCode = fc.string({ unit: aDigit, minLength: PAPER_CODE_RANDOM_DIGITS, maxLength: PAPER_CODE_RANDOM_DIGITS }).map((body) => body + checkDigitOf(body));
const put = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);

describe('the code on a ballot', () => {
  it('reads the same in groups, with hyphens and in full-width digits', () => {
    fc.assert(fc.property(aCode, (code) => {
      expect(isPaperCode(code)).toBe(true);
      expect(plainPaperCode(groupedPaperCode(code))).toBe(code);
      expect(plainPaperCode(` ${code.slice(0, 4)}-${code.slice(4)} `)).toBe(code);
    }));
    expect(plainPaperCode('４８２１ ０９３７')).toBe('48210937');
    expect(groupedPaperCode('48210937')).toBe('4821 0937');
  });

  it('is none after any one slip', () => {
    fc.assert(fc.property(aCode, fc.nat({ max: PAPER_CODE_DIGITS - 1 }), aDigit, (code, at, digit) => {
      fc.pre(code[at] !== digit);
      expect(isPaperCode(put(code, at, digit))).toBe(false);
    }));
  });

  it('is none after two neighbouring digits changed places', () => {
    fc.assert(fc.property(aCode, fc.nat({ max: PAPER_CODE_DIGITS - 2 }), (code, at) => {
      const [one = '', other = ''] = [code[at], code[at + 1]];
      fc.pre(one !== other);
      expect(isPaperCode(put(put(code, at, other), at + 1, one))).toBe(false);
    }));
  });

  it.each(['', '1234567', '0000000', 'abcdefgh', '1234567８9', '000000000'])('is none: %s', (text) => {
    expect(isPaperCode(text)).toBe(false);
  });
});

describe('what a camera reads', () => {
  const code = `4821093${checkDigitOf('4821093')}`;
  const pollId = '0190f3a2-5c1e-7b44-9d3a-2f6a1c0b8e55';
  const address = `https://silin.example/#/packages/poll/pages/paper-receive/index?pollId=${pollId}&code=${code}`;

  it.each([
    ['the address on the ballot', address, pollId],
    ['the same wrapped by WeChat', `packages/poll/pages/paper-receive/index?q=${encodeURIComponent(encodeURIComponent(address))}`, pollId],
    ['the code alone', groupedPaperCode(code), null],
  ])('is the ballot: %s', (_, text, poll) => {
    expect(ballotInScan(text)).toEqual({ code, pollId: poll });
  });

  it.each(['https://pay.example/?barcode=123', '100%', put(code, 0, '5'), ''])('is none: %s', (text) => {
    expect(ballotInScan(text)).toBeUndefined();
  });
});
