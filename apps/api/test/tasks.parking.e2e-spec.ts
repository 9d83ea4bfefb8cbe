import { randomUUID } from 'node:crypto';
import { SUPERVISION_DEFAULTS, type BoardView, type MatterView, type TaskView } from '@silin/shared';
import { newId } from '../src/platform/database';
import type { TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aNeighbourhood,
  anAssignedTask,
  as,
  aTaskInProgress,
  deliver,
  delivering,
  done,
  inbox,
  inDays,
  issueRow,
  outcome,
  recorded,
  taskRow,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

const { parkDaysMax } = SUPERVISION_DEFAULTS;
let test: TestApp;
let here: Neighbourhood;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test, { supporters: 1 });
});
afterAll(() => test.close());

const park = (person: TestPerson, { issueId }: Pick<TestTask, 'issueId'>, days: number, reason = '材料要明年开春才到。') =>
  as(test, person, 'POST', `/issues/${issueId}/park`, { until: inDays(test, days), reason });
const resume = (person: TestPerson, { issueId }: Pick<TestTask, 'issueId'>) => as(test, person, 'POST', `/issues/${issueId}/resume`, {});
const matter = (person: TestPerson, { issueId }: TestTask) => done(as<MatterView>(test, person, 'GET', `/issues/${issueId}`));
const task = (person: TestPerson, { taskId }: TestTask) => done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`));
const board = (filter = '') =>
  done(as<BoardView>(test, here.author, 'GET', `/communities/${here.community.communityId}/board?stage=execute${filter}`));

describe('挂账', () => {
  it('rests until its day, with the reason for everybody, and goes on by the clock with the days it rested', async () => {
    const work = await aTaskInProgress(test, here);
    const { dueOn } = await taskRow(test, work);
    await test.pass({ days: 3 });
    expect(await matter(here.secretary, work)).toMatchObject({
      offered: ['park', 'lookUp'],
      parkDays: { earliestOn: inDays(test, 1), latestOn: inDays(test, parkDaysMax) },
    });
    expect((await matter(here.author, work)).parkDays).toBeNull();
    await done(park(here.secretary, work, 20));
    const until = inDays(test, 20);
    expect(await issueRow(test, work)).toMatchObject({ state: 'parked', holder: '社区书记', holderPhone: null, dueOn: until });
    for (const one of [here.author, here.carrier, ...here.supporters]) expect(await inbox(test, one)).toContain('先挂账');
    const seen = await matter(here.author, work);
    expect(seen).toMatchObject({ state: 'parked', overdue: false, holding: { who: '社区书记', dueOn: until } });
    expect(seen.timeline[0]).toMatchObject({ title: '暂时办不了，先挂账', official: true });
    expect(seen.timeline[0]?.detail).toContain('材料要明年开春才到。');
    expect((await task(here.carrier, work)).parkedUntil).toBe(until);
    expect((await board()).items.find(({ issueId }) => issueId === work.issueId)).toMatchObject({ state: 'parked', dueOn: until });
    await test.pass({ days: 19 });
    expect(await issueRow(test, work)).toMatchObject({ state: 'parked' });
    expect(await task(here.carrier, work)).toMatchObject({ overdue: false });
    expect((await board('&filter=overdue')).items.map(({ issueId }) => issueId)).not.toContain(work.issueId);
    expect((await recorded(test, work)).at(-1)).toBe('issue.park');
    await test.pass({ days: 1 });
    await test.settle();
    expect(await taskRow(test, work)).toMatchObject({ parkedOn: null, parkedDays: 20, lateOn: null, dueOn: inDays(test, 7) });
    expect(dueOn).toBe(inDays(test, -13));
    expect(await issueRow(test, work)).toMatchObject({
      state: 'executing',
      holder: '顺安物业',
      holderPhone: '0546-7000001',
      dueOn: inDays(test, 7),
    });
    expect((await recorded(test, work)).filter((event) => event === 'issue.resume')).toHaveLength(1);
    expect(await inbox(test, here.author)).toContain('接着办');
  });

  it('is taken up early by hand, and then the clock has nothing left to do', async () => {
    const work = await aTaskInProgress(test, here);
    await done(park(here.secretary, work, 10));
    expect((await matter(here.secretary, work)).offered).toEqual(['resume', 'lookUp']);
    await test.pass({ days: 4 });
    const answers = await Promise.all([resume(here.secretary, work), resume(here.secretary, work)]);
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    expect(await taskRow(test, work)).toMatchObject({ parkedDays: 4, dueOn: inDays(test, 10) });
    // Rests again past the day of the first pause: that message must not wake it.
    await done(park(here.secretary, work, 30));
    await test.pass({ days: 8 });
    expect(await issueRow(test, work)).toMatchObject({ state: 'parked' });
    await done(resume(here.secretary, work));
    expect(await taskRow(test, work)).toMatchObject({ parkedDays: 12, parkedOn: null });
  });

  it('keeps a delay that was there before, and adds none', async () => {
    const work = await aTaskInProgress(test, here);
    await test.pass({ days: 12 });
    const { lateOn } = await taskRow(test, work);
    expect(lateOn).toBe(inDays(test, -2));
    await done(park(here.secretary, work, 5));
    await test.pass({ days: 4 });
    expect(await task(here.carrier, work)).toMatchObject({ overdue: false });
    await test.pass({ days: 1 });
    expect(await task(here.carrier, work)).toMatchObject({ overdue: true, daysLeft: -2 });
    expect((await taskRow(test, work)).lateOn).toBe(lateOn);
    expect((await recorded(test, work)).filter((event) => event === 'task.overdue')).toHaveLength(1);
  });

  it('is neither delivered, nor handed on, nor given more days; progress may be told', async () => {
    const work = await aTaskInProgress(test, here);
    await done(park(here.secretary, work, 10));
    const parked = [409, 'task.parked'];
    const send = (person: TestPerson, path: string, body: unknown) => as(test, person, 'POST', `/tasks/${work.taskId}/${path}`, body);
    expect(outcome(await send(here.carrier, 'deliver', await delivering(test, here.carrier)))).toEqual(parked);
    const asking = { requestKey: randomUUID(), dueOn: inDays(test, 12), reason: '来不及。' };
    expect(outcome(await send(here.carrier, 'extension', asking))).toEqual(parked);
    expect((await task(here.carrier, work)).offered).toEqual(['progress']);
    await done(send(here.carrier, 'progress', { requestKey: randomUUID(), text: '材料到了一半', photoIds: [] }));
    const disputed = await anAssignedTask(test, here);
    await done(as(test, here.carrier, 'POST', `/tasks/${disputed.taskId}/dispute`, { reason: '不归我们。' }));
    await done(park(here.secretary, disputed, 10));
    const order = { assigneeOrgUnitId: here.community.communityId, dueOn: inDays(test, 20) };
    expect(outcome(await as(test, here.secretary, 'POST', `/tasks/${disputed.taskId}/reassign`, order))).toEqual(parked);
    await done(resume(here.secretary, disputed));
    await done(as(test, here.secretary, 'POST', `/tasks/${disputed.taskId}/reassign`, order));
  });

  it('has a last day, and all pauses together have one too', async () => {
    const work = await aTaskInProgress(test, here);
    for (const days of [-1, 0, parkDaysMax + 1]) expect(outcome(await park(here.secretary, work, days))).toEqual([422, 'issue.park_day']);
    expect(outcome(await park(here.secretary, work, 5, ' '))).toEqual([422, 'request.invalid']);
    await done(park(here.secretary, work, parkDaysMax));
    await test.pass({ days: parkDaysMax });
    expect(await issueRow(test, work)).toMatchObject({ state: 'executing' });
    expect(outcome(await park(here.secretary, work, 1))).toEqual([409, 'issue.park_used_up']);
    expect((await matter(here.secretary, work)).parkDays).toBeNull();
  });

  it('is for conveners, while it is carried; a stranger learns nothing', async () => {
    const work = await aTaskInProgress(test, here);
    for (const one of [here.gridWorker, here.carrier]) expect(outcome(await park(one, work, 5))).toEqual([403, 'permission.role_needed']);
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    expect(outcome(await park(nextDoor.secretary, work, 5))).toEqual([404, 'not_found']);
    expect(outcome(await park(here.secretary, { issueId: newId(START) }, 5))).toEqual([404, 'not_found']);
    expect(outcome(await resume(here.secretary, work))).toEqual([409, 'action.wrong_state']);
    const both = await Promise.all([park(here.secretary, work, 5), deliver(test, here, work).catch(() => undefined)]);
    // Whichever came first: what rests was not delivered, what was delivered does not rest.
    const { state } = await issueRow(test, work);
    expect(state).toBe(both[0].status === 200 ? 'parked' : 'delivered');
  });
});
