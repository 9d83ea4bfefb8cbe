import { randomUUID } from 'node:crypto';
import { TASK_LIMITS, type TaskView } from '@silin/shared';
import { TaskEntity } from '../src/modules/tasks';
import { newId } from '../src/platform/database';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aNeighbourhood,
  anAssignedTask,
  anEndorsedIssue,
  aResolution,
  as,
  assigning,
  done,
  inbox,
  inDays,
  issueRow,
  outcome,
  recorded,
  taskRow,
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

const tasksOf = (resolutionId: string) => test.db.manager.findBy(TaskEntity, { resolutionId });
const post = (person: TestPerson, path: string, body: unknown = {}) => as(test, person, 'POST', path, body);
const assign = (person: TestPerson, resolutionId: string, over: Record<string, unknown> = {}) =>
  as<TaskView>(test, person, 'POST', `/resolutions/${resolutionId}/tasks`, assigning(test, here, over));
const offered = async (person: TestPerson, taskId: string) => (await done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`))).offered;
const cameBack = async (person: TestPerson, taskId: string) => (await done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`))).cameBack;
const sameAsUnknown = async (person: TestPerson, path: (id: string) => string, id: string, body: unknown = {}) => {
  const [foreign, unknown] = [await post(person, path(id), body), await post(person, path(newId(START)), body)];
  expect(foreign.status).toBe(404);
  expect({ ...foreign.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
};

describe('handing out work', () => {
  it('gives it to a carrier, moves the matter, and tells the carrier and the followers', async () => {
    const { resolutionId, issueId } = await aResolution(test, here);
    const { status, body } = await assign(here.secretary, resolutionId);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      issueId,
      resolutionId,
      issueTitle: '1号楼楼道灯不亮',
      assignee: '顺安物业',
      state: 'assigned',
      dueOn: '2026-12-03',
      daysLeft: 10,
      overdue: false,
      reports: [],
      ratings: [],
      judgeUntil: null,
      offered: [],
    });
    expect(await issueRow(test, { issueId })).toMatchObject({
      state: 'executing',
      holder: '顺安物业',
      holderPhone: '0546-7000001',
      dueOn: '2026-12-03',
    });
    expect((await recorded(test, { issueId })).slice(-2)).toEqual(['task.assign', 'issue.execute']);
    expect(await inbox(test, here.carrier)).toContain('有一件事派给您单位');
    for (const follower of [here.author, ...here.supporters]) expect(await inbox(test, follower)).toContain('派工了');
    expect(await inbox(test, here.bystander)).not.toContain('派工了');
    expect(await offered(here.carrier, body.taskId)).toEqual(['accept', 'dispute']);
  });

  it('makes one task of one key, also when both requests arrive at once, and answers the same', async () => {
    const { resolutionId } = await aResolution(test, here);
    const requestKey = randomUUID();
    const answers = await Promise.all([1, 2].map(() => assign(here.secretary, resolutionId, { requestKey })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.taskId)).size).toBe(1);
    expect(await tasksOf(resolutionId)).toHaveLength(1);
    expect(outcome(await assign(here.secretary, resolutionId))).toEqual([409, 'action.wrong_state']);
    const other = await aResolution(test, here);
    expect(outcome(await assign(here.secretary, other.resolutionId, { requestKey }))).toEqual([422, 'request.invalid']);
    expect(await issueRow(test, other)).toMatchObject({ state: 'decided' });
  });

  it.each([
    ['drafted', null, 'resolution.not_effective', { effectiveOn: null }],
    ['published', '2026-11-28', 'resolution.not_effective', { effectiveOn: '2026-11-29' }],
    ['revoked', null, 'action.wrong_state', { state: 'revoked', action: 'assign' }],
  ] as const)('waits for the resolution: one that is %s hands out nothing', async (state, objectionsUntil, code, facts) => {
    const { resolutionId, issueId } = await aResolution(test, here, { state, objectionsUntil });
    expect((await assign(here.secretary, resolutionId)).body).toMatchObject({ code, facts });
    expect(await tasksOf(resolutionId)).toEqual([]);
    expect(await issueRow(test, { issueId })).toMatchObject({ state: 'decided' });
  });

  it('refuses a carrier who is none, a day that is not ahead, and words that do not fit', async () => {
    const { resolutionId } = await aResolution(test, here);
    const refused = async (over: Record<string, unknown>) => outcome(await assign(here.secretary, resolutionId, over));
    expect(await refused({ assigneeOrgUnitId: nextDoor.community.propertyId })).toEqual([422, 'task.assignee_unknown']);
    expect(await refused({ assigneeOrgUnitId: here.community.estateId })).toEqual([422, 'task.assignee_unknown']);
    expect(await refused({ dueOn: inDays(test, 0) })).toEqual([422, 'task.due_in_past']);
    for (const dueOn of ['2026-02-30', '2026-12-3', '20261203', 'tomorrow', '2026-12-03T00:00:00Z']) {
      expect(await refused({ dueOn })).toEqual([422, 'request.invalid']);
    }
    expect(await refused({ title: '长'.repeat(TASK_LIMITS.titleMax + 1) })).toEqual([422, 'request.invalid']);
    expect(await refused({ title: '   ' })).toEqual([422, 'request.invalid']);
    expect(await tasksOf(resolutionId)).toEqual([]);
  });

  it('is the conveners’ alone, and for those of another community the resolution does not exist', async () => {
    const { resolutionId } = await aResolution(test, here);
    for (const one of [here.author, here.gridWorker, here.carrier]) {
      expect(outcome(await assign(one, resolutionId))).toEqual([403, 'permission.role_needed']);
    }
    await sameAsUnknown(nextDoor.secretary, (id) => `/resolutions/${id}/tasks`, resolutionId, assigning(test, here));
    expect(await tasksOf(resolutionId)).toEqual([]);
  });
});

describe('即办', () => {
  const request = (over: Record<string, unknown> = {}) => assigning(test, here, over);

  it('sends an accepted matter straight to a carrier', async () => {
    const issueId = await anEndorsedIssue(test, here);
    expect(outcome(await post(here.gridWorker, `/issues/${issueId}/execute-directly`, request()))).toEqual([200, undefined]);
    const task = await test.db.manager.findOneByOrFail(TaskEntity, { issueId });
    expect(task).toMatchObject({ state: 'assigned', resolutionId: null, assigneeName: '顺安物业' });
    expect(await issueRow(test, { issueId })).toMatchObject({ state: 'executing', holder: '顺安物业' });
    expect((await recorded(test, { issueId })).slice(-2)).toEqual(['task.assign', 'issue.executeDirectly']);
    expect(outcome(await post(here.gridWorker, `/issues/${issueId}/execute-directly`, request()))).toEqual([409, 'action.wrong_state']);
  });

  it('makes one task of one key, also when both requests arrive at once, and answers a lost answer like the first time', async () => {
    const issueId = await anEndorsedIssue(test, here);
    const order = request();
    const toldBefore = (await inbox(test, here.author)).filter((title) => title === '派工了').length;
    const send = (body: unknown, id = issueId) => post(here.gridWorker, `/issues/${id}/execute-directly`, body);
    const answers = [...(await Promise.all([send(order), send(order)])), await send(order)];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([1, 2, 3].map(() => [200, { done: true }]));
    expect(await test.db.manager.countBy(TaskEntity, { issueId })).toBe(1);
    expect((await recorded(test, { issueId })).filter((event) => event === 'issue.executeDirectly')).toHaveLength(1);
    expect((await inbox(test, here.author)).filter((title) => title === '派工了')).toHaveLength(toldBefore + 1);
  });

  it('takes no key of another matter’s task, and none without a key', async () => {
    const [issueId, other] = [await anEndorsedIssue(test, here), await anEndorsedIssue(test, here)];
    const order = request();
    await done(post(here.gridWorker, `/issues/${issueId}/execute-directly`, order));
    for (const requestKey of [order.requestKey, undefined]) {
      const answer = await post(here.gridWorker, `/issues/${other}/execute-directly`, request({ requestKey }));
      expect(outcome(answer)).toEqual([422, 'request.invalid']);
    }
    expect(await issueRow(test, { issueId: other })).toMatchObject({ state: 'accepted' });
  });

  it('makes one task when two handlers press at once', async () => {
    const issueId = await anEndorsedIssue(test, here);
    const send = (one: TestPerson) => post(one, `/issues/${issueId}/execute-directly`, request());
    const answers = await Promise.all([send(here.gridWorker), send(here.secretary)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await test.db.manager.countBy(TaskEntity, { issueId })).toBe(1);
  });

  it('is the handlers’ alone and unknown to those of another community', async () => {
    const issueId = await anEndorsedIssue(test, here);
    expect(outcome(await post(here.author, `/issues/${issueId}/execute-directly`, request()))).toEqual([403, 'permission.role_needed']);
    await sameAsUnknown(nextDoor.gridWorker, (id) => `/issues/${id}/execute-directly`, issueId, request());
    expect(await issueRow(test, { issueId })).toMatchObject({ state: 'accepted' });
  });
});

describe('taking up and disputing', () => {
  it('lets only the people of the carrier take it up, once', async () => {
    const { taskId, issueId } = await anAssignedTask(test, here);
    const path = `/tasks/${taskId}/accept`;
    const school = await aPerson(test, here.community, { roles: ['co_builder'], orgUnitId: here.community.estateId, owner: false });
    expect(outcome(await post(school, path))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await post(here.secretary, path))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await post(here.author, path))).toEqual([403, 'permission.role_needed']);
    await sameAsUnknown(nextDoor.carrier, (id) => `/tasks/${id}/accept`, taskId);
    const answers = await Promise.all([post(here.carrier, path), post(here.carrier, path)]);
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    expect(await offered(here.carrier, taskId)).toEqual(['progress', 'deliver', 'askExtension']);
    expect((await recorded(test, { issueId })).filter((event) => event === 'task.accept')).toHaveLength(1);
    expect(await inbox(test, here.author)).toContain('开始办了');
  });

  it('sends a disputed task back to the conveners, who give it to somebody else', async () => {
    const { taskId, issueId } = await anAssignedTask(test, here);
    expect(outcome(await post(here.carrier, `/tasks/${taskId}/dispute`, { reason: ' ' }))).toEqual([422, 'request.invalid']);
    await done(post(here.carrier, `/tasks/${taskId}/dispute`, { reason: '路灯归供电公司管。' }));
    expect(await inbox(test, here.secretary)).toContain('派工被退回');
    expect(await offered(here.secretary, taskId)).toEqual(['reassign']);
    const at = test.clock.now().toISOString();
    expect(await cameBack(here.author, taskId)).toEqual({ kind: 'disputed', reason: '路灯归供电公司管。', by: '顺安物业', at });
    const order = { assigneeOrgUnitId: here.community.communityId, dueOn: inDays(test, 20) };
    expect(outcome(await post(here.gridWorker, `/tasks/${taskId}/reassign`, order))).toEqual([403, 'permission.role_needed']);
    await sameAsUnknown(nextDoor.secretary, (id) => `/tasks/${id}/reassign`, taskId, order);
    expect(outcome(await post(here.secretary, `/tasks/${taskId}/reassign`, { ...order, dueOn: inDays(test, -1) }))).toEqual([
      422,
      'task.due_in_past',
    ]);
    await done(post(here.secretary, `/tasks/${taskId}/reassign`, order));
    expect(await cameBack(here.author, taskId)).toBeNull();
    expect(await taskRow(test, { taskId })).toMatchObject({ state: 'assigned', assigneeName: '柳园社区居委会', dueOn: order.dueOn });
    expect(await issueRow(test, { issueId })).toMatchObject({ state: 'executing', holder: '柳园社区居委会', dueOn: order.dueOn });
    expect(outcome(await post(here.carrier, `/tasks/${taskId}/accept`))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await post(here.secretary, `/tasks/${taskId}/reassign`, order))).toEqual([409, 'action.wrong_state']);
    expect(outcome(await post(here.gridWorker, `/tasks/${taskId}/accept`))).toEqual([200, undefined]);
  });
});
