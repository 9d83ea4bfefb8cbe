import fc from 'fast-check';
import { ownersHere, ownersHereWords } from './owners-here';

const entry = (areaCm2: number, ...memberIds: string[]) => ({ heads: 1, areaCm2, memberIds });

it('a place on the roll is there once, whoever of its owners has come', () => {
  const roll = [entry(900_000, 'wang', 'sun'), entry(500_000, 'wang'), entry(800_000, 'li'), entry(700_000)];
  expect(ownersHere(roll, ['wang', 'sun', 'tenant'])).toEqual({ heads: 4, headsHere: 2, areaCm2: 2_900_000, areaCm2Here: 1_400_000 });
  expect(ownersHereWords(ownersHere(roll, ['li']))).toBe('4 位业主里到了 1 位，面积 290.00 ㎡ 里占 80.00 ㎡');
});

it('never more are there than there are, and nobody is where nobody has come', () => {
  const people = ['a', 'b', 'c', 'd'];
  const rolls = fc.array(fc.record({ areaCm2: fc.integer({ min: 0, max: 5_000_000 }), memberIds: fc.subarray(people) }).map((one) => ({ ...one, heads: 1 })), { maxLength: 20 });
  fc.assert(fc.property(rolls, fc.subarray(people), (roll, present) => {
    const here = ownersHere(roll, present);
    expect(here.headsHere).toBeLessThanOrEqual(here.heads);
    expect(here.areaCm2Here).toBeLessThanOrEqual(here.areaCm2);
    expect(ownersHere(roll, [])).toMatchObject({ headsHere: 0, areaCm2Here: 0 });
  }));
});
