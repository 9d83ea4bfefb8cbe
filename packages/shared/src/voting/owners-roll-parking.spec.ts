import fc from 'fast-check';
import { ownersRollOf, type RegisteredHome, type RegisteredOwner, type RegisteredParking } from './owners-roll';
import { parkingLabel, parkingOnRollWords, parkingPartWords, parkingReading, parkingWords, PARKING_GROUP, PARKING_READINGS, type ParkingReading } from './parking';
import { rollDifferences } from './roll-difference';

const natural = (personId: string): RegisteredOwner => ({ personId, kind: 'natural' });
const [wang, sun, zhao, li] = [natural('wang'), natural('sun'), natural('zhao'), natural('li')];
const developer: RegisteredOwner = { personId: 'dev', kind: 'developer' };
const aHome = (room: string, owners: readonly RegisteredOwner[], delivered = true): RegisteredHome =>
  ({ homeId: `h${room}`, buildingName: '1号楼', label: `1号楼1单元${room}`, areaCm2: 900_000, delivered, owners });
const aSpace = (no: string, owners: readonly RegisteredOwner[], delivered = true): RegisteredParking =>
  ({ parkingId: `p${no}`, label: `地下车库${no}车位`, areaCm2: 125_000, delivered, owners });
const heads = (roll: readonly { heads: number }[]) => roll.reduce((sum, one) => sum + one.heads, 0);
const area = (roll: readonly { areaCm2: number }[]) => roll.reduce((sum, one) => sum + one.areaCm2, 0);
const READINGS = Object.keys(PARKING_READINGS) as ParkingReading[];

describe('a 车位 on the roll', () => {
  const homes = [aHome('101', [wang]), aHome('102', [sun, zhao])];

  it('is left out of everything unless the estate’s rules count it', () => {
    const spaces = [aSpace('1', [wang]), aSpace('2', [li]), aSpace('3', [])];
    expect(ownersRollOf(homes, spaces)).toEqual(ownersRollOf(homes));
    expect(ownersRollOf(homes, spaces, 'no')).toEqual(ownersRollOf(homes));
    expect(parkingReading({})).toBe('no');
  });

  it('adds its area to the home of the same owners, and neither a head nor a home', () => {
    const [entry, ...others] = ownersRollOf(homes, [aSpace('2', [wang]), aSpace('10', [wang])], 'every');
    expect(entry).toMatchObject({ heads: 1, areaCm2: 1_150_000, alias: '1号楼1单元101', buildingName: '1号楼' });
    expect(entry?.homes).toHaveLength(1);
    expect(entry?.parking).toEqual([{ label: '地下车库2车位', areaCm2: 125_000 }, { label: '地下车库10车位', areaCm2: 125_000 }]);
    expect(others).toHaveLength(1);
  });

  it('in one name goes to the flat that stands in two: the family is one voter still', () => {
    for (const counts of ['homeowners', 'every'] as const) {
      const roll = ownersRollOf(homes, [aSpace('1', [zhao])], counts);
      expect(roll).toHaveLength(2);
      expect(roll[1]).toMatchObject({ key: 'sun+zhao', areaCm2: 1_025_000, memberIds: ['sun', 'zhao'] });
    }
  });

  it('of somebody who has a flat alone goes there, before one they own with another', () => {
    const roll = ownersRollOf([aHome('101', [sun, zhao]), aHome('102', [zhao])], [aSpace('1', [zhao])], 'every');
    expect(roll.map(({ key, areaCm2 }) => [key, areaCm2])).toEqual([['sun+zhao', 900_000], ['zhao', 1_025_000]]);
  });

  it('of who has no home makes a voter only where the rules say so', () => {
    const only = [aSpace('1', [li]), aSpace('2', [li])];
    expect(ownersRollOf(homes, only, 'homeowners')).toEqual(ownersRollOf(homes));
    const roll = ownersRollOf(homes, only, 'every');
    expect(heads(roll)).toBe(3);
    expect(roll[2]).toMatchObject({ key: 'li', heads: 1, areaCm2: 250_000, alias: '地下车库1车位 等2个', buildingName: PARKING_GROUP, homes: [], memberIds: ['li'] });
  });

  it('of who has one of them and no home is called by it alone', () => {
    expect(ownersRollOf(homes, [aSpace('7', [li])], 'every')[2]).toMatchObject({ alias: '地下车库7车位', heads: 1, areaCm2: 125_000 });
  });

  it('stands in the order of its label in whatever order they come, and of two alike by what the register calls them', () => {
    const spaces = [aSpace('10', [wang]), aSpace('2', [wang]), { ...aSpace('2', [wang]), parkingId: 'p0', areaCm2: 99_000 }];
    const orders = [spaces, [...spaces].reverse(), [spaces[1], spaces[0], spaces[2]].flatMap((one) => one ?? [])];
    for (const order of orders) expect(ownersRollOf(homes, order, 'every')[0]?.parking.map(({ areaCm2, label }) => [label, areaCm2])).toEqual([['地下车库2车位', 99_000], ['地下车库2车位', 125_000], ['地下车库10车位', 125_000]]);
    const twins = [aHome('101', [sun]), { ...aHome('101', [wang]), homeId: 'a' }];
    for (const order of [twins, [...twins].reverse()]) expect(ownersRollOf(order).map(({ key }) => key)).toEqual(['wang', 'sun']);
  });

  it('of a buyer whose home is not handed over goes to no home of the developer’s', () => {
    const roll = ownersRollOf([...homes, aHome('103', [li, developer], false)], [aSpace('1', [li])], 'every');
    expect(roll.map(({ key, areaCm2 }) => [key, areaCm2])).toEqual([['wang', 900_000], ['sun+zhao', 900_000], ['developer', 900_000], ['li', 125_000]]);
    const { areaCm2 } = ownersRollOf([...homes, aHome('103', [developer], false)], [aSpace('1', [developer])], 'every')[2] ?? {};
    expect(areaCm2).toBe(1_025_000);
  });

  it('of people who have no home together is nobody’s of the two', () => {
    const shared = [aSpace('1', [wang, li])];
    expect(area(ownersRollOf(homes, shared, 'homeowners'))).toBe(1_800_000);
    expect(ownersRollOf(homes, shared, 'every')[2]).toMatchObject({ key: 'li+wang', areaCm2: 125_000 });
  });

  it('that is not sold or not handed over is the developer’s, one voter with all of theirs', () => {
    const unsold = [aSpace('1', [developer]), aSpace('2', [wang], false)];
    const [first, , third] = ownersRollOf(homes, unsold, 'every');
    expect([first?.areaCm2, third?.key, third?.heads, third?.areaCm2, third?.memberIds]).toEqual([900_000, 'developer', 1, 250_000, ['dev']]);
    expect(area(ownersRollOf(homes, unsold, 'homeowners'))).toBe(1_800_000);
    expect(ownersRollOf([...homes, aHome('103', [developer])], unsold, 'homeowners')[2]).toMatchObject({ key: 'developer', areaCm2: 1_150_000 });
  });

  it('whose owner nobody knows stays in the base by itself, where everything counts', () => {
    const roll = ownersRollOf(homes, [aSpace('1', []), aSpace('2', [])], 'every');
    expect(roll.slice(2).map(({ heads: one, memberIds }) => [one, memberIds.length])).toEqual([[1, 0], [1, 0]]);
    expect(ownersRollOf(homes, [aSpace('1', [])], 'homeowners')).toHaveLength(2);
  });
});

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const owners = fc.oneof(fc.subarray(PEOPLE, { maxLength: 3 }).map((ids) => ids.map(natural)), fc.constant([developer]));
const parts = fc.array(fc.record({ owners, delivered: fc.boolean() }), { maxLength: 20 });

describe('whatever the register says of parking', () => {
  it('every counted one stands on the roll once, homes and who votes for them stay, and heads only grow by who has no home', () => {
    fc.assert(fc.property(parts, parts, fc.constantFrom(...READINGS), (some, others, counts) => {
      const homes = some.map((one, at) => aHome(`${at}`, one.owners, one.delivered));
      const spaces = others.map((one, at) => aSpace(`${at}`, one.owners, one.delivered));
      const [plain, roll] = [ownersRollOf(homes), ownersRollOf(homes, spaces, counts)];
      const asPlain = roll.filter((entry) => entry.homes.length > 0).map(({ areaCm2, parking, ...entry }) => ({ ...entry, areaCm2: areaCm2 - area(parking), parking: [] }));
      expect(asPlain.sort(byKey)).toEqual([...plain].sort(byKey));
      expect(area(roll) - area(plain)).toBe(area(roll.flatMap(({ parking }) => parking)));
      const labels = roll.flatMap(({ parking }) => parking.map(({ label }) => label));
      expect(new Set(labels).size).toBe(labels.length);
      if (counts === 'every') expect(labels).toHaveLength(spaces.length);
      if (counts !== 'every') expect(heads(roll)).toBe(heads(plain));
    }));
  });
});
const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);

describe('in words', () => {
  it('a 车位 is never taken for a door', () => {
    const at = { buildingName: '3号楼', unitName: '', roomName: 'B12' };
    expect(parkingLabel({ ...at, kind: 'space' })).toBe('3号楼B12车位');
    expect(parkingLabel({ ...at, kind: 'garage' })).toBe('3号楼B12车库');
    expect(parkingLabel({ ...at, roomName: 'B12车位', kind: 'space' })).toBe('3号楼B12车位');
  });

  it('each reading says what it makes of who owns a 车位 alone', () => {
    expect(READINGS.map((parkingCounts) => parkingWords({ parkingCounts }))).toEqual([
      '车位、车库的面积不算，只有车位的不投', '有房业主的车位、车库，面积也算；只有车位没有房的不投', '车位、车库的面积也算；只有车位没有房的，也算一位业主',
    ]);
    expect(parkingOnRollWords('no', { clause: '第九条', areaCm2: 0 })).toBe('');
    expect(parkingOnRollWords('homeowners', { clause: '第九条（议事规则）', areaCm2: 1_150_000 })).toBe('面积里有车位、车库 115.00 ㎡：有房业主的车位、车库，面积也算；只有车位没有房的不投，依据第九条（议事规则）。');
    expect(parkingPartWords([])).toBe('');
    expect(parkingPartWords([{ areaCm2: 125_000 }, { areaCm2: 125_001 }])).toBe('，含车位 25.0001 ㎡');
  });
});

describe('a roll held against the register', () => {
  it('finds a 车位 whose area was wrong, and one that is written otherwise', () => {
    const entry = (areaCm2: number, label: string) => ({ key: 'k', alias: '101', heads: 1, areaCm2: 900_000 + areaCm2, homes: [{ label: '101', areaCm2: 900_000 }], parking: [{ label, areaCm2 }] });
    expect(rollDifferences([entry(125_000, 'A')], [entry(130_000, 'A')]).map(({ kind }) => kind)).toEqual(['wrong_area']);
    expect(rollDifferences([entry(125_000, 'A')], [entry(125_000, 'B')]).map(({ kind }) => kind)).toEqual(['renamed']);
    expect(rollDifferences([entry(125_000, 'A')], [entry(125_000, 'A')])).toEqual([]);
  });
});
