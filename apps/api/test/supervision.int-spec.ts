import { RatingReader, Ratings, Voices } from '../src/modules/supervision';
import { newId } from '../src/platform/database';
import { aCommunity, aPerson, type TestCommunity } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
afterAll(async () => {
  await test.close();
});

const anId = () => newId(test.clock.now());
const rate = (taskId: string, personId: string, stars: number, communityId = community.communityId) =>
  test.app.get(Ratings).add(test.db.manager, { taskId, personId, communityId, stars, comment: null });
const summary = (communityId: string, since = START) => test.app.get(RatingReader).summary(test.db.manager, communityId, since);

describe('ratings', () => {
  it('keep one per person and task, also when both phones send at once', async () => {
    const [taskId, personId] = [anId(), anId()];
    const outcomes = await Promise.allSettled([rate(taskId, personId, 5), rate(taskId, personId, 1)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(rate(taskId, personId, 3)).rejects.toMatchObject({ code: 'task.already_rated' });
    await expect(rate(anId(), personId, 3)).resolves.toBeUndefined();
  });

  it('show neighbours under their alias, oldest first', async () => {
    const taskId = anId();
    const [first, second] = [await aPerson(test, community), await aPerson(test, community)];
    await rate(taskId, first.personId, 4);
    await test.pass({ seconds: 1 });
    await rate(taskId, second.personId, 2);
    const views = await test.app.get(RatingReader).ofTask(test.db.manager, taskId);
    expect(views).toMatchObject([
      { stars: 4, comment: '', by: '1号楼居民', at: START.toISOString() },
      { stars: 2, by: '1号楼居民' },
    ]);
    expect(JSON.stringify(views)).not.toContain(first.name);
  });

  it('are averaged only beside what they were taken of, per community and period', async () => {
    const [here, there] = [anId(), anId()];
    expect(await summary(here)).toEqual({ ratings: 0, starsTotal: 0, tasks: 0, average: null });
    const taskId = anId();
    await rate(taskId, anId(), 5, here);
    await rate(taskId, anId(), 4, here);
    await rate(anId(), anId(), 1, here);
    await rate(anId(), anId(), 1, there);
    expect(await summary(here)).toEqual({ ratings: 3, starsTotal: 10, tasks: 2, average: 10 / 3 });
    expect(await summary(here, new Date(test.clock.now().getTime() + 1))).toMatchObject({ ratings: 0, average: null });
  });
});

it('hears each supporter once per delivery', async () => {
  const [reportId, taskId, personId] = [anId(), anId(), anId()];
  const say = (to: string, verdict: 'accept' | 'send_back') =>
    test.app.get(Voices).add(test.db.manager, { reportId: to, taskId, personId, verdict, stars: null, words: '还漏水' });
  await say(reportId, 'send_back');
  await expect(say(reportId, 'accept')).rejects.toMatchObject({ code: 'task.already_rated' });
  await say(anId(), 'accept');
  expect(await test.app.get(Voices).ofDelivery(test.db.manager, reportId)).toMatchObject([{ personId, verdict: 'send_back' }]);
});
