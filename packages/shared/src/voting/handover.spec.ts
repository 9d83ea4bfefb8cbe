import fc from 'fast-check';
import { actingAfterSale, actsOn } from './handover';

describe('after a sale', () => {
  it.each<[string, string[], string[][], string[]]>([
    ['of the only home, the buyer acts', ['wang'], [['li']], ['li']],
    ['of all homes to one, the buyer acts', ['wang'], [['li'], ['li']], ['li']],
    ['of one of two, whoever keeps the other acts alone', ['wang'], [['wang'], ['li']], ['wang']],
    ['of two homes to two, both share the one vote', ['wang'], [['li'], ['chen']], ['chen', 'li']],
    ['of a share, whoever stays and whoever came act', ['wang', 'li'], [['wang', 'chen']], ['chen', 'wang']],
    ['of a share in one of two homes, the pair acts as before', ['wang', 'li'], [['chen', 'wang'], ['li', 'wang']], ['li', 'wang']],
    ['of a share in one of two homes of one owner, the owner acts alone', ['wang'], [['li', 'wang'], ['wang']], ['wang']],
    ['to nobody the register knows, nobody acts', ['wang'], [[]], []],
  ])('%s', (_, before, homes, after) => {
    expect(actingAfterSale(before, homes)).toEqual(after);
  });

  const person = fc.constantFrom<string[]>('a', 'b', 'c', 'd');
  const set = fc.uniqueArray(person, { maxLength: 3 });
  it('nobody acts who owns nothing of it, and somebody does whenever somebody owns it', () => {
    fc.assert(fc.property(set, fc.array(set, { minLength: 1, maxLength: 4 }), (before, homes) => {
      const owners = new Set(homes.flat());
      const acting = actingAfterSale(before, homes);
      expect(acting.every((one) => owners.has(one))).toBe(true);
      expect(acting.length > 0).toBe(owners.size > 0);
    }));
  });

  it('a register that says the same changes nothing', () => {
    fc.assert(fc.property(set, fc.integer({ min: 1, max: 4 }), (owners, homes) => {
      expect(actingAfterSale([...owners].sort(), Array(homes).fill(owners))).toEqual([...owners].sort());
    }));
  });
});

describe('the day of a sale', () => {
  it('is the buyer’s from its first moment, and the day before is the seller’s', () => {
    const [seller, buyer] = [{ sinceDay: null, untilDay: '2026-12-20' }, { sinceDay: '2026-12-20', untilDay: null }];
    expect(['2026-12-19', '2026-12-20'].map((day) => [actsOn(seller, day), actsOn(buyer, day)])).toEqual([[true, false], [false, true]]);
  });
});
