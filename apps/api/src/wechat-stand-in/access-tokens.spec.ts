import { FixedClock, MovableClock } from '../platform/clock';
import { AccessTokens, FORCES_PER_DAY, STABLE_PER_MINUTE } from './access-tokens';
import { Refusal } from './wechat-answers';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const TWO_HOURS = 120 * MINUTE;

function setUp(at = '2026-11-03T02:00:00.000Z') {
  const clock = new MovableClock(new FixedClock(new Date(at)));
  return { tokens: new AccessTokens(clock), pass: (ms: number) => clock.setOffset(clock.offset + ms) };
}

function errcodeOf(work: () => unknown): number {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.errcode;
    throw error;
  }
  return 0;
}

describe('stable tokens', () => {
  it('hands out the same token with what is left of its life', () => {
    const { tokens, pass } = setUp();
    const first = tokens.grantStable(false);
    pass(50 * MINUTE);
    expect(first.expires_in).toBe(7_200);
    expect(tokens.grantStable(false)).toEqual({ access_token: first.access_token, expires_in: 4_200 });
  });

  it('replaces it only in its last five minutes, and takes both until the old one has run out', () => {
    const { tokens, pass } = setUp();
    const old = tokens.grantStable(false).access_token;
    pass(TWO_HOURS - 5 * MINUTE);
    expect(tokens.grantStable(false)).toEqual({ access_token: old, expires_in: 300 });
    pass(1);
    const fresh = tokens.grantStable(false);
    expect(fresh.access_token).not.toBe(old);
    expect(fresh.expires_in).toBe(7_200);
    expect([old, fresh.access_token].map((one) => errcodeOf(() => tokens.check(one)))).toEqual([0, 0]);
    pass(5 * MINUTE);
    expect([old, fresh.access_token].map((one) => errcodeOf(() => tokens.check(one)))).toEqual([42001, 0]);
  });

  it('kills the old token at once when forced', () => {
    const { tokens } = setUp();
    const old = tokens.grantStable(false).access_token;
    const fresh = tokens.grantStable(true).access_token;
    expect(fresh).not.toBe(old);
    expect([old, fresh].map((one) => errcodeOf(() => tokens.check(one)))).toEqual([40001, 0]);
  });

  it('answers a second force within 30 s without refreshing', () => {
    const { tokens, pass } = setUp();
    const first = tokens.grantStable(true).access_token;
    pass(30 * SECOND - 1);
    expect(tokens.grantStable(true).access_token).toBe(first);
    pass(1);
    expect(tokens.grantStable(true).access_token).not.toBe(first);
  });

  it('refuses the twenty-first force of a day in China, and allows it after midnight there', () => {
    const { tokens, pass } = setUp('2026-11-03T15:00:00.000Z'); // 23:00 in Shanghai
    for (let n = 0; n < FORCES_PER_DAY; n += 1) {
      tokens.grantStable(true);
      pass(MINUTE);
    }
    expect(errcodeOf(() => tokens.grantStable(true))).toBe(45009);
    pass(40 * MINUTE);
    expect(errcodeOf(() => tokens.grantStable(true))).toBe(0);
  });

  it('refuses the call after the ten-thousandth in a minute', () => {
    const { tokens, pass } = setUp();
    for (let n = 0; n < STABLE_PER_MINUTE; n += 1) tokens.grantStable(false);
    expect(errcodeOf(() => tokens.grantStable(false))).toBe(45011);
    pass(MINUTE);
    expect(errcodeOf(() => tokens.grantStable(false))).toBe(0);
  });
});

describe('plain tokens', () => {
  it('replaces at every call; the one before works for five more minutes', () => {
    const { tokens, pass } = setUp();
    const old = tokens.grantPlain().access_token;
    const fresh = tokens.grantPlain().access_token;
    expect(fresh).not.toBe(old);
    pass(5 * MINUTE - 1);
    expect(errcodeOf(() => tokens.check(old))).toBe(0);
    pass(1);
    expect([old, fresh].map((one) => errcodeOf(() => tokens.check(one)))).toEqual([42001, 0]);
  });

  it('leaves the stable token alone', () => {
    const { tokens, pass } = setUp();
    const stable = tokens.grantStable(false).access_token;
    tokens.grantPlain();
    pass(10 * MINUTE);
    expect(errcodeOf(() => tokens.check(stable))).toBe(0);
  });
});

it('tells a missing token from an unknown one', () => {
  const { tokens } = setUp();
  expect([null, '', 'made-up'].map((one) => errcodeOf(() => tokens.check(one)))).toEqual([41001, 41001, 40001]);
});
