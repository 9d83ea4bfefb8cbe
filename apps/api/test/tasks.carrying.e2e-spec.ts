import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { TASK_LIMITS, type Page, type ReportView, type TaskCard, type TaskView } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { ReportEntity } from '../src/modules/tasks';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import { aGuest, type TestPerson } from './support/people';
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
  uploaded,
  type Neighbourhood,
} from './tasks.builders';

let test: TestApp;
let here: Neighbourhood;
let nextDoor: Neighbourhood;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test);
  nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
});
afterAll(() => test.close());

const post = (person: TestPerson, path: string, body: unknown = {}) => as(test, person, 'POST', path, body);
const offered = async (person: TestPerson, taskId: string) => (await done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`))).offered;
const sameAsUnknown = async (person: TestPerson, path: (id: string) => string, id: string, body: unknown = {}) => {
  const [foreign, unknown] = [await post(person, path(id), body), await post(person, path(newId(START)), body)];
  expect(foreign.status).toBe(404);
  expect({ ...foreign.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
};

describe('reporting', () => {
  it('shows progress with its photos to everybody, once per key', async () => {
    const { taskId, issueId } = await aTaskInProgress(test, here);
    const photoIds = await uploaded(test, here.carrier, 2);
    const request = { requestKey: randomUUID(), text: '灯具到了，明天装。', photoIds };
    const send = () => as<ReportView>(test, here.carrier, 'POST', `/tasks/${taskId}/progress`, request);
    const [first, second] = [await done(send()), await done(send())];
    expect(second.reportId).toBe(first.reportId);
    expect(first).toMatchObject({ kind: 'progress', text: request.text, by: '顺安物业', before: [], after: [] });
    expect(first.photos.map((photo) => photo.photoId)).toEqual(photoIds);
    expect(await test.db.manager.countBy(ReportEntity, { taskId })).toBe(1);
    expect((await recorded(test, { issueId })).filter((event) => event === 'task.progress')).toHaveLength(1);
    const { token } = await aGuest(test);
    const seen = await done(call<TaskView>(test, 'GET', `/tasks/${taskId}`, { token }));
    expect(seen.reports).toMatchObject([{ reportId: first.reportId, photos: photoIds.map((photoId) => ({ photoId })) }]);
    expect(seen.offered).toEqual([]);
    expect(await test.db.manager.countBy(PhotoEntity, { subjectId: first.reportId, isPublic: true })).toBe(2);
    expect(await inbox(test, here.author)).toContain('有新进展');
  });

  it('is refused before the task was taken up, from others, with another’s photos, and when it is too long', async () => {
    const { taskId } = await anAssignedTask(test, here);
    const report = (over: Record<string, unknown> = {}) => ({ requestKey: randomUUID(), text: '在办。', photoIds: [], ...over });
    const send = async (one: TestPerson, over = {}) => outcome(await post(one, `/tasks/${taskId}/progress`, report(over)));
    expect(await send(here.carrier)).toEqual([409, 'action.wrong_state']);
    await done(post(here.carrier, `/tasks/${taskId}/accept`));
    expect(await send(here.secretary)).toEqual([403, 'action.not_allowed']);
    expect(await send(here.carrier, { photoIds: await uploaded(test, here.author) })).toEqual([422, 'photo.unknown']);
    expect(await send(here.carrier, { text: '长'.repeat(TASK_LIMITS.textMax + 1) })).toEqual([422, 'request.invalid']);
    const tooMany = Array.from({ length: TASK_LIMITS.photosMax + 1 }, () => randomUUID());
    expect(await send(here.carrier, { photoIds: tooMany })).toEqual([422, 'request.invalid']);
    await sameAsUnknown(nextDoor.carrier, (id) => `/tasks/${id}/progress`, taskId, report());
    expect(await test.db.manager.countBy(ReportEntity, { taskId })).toBe(0);
  });
});

describe('delivering', () => {
  it('moves task and matter together, shows before and after, and asks the author', async () => {
    const task = await aTaskInProgress(test, here);
    const request = await delivering(test, here.carrier);
    const report = await done(as<ReportView>(test, here.carrier, 'POST', `/tasks/${task.taskId}/deliver`, request));
    expect(report).toMatchObject({ kind: 'delivery', photos: [] });
    expect([...report.before, ...report.after].map(({ photoId }) => photoId)).toEqual([
      ...(request.beforePhotoIds as string[]),
      ...(request.afterPhotoIds as string[]),
    ]);
    expect(await taskRow(test, task)).toMatchObject({ state: 'delivered', deliveredAt: START });
    expect(await issueRow(test, task)).toMatchObject({ state: 'delivered', holder: '提出人', holderPhone: null, dueOn: '2026-11-30' });
    expect(await done(as(test, here.bystander, 'GET', `/tasks/${task.taskId}`))).toMatchObject({
      judgeUntil: '2026-11-30',
      overdue: false,
    });
    expect(await offered(here.author, task.taskId)).toEqual(['acceptWork', 'sendBack']);
    for (const one of [...here.supporters, here.bystander, here.carrier, here.secretary])
      expect(await offered(one, task.taskId)).toEqual([]);
    expect(await inbox(test, here.author)).toContain('请您验收');
    expect(await inbox(test, here.supporters[0] as TestPerson)).toContain('报办完了');
    expect((await recorded(test, task)).slice(-2)).toEqual(['task.deliver', 'issue.deliver']);
  });

  it('takes place once when two of the carrier press at once, and answers a repeated key like the first time', async () => {
    const task = await aTaskInProgress(test, here);
    const path = `/tasks/${task.taskId}/deliver`;
    const [one, other] = [await delivering(test, here.carrier), await delivering(test, here.carrier)];
    const answers = await Promise.all([post(here.carrier, path, one), post(here.carrier, path, other)]);
    expect(answers.map(outcome).sort()).toEqual([
      [201, undefined],
      [409, 'action.wrong_state'],
    ]);
    const won = answers[0]?.status === 201 ? one : other;
    const reports = await test.db.manager.findBy(ReportEntity, { taskId: task.taskId });
    expect(reports).toHaveLength(1);
    expect(await done(post(here.carrier, path, won))).toMatchObject({ reportId: reports[0]?.reportId });
    expect((await recorded(test, task)).filter((event) => event.endsWith('.deliver'))).toEqual(['task.deliver', 'issue.deliver']);
    const lost = won === one ? other : one;
    const free = await test.db.manager.findOneByOrFail(PhotoEntity, { photoId: (lost.afterPhotoIds as string[])[0] });
    expect(free).toMatchObject({ subjectId: null, isPublic: false });
  });

  it('is refused without pictures of before and after, and nothing changes', async () => {
    const task = await aTaskInProgress(test, here);
    const request = await delivering(test, here.carrier);
    const send = async (over: Record<string, unknown>) => post(here.carrier, `/tasks/${task.taskId}/deliver`, { ...request, ...over });
    for (const missing of ['beforePhotoIds', 'afterPhotoIds']) {
      expect((await send({ [missing]: [] })).body).toMatchObject({ code: 'task.delivery_needs_photos', facts: { before: 1, after: 1 } });
    }
    expect(outcome(await send({ afterPhotoIds: request.beforePhotoIds }))).toEqual([422, 'photo.unknown']);
    expect(outcome(await send({ afterPhotoIds: [randomUUID()] }))).toEqual([422, 'photo.unknown']);
    expect(await taskRow(test, task)).toMatchObject({ state: 'in_progress' });
    expect(await issueRow(test, task)).toMatchObject({ state: 'executing' });
    expect(await test.db.manager.countBy(ReportEntity, { taskId: task.taskId })).toBe(0);
    const photoIds = [...(request.beforePhotoIds as string[]), ...(request.afterPhotoIds as string[])];
    const untouched = { photoId: In(photoIds), isPublic: false, subjectId: IsNull() };
    expect(await test.db.manager.countBy(PhotoEntity, untouched)).toBe(2);
  });
});

describe('the list of a workbench', () => {
  it('shows a carrier its own tasks by due day, the conveners all, page by page, and strangers nothing', async () => {
    const own = await aNeighbourhood(test, { name: '清风社区', supporters: 0 });
    const path = `/communities/${own.community.communityId}/tasks`;
    const tasks: string[] = [];
    for (const days of [9, 3, 3, 5]) tasks.push((await anAssignedTask(test, own, { dueOn: inDays(test, days) })).taskId);
    const [late, ...soon] = tasks;
    const ours = (await anAssignedTask(test, own, { dueOn: inDays(test, 1), assigneeOrgUnitId: own.community.communityId })).taskId;
    const list = async (one: TestPerson, query = '') => done(as<Page<TaskCard>>(test, one, 'GET', path + query));
    const walk = async (one: TestPerson) => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<TaskCard> = await list(one, `?size=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map((card) => card.taskId));
        cursor = page.next;
      }
      return seen;
    };
    const byCarrier = await walk(own.carrier);
    expect(byCarrier.slice(0, 2).sort()).toEqual(soon.slice(0, 2).sort());
    expect(byCarrier.slice(2)).toEqual([soon[2], late]);
    expect(await walk(own.secretary)).toEqual([ours, ...byCarrier]);
    expect(await walk(own.gridWorker)).toEqual([ours]);
    expect(outcome(await as(test, own.author, 'GET', path))).toEqual([403, 'permission.role_needed']);
    expect(outcome(await as(test, here.secretary, 'GET', path))).toEqual([404, 'not_found']);
  });
});

describe('the day after it was due', () => {
  it('tells carrier, conveners and followers once, and not of work that waits for residents', async () => {
    const own = await aNeighbourhood(test, { name: '晚晴社区', supporters: 1 });
    const late = await aTaskInProgress(test, own, { dueOn: inDays(test, 2) });
    const delivered = await aTaskInProgress(test, own, { dueOn: inDays(test, 2) });
    await deliver(test, own, delivered);
    await test.pass({ days: 2 });
    expect(await recorded(test, late)).not.toContain('task.overdue');
    await test.pass({ days: 1 });
    await test.pass({ days: 1 });
    expect((await recorded(test, late)).filter((event) => event === 'task.overdue')).toHaveLength(1);
    expect(await recorded(test, delivered)).not.toContain('task.overdue');
    for (const one of [own.carrier, own.secretary, own.author, ...own.supporters]) {
      expect((await inbox(test, one)).filter((title) => title === '到期还没办完')).toHaveLength(1);
    }
    expect(await inbox(test, own.bystander)).toEqual([]);
    expect(await done(as(test, own.bystander, 'GET', `/tasks/${late.taskId}`))).toMatchObject({ overdue: true, daysLeft: -2 });
  });
});

it('knows no task that never was', async () => {
  expect(outcome(await as(test, here.author, 'GET', `/tasks/${newId(START)}`))).toEqual([404, 'not_found']);
  expect(outcome(await as(test, here.author, 'GET', '/tasks/nonsense'))).toEqual([404, 'not_found']);
});
