import { randomUUID } from 'node:crypto';
import type { TaskView } from '@silin/shared';
import { newId } from '../src/platform/database';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aNeighbourhood,
  as,
  aTaskInProgress,
  anAssignedTask,
  deliver,
  done,
  inbox,
  inDays,
  issueRow,
  noticesOf,
  outcome,
  recorded,
  taskRow,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

let test: TestApp;
let here: Neighbourhood;
let other: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test, { supporters: 1 });
  other = await aPerson(test, here.community, { roles: ['committee_member'], owner: false });
});
afterAll(() => test.close());

const post = (person: TestPerson, { taskId }: Pick<TestTask, 'taskId'>, path: string, body: unknown = {}) =>
  as(test, person, 'POST', `/tasks/${taskId}/${path}`, body);
const asking = (over: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  dueOn: inDays(test, 15),
  reason: '灯具要从外地调货。',
  ...over,
});
const ask = (task: TestTask, over: Record<string, unknown> = {}, person = here.carrier) => post(person, task, 'extension', asking(over));
const view = (person: TestPerson, { taskId }: TestTask) => done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`));

describe('asking for more days', () => {
  it('tells the conveners why, and moves the day only when one of them grants it', async () => {
    const task = await aTaskInProgress(test, here);
    const before = await taskRow(test, task);
    expect(await view(here.carrier, task)).toMatchObject({
      extension: null,
      extensionDays: { earliestOn: inDays(test, 11), latestOn: inDays(test, 25) },
    });
    await done(ask(task));
    expect(await inbox(test, here.secretary)).toContain('承办单位申请延期');
    expect((await taskRow(test, task)).dueOn).toBe(before.dueOn);
    expect(await view(here.carrier, task)).toMatchObject({
      offered: ['progress', 'deliver'],
      extension: { state: 'asked', days: 5, dueOnBefore: before.dueOn, dueOnAsked: inDays(test, 15), reason: '灯具要从外地调货。' },
    });
    expect((await view(here.secretary, task)).offered).toEqual(['grantExtension', 'refuseExtension']);
    await done(post(here.secretary, task, 'extension/grant', { reason: '同意，抓紧' }));
    expect(await taskRow(test, task)).toMatchObject({ dueOn: inDays(test, 15), lateOn: null });
    expect(await issueRow(test, task)).toMatchObject({ state: 'executing', holder: '顺安物业', dueOn: inDays(test, 15) });
    expect((await recorded(test, task)).slice(-2)).toEqual(['task.askExtension', 'task.grantExtension']);
    for (const one of [here.author, here.carrier, ...here.supporters]) expect(await inbox(test, one)).toContain('同意延期');
    // 接诉即办条例 art. 15: who raised it hears why.
    expect((await noticesOf(test, here.author)).find(({ title }) => title === '同意延期')?.words).toContain('灯具要从外地调货。');
    expect(await view(here.author, task)).toMatchObject({ extension: { state: 'granted', answer: '同意，抓紧' }, offered: [] });
  });

  it('is answered once, and asked for once: a refusal keeps the day and uses it up', async () => {
    const task = await aTaskInProgress(test, here);
    await done(ask(task));
    expect(outcome(await post(here.secretary, task, 'extension/refuse', { reason: ' ' }))).toEqual([422, 'request.invalid']);
    const answers = await Promise.all([
      post(here.secretary, task, 'extension/refuse', { reason: '居民等不起。' }),
      post(other, task, 'extension/grant', {}),
    ]);
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    const granted = answers[1]?.status === 200;
    expect((await taskRow(test, task)).dueOn).toBe(inDays(test, granted ? 15 : 10));
    expect(outcome(await ask(task, { dueOn: inDays(test, 16) }))).toEqual([409, 'task.extension_asked']);
    expect((await view(here.carrier, task)).offered).not.toContain('askExtension');
  });

  it('sent twice is asked once, also at the same instant; a key of other work is refused', async () => {
    const [task, another] = [await aTaskInProgress(test, here), await aTaskInProgress(test, here)];
    const body = asking();
    const answers = [
      ...(await Promise.all([1, 2].map(() => post(here.carrier, task, 'extension', body)))),
      await post(here.carrier, task, 'extension', body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await recorded(test, task)).filter((event) => event === 'task.askExtension')).toHaveLength(1);
    expect(outcome(await post(here.carrier, another, 'extension', body))).toEqual([422, 'request.invalid']);
  });

  it('is no way out once it is late or nearly so, and keeps within the days of the community', async () => {
    const task = await aTaskInProgress(test, here);
    for (const [dueOn, code] of [
      [inDays(test, 10), 'task.extension_day'],
      [inDays(test, 26), 'task.extension_day'],
      ['2026-02-30', 'request.invalid'],
    ]) {
      expect(outcome(await ask(task, { dueOn }))).toEqual([422, code]);
    }
    await test.pass({ days: 10 });
    expect(outcome(await ask(task, { dueOn: inDays(test, 3) }))).toEqual([409, 'task.extension_too_late']);
    await test.pass({ days: 1 });
    expect(outcome(await ask(task, { dueOn: inDays(test, 3) }))).toEqual([409, 'task.overdue']);
    expect((await view(here.carrier, task)).offered).toEqual(['progress', 'deliver']);
  });

  it('granted after the day had passed leaves the mark of the delay', async () => {
    const task = await aTaskInProgress(test, here);
    const { dueOn } = await taskRow(test, task);
    await done(ask(task));
    await test.pass({ days: 11 });
    expect(await taskRow(test, task)).toMatchObject({ lateOn: dueOn, overdueTold: true });
    await done(post(here.secretary, task, 'extension/grant', {}));
    expect(await taskRow(test, task)).toMatchObject({ lateOn: dueOn, overdueTold: false, dueOn: inDays(test, 4) });
    expect(await view(here.author, task)).toMatchObject({ overdue: false });
    expect((await recorded(test, task)).filter((event) => event === 'task.overdue')).toHaveLength(1);
    await test.pass({ days: 5 });
    // Late a second time is told a second time, and the first day stays the mark.
    expect((await recorded(test, task)).filter((event) => event === 'task.overdue')).toHaveLength(2);
    expect((await inbox(test, here.author)).filter((title) => title === '到期还没办完').length).toBeGreaterThanOrEqual(2);
    expect((await taskRow(test, task)).lateOn).toBe(dueOn);
  });

  it('is for whoever carries it, while it is carried; a stranger learns nothing', async () => {
    const [assigned, task] = [await anAssignedTask(test, here), await aTaskInProgress(test, here)];
    expect(outcome(await ask(assigned))).toEqual([409, 'action.wrong_state']);
    expect(outcome(await ask(task, {}, here.secretary))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await ask(task, {}, here.author))).toEqual([403, 'permission.role_needed']);
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    expect(outcome(await ask(task, {}, nextDoor.carrier))).toEqual([404, 'not_found']);
    expect(outcome(await ask({ ...task, taskId: newId(START) }))).toEqual([404, 'not_found']);
    expect(outcome(await post(here.secretary, task, 'extension/grant', {}))).toEqual([409, 'action.wrong_state']);
    await done(ask(task));
    expect(outcome(await post(nextDoor.secretary, task, 'extension/grant', {}))).toEqual([404, 'not_found']);
    expect(outcome(await post(here.gridWorker, task, 'extension/grant', {}))).toEqual([403, 'permission.role_needed']);
    await deliver(test, here, task);
    expect(outcome(await post(here.secretary, task, 'extension/grant', {}))).toEqual([409, 'action.wrong_state']);
  });

  it('is not granted by who asked, also where the community carries the work itself', async () => {
    const task = await aTaskInProgress(test, { ...here, carrier: here.secretary }, { assigneeOrgUnitId: here.community.communityId });
    await done(ask(task, {}, here.secretary));
    expect((await view(here.secretary, task)).offered).not.toContain('grantExtension');
    expect(outcome(await post(here.secretary, task, 'extension/grant', {}))).toEqual([403, 'task.extension_own']);
    await done(post(other, task, 'extension/grant', {}));
  });
});

it('reminds the carrier before the day, once, and not when the day has moved or the work is done', async () => {
  const neighbourhood = await aNeighbourhood(test, { supporters: 0, name: '桃园社区' });
  const [kept, moved, finished] = [
    await aTaskInProgress(test, neighbourhood),
    await aTaskInProgress(test, neighbourhood),
    await aTaskInProgress(test, neighbourhood),
  ];
  await done(post(neighbourhood.carrier, moved, 'extension', asking()));
  await done(post(neighbourhood.secretary, moved, 'extension/grant', {}));
  await deliver(test, neighbourhood, finished);
  const reminded = async () =>
    (await noticesOf(test, neighbourhood.carrier)).filter(({ title }) => title === '快到日子了').map(({ linkId }) => linkId);
  await test.pass({ days: 7 });
  expect(await reminded()).toEqual([]);
  await test.pass({ days: 1 });
  expect(await reminded()).toEqual([kept.taskId]);
  await test.pass({ days: 5 });
  expect(await reminded()).toEqual([kept.taskId, moved.taskId]);
});
