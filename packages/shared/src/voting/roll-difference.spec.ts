import fc from 'fast-check';
import { differenceWords, rollDifferences, type ComparedEntry } from './roll-difference';

const entry = (key: string, areaCm2 = 900_000, label = `${key}号`): ComparedEntry => ({ key, alias: label, heads: 1, areaCm2, homes: [{ label, areaCm2 }] });

describe('a roll held against the register', () => {
  it('names who is missing, who does not belong there, and whose area or room is another', () => {
    const found = rollDifferences([entry('a'), entry('b'), entry('c'), entry('d')], [entry('a'), entry('b', 910_000), entry('d', 900_000, '9号'), entry('e')]);
    expect(found.map(({ kind, key, areaCm2, rightAreaCm2 }) => [kind, key, areaCm2, rightAreaCm2])).toEqual([
      ['wrong_area', 'b', 900_000, 910_000],
      ['wrongly_listed', 'c', 900_000, 0],
      ['renamed', 'd', 900_000, 900_000],
      ['missing', 'e', 900_000, 900_000],
    ]);
  });

  it('tells rooms apart behind one alias: another door, or an area moved from one home to the other', () => {
    const two = (first: string, areas: readonly [number, number]): ComparedEntry => ({ key: 'a', alias: '1号 等2套', heads: 1, areaCm2: areas[0] + areas[1], homes: [{ label: first, areaCm2: areas[0] }, { label: '2号', areaCm2: areas[1] }] });
    const kinds = (register: ComparedEntry) => rollDifferences([two('1号', [3, 4])], [register]).map(({ kind }) => kind);
    expect([kinds(two('1号', [3, 4])), kinds(two('9号', [3, 4])), kinds(two('1号', [4, 3]))]).toEqual([[], ['renamed'], ['renamed']]);
  });

  it('is said by what there is, in one order', () => {
    expect(differenceWords({ renamed: 0, wrong_area: 2, wrongly_listed: 0, missing: 1 })).toBe('名册上漏了 1 票、面积不对 2 票');
  });

  const aRoll = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), areaCm2: fc.integer({ min: 0, max: 3 }) }), { selector: ({ key }) => key })
    .map((rows) => rows.map(({ key, areaCm2 }) => entry(key, areaCm2)));

  it('of which nothing differs is silent, and each voter differs once', () => {
    fc.assert(fc.property(aRoll, aRoll, (roll, register) => {
      expect(rollDifferences(roll, roll)).toEqual([]);
      const keys = rollDifferences(roll, register).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });

  it('put right by what was found, it is the register', () => {
    fc.assert(fc.property(aRoll, aRoll, (roll, register) => {
      const found = new Map(rollDifferences(roll, register).map((one) => [one.key, one]));
      const kept = roll.filter(({ key }) => found.get(key)?.kind !== 'wrongly_listed').map(({ key, areaCm2 }) => [key, found.get(key)?.rightAreaCm2 ?? areaCm2]);
      const added = [...found.values()].filter(({ kind }) => kind === 'missing').map(({ key, areaCm2 }) => [key, areaCm2]);
      expect([...kept, ...added].sort()).toEqual(register.map(({ key, areaCm2 }) => [key, areaCm2]).sort());
    }));
  });
});
