import fc from 'fast-check';
import { PC_CODE_SIGNS, PC_SIGN_IN_LIMITS } from '../contract/pc-sign-in.limits';
import { nextState, reachableStates } from '../lifecycle/define-lifecycle';
import { mayTryCode, pcCodeIn, pcStanding, shownPcCode, whyNotAnswerable, type PcSignInFacts } from './pc-sign-in';
import { PC_SIGN_IN_LIFECYCLE, type PcSignInState } from './pc-sign-in.lifecycle';

const ASKED = new Date('2026-11-23T02:00:00.000Z');
const after = (seconds: number) => new Date(ASKED.getTime() + seconds * 1000);
const aRequest = (more: Partial<PcSignInFacts> = {}): PcSignInFacts => ({ state: 'waiting', expiresAt: after(PC_SIGN_IN_LIMITS.validSeconds), seenAt: null, decidedAt: null, ...more });
const code = fc.string({ unit: fc.constantFrom(...PC_CODE_SIGNS), minLength: PC_SIGN_IN_LIMITS.codeSigns, maxLength: PC_SIGN_IN_LIMITS.codeSigns });

describe('the life of a code', () => {
  it('is answered once, fetched once, and then over', () => {
    expect(Object.entries(PC_SIGN_IN_LIFECYCLE).flatMap(([from, edges]) => Object.entries(edges).map(([action, { to }]) => `${from} ${action} ${to}`))).toEqual([
      'waiting confirm confirmed',
      'waiting decline declined',
      'confirmed collect collected',
    ]);
    expect([...reachableStates(PC_SIGN_IN_LIFECYCLE, 'waiting')].sort()).toEqual(Object.keys(PC_SIGN_IN_LIFECYCLE).sort());
  });

  it('is fetched only by the PC that asked; a guest may say 不是我 and nothing else', () => {
    expect(nextState(PC_SIGN_IN_LIFECYCLE, 'confirmed', 'collect', ['resident', 'secretary']).ok).toBe(false);
    expect(nextState(PC_SIGN_IN_LIFECYCLE, 'waiting', 'confirm', ['guest']).ok).toBe(false);
    expect(nextState(PC_SIGN_IN_LIFECYCLE, 'waiting', 'decline', ['guest']).ok).toBe(true);
  });

  type Act = Readonly<{ kind: 'see' | 'confirm' | 'decline' | 'collect'; wait: number }>;
  const acts = fc.array(fc.record({ kind: fc.constantFrom<Act['kind']>('see', 'confirm', 'decline', 'collect'), wait: fc.integer({ min: 0, max: 90 }) }), { maxLength: 12 });

  it('gives at most one session, never after a refusal, after its time, or without a yes, whatever is tried and when', () => {
    fc.assert(
      fc.property(acts, (tried) => {
        let facts = aRequest();
        let at = 0;
        const given: { yesAt: number; at: number }[] = [];
        for (const { kind, wait } of tried) {
          at += wait;
          const now = after(at);
          const isOpen = whyNotAnswerable(facts, now) === undefined;
          if (kind === 'see' && isOpen) facts = { ...facts, seenAt: now };
          if (kind === 'confirm' && isOpen) facts = { ...facts, state: 'confirmed', decidedAt: now };
          if (kind === 'decline' && isOpen) facts = { ...facts, state: 'declined', decidedAt: now };
          if (kind === 'collect' && pcStanding(facts, now) === 'confirmed') {
            given.push({ yesAt: ((facts.decidedAt?.getTime() ?? 0) - ASKED.getTime()) / 1000, at });
            facts = { ...facts, state: 'collected' };
          }
        }
        expect(given.length).toBeLessThanOrEqual(1);
        for (const one of given) {
          expect(one.yesAt).toBeLessThan(PC_SIGN_IN_LIMITS.validSeconds);
          expect(one.at - one.yesAt).toBeLessThan(PC_SIGN_IN_LIMITS.collectSeconds);
          expect(facts.state).toBe('collected');
        }
      }),
    );
  });

  it.each<[PcSignInState, number, string | undefined]>([
    ['waiting', 0, undefined],
    ['waiting', 119, undefined],
    ['waiting', 120, 'pc.expired'],
    ['declined', 1, 'pc.declined'],
    ['confirmed', 1, 'pc.used'],
    ['confirmed', 500, 'pc.used'],
    ['collected', 1, 'pc.used'],
  ])('a phone that answers what is %s after %i seconds hears %s', (state, seconds, heard) => {
    expect(whyNotAnswerable(aRequest({ state, decidedAt: state === 'waiting' ? null : after(0) }), after(seconds))).toBe(heard);
  });
});

describe('guessing', () => {
  it('ends for one account and for one network', () => {
    const { wrongCodesPerAccount, wrongCodesPerNetwork } = PC_SIGN_IN_LIMITS;
    expect(mayTryCode({ byAccount: wrongCodesPerAccount - 1, fromNetwork: wrongCodesPerNetwork - 1 })).toBe(true);
    expect(mayTryCode({ byAccount: wrongCodesPerAccount, fromNetwork: 0 })).toBe(false);
    expect(mayTryCode({ byAccount: 0, fromNetwork: wrongCodesPerNetwork })).toBe(false);
  });

  it('meets a code with a chance below one in ten million, even where every PC of a thousand offices is asking', () => {
    const { codeSigns, requestsPerNetwork, wrongCodesPerAccount } = PC_SIGN_IN_LIMITS;
    const live = requestsPerNetwork * 1_000;
    expect((live * wrongCodesPerAccount) / PC_CODE_SIGNS.length ** codeSigns).toBeLessThan(1e-6);
    const alone = requestsPerNetwork * wrongCodesPerAccount;
    expect(alone / PC_CODE_SIGNS.length ** codeSigns).toBeLessThan(1e-7);
  });
});

describe('reading a code', () => {
  it('reads what it shows, however it is typed', () => {
    fc.assert(fc.property(code, (one) => expect(pcCodeIn(` ${shownPcCode(one).toLowerCase()}-`)).toBe(one)));
  });

  it('reads the page’s address, also as WeChat hands it over', () => {
    fc.assert(
      fc.property(code, (one) => {
        const address = `https://example.cn/#/packages/account/pages/pc/index?code=${one}`;
        expect(pcCodeIn(address)).toBe(one);
        expect(pcCodeIn(`q=${encodeURIComponent(encodeURIComponent(address))}`)).toBe(one);
      }),
    );
  });

  it.each(['', '你好', 'ABCDEFG', 'ABCDEFGHJ', 'ABCDEFG0', 'https://example.cn/pay?code=ABCDEFGH', 'https://example.cn/#/packages/meeting/pages/check-in/index?code=ABCDE23456', 'https://example.cn/#/packages/account/pages/pc/index?code=ABCDEFGHJK', '%E0%A4%A'])(
    'finds none in %j',
    (text) => expect(pcCodeIn(text)).toBeUndefined(),
  );
});
