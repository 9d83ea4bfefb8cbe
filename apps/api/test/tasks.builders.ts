import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import {
  addDays,
  dayOf,
  endOf,
  startOf,
  type PhotoView,
  type ResolutionState,
  type TaskView,
  supervisedFrom,
  SUPERVISION_DEFAULTS,
} from '@silin/shared';
import { DeadlineEntity } from '../src/modules/deadlines';
import { IssueEntity } from '../src/modules/issues';
import { NoticeEntity } from '../src/modules/notices';
import { ResolutionEntity } from '../src/modules/resolutions';
import { TaskEntity } from '../src/modules/tasks';
import { newId, nextSerial, Transactions } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { call, type Answer } from './support/calling';
import { anAcceptedIssue } from './support/issues';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import type { TestApp } from './support/test-app';

/** Everybody whom one matter needs from its beginning to its end. */
export type Neighbourhood = Readonly<{
  community: TestCommunity;
  author: TestPerson;
  supporters: readonly TestPerson[];
  /** Lives there and follows nothing. */
  bystander: TestPerson;
  secretary: TestPerson;
  gridWorker: TestPerson;
  /** Of the property company that is a party of this community. */
  carrier: TestPerson;
}>;

export async function aNeighbourhood(test: TestApp, { supporters = 3, name = '柳园社区' } = {}): Promise<Neighbourhood> {
  const community = await aCommunity(test.db, name);
  const neighbours: TestPerson[] = [];
  while (neighbours.length < supporters) neighbours.push(await aPerson(test, community));
  return {
    community,
    author: await aPerson(test, community),
    supporters: neighbours,
    bystander: await aPerson(test, community),
    secretary: await aPerson(test, community, { roles: ['secretary'], owner: false }),
    gridWorker: await aPerson(test, community, { roles: ['grid_worker'], owner: false }),
    carrier: await aPerson(test, community, { roles: ['property_company'], orgUnitId: community.propertyId, owner: false }),
  };
}

/** Calls as this person at the present time, whatever became of the token they had. */
export async function as<T = Record<string, unknown>>(
  test: TestApp,
  person: TestPerson,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  const { token } = await signedInAgain(test, person);
  return call<T>(test, method, path, { token, body });
}

/** [status, code] of an answer; the code is undefined when nothing was refused. */
export const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];

export async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function uploaded(test: TestApp, person: TestPerson, count = 1): Promise<string[]> {
  const { token } = await signedInAgain(test, person);
  const bytes = await aJpeg({ width: 320, height: 240 });
  const photoIds: string[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    photoIds.push((await done(call<PhotoView>(test, 'POST', '/photos', { token, form: photoForm(bytes) }))).photoId);
  }
  return photoIds;
}

/** A public matter with the neighbourhood's supporters behind it. */
export async function anEndorsedIssue(test: TestApp, { community, author, supporters, gridWorker }: Neighbourhood): Promise<string> {
  const [raiser, handler] = [await signedInAgain(test, author), await signedInAgain(test, gridWorker)];
  const issueId = await anAcceptedIssue(test, community, { author: raiser, handler });
  for (const supporter of supporters) await done(as(test, supporter, 'POST', `/issues/${issueId}/endorsements`));
  return issueId;
}

/** What a meeting would have left behind: a matter that was decided, and its resolution. Meetings have tests of their own. */
export async function aResolution(
  test: TestApp,
  neighbourhood: Neighbourhood,
  { state = 'effective', objectionsUntil = null }: Readonly<{ state?: ResolutionState; objectionsUntil?: string | null }> = {},
): Promise<Readonly<{ resolutionId: string; issueId: string }>> {
  const issueId = await anEndorsedIssue(test, neighbourhood);
  await test.db.manager.update(IssueEntity, { issueId }, { state: 'decided' });
  const now = test.clock.now();
  const { communityId } = neighbourhood.community;
  const resolutionId = newId(now);
  const serial = await test.app.get(Transactions).run((em) => nextSerial(em, `test.resolutions.${communityId}`));
  await test.db.manager.insert(ResolutionEntity, {
    resolutionId,
    communityId,
    year: 2026,
    serial,
    issueId,
    pollId: randomUUID(),
    meetingId: null,
    effect: 'consensus',
    text: '三天内换好楼道灯。',
    state,
    draftedAt: now,
    publishedAt: now,
    objectionsUntil,
    displayedUntil: null,
    effectiveAt: state === 'effective' ? now : null,
  });
  return { resolutionId, issueId };
}

export const inDays = (test: TestApp, days: number) => addDays(dayOf(test.clock.now()), days);

export const assigning = (test: TestApp, { community }: Neighbourhood, over: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  assigneeOrgUnitId: community.propertyId,
  title: '换好一到三楼的楼道灯',
  dueOn: inDays(test, 10),
  ...over,
});

export type TestTask = Readonly<{ taskId: string; issueId: string }>;

export async function anAssignedTask(test: TestApp, neighbourhood: Neighbourhood, over: Record<string, unknown> = {}): Promise<TestTask> {
  const { resolutionId, issueId } = await aResolution(test, neighbourhood);
  const request = assigning(test, neighbourhood, over);
  const { taskId } = await done(as<TaskView>(test, neighbourhood.secretary, 'POST', `/resolutions/${resolutionId}/tasks`, request));
  return { taskId, issueId };
}

export async function aTaskInProgress(test: TestApp, neighbourhood: Neighbourhood, over: Record<string, unknown> = {}): Promise<TestTask> {
  const task = await anAssignedTask(test, neighbourhood, over);
  await done(as(test, neighbourhood.carrier, 'POST', `/tasks/${task.taskId}/accept`));
  return task;
}

export async function delivering(test: TestApp, carrier: TestPerson): Promise<Record<string, unknown>> {
  const [before, after] = await uploaded(test, carrier, 2);
  return { requestKey: randomUUID(), text: '灯都换好了。', beforePhotoIds: [before], afterPhotoIds: [after] };
}

export async function deliver(test: TestApp, { carrier }: Neighbourhood, { taskId }: TestTask): Promise<void> {
  await done(as(test, carrier, 'POST', `/tasks/${taskId}/deliver`, await delivering(test, carrier)));
}

export async function aDeliveredTask(test: TestApp, neighbourhood: Neighbourhood, over: Record<string, unknown> = {}): Promise<TestTask> {
  const task = await aTaskInProgress(test, neighbourhood, over);
  await deliver(test, neighbourhood, task);
  return task;
}

export const taskRow = (test: TestApp, { taskId }: Pick<TestTask, 'taskId'>) => test.db.manager.findOneByOrFail(TaskEntity, { taskId });
export const issueRow = (test: TestApp, { issueId }: Pick<TestTask, 'issueId'>) =>
  test.db.manager.findOneByOrFail(IssueEntity, { issueId });

/** What was recorded about a matter and everything on it, as 「aggregate.action」. */
export async function recorded(test: TestApp, { issueId }: Pick<TestTask, 'issueId'>): Promise<string[]> {
  const events = await test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } });
  return events.map(({ aggregate, action }) => `${aggregate}.${action}`);
}

/** Somebody's inbox, oldest first, once everything due has been sent. */
export async function noticesOf(test: TestApp, { userId }: Pick<TestPerson, 'userId'>): Promise<NoticeEntity[]> {
  await test.settle();
  return test.db.manager.find(NoticeEntity, { where: { userId }, order: { at: 'ASC', noticeId: 'ASC' } });
}

/** Its titles. */
export const inbox = async (test: TestApp, person: TestPerson): Promise<string[]> =>
  (await noticesOf(test, person)).map(({ title }) => title);

export async function lastDayToJudge(test: TestApp, { taskId }: Pick<TestTask, 'taskId'>): Promise<string> {
  const where = { subjectId: taskId, kind: 'acceptance', metAt: IsNull(), cancelledAt: IsNull() } as const;
  return (await test.db.manager.findOneByOrFail(DeadlineEntity, where)).dueOn;
}
const passUntil = (test: TestApp, instant: Date) => test.pass({ seconds: (instant.getTime() - test.clock.now().getTime()) / 1000 });

/** The morning of the last day on which the author alone judges. */
export const onLastDayToJudge = async (test: TestApp, task: Pick<TestTask, 'taskId'>) =>
  passUntil(test, startOf(await lastDayToJudge(test, task)));
/** The beginning of the day from which the supervision committee looks, or so many minutes before it. */
export async function untilSupervision(test: TestApp, task: Pick<TestTask, 'taskId'>, minutesBefore = 0): Promise<void> {
  const begins = startOf(supervisedFrom(await lastDayToJudge(test, task), SUPERVISION_DEFAULTS.supervisionDays));
  await passUntil(test, new Date(begins.getTime() - minutesBefore * 60_000));
}
export const afterAuthorsWindow = async (test: TestApp, task: Pick<TestTask, 'taskId'>) =>
  passUntil(test, endOf(await lastDayToJudge(test, task)));
