import fc from 'fast-check';
import { ownersRollOf, warningsOf, type RegisteredHome, type RegisteredOwner } from './owners-roll';
import { compareNaturally } from './natural-order';

const natural = (personId: string): RegisteredOwner => ({ personId, kind: 'natural' });
const developer: RegisteredOwner = { personId: 'dev', kind: 'developer' };

let serial = 0;
function aHome(owners: readonly RegisteredOwner[], { areaCm2 = 900_000, delivered = true, label }: { areaCm2?: number; delivered?: boolean; label?: string } = {}): RegisteredHome {
  serial += 1;
  return { homeId: `h${serial}`, buildingName: '1号楼', label: label ?? `1号楼1单元${serial}`, areaCm2, delivered, owners };
}

describe('the roll of an estate', () => {
  it('makes one voter of all homes of one owner, with their areas added', () => {
    const wang = natural('wang');
    const roll = ownersRollOf([aHome([wang], { label: '3号楼2单元501', areaCm2: 882_000 }), aHome([wang], { label: '3号楼2单元502', areaCm2: 901_234 }), aHome([natural('chen')])]);
    expect(roll).toHaveLength(2);
    expect(roll.find(({ key }) => key === 'wang')).toMatchObject({ heads: 1, areaCm2: 1_783_234, alias: '3号楼2单元501 等2套', capacity: 'owner', memberIds: ['wang'] });
  });

  it('makes one voter of a home with two owners, whom either of them may stand for', () => {
    const [entry] = ownersRollOf([aHome([natural('sun'), natural('zhao')])]);
    expect(entry).toMatchObject({ heads: 1, capacity: 'co_owner', memberIds: ['sun', 'zhao'] });
  });

  it('keeps apart what somebody owns alone and what they own with another', () => {
    const roll = ownersRollOf([aHome([natural('sun')]), aHome([natural('sun'), natural('zhao')]), aHome([natural('zhao'), natural('sun')])]);
    expect(roll.map(({ key, homes }) => [key, homes.length])).toEqual([['sun', 1], ['sun+zhao', 2]]);
  });

  it('counts all that the developer has not sold or not handed over as one voter, for whom a buyer does not stand', () => {
    const roll = ownersRollOf([aHome([developer]), aHome([natural('buyer')], { delivered: false }), aHome([developer]), aHome([natural('buyer')])]);
    expect(roll).toHaveLength(2);
    expect(roll[0]).toMatchObject({ key: 'developer', heads: 1, capacity: 'developer', memberIds: ['dev'], areaCm2: 2_700_000 });
    expect(roll[1]).toMatchObject({ key: 'buyer', areaCm2: 900_000 });
  });

  it('keeps a home whose owner is unknown on the roll, each by itself, with nobody to vote for it', () => {
    const roll = ownersRollOf([aHome([]), aHome([])]);
    expect(roll.map(({ heads, memberIds }) => [heads, memberIds.length])).toEqual([[1, 0], [1, 0]]);
  });

  it('a company is an owner like any other', () => {
    expect(ownersRollOf([aHome([{ personId: 'bank', kind: 'company' }])])[0]).toMatchObject({ heads: 1, memberIds: ['bank'] });
  });

  it('stands in the order of the houses', () => {
    const labels = ['10号楼1单元101', '2号楼1单元1001', '2号楼1单元201', '2号楼1单元1001A'];
    const roll = ownersRollOf(labels.map((label, place) => aHome([natural(`p${place}`)], { label })));
    expect(roll.map(({ alias }) => alias)).toEqual(['2号楼1单元201', '2号楼1单元1001', '2号楼1单元1001A', '10号楼1单元101']);
  });
});

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const someOwners = fc.subarray(PEOPLE, { maxLength: 3 }).map((ids) => ids.map(natural));
const anEstate = fc
  .array(fc.record({ owners: fc.oneof(someOwners, fc.constant([developer])), areaCm2: fc.integer({ min: 0, max: 10_000_000 }), delivered: fc.boolean() }), { maxLength: 40 })
  .map((homes) => homes.map((home, place): RegisteredHome => ({ ...home, homeId: `h${place}`, buildingName: `${place % 3}号楼`, label: `${place % 3}号楼${place}` })));
const headsOf = (homes: readonly RegisteredHome[]) => ownersRollOf(homes).reduce((sum, entry) => sum + entry.heads, 0);

describe('whatever the register says', () => {
  it('heads are the distinct sets of owners, with the developer and each unknown owner one of them', () => {
    fc.assert(fc.property(anEstate, (homes) => {
      const handedOver = homes.filter(({ delivered, owners }) => delivered && !owners.some(({ kind }) => kind === 'developer'));
      const sets = new Set(handedOver.filter(({ owners }) => owners.length > 0).map(({ owners }) => JSON.stringify(owners.map(({ personId }) => personId).sort())));
      const unknown = handedOver.filter(({ owners }) => owners.length === 0).length;
      expect(headsOf(homes)).toBe(sets.size + unknown + Number(handedOver.length < homes.length));
    }));
  });

  it('areas add up to the estate’s area exactly, and every home stands on the roll once', () => {
    fc.assert(fc.property(anEstate, (homes) => {
      const roll = ownersRollOf(homes);
      expect(roll.reduce((sum, entry) => sum + entry.areaCm2, 0)).toBe(homes.reduce((sum, home) => sum + home.areaCm2, 0));
      expect(roll.flatMap((entry) => entry.homes.map(({ label }) => label)).sort()).toEqual(homes.map(({ label }) => label).sort());
    }));
  });

  it('the order in which homes and owners come is irrelevant', () => {
    fc.assert(fc.property(anEstate, fc.integer(), (homes, turn) => {
      const turned = [...homes].map((home) => ({ ...home, owners: [...home.owners].reverse() })).sort((one, other) => ((one.areaCm2 * 31 + turn) % 97) - ((other.areaCm2 * 31 + turn) % 97)).reverse();
      expect(ownersRollOf(turned)).toEqual(ownersRollOf(homes));
    }));
  });

  it('no two voters have one key', () => {
    fc.assert(fc.property(anEstate, (homes) => {
      const keys = ownersRollOf(homes).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });
});

describe('a warning', () => {
  it.each([
    [{ areaCm2: 900_000, members: 1, reachable: 1 }, []],
    [{ areaCm2: 900_000, members: 1, reachable: 0 }, ['no_account']],
    [{ areaCm2: 900_000, members: 0, reachable: 0 }, ['no_owner']],
    [{ areaCm2: 0, members: 1, reachable: 1 }, ['no_area']],
    [{ areaCm2: 0, members: 0, reachable: 0 }, ['no_owner', 'no_area']],
    // Of a pair with one phone nobody has to be told anything.
    [{ areaCm2: 900_000, members: 2, reachable: 1 }, []],
    [{ areaCm2: 900_000, members: 2, reachable: 0 }, ['co_owners_no_account']],
    [{ areaCm2: 900_000, members: 3, reachable: 2 }, ['co_owners_apart']],
    [{ areaCm2: 0, members: 2, reachable: 2 }, ['co_owners_apart', 'no_area']],
  ])('of %j is %j', (entry, warnings) => {
    expect(warningsOf(entry)).toEqual(warnings);
  });
});

it('names in natural order are ordered totally', () => {
  const name = fc.stringMatching(/^[0-9号楼单元A-C]{0,8}$/);
  fc.assert(fc.property(name, name, name, (one, other, third) => {
    expect(Math.sign(compareNaturally(one, other)) + Math.sign(compareNaturally(other, one))).toBe(0);
    const [low, middle, high] = [one, other, third].sort(compareNaturally) as [string, string, string];
    expect(compareNaturally(low, middle) <= 0 && compareNaturally(middle, high) <= 0 && compareNaturally(low, high) <= 0).toBe(true);
  }));
});
