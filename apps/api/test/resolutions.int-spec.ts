import { dayOf, type Page, type ResolutionView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { PollEntity } from '../src/modules/polls';
import { ResolutionEntity } from '../src/modules/resolutions';
import { TakeEffectJob } from '../src/modules/resolutions/take-effect.job';
import { SerialEntity } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { anOpenPoll, type OpenPoll } from './polls.builders';
import { as, outcome } from './tasks.builders';
import { aCommunity, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('nobody there');
  return row;
}

const TEXT = '坡道放缓到 1:12，东侧多伸 3 米。';
const choose = (poll: OpenPoll, who: number, choice: string) => {
  const voter = poll.voters[who];
  if (!voter) throw new Error('no such voter');
  const body = { requestKey: `00000000-0000-4000-8000-00000000000${who}`, choice };
  return as(test, voter, 'POST', `/polls/${poll.pollId}/ballots`, body);
};

async function aPassedPoll(): Promise<OpenPoll> {
  const poll = await anOpenPoll(test, { voters: 3 });
  for (const who of [0, 1]) await choose(poll, who, 'approve');
  await as(test, poll.secretary, 'POST', `/polls/${poll.pollId}/close`);
  return poll;
}
const draft = (poll: OpenPoll) => as<ResolutionView>(test, poll.secretary, 'POST', `/polls/${poll.pollId}/resolution`, { text: TEXT });

async function aPublished(): Promise<{ poll: OpenPoll; resolutionId: string }> {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  await as(test, poll.secretary, 'POST', `/resolutions/${resolutionId}/publish`);
  return { poll, resolutionId };
}
const stateOf = async (resolutionId: string) => (await test.db.manager.findOneByOrFail(ResolutionEntity, { resolutionId })).state;

it('is written once after a vote that passed, also when two write at once', async () => {
  const poll = await aPassedPoll();
  const answers = await Promise.all([draft(poll), draft(poll)]);
  expect(answers.map(outcome).sort()).toEqual([
    [201, undefined],
    [409, 'resolution.exists'],
  ]);
  expect(await test.db.manager.countBy(ResolutionEntity, { pollId: poll.pollId })).toBe(1);
});

it('is numbered on after numbers that the series did not give out, also when two are written at once', async () => {
  const [one, other, before] = [await aPassedPoll(), await aPassedPoll(), await aPassedPoll()];
  const { communityId } = one.community;
  for (const { pollId } of [other, before]) await test.db.manager.update(PollEntity, { pollId }, { communityId });
  const by = (poll: OpenPoll) => draft({ ...poll, secretary: one.secretary });
  expect(outcome(await by(before))).toEqual([201, undefined]);
  // As after rows were restored without the series they were counted in.
  await test.db.manager.delete(SerialEntity, { series: `resolution:${communityId}:2026` });
  const answers = await Promise.all([by(one), by(other)]);
  expect(answers.map(({ body }) => body.number).sort()).toEqual(['2026年第2号', '2026年第3号']);
});

it('is not written while the vote runs, nor after one that failed', async () => {
  const open = await anOpenPoll(test, { voters: 3 });
  expect(outcome(await draft(open))).toEqual([409, 'resolution.not_passed']);
  await choose(open, 0, 'reject');
  await as(test, open.secretary, 'POST', `/polls/${open.pollId}/close`);
  expect(outcome(await draft(open))).toEqual([409, 'resolution.not_passed']);
});

it('is seen by conveners only until it is published, and then by everyone', async () => {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  const neighbour = poll.voters[2];
  if (!neighbour) throw new Error('no neighbour');
  const path = `/resolutions/${resolutionId}`;
  expect(outcome(await as(test, neighbour, 'GET', path))).toEqual([404, 'not_found']);
  await as(test, poll.secretary, 'POST', `${path}/publish`);
  const { body } = await as<ResolutionView>(test, neighbour, 'GET', path);
  expect(body).toMatchObject({ state: 'published', text: TEXT, effect: 'consensus', offered: ['object'] });
});

it('hears objections for five days after the day it was published, a last day off moved to Monday, and stays public for fifteen', async () => {
  const { poll, resolutionId } = await aPublished();
  const { body } = await as<ResolutionView>(test, poll.secretary, 'GET', `/resolutions/${resolutionId}`);
  expect(dayOf(new Date(body.publishedAt ?? ''))).toBe('2026-11-23');
  expect(body).toMatchObject({ objectionsUntil: '2026-11-30', displayedUntil: '2026-12-08' });
});

it('comes into force when the last day has ended in Beijing, not a millisecond before, and once', async () => {
  const { resolutionId } = await aPublished();
  const job = test.app.get(TakeEffectJob);
  await job.run(new Date('2026-11-30T15:59:59.999Z'));
  expect(await stateOf(resolutionId)).toBe('published');
  const midnight = new Date('2026-11-30T16:00:00.000Z');
  await Promise.all([job.run(midnight), job.run(midnight)]);
  expect(await stateOf(resolutionId)).toBe('effective');
  const { effectiveAt } = await test.db.manager.findOneByOrFail(ResolutionEntity, { resolutionId });
  expect(effectiveAt).toEqual(midnight);
  expect(await test.db.manager.countBy(EventEntity, { aggregateId: resolutionId, action: 'takeEffect' })).toBe(1);
});

it('is published once when two publish at once, and its followers are told once', async () => {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  const publish = () => as(test, poll.secretary, 'POST', `/resolutions/${resolutionId}/publish`);
  const answers = await Promise.all([publish(), publish()]);
  expect(answers.map(outcome).sort()).toEqual([
    [200, undefined],
    [409, 'action.wrong_state'],
  ]);
  await test.settle();
  const told = await test.db.manager.findBy(NoticeEntity, { linkId: resolutionId });
  expect(new Set(told.map((one) => one.userId)).size).toBe(told.length);
});

it('answers the secretary of another community like an unknown one', async () => {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
  const unknown = '00000000-0000-4000-8000-000000000000';
  for (const [method, path] of [
    ['POST', `/polls/${poll.pollId}/resolution`],
    ['POST', `/resolutions/${resolutionId}/publish`],
    ['GET', `/resolutions/${resolutionId}`],
  ] as const) {
    const body = path.endsWith('resolution') ? { text: TEXT } : undefined;
    const foreign = await as(test, stranger, method, path, body);
    const nothing = await as(test, stranger, method, path.replace(poll.pollId, unknown).replace(resolutionId, unknown), body);
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([nothing.status, { ...nothing.body, requestId: '' }]);
  }
});

it('refuses an empty text and one that is too long, and writes nothing', async () => {
  const poll = await aPassedPoll();
  for (const text of ['', '字'.repeat(2001)]) {
    expect(outcome(await as(test, poll.secretary, 'POST', `/polls/${poll.pollId}/resolution`, { text }))).toEqual([422, 'request.invalid']);
  }
  expect(await test.db.manager.countBy(ResolutionEntity, { pollId: poll.pollId })).toBe(0);
});

it('offers conveners the next step, and nobody else anything', async () => {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  const offered = async (person: TestPerson | undefined) =>
    (await as<ResolutionView>(test, found(person), 'GET', `/resolutions/${resolutionId}`)).body.offered;
  expect(await offered(poll.secretary)).toEqual(['publish']);
  await as(test, poll.secretary, 'POST', `/resolutions/${resolutionId}/publish`);
  expect([await offered(poll.secretary), await offered(poll.voters[0])]).toEqual([['objectOnPaper', 'postOnBoard'], ['object']]);
  await test.app.get(TakeEffectJob).run(new Date('2026-11-30T16:00:00.000Z'));
  expect([await offered(poll.secretary), await offered(poll.voters[0]), await offered(poll.gridWorker)]).toEqual([
    ['postOnBoard', 'assign'],
    [],
    ['postOnBoard'],
  ]);
});

it('is listed once published, newest first and page by page, in its own community', async () => {
  const poll = await aPassedPoll();
  const { resolutionId } = (await draft(poll)).body;
  const list = (communityId: string, query = '') =>
    as<Page<ResolutionView>>(test, poll.secretary, 'GET', `/communities/${communityId}/resolutions${query}`);
  expect((await list(poll.community.communityId)).body.items).toEqual([]);
  await as(test, poll.secretary, 'POST', `/resolutions/${resolutionId}/publish`);
  const { body } = await list(poll.community.communityId, '?size=1');
  expect(body).toMatchObject({ items: [{ resolutionId, issueTitle: '3号楼门口坡道怎么改' }], next: null });
  expect(outcome(await list('00000000-0000-4000-8000-000000000000'))).toEqual([404, 'not_found']);
});
