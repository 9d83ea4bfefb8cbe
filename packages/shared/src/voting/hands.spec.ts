import * as fc from 'fast-check';
import { countPoll } from './count';
import { countHands, handsMisfitOf, handsMismatchWords, handsMissing, handsSum, handsText, handsWords, mayRaise, type Hands } from './hands';
import { RULE_PACKS } from './packs';
import type { RollEntry } from './tally';

const pack = (id: string) => {
  const found = RULE_PACKS[id];
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const DELIBERATION = pack('community.deliberation');
const REPRESENTATIVES = pack('cn.residents.representatives');
const room = (present: number, absent = 0, recused = 0): RollEntry[] => [
  ...Array.from({ length: present }, (_, index): RollEntry => ({ voter: `p${index}`, heads: 1, present: true, ...(index < recused ? { conflict: true } : {}) })),
  ...Array.from({ length: absent }, (_, index): RollEntry => ({ voter: `a${index}`, heads: 1, present: false })),
];
const hands = (approve: number, reject: number, abstain: number, notRaised: number): Hands => ({ approve, reject, abstain, notRaised });

describe('raised hands against those who are there', () => {
  it.each([
    [{ present: 25, recused: 0 }, hands(18, 3, 2, 2), 0],
    [{ present: 25, recused: 0 }, hands(18, 3, 2, 1), 1],
    [{ present: 25, recused: 0 }, hands(20, 3, 2, 1), -1],
    [{ present: 25, recused: 2 }, hands(18, 3, 2, 0), 0],
    [{ present: 25, recused: 2 }, hands(18, 3, 2, 2), -2],
    [{ present: 0, recused: 0 }, hands(0, 0, 0, 0), 0],
  ])('of %j, counted %j, leave %i', (base, counted, missing) => {
    expect(handsMissing(base, counted)).toBe(missing);
    expect(handsSum(counted) + missing).toBe(mayRaise(base));
  });

  it('say what is missing, or how many are too many, with every figure', () => {
    expect(handsMismatchWords({ present: 25, recused: 0 }, 24)).toBe('到场 25 位能表决，您填了 24 位，还差 1 位：再数一遍，或记作没举手');
    expect(handsMismatchWords({ present: 26, recused: 1 }, 27)).toBe('到场 25 位能表决（另有 1 位回避），您填了 27 位，多了 2 位：再数一遍');
  });

  it('read as one line', () => {
    expect(handsWords(hands(18, 3, 2, 0))).toBe('同意 18、反对 3、弃权 2');
    expect(handsWords(hands(18, 3, 2, 2))).toBe('同意 18、反对 3、弃权 2，没举手 2');
    expect(handsText(hands(18, 3, 2, 2))).toBe('["hands",18,3,2,2]');
  });
});

describe('under which rules hands are raised', () => {
  it('where a room decides head by head, and never for owners', () => {
    const fit = Object.values(RULE_PACKS).filter((one) => handsMisfitOf(one) === null).map(({ id }) => id);
    expect(fit).toContain('community.deliberation');
    expect(fit).toContain('cn.residents.representatives');
    for (const { id } of Object.values(RULE_PACKS).filter(({ electorate }) => electorate === 'owners')) expect(fit).not.toContain(id);
    expect(handsMisfitOf(pack('cn.owners.ordinary'))).toBe('not_in_room');
    expect(handsMisfitOf({ ...pack('cn.owners.ordinary'), window: 'in_meeting' })).toBe('by_area');
    expect(handsMisfitOf({ ...DELIBERATION, channels: ['in_room'] })).toBe('one_by_one');
  });
});

describe('a count of raised hands', () => {
  it('passes with more than half of those present, and not with exactly half', () => {
    expect(countHands(DELIBERATION, room(25), hands(13, 8, 2, 2))).toMatchObject({ passed: true, present: { heads: 25 }, participants: { heads: 23 } });
    const short = countHands(DELIBERATION, room(24), hands(12, 8, 2, 2));
    expect(short.passed).toBe(false);
    expect(short.criteria).toMatchObject([{ name: 'approval.heads', part: 12, whole: 24, short: 1 }]);
  });

  it('needs two thirds of a body to be there', () => {
    expect(countHands(REPRESENTATIVES, room(20, 10), hands(20, 0, 0, 0))).toMatchObject({ valid: true, passed: true });
    expect(countHands(REPRESENTATIVES, room(19, 11), hands(19, 0, 0, 0))).toMatchObject({ valid: false, passed: false });
  });

  it('leaves those with an interest of their own in the room and out of the hands', () => {
    const count = countHands(REPRESENTATIVES, room(10, 0, 2), hands(5, 3, 0, 0));
    expect(count).toMatchObject({ present: { heads: 10 }, passed: false, flagged: { conflicted: { entries: 0 } } });
    expect(count.criteria).toMatchObject([{ name: 'quorum.heads', part: 10 }, { name: 'approval.heads', part: 5, whole: 10, short: 1 }]);
  });

  it('is not made of other hands than those of the room, nor of voters who are more than one', () => {
    expect(() => countHands(DELIBERATION, room(5), hands(3, 1, 0, 0))).toThrow(RangeError);
    expect(() => countHands(DELIBERATION, room(5), hands(3, 1, 1, 1))).toThrow(RangeError);
    expect(() => countHands(DELIBERATION, [{ voter: 'p', heads: 2, present: true }], hands(1, 0, 0, 0))).toThrow(RangeError);
  });

  it('comes to the same as ballots that say the same, whoever cast them', () => {
    const few = fc.nat({ max: 12 });
    fc.assert(fc.property(few, few, few, few, few, few, (approve, reject, abstain, notRaised, recused, absent) => {
      const raised = hands(approve, reject, abstain, notRaised);
      const roll = room(handsSum(raised) + recused, absent, recused);
      const voters = roll.filter(({ present, conflict }) => present && !conflict).reverse();
      const choices = [...Array<'abstain'>(abstain).fill('abstain'), ...Array<'reject'>(reject).fill('reject'), ...Array<'approve'>(approve).fill('approve')];
      const ballots = choices.map((choice, index) => ({ voter: voters[index]?.voter ?? '', choice }));
      expect(countHands(REPRESENTATIVES, roll, raised)).toEqual(countPoll(REPRESENTATIVES, roll, ballots));
    }));
  });
});
