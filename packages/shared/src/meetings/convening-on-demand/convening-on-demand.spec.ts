import fc from 'fast-check';
import { meets } from '../../voting/share';
import { formRules } from '../forms';
import { demandFigures, entriesFor } from './figures';
import { DEMAND_RULES, demandRule, demandsIn, demandUnit, isCollectable, type DemandRule } from './rules';

const RULES = Object.keys(DEMAND_RULES) as DemandRule[];
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
const each = (ids: readonly string[]) => ids.map((id) => ({ key: id, alias: null, memberIds: [id] }));

describe('who may demand which meeting', () => {
  it('is what the law says, in a city and in a village', () => {
    expect(RULES.map((rule) => demandRule(rule)).map(({ who, shareWords, owes }) => `${who}${shareWords} → ${owes}`)).toEqual([
      '年满十八周岁的居民十分之一 → 居民会议', '户代表十分之一 → 居民会议', '居民代表三分之一 → 居民会议', '居民代表五分之一 → 居民代表会议',
      '村民十分之一 → 村民会议', '村民代表三分之一 → 村民会议', '村民代表五分之一 → 村民代表会议', '业主百分之二十 → 业主大会临时会议',
    ]);
  });

  it('is offered only where the register knows the roll and the meeting is held here', () => {
    expect(demandsIn('urban')).toEqual(['residents_households', 'residents_representatives', 'representatives', 'owners']);
    expect(demandsIn('village')).toEqual(['villagers_representatives', 'villager_representatives']);
    for (const rule of RULES) {
      const facts = demandRule(rule);
      expect(facts.source).toMatch(/第.+条$/);
      if (isCollectable(facts)) expect(formRules(facts.form).heldIn).toContain(facts.in);
    }
  });
});

describe('how many it takes', () => {
  it.each([[1, 1], [5, 1], [6, 2], [10, 2], [11, 3], [30, 6], [31, 7]])('of %d representatives, %d', (roll, needed) => {
    expect(demandFigures('representatives', each(people(roll)), [])).toEqual({ roll, joined: 0, needed, missing: needed });
  });

  it('nobody reaches it where nobody is on the roll', () => {
    expect(demandFigures('representatives', [], ['p0'])).toEqual({ roll: 0, joined: 0, needed: 1, missing: 1 });
  });

  it('whose office has ended counts no more, and neither twice', () => {
    expect(demandFigures('representatives', each(people(6)), ['p0', 'p0', 'gone'])).toEqual({ roll: 6, joined: 1, needed: 2, missing: 1 });
  });

  it('a co-owned home counts once whoever of it joins, and somebody who owns alone and with another for both', () => {
    const roll = [{ key: 'a+b', alias: '101', memberIds: ['a', 'b'] }, { key: 'a', alias: '102', memberIds: ['a'] }, ...each(people(8)), { key: 'home:h', alias: '103', memberIds: [] }];
    expect(demandFigures('owners', roll, ['b'])).toEqual({ roll: 11, joined: 1, needed: 3, missing: 2 });
    expect(demandFigures('owners', roll, ['a', 'b'])).toMatchObject({ joined: 2, missing: 1 });
    expect(entriesFor(roll, 'a').map(({ alias }) => alias)).toEqual(['101', '102']);
    expect([entriesFor(roll, null), entriesFor(roll, 'x')]).toEqual([[], []]);
  });

  it('a tenth of all homes, also of those for which nobody stands', () => {
    const homes = [...each(people(3)), ...Array.from({ length: 8 }, (_, i) => ({ key: `h${i}`, alias: `10${i}`, memberIds: [] }))];
    expect(demandFigures('residents_households', homes, ['p0'])).toEqual({ roll: 11, joined: 1, needed: 2, missing: 1 });
    expect(demandFigures('residents_households', homes, ['p0', 'p1'])).toMatchObject({ missing: 0 });
    expect([demandUnit('residents_households'), demandUnit('residents_representatives')]).toEqual(['户', '位']);
  });

  it('nothing is missing exactly when the share is met', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom(...RULES), (roll, joined, rule) => {
      const figures = demandFigures(rule, each(people(roll)), people(Math.min(joined, roll)));
      expect(figures.missing === 0).toBe(meets(figures.joined, roll, demandRule(rule).share));
    }));
  });
});
