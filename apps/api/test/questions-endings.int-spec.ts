import { randomUUID } from 'node:crypto';
import { addDays, dayOf, type MatterView, type MeetingView, type TaskView } from '@silin/shared';
import { EndorsementEntity, IssueEntity } from '../src/modules/issues';
import { QuestionEntity } from '../src/modules/meetings';
import { TaskEntity } from '../src/modules/tasks';
import { EventEntity } from '../src/platform/events';
import { AccountBindingEntity } from '../src/modules/people';
import { as, checkIn, type InSession } from './meetings.builders';
import {
  answer,
  anAnnouncedRoast,
  aRoastInSession,
  ask,
  askOnBehalf,
  declare,
  inboxOf,
  LAMP,
  promise,
  questionsOf,
  support,
} from './questions.builders';
import { aStreetOfficer } from './support/handling';
import { aCommunity, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const everybody = ({ author, supporter, neighbour }: Pick<InSession, 'author' | 'supporter' | 'neighbour'>) => [
  author,
  supporter,
  neighbour,
];
/** The author asks, the supporter wants to know as well. */
async function aQuestion(place: InSession): Promise<string> {
  const { questionId } = (await ask(test, place.author, place.meetingId)).body;
  await support(test, place.supporter, questionId);
  return questionId;
}
const stateOf = async (questionId: string) => (await test.db.manager.findOneByOrFail(QuestionEntity, { questionId })).state;
const conclude = (place: InSession) => as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);

describe('a question ends', () => {
  it('in exactly one way before the session may end, and everybody who wanted to know is told', async () => {
    const place = await aRoastInSession(test, everybody);
    const asked = [await aQuestion(place), (await ask(test, place.neighbour, place.meetingId, '路面什么时候重铺？')).body.questionId];
    const [first = '', second = ''] = asked;
    expect((await conclude(place)).body).toMatchObject({
      code: 'meeting.open_questions',
      facts: { questionIds: expect.arrayContaining(asked) as unknown },
    });
    expect(await answer(test, place, first)).toMatchObject({
      status: 200,
      body: { state: 'answered', ended: { ending: 'answered', by: '顺安物业', text: '灯已经订好，明天换。', issueId: null }, offered: [] },
    });
    expect((await conclude(place)).body.code).toBe('meeting.open_questions');
    expect((await declare(test, place, second)).body).toMatchObject({
      state: 'not_possible',
      ended: { by: '', text: '地下有高压管线，挖不得' },
    });
    expect((await conclude(place)).status).toBe(200);
    expect(await inboxOf(test, place.author)).toContain('您问的有回音了');
    expect(await inboxOf(test, place.supporter)).toContain('您也想问的有回音了');
    expect((await inboxOf(test, place.neighbour)).filter((title) => title.endsWith('有回音了'))).toEqual(['您问的有回音了']);
  });

  it('once: of two hosts at the same instant one ends it, and the other learns how', async () => {
    const place = await aRoastInSession(test, everybody);
    const questionId = await aQuestion(place);
    const { community, committee } = place;
    const other = as(test, committee)('POST', `/questions/${questionId}/not-possible`, { requestKey: randomUUID(), reason: '没有这笔钱' });
    const both = await Promise.all([promise(test, place, questionId), other]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const state = await stateOf(questionId);
    expect(both.find((one) => one.status === 409)?.body).toMatchObject({ code: 'question.ended', facts: { state } });
    const matters = await test.db.manager.countBy(IssueEntity, { communityId: community.communityId, text: LAMP });
    expect(matters).toBe(state === 'promised' ? 1 : 0);
    expect((await answer(test, place, questionId)).body.code).toBe('question.ended');
  });

  it('the same way for a request that is sent again, also at the same instant; a key serves one question', async () => {
    const place = await aRoastInSession(test, everybody);
    const questionId = await aQuestion(place);
    const requestKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => promise(test, place, questionId, { requestKey })));
    expect(twice.map((one) => one.status)).toEqual([200, 200]);
    expect(twice[0]?.body.ended?.issueId).toBe(twice[1]?.body.ended?.issueId);
    expect(await test.db.manager.countBy(TaskEntity, { issueId: twice[0]?.body.ended?.issueId ?? '' })).toBe(1);
    const second = (await ask(test, place.neighbour, place.meetingId, '路面什么时候重铺？')).body.questionId;
    expect((await answer(test, place, second, { requestKey })).body.code).toBe('request.invalid');
    expect(await stateOf(second)).toBe('asked');
  });

  it('only by a convener of here, in session, and only with everything it needs; what is refused leaves it open', async () => {
    const before = await anAnnouncedRoast(test);
    const early = (await ask(test, before.author, before.meetingId)).body.questionId;
    expect((await answer(test, before, early)).body.code).toBe('action.wrong_state');
    const place = await aRoastInSession(test, everybody);
    const questionId = await aQuestion(place);
    const nextDoor = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    const today = dayOf(test.clock.now());
    expect((await answer(test, { ...place, secretary: nextDoor }, questionId)).status).toBe(404);
    expect((await promise(test, { ...place, secretary: nextDoor }, questionId)).status).toBe(404);
    expect((await answer(test, { ...place, secretary: place.gridWorker }, questionId)).body.code).toBe('permission.role_needed');
    expect((await declare(test, { ...place, secretary: place.author }, questionId)).body.code).toBe('permission.role_needed');
    expect((await answer(test, place, randomUUID())).status).toBe(404);
    expect((await answer(test, place, questionId, { byOrgUnitId: place.community.streetId })).body.code).toBe('question.answerer_unknown');
    expect((await promise(test, place, questionId, { assigneeOrgUnitId: randomUUID() })).body.code).toBe('task.assignee_unknown');
    expect((await promise(test, place, questionId, { dueOn: today })).body.code).toBe('task.due_in_past');
    for (const dueOn of ['2026-02-30', 'soon', null]) {
      expect((await promise(test, place, questionId, { dueOn })).body.code).toBe('request.invalid');
    }
    expect((await declare(test, place, questionId, { reason: ' ' })).body.code).toBe('request.invalid');
    expect((await answer(test, place, questionId, { text: '好'.repeat(301) })).body.code).toBe('request.invalid');
    expect(await stateOf(questionId)).toBe('asked');
    expect(await test.db.manager.countBy(IssueEntity, { communityId: place.community.communityId, text: LAMP })).toBe(0);
  });
});

describe('what is to be done', () => {
  it('becomes a public matter of whoever asked, with a task, an owner and a day, linked both ways', async () => {
    const place = await aRoastInSession(test, everybody);
    const questionId = await aQuestion(place);
    const dueOn = addDays(dayOf(test.clock.now()), 7);
    expect((await questionsOf(test, place.secretary, place.meetingId)).proposedDueOn).toBe(dueOn);
    const { body } = await promise(test, place, questionId, {
      publicTitle: '3号楼楼道灯要修',
      publicText: '楼道灯坏了半个月，老人上下楼看不见。',
    });
    const issueId = body.ended?.issueId ?? '';
    expect(body.ended).toMatchObject({ ending: 'promised', by: '顺安物业', dueOn, issueStateWords: '正在办' });
    const { body: matter } = await as(test, place.author)<MatterView>('GET', `/issues/${issueId}`);
    expect(matter).toMatchObject({
      title: '3号楼楼道灯要修',
      state: 'executing',
      mine: true,
      visibility: 'public',
      endorsements: 1,
      raisedBy: '1号楼居民',
    });
    expect(matter.holding).toMatchObject({ who: '顺安物业', dueOn });
    expect(matter.links.map(({ kind, id }) => [kind, id])).toEqual([
      ['meeting', place.meetingId],
      ['task', expect.any(String)],
    ]);
    expect(matter.timeline.map((step) => step.title)).toEqual(
      expect.arrayContaining(['提出来了', '受理了', '不用开会，直接办', '派给承办单位']),
    );
    expect(matter.timeline.find((step) => step.title === '提出来了')?.detail).toContain('吐槽会上提的');
    expect(matter.original).toMatchObject({ text: LAMP });
    const secretary = (await as(test, place.secretary)<MatterView>('GET', `/issues/${issueId}`)).body;
    expect(secretary.mine).toBe(false);
    expect(await test.db.manager.findOneByOrFail(EventEntity, { issueId, action: 'submit' })).toMatchObject({
      actorUserId: place.secretary.userId,
      facts: { questionId, meetingId: place.meetingId },
    });
    expect(await inboxOf(test, place.property)).toContain('有一件事派给您单位');
    for (const person of [place.author, place.supporter]) {
      expect((await inboxOf(test, person)).filter((title) => title === '派工了' || title.endsWith('有回音了'))).toHaveLength(1);
    }
  });

  it('is whistled up where an office above the community takes it, and everybody reads so', async () => {
    const place = await aRoastInSession(test, everybody);
    const street = await aStreetOfficer(test, place.community);
    const questionId = await aQuestion(place);
    const requestKey = randomUUID();
    const up = { requestKey, assigneeOrgUnitId: place.community.streetId };
    const { body } = await promise(test, place, questionId, up);
    expect(body).toMatchObject({ state: 'whistled', stateWords: '报上去办了', ended: { ending: 'whistled', issueStateWords: '正在办' } });
    expect((await promise(test, place, questionId, up)).body.ended).toEqual(body.ended);
    const issueId = body.ended?.issueId ?? '';
    const { body: matter } = await as(test, place.author)<MatterView>('GET', `/issues/${issueId}`);
    expect(matter.timeline.find((step) => step.title === '提出来了')?.detail).toContain('吹哨上报');
    expect(matter.holding).toMatchObject({ who: body.ended?.by, dueOn: addDays(dayOf(test.clock.now()), 7) });
    expect(await inboxOf(test, street)).toContain('有一件事派给您单位');
    expect(await test.db.manager.countBy(EventEntity, { aggregate: 'question', aggregateId: questionId, action: 'whistle' })).toBe(1);
    expect((await conclude(place)).status).toBe(200);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/minutes`);
    const { body: meeting } = await as(test, place.secretary)<MeetingView>('GET', `/meetings/${place.meetingId}`);
    expect(meeting.minutes?.text).toMatch(new RegExp(`吹哨上报：${body.ended?.by ?? ''}，最晚.*办完（${body.ended?.issueNumber ?? ''}）`));
  });

  it('is supervised like any other: who asked says whether it is done, and no host does', async () => {
    const place = await aRoastInSession(test, everybody);
    const { body } = await promise(test, place, await aQuestion(place));
    const { taskId } = await test.db.manager.findOneByOrFail(TaskEntity, { issueId: body.ended?.issueId ?? '' });
    await test.db.manager.update(TaskEntity, { taskId }, { state: 'delivered', deliveredAt: test.clock.now() });
    await test.db.manager.update(IssueEntity, { issueId: body.ended?.issueId ?? '' }, { state: 'delivered' });
    const offeredTo = async (person: typeof place.author) => (await as(test, person)<TaskView>('GET', `/tasks/${taskId}`)).body.offered;
    expect(await offeredTo(place.author)).toEqual(expect.arrayContaining(['acceptWork', 'sendBack']));
    expect(await offeredTo(place.secretary)).not.toEqual(expect.arrayContaining(['acceptWork']));
  });

  it('works for somebody without an account, and for somebody nobody knows; a host is never the author', async () => {
    const place = await aRoastInSession(test, everybody);
    const mother = await aPerson(test, place.community, { name: '王奶奶' });
    await test.db.manager.delete(AccountBindingEntity, { personId: mother.personId });
    for (const personId of [mother.personId, undefined]) {
      const { questionId } = (await askOnBehalf(test, place.gridWorker, place.meetingId, personId)).body;
      await support(test, place.supporter, questionId);
      const { body, status } = await promise(test, place, questionId);
      expect([status, body]).toMatchObject([200, { state: 'promised' }]);
      for (const host of [place.gridWorker, place.secretary]) {
        expect((await as(test, host)<MatterView>('GET', `/issues/${body.ended?.issueId ?? ''}`)).body).toMatchObject({
          mine: false,
          state: 'executing',
        });
      }
      expect(
        await test.db.manager.countBy(EndorsementEntity, { issueId: body.ended?.issueId ?? '', personId: place.supporter.personId }),
      ).toBe(1);
    }
  });
});

it('the minutes carry every question with its ending, and nobody’s name', async () => {
  const place = await aRoastInSession(test, everybody);
  await promise(test, place, await aQuestion(place));
  await test.pass({ minutes: 1 });
  const second = (await ask(test, place.neighbour, place.meetingId, '路面什么时候重铺？')).body.questionId;
  await answer(test, place, second, { text: '明年开春。', byOrgUnitId: place.community.communityId });
  await test.pass({ minutes: 1 });
  await declare(test, place, (await askOnBehalf(test, place.gridWorker, place.meetingId, undefined, '能不能把围墙拆了？')).body.questionId);
  await checkIn(test, place, place.property);
  await conclude(place);
  await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/minutes`);
  const { minutes } = (await as(test, place.secretary)<MeetingView>('GET', `/meetings/${place.meetingId}`)).body;
  const text = minutes?.text ?? '';
  expect(text).toContain('吐槽会纪要');
  expect(text).toContain('一、居民提的 3 个问题');
  expect(text).toContain(`1. ${LAMP}（1号楼居民，1 人也想问）`);
  expect(text).toMatch(/要办：顺安物业，最晚\d+月\d+日办完（2026-\d{3}）/);
  expect(text).toContain('答复（柳园社区居委会）：明年开春。');
  expect(text).toContain('暂时办不了。原因：地下有高压管线，挖不得');
  for (const { name } of [place.author, place.neighbour, place.supporter]) expect(text).not.toContain(name);
});
