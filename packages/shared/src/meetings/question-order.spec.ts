import fc from 'fast-check';
import { inOrderOfSupport } from './question-order';

const asked = (questionId: string, support: number, minute: number) => ({ questionId, support, askedAt: new Date(Date.UTC(2026, 10, 22, 11, minute)).toISOString() });

describe('the order of questions', () => {
  it('is by support, then by who asked first', () => {
    const [a, b, c] = [asked('a', 1, 5), asked('b', 4, 9), asked('c', 1, 2)];
    expect(inOrderOfSupport([a, b, c])).toEqual([b, c, a]);
  });

  it('is the same however they came, and loses none', () => {
    const one = fc.record({ questionId: fc.uuid(), support: fc.nat(5), askedAt: fc.constantFrom('2026-11-22T11:00:00.000Z', '2026-11-22T11:01:00.000Z') });
    const many = fc.uniqueArray(one, { selector: ({ questionId }) => questionId, maxLength: 12 });
    fc.assert(fc.property(many.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(inOrderOfSupport(shuffled)).toEqual(inOrderOfSupport(list));
      expect(inOrderOfSupport(list)).toHaveLength(list.length);
    }));
  });
});
