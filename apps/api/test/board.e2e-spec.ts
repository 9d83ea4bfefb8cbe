import type { BoardView, IssueCard } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import { aGuest, type TestPerson } from './support/people';
import { aSubmittedIssue } from './support/issues';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  aNeighbourhood,
  anAssignedTask,
  anEndorsedIssue,
  as,
  aTaskInProgress,
  deliver,
  done,
  inDays,
  outcome,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const board = (here: Neighbourhood, query = '', person: TestPerson = here.bystander) =>
  done(as<BoardView>(test, person, 'GET', `/communities/${here.community.communityId}/board${query}`));
const ids = (items: readonly IssueCard[]) => items.map((card) => card.issueId);
const say = (here: Neighbourhood, { taskId }: TestTask, what: string, body: unknown) =>
  done(as(test, here.author, 'POST', `/tasks/${taskId}/${what}`, body));

it('counts what goes on, what is late, and what residents said of what was done', async () => {
  const here = await aNeighbourhood(test, { supporters: 1 });
  expect((await board(here)).figures).toEqual({
    discuss: 0,
    execute: 0,
    oversee: 0,
    closed: 0,
    closedByResidents: 0,
    sentBack: 0,
    overdue: 0,
    delivered: 0,
    since: '2026-10-24',
  });
  await aSubmittedIssue(test, here.community, here.author);
  const talked = await anEndorsedIssue(test, here);
  const late = await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
  const waiting = await aDeliveredTask(test, here, { dueOn: inDays(test, 1) });
  const closed = await aDeliveredTask(test, here);
  await say(here, closed, 'accept-work', { stars: 5 });
  const mended = await aDeliveredTask(test, here);
  await say(here, mended, 'send-back', { reason: '还漏水' });
  await deliver(test, here, mended);
  await say(here, mended, 'accept-work', { stars: 3 });
  await test.pass({ days: 2 });
  const { figures, items } = await board(here);
  const counted = { discuss: 1, execute: 1, oversee: 1, closed: 2, closedByResidents: 2, sentBack: 1, overdue: 1, delivered: 1 };
  expect(figures).toEqual({ ...counted, since: '2026-10-26' });
  expect(ids(items).sort()).toEqual([talked, ...[late, waiting, closed, mended].map((task) => task.issueId)].sort());
  await test.pass({ days: 40 });
  expect((await board(here)).figures).toMatchObject({ closed: 0, sentBack: 0, delivered: 1, overdue: 1 });
});

describe('filters', () => {
  let here: Neighbourhood;
  let tasks: Record<'late' | 'soon' | 'later' | 'done', TestTask>;
  let talked: string;
  beforeAll(async () => {
    here = await aNeighbourhood(test, { supporters: 2 });
    talked = await anEndorsedIssue(test, { ...here, author: here.bystander, supporters: [here.author] });
    tasks = {
      later: await anAssignedTask(test, here, { dueOn: inDays(test, 20) }),
      late: await anAssignedTask(test, here, { dueOn: inDays(test, 1) }),
      soon: await anAssignedTask(test, here, { dueOn: inDays(test, 6) }),
      done: await aDeliveredTask(test, here),
    };
    await test.pass({ days: 2 });
  });

  it('shows one stage at a time; work by its day', async () => {
    expect(ids((await board(here, '?stage=execute')).items)).toEqual([tasks.late, tasks.soon, tasks.later].map((task) => task.issueId));
    expect(ids((await board(here, '?stage=discuss')).items)).toEqual([talked]);
    expect(ids((await board(here, '?stage=oversee')).items)).toEqual([tasks.done.issueId]);
    expect((await board(here, '?stage=execute')).items[0]).toMatchObject({ overdue: true, holder: '顺安物业', endorsements: 2 });
  });

  it('shows what is late, what is due soon, what I raised and what I endorsed', async () => {
    expect(ids((await board(here, '?filter=overdue')).items)).toEqual([tasks.late.issueId]);
    expect(ids((await board(here, '?filter=soon')).items)).toEqual([tasks.soon.issueId]);
    expect(ids((await board(here, '?stage=discuss&filter=overdue')).items)).toEqual([]);
    expect(ids((await board(here, '?filter=mine')).items)).toEqual([talked]);
    expect(ids((await board(here, '?stage=discuss&filter=endorsed', here.author)).items)).toEqual([talked]);
    expect(ids((await board(here, '?filter=endorsed')).items)).toEqual([]);
    expect((await board(here, '?filter=')).items).toHaveLength(5);
  });

  it.each([['?stage=execute'], ['?stage=oversee'], ['']])('pages %s without gap or repetition', async (query) => {
    const whole = ids((await board(here, query)).items);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: BoardView = await board(here, `${query || '?'}&size=1${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(1);
      seen.push(...ids(page.items));
      cursor = page.next;
    }
    expect(seen).toEqual(whole);
  });

  it('keeps the last place for work without a day', async () => {
    const { issueId } = tasks.late;
    await test.db.manager.update(IssueEntity, { issueId }, { state: 'parked', dueOn: null });
    const order = [tasks.soon, tasks.later, tasks.late].map((task) => task.issueId);
    expect(ids((await board(here, '?stage=execute')).items)).toEqual(order);
    const first = await board(here, '?stage=execute&size=2');
    expect(ids((await board(here, `?stage=execute&size=2&cursor=${first.next}`)).items)).toEqual([issueId]);
  });
});

it('is open to guests, and shows nobody what has not been taken in', async () => {
  const here = await aNeighbourhood(test, { supporters: 0 });
  const issueId = await aSubmittedIssue(test, here.community, here.author);
  const { token } = await aGuest(test);
  const path = `/communities/${here.community.communityId}/board`;
  expect(await call<BoardView>(test, 'GET', path, { token })).toMatchObject({ status: 200, body: { items: [], next: null } });
  for (const one of [here.author, here.gridWorker]) expect(ids((await board(here, '?filter=mine', one)).items)).not.toContain(issueId);
});

it('refuses what is no filter and knows no community that never was', async () => {
  const here = await aNeighbourhood(test, { supporters: 0 });
  const path = `/communities/${here.community.communityId}/board`;
  for (const query of ['?stage=elsewhere', '?filter=loud', '?cursor=x', '?size=51', '?page=2']) {
    expect(outcome(await as(test, here.author, 'GET', path + query))).toEqual([422, 'request.invalid']);
  }
  expect(outcome(await as(test, here.author, 'GET', `/communities/${newId(START)}/board`))).toEqual([404, 'not_found']);
  expect((await call(test, 'GET', path)).status).toBe(401);
});
