import { randomUUID } from 'node:crypto';
import { addDays, dayOf, PUBLIC_DISPLAY_DAYS, type FourStepsView, type TodayView } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { FourStepsEntity } from '../src/modules/meetings';
import { ResultPublicationEntity, ResultQueryEntity } from '../src/modules/results';
import { newId } from '../src/platform/database';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { aDeliveredTask, aNeighbourhood, as, done, inbox, outcome, type Neighbourhood } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type Village = Neighbourhood & Readonly<{ issueId: string; taskId: string }>;

/** A matter that came through the four steps, and whose work has been delivered. */
async function delivered(name?: string): Promise<Village> {
  const place = await aNeighbourhood(test, { name });
  const task = await aDeliveredTask(test, place);
  const { issueId } = task;
  const begunAt = test.clock.now();
  await test.db.manager.update(IssueEntity, { issueId }, { stepsSince: begunAt });
  const { communityId } = place.community;
  const motion = { motion: 'people', motionBy: '几户乡亲', requestKey: newId(begunAt), begunBy: place.secretary.userId } as const;
  await test.db.manager.insert(FourStepsEntity, { issueId, communityId, begunAt, ...motion });
  return { ...place, issueId, taskId: task.taskId };
}

const accept = (village: Village) => done(as(test, village.author, 'POST', `/tasks/${village.taskId}/accept-work`, { stars: 5 }));
const publish = ({ issueId, secretary }: Village, more: object = {}) =>
  as(test, secretary, 'POST', `/issues/${issueId}/result`, { requestKey: randomUUID(), text: '路修好了，花了三万二。', ...more });
const view = async ({ issueId }: Village, person: TestPerson) =>
  (await as<FourStepsView>(test, person, 'GET', `/issues/${issueId}/four-steps`)).body;
const todos = async ({ community }: Village, person: TestPerson) =>
  (await as<TodayView>(test, person, 'GET', `/communities/${community.communityId}/today`)).body.todos.map(({ kind }) => kind);

async function published(): Promise<Village & { publicationId: string }> {
  const village = await delivered();
  await accept(village);
  await done(publish(village));
  return { ...village, publicationId: (await view(village, village.author)).result?.publicationId ?? '' };
}

describe('the result of a matter', () => {
  it('is due once residents have said that it is done: the conveners are told, and see it waiting', async () => {
    const village = await delivered();
    expect(outcome(await publish(village))).toEqual([409, 'result.not_due']);
    expect(await todos(village, village.secretary)).not.toContain('publish_result');
    await accept(village);
    expect(await inbox(test, village.secretary)).toContainEqual(expect.stringContaining('请公开实施结果'));
    expect(await todos(village, village.secretary)).toContain('publish_result');
    expect(await todos(village, village.author)).not.toContain('publish_result');
    expect((await view(village, village.secretary)).offered).toContain('publishResult');
    expect((await view(village, village.author)).publications[1]).toMatchObject({ words: '办完了，等公开', publishedOn: null });
  });

  it('is made public for fifteen days, once, also when two do it at once or the same is sent again', async () => {
    const village = await delivered();
    await accept(village);
    const requestKey = randomUUID();
    const both = await Promise.all([publish(village, { requestKey }), publish(village)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [row] = await test.db.manager.findBy(ResultPublicationEntity, { issueId: village.issueId });
    expect(row?.displayedUntil).toBe(addDays(dayOf(test.clock.now()), PUBLIC_DISPLAY_DAYS));
    expect((await publish(village, { requestKey: row?.requestKey })).status).toBe(200);
    expect(outcome(await publish(village))).toEqual([409, 'result.exists']);
    expect(await test.db.manager.countBy(ResultPublicationEntity, { issueId: village.issueId })).toBe(1);
    expect(await todos(village, village.secretary)).not.toContain('publish_result');
    expect(await inbox(test, village.author)).toContainEqual(expect.stringContaining('实施结果公开了'));
  });

  it('belongs to who convenes there, and to no matter that goes another way', async () => {
    const village = await delivered();
    await accept(village);
    const other = await delivered('河湾村');
    expect((await publish({ ...village, secretary: village.gridWorker })).status).toBe(403);
    expect((await publish({ ...village, secretary: other.secretary })).status).toBe(404);
    await test.db.manager.update(IssueEntity, { issueId: village.issueId }, { stepsSince: null });
    expect(outcome(await publish(village))).toEqual([409, 'steps.not_begun']);
    expect(outcome(await publish(village, { text: '短' }))).toEqual([422, 'request.invalid']);
  });
});

describe('what is asked about it', () => {
  const ask = ({ publicationId }: { publicationId: string }, person: TestPerson, more: object = {}) =>
    as(test, person, 'POST', `/results/${publicationId}/queries`, { requestKey: randomUUID(), text: '钱是哪里出的？', ...more });

  it('stands there without a name, and is answered once for everybody to read', async () => {
    const village = await published();
    const requestKey = randomUUID();
    const twice = await Promise.all([ask(village, village.bystander, { requestKey }), ask(village, village.bystander, { requestKey })]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await todos(village, village.secretary)).toContain('answer_query');
    const [query] = (await view(village, village.author)).result?.queries ?? [];
    expect(query).toMatchObject({ text: '钱是哪里出的？', mine: false, supervision: false, answer: null, offered: [] });
    expect((await view(village, village.bystander)).result?.queries[0]?.mine).toBe(true);
    const answer = (text: string, person = village.secretary) =>
      as(test, person, 'POST', `/result-queries/${query?.queryId ?? ''}/answer`, { text });
    expect((await answer('村集体收益里出的。', village.bystander)).status).toBe(403);
    expect((await answer('村集体收益里出的。')).status).toBe(200);
    expect((await answer('村集体收益里出的。')).status).toBe(200);
    expect(outcome(await answer('另一个说法。'))).toEqual([409, 'result.query_answered']);
    expect((await view(village, village.author)).result?.queries[0]).toMatchObject({ answer: '村集体收益里出的。' });
    expect(await inbox(test, village.bystander)).toContainEqual(expect.stringContaining('您问的有答复了'));
  });

  it('by the supervision committee stands as its opinion', async () => {
    const village = await published();
    const watcher = await aPerson(test, village.community, { roles: ['supervision_committee'] });
    expect((await ask(village, watcher, { text: '看过账，和公开的一样。' })).status).toBe(200);
    expect((await view(village, village.author)).result?.queries).toMatchObject([{ supervision: true, text: '看过账，和公开的一样。' }]);
  });

  it('is heard while it is displayed, from who lives there', async () => {
    const village = await published();
    const stranger = (await delivered('河湾村')).bystander;
    expect((await ask(village, stranger)).status).toBe(404);
    await test.pass({ days: PUBLIC_DISPLAY_DAYS });
    expect((await ask(village, village.bystander)).status).toBe(200);
    await test.pass({ days: 1 });
    expect(outcome(await ask(village, village.bystander))).toEqual([409, 'result.over']);
    expect((await view(village, village.bystander)).offered).toEqual([]);
    expect(await test.db.manager.countBy(ResultQueryEntity, { publicationId: village.publicationId })).toBe(1);
  });
});
