import { NoticeEntity } from '../src/modules/notices';
import { demandOf, demandsHere, raise, support, withRepresentatives, type Estate } from './demands.builders';
import { aHousemate, delegateOf, standFor } from './households.builders';
import { as } from './meetings.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const HOMES = { rule: 'residents_households' } as const;
const rep = ({ reps }: Estate, number: number) => reps[number] as TestPerson;

/** Three representatives' homes, three of neighbours and so many more: eleven in all. */
async function elevenHomes(): Promise<Estate> {
  const place = await withRepresentatives(test, 3);
  for (let made = 6; made < 11; made += 1) await aPerson(test, place.community);
  return place;
}

describe('a 居民会议 that is demanded by homes', () => {
  it('takes a tenth of all homes, each by whoever stands for it, and is owed then', async () => {
    const place = await elevenHomes();
    for (const person of [place.author, place.neighbour]) await standFor(test, person);
    const { rules } = await demandsHere(test, place, place.author);
    expect(rules.find(({ rule }) => rule === HOMES.rule)).toMatchObject({ roll: 11, needed: 2, onRoll: true, owes: '居民会议' });
    expect((await raise(test, place, place.supporter, HOMES)).body).toMatchObject({ code: 'demand.not_on_roll', facts: { who: '户代表' } });
    const { demandId } = (await raise(test, place, place.author, HOMES)).body;
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { userId: place.neighbour.userId, title: '有人要求开居民会议' })).toBe(1);
    expect(await demandOf(test, demandId, place.supporter)).toMatchObject({
      figures: { roll: 11, joined: 1, missing: 1 },
      names: null,
      offered: [],
    });
    expect((await support(test, demandId, place.neighbour)).status).toBe(200);
    const reached = await demandOf(test, demandId, place.secretary);
    expect(reached).toMatchObject({
      state: 'reached',
      form: 'residents_households',
      offered: ['convene'],
      figures: { roll: 11, joined: 2, needed: 2 },
    });
    // Both joined in the same instant of a clock that stands still.
    expect(reached.names).toHaveLength(2);
    expect(reached.names).toContainEqual(expect.stringMatching(/^1号楼1单元\d+ 王秀兰$/));
  });

  it('counts a home once: whoever no longer stands for it does not count for it any more', async () => {
    const place = await elevenHomes();
    await standFor(test, place.author);
    const { demandId } = (await raise(test, place, place.author, HOMES)).body;
    const housemate = await aHousemate(test, place.community, place.author);
    expect((await support(test, demandId, housemate)).body.code).toBe('demand.not_on_roll');
    await standFor(test, housemate, (await delegateOf(test, housemate))?.delegateId);
    expect(await demandOf(test, demandId, housemate)).toMatchObject({ figures: { joined: 0, missing: 2 }, offered: ['join'] });
    await support(test, demandId, housemate);
    expect(await demandOf(test, demandId, housemate)).toMatchObject({ state: 'collecting', figures: { joined: 1, missing: 1 } });
  });

  it('is owed as well when a third of the representatives want it, on their own roll', async () => {
    const place = await elevenHomes();
    const { demandId } = (await raise(test, place, rep(place, 0), { rule: 'residents_representatives' })).body;
    expect(await demandOf(test, demandId, place.secretary)).toMatchObject({
      state: 'reached',
      form: 'residents_households',
      figures: { roll: 3, needed: 1 },
    });
    expect((await as(test, place.secretary)('POST', `/demands/${demandId}/withdraw`)).status).toBeGreaterThanOrEqual(400);
  });
});
