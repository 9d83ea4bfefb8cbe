import { randomUUID } from 'node:crypto';
import { SUPERVISION_DEFAULTS, type MatterView, type ReopenAnswer, type TaskView } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { TaskEntity } from '../src/modules/tasks';
import { newId } from '../src/platform/database';
import { anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { call } from './support/calling';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  afterAuthorsWindow,
  aNeighbourhood,
  as,
  done,
  inbox,
  inDays,
  issueRow,
  outcome,
  recorded,
  taskRow,
  uploaded,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

const { reopenDays } = SUPERVISION_DEFAULTS;
let test: TestApp;
let here: Neighbourhood;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test, { supporters: 4 });
});
afterAll(() => test.close());

const accept = (person: TestPerson, { taskId }: TestTask) => as(test, person, 'POST', `/tasks/${taskId}/accept-work`, { stars: 5 });
const saying = (over: Record<string, unknown> = {}) => ({ requestKey: randomUUID(), reason: '下过雨又不亮了。', photoIds: [], ...over });
const reopen = (person: TestPerson, { issueId }: Pick<TestTask, 'issueId'>, over: Record<string, unknown> = {}) =>
  as<ReopenAnswer>(test, person, 'POST', `/issues/${issueId}/reopen`, saying(over));
const matter = (person: TestPerson, { issueId }: TestTask) => done(as<MatterView>(test, person, 'GET', `/issues/${issueId}`));
const tasksOf = ({ issueId }: TestTask) => test.db.manager.find(TaskEntity, { where: { issueId }, order: { assignedAt: 'ASC' } });
const supporter = (index: number): TestPerson => {
  const one = here.supporters[index];
  if (!one) throw new Error('too few supporters');
  return one;
};
async function aClosedTask(neighbourhood = here, over: Record<string, unknown> = {}): Promise<TestTask> {
  const task = await aDeliveredTask(test, neighbourhood, over);
  await done(accept(neighbourhood.author, task));
  await test.pass({ minutes: 1 });
  return task;
}

describe('closed and yet not solved', () => {
  it('the author, who had nodded, takes it up again: new work for the same carrier, with the days of the first time', async () => {
    const task = await aClosedTask();
    await test.pass({ days: 5 });
    const [photoId] = await uploaded(test, here.author);
    expect(await matter(here.author, task)).toMatchObject({ offered: ['reopen'], reopenUntil: inDays(test, reopenDays - 5) });
    expect(await done(reopen(here.author, task, { photoIds: [photoId] }))).toEqual({ reopened: true, voices: 1, needed: 3 });
    const [old, next] = await tasksOf(task);
    expect(old).toMatchObject({ state: 'closed', reopenedAt: test.clock.now() });
    expect(next).toMatchObject({
      ...{ state: 'assigned', reopensTaskId: task.taskId, assigneeName: '顺安物业', title: old?.title, resolutionId: old?.resolutionId },
      ...{ dueOn: inDays(test, 10), termDays: 10, lateOn: null },
    });
    expect(await issueRow(test, task)).toMatchObject({
      ...{ state: 'executing', reopenedCount: 1, closedAt: null },
      ...{ holder: '顺安物业', holderPhone: '0546-7000001', dueOn: inDays(test, 10) },
    });
    expect((await recorded(test, task)).slice(-2)).toEqual(['issue.reopen', 'task.assign']);
    for (const one of [here.carrier, here.secretary, supporter(0)]) expect(await inbox(test, one)).toContain('居民说没解决');
    const seen = await matter(here.bystander, task);
    expect(seen).toMatchObject({ state: 'executing', reopenedCount: 1, sentBackCount: 0, reopenUntil: null });
    const step = seen.timeline.find(({ title }) => title === '居民说没解决，重新办');
    expect(step).toMatchObject({ detail: '下过雨又不亮了。', by: '1号楼居民', photos: [{ photoId }] });
    expect(await test.db.manager.findOneByOrFail(PhotoEntity, { photoId: photoId ?? '' })).toMatchObject({ isPublic: true });
    const view = await done(as<TaskView>(test, here.carrier, 'GET', `/tasks/${next?.taskId}`));
    expect(view).toMatchObject({ offered: ['accept', 'dispute'], reopensTaskId: task.taskId });
  });

  it('comes to the same end again, and may be taken up again', async () => {
    const task = await aClosedTask();
    await done(reopen(here.author, task));
    const next = (await tasksOf(task)).at(-1);
    const again: TestTask = { issueId: task.issueId, taskId: next?.taskId ?? '' };
    await done(as(test, here.carrier, 'POST', `/tasks/${again.taskId}/dispute`, { reason: '这回是供电局的线。' }));
    const order = { assigneeOrgUnitId: here.community.communityId, dueOn: inDays(test, 4) };
    await done(as(test, here.secretary, 'POST', `/tasks/${again.taskId}/reassign`, order));
    await done(as(test, here.gridWorker, 'POST', `/tasks/${again.taskId}/accept`));
    const [before, after] = await uploaded(test, here.gridWorker, 2);
    const delivery = { requestKey: randomUUID(), text: '换了线。', beforePhotoIds: [before], afterPhotoIds: [after] };
    await done(as(test, here.gridWorker, 'POST', `/tasks/${again.taskId}/deliver`, delivery));
    await done(accept(here.author, again));
    await test.pass({ minutes: 1 });
    expect(await issueRow(test, task)).toMatchObject({ state: 'closed', reopenedCount: 1 });
    await done(reopen(here.author, task, { reason: '还是不行。' }));
    expect((await tasksOf(task)).map(({ state }) => state)).toEqual(['closed', 'closed', 'assigned']);
    // The days that were given last; never fewer than the community says.
    expect((await tasksOf(task)).at(-1)).toMatchObject({ assigneeName: '柳园社区居委会', dueOn: inDays(test, 4) });
  });

  it('gives never fewer days than the community says', async () => {
    const task = await aClosedTask(here, { dueOn: inDays(test, 1) });
    await done(reopen(here.author, task));
    expect((await tasksOf(task)).at(-1)?.dueOn).toBe(inDays(test, SUPERVISION_DEFAULTS.reworkDaysMin));
  });

  it('takes several supporters of one mind, each once, also one who had accepted and whichever account they use', async () => {
    const task = await aDeliveredTask(test, here);
    await afterAuthorsWindow(test, task);
    for (const index of [0, 1, 2]) await done(accept(supporter(index), task));
    await test.pass({ minutes: 1 });
    expect(await done(reopen(supporter(0), task))).toEqual({ reopened: false, voices: 1, needed: 3 });
    expect(outcome(await reopen(supporter(0), task))).toEqual([409, 'issue.reopen_said']);
    const second = await anotherAccountOf(test, supporter(0));
    expect(outcome(await call(test, 'POST', `/issues/${task.issueId}/reopen`, { token: second.token, body: saying() }))).toEqual([
      409,
      'issue.reopen_said',
    ]);
    expect((await matter(supporter(0), task)).offered).toEqual([]);
    expect(await inbox(test, supporter(3))).toContain('有邻居说没解决');
    expect(await issueRow(test, task)).toMatchObject({ state: 'closed' });
    await done(reopen(supporter(1), task));
    const answers = await Promise.all([2, 3].map((index) => reopen(supporter(index), task)));
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    expect(await tasksOf(task)).toHaveLength(2);
    expect((await recorded(test, task)).filter((event) => event === 'issue.wantReopen')).toHaveLength(2);
  });

  it('sent twice begins one piece of work, also at the same instant; a key of another matter is refused', async () => {
    const [task, another] = [await aClosedTask(), await aClosedTask()];
    const body = saying();
    const send = (one: TestTask) => as<ReopenAnswer>(test, here.author, 'POST', `/issues/${one.issueId}/reopen`, body);
    const answers = [...(await Promise.all([send(task), send(task)])), await send(task)];
    expect(answers.map(({ status, body: { reopened } }) => [status, reopened])).toEqual([1, 2, 3].map(() => [200, true]));
    expect(await tasksOf(task)).toHaveLength(2);
    expect(outcome(await send(another))).toEqual([422, 'request.invalid']);
    expect(await tasksOf(another)).toHaveLength(1);
  });

  it('has a window: on its last day it opens, after it the matter is raised anew', async () => {
    const [kept, late] = [await aClosedTask(), await aClosedTask()];
    const lastDay = inDays(test, reopenDays);
    await test.pass({ days: reopenDays });
    await done(reopen(here.author, kept));
    await test.pass({ days: 1 });
    const answer = await reopen(here.author, late);
    expect(answer.body).toMatchObject({ code: 'issue.reopen_too_late', facts: { lastDay } });
    expect(await matter(here.author, late)).toMatchObject({ offered: ['raiseAgain'], reopenUntil: lastDay });
    expect((await matter(here.bystander, late)).offered).toEqual([]);
  });

  it('is for the author and supporters, never for staff or the carrier, whatever else they are', async () => {
    const manager = await aPerson(test, here.community, { roles: ['property_company'], orgUnitId: here.community.propertyId });
    const [task, own] = [await aClosedTask(), await aDeliveredTask(test, { ...here, author: manager })];
    expect(outcome(await reopen(here.bystander, task))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await reopen(manager, task))).toEqual([403, 'task.staff_cannot_judge']);
    for (const one of [here.secretary, here.gridWorker, here.carrier])
      expect(outcome(await reopen(one, task))).toEqual([403, 'permission.unverified']);
    expect(outcome(await reopen(here.author, own))).toEqual([409, 'action.wrong_state']);
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    expect(outcome(await reopen(nextDoor.author, task))).toEqual([404, 'not_found']);
    expect(outcome(await reopen(here.author, { issueId: newId(START) }))).toEqual([404, 'not_found']);
    for (const over of [{ reason: ' ' }, { reason: '长'.repeat(301) }, { photoIds: Array.from({ length: 4 }, () => randomUUID()) }]) {
      expect(outcome(await reopen(here.author, task, over))).toEqual([422, 'request.invalid']);
    }
    expect(outcome(await reopen(here.author, task, { photoIds: [randomUUID()] }))).toEqual([422, 'photo.unknown']);
    expect(await issueRow(test, task)).toMatchObject({ state: 'closed' });
    expect((await taskRow(test, task)).reopenedAt).toBeNull();
  });
});
