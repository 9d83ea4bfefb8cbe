import { EventEntity } from '../src/platform/events';
import { TASK_LIMITS, type TaskView } from '@silin/shared';
import { FollowingEntity } from '../src/modules/notices';
import { newId } from '../src/platform/database';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  afterAuthorsWindow,
  aNeighbourhood,
  as,
  aTaskInProgress,
  deliver,
  done,
  inbox,
  inDays,
  issueRow,
  onLastDayToJudge,
  outcome,
  recorded,
  taskRow,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const say = (person: TestPerson, { taskId }: TestTask, what: 'accept-work' | 'send-back' | 'ratings', body: unknown) =>
  as(test, person, 'POST', `/tasks/${taskId}/${what}`, body);
const accept = (person: TestPerson, task: TestTask, stars = 5) => say(person, task, 'accept-work', { stars });
const sendBack = (person: TestPerson, task: TestTask, reason = '二楼的灯还是不亮。') => say(person, task, 'send-back', { reason });
const rate = (person: TestPerson, task: TestTask, stars = 4) => say(person, task, 'ratings', { stars });
const view = (person: TestPerson, { taskId }: TestTask) => done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`));
const states = async (task: TestTask) => [(await taskRow(test, task)).state, (await issueRow(test, task)).state];
const supporter = (here: Neighbourhood, index: number): TestPerson => {
  const one = here.supporters[index];
  if (!one) throw new Error('too few supporters');
  return one;
};

describe('the author', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await aNeighbourhood(test);
  });

  it('accepts: task and matter close together, the stars become a rating, everybody hears', async () => {
    const task = await aDeliveredTask(test, here);
    await test.pass({ days: 1 });
    await done(say(here.author, task, 'accept-work', { stars: 5, comment: ' 亮堂了 ' }));
    const now = test.clock.now();
    expect(await taskRow(test, task)).toMatchObject({ state: 'closed', closedAt: now });
    expect(await issueRow(test, task)).toMatchObject({ state: 'closed', closedAt: now, holder: null, dueOn: null, sentBackCount: 0 });
    expect((await view(here.bystander, task)).ratings).toEqual([{ stars: 5, comment: '亮堂了', by: '1号楼居民', at: now.toISOString() }]);
    expect((await recorded(test, task)).slice(-2)).toEqual(['task.acceptWork', 'issue.close']);
    expect(await inbox(test, here.carrier)).toContain('居民验收通过');
    expect(await inbox(test, supporter(here, 0))).toContain('办好了');
    expect(await inbox(test, here.author)).not.toContain('办好了');
    expect(outcome(await accept(here.author, task))).toEqual([409, 'action.wrong_state']);
  });

  it('sends back: the work goes on, and the days of judging are not counted against the carrier', async () => {
    const task = await aDeliveredTask(test, here);
    const { dueOn } = await taskRow(test, task);
    await test.pass({ days: 3 });
    await done(sendBack(here.author, task));
    expect(await taskRow(test, task)).toMatchObject({ state: 'in_progress', deliveredAt: null, dueOn: inDays(test, 10) });
    expect(dueOn).toBe(inDays(test, 7));
    expect(await issueRow(test, task)).toMatchObject({
      state: 'executing',
      sentBackCount: 1,
      holder: '顺安物业',
      holderPhone: '0546-7000001',
      dueOn: inDays(test, 10),
    });
    const [event] = await test.db.manager.findBy(EventEntity, { aggregateId: task.taskId, action: 'sendBack' });
    expect(event).toMatchObject({ reason: '二楼的灯还是不亮。', actorParty: 'author', fromState: 'delivered', toState: 'in_progress' });
    const cameBack = { kind: 'sent_back', reason: '二楼的灯还是不亮。', by: '提出人', at: event?.at.toISOString() };
    for (const one of [here.carrier, here.secretary]) {
      expect(await inbox(test, one)).toContain('居民退回重办');
      expect((await view(one, task)).cameBack).toEqual(cameBack);
    }
    await done(as(test, here.carrier, 'POST', `/tasks/${task.taskId}/progress`, { requestKey: newId(START), text: '在查', photoIds: [] }));
    expect((await view(here.carrier, task)).cameBack).toEqual(cameBack);
    await deliver(test, here, task);
    expect((await view(here.carrier, task)).cameBack).toBeNull();
    await done(accept(here.author, task, 4));
    expect(await states(task)).toEqual(['closed', 'closed']);
    expect(await issueRow(test, task)).toMatchObject({ sentBackCount: 1 });
  });

  it('has one word: accepting and sending back at the same instant, one of them counts', async () => {
    const task = await aDeliveredTask(test, here);
    const answers = await Promise.all([accept(here.author, task), sendBack(here.author, task)]);
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    const accepted = answers[0]?.status === 200;
    expect(await states(task)).toEqual(accepted ? ['closed', 'closed'] : ['in_progress', 'executing']);
    const verdicts = (await recorded(test, task)).filter((event) => /acceptWork|sendBack|close/.test(event));
    expect(verdicts).toEqual(accepted ? ['task.acceptWork', 'issue.close'] : ['task.sendBack', 'issue.sendBack']);
  });

  it('must say what is wrong, and gives one to five stars', async () => {
    const task = await aDeliveredTask(test, here);
    const invalid = [422, 'request.invalid'];
    expect(outcome(await sendBack(here.author, task, ' '))).toEqual(invalid);
    expect(outcome(await sendBack(here.author, task, '长'.repeat(301)))).toEqual(invalid);
    for (const stars of [0, 6, 4.5, '5']) expect(outcome(await say(here.author, task, 'accept-work', { stars }))).toEqual(invalid);
    const comment = '长'.repeat(TASK_LIMITS.commentMax + 1);
    expect(outcome(await say(here.author, task, 'accept-work', { stars: 5, comment }))).toEqual(invalid);
    expect(await states(task)).toEqual(['delivered', 'delivered']);
  });

  it('cannot judge what has not been delivered', async () => {
    const task = await aTaskInProgress(test, here);
    expect(outcome(await accept(here.author, task))).toEqual([409, 'action.wrong_state']);
    expect(outcome(await sendBack(here.author, task))).toEqual([409, 'action.wrong_state']);
    expect(outcome(await rate(here.author, task))).toEqual([409, 'action.wrong_state']);
  });
});

describe('nobody else while the author’s days run', () => {
  it('neither supporters, nor neighbours, nor the supervision committee, and never staff or the carrier', async () => {
    const here = await aNeighbourhood(test);
    const task = await aDeliveredTask(test, here);
    const supervisor = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    for (const one of [...here.supporters, here.bystander, supervisor]) {
      expect((await accept(one, task)).body).toMatchObject({ code: 'action.not_allowed', facts: { needs: ['author'] } });
      expect(outcome(await sendBack(one, task))).toEqual([403, 'action.not_allowed']);
    }
    for (const one of [here.carrier, here.secretary, here.gridWorker]) {
      expect(outcome(await accept(one, task))).toEqual([403, 'permission.unverified']);
    }
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    const foreign = await accept(nextDoor.author, task);
    const unknown = await accept(nextDoor.author, { ...task, taskId: newId(START) });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
    expect(await states(task)).toEqual(['delivered', 'delivered']);
  });

  it('an office shuts its holder out also where they live, raised the matter or endorsed it', async () => {
    const here = await aNeighbourhood(test);
    const { community } = here;
    const gridWorkerNextDoor = await aPerson(test, community, { roles: ['grid_worker'] });
    const propertyManager = await aPerson(test, community, { roles: ['property_company'], orgUnitId: community.propertyId });
    const representative = await aPerson(test, community, { roles: ['resident_representative'] });
    const asAuthor = (author: TestPerson): Neighbourhood => ({ ...here, author });
    for (const one of [gridWorkerNextDoor, propertyManager]) {
      const task = await aDeliveredTask(test, asAuthor(one));
      expect((await view(one, task)).offered).toEqual([]);
      expect(outcome(await accept(one, task))).toEqual([403, 'task.staff_cannot_judge']);
      expect(outcome(await sendBack(one, task))).toEqual([403, 'task.staff_cannot_judge']);
      expect(await states(task)).toEqual(['delivered', 'delivered']);
    }
    const endorsed = await aDeliveredTask(test, { ...here, supporters: [propertyManager, gridWorkerNextDoor] });
    await afterAuthorsWindow(test, endorsed);
    for (const one of [propertyManager, gridWorkerNextDoor]) {
      expect(outcome(await accept(one, endorsed))).toEqual([403, 'task.staff_cannot_judge']);
      expect(await inbox(test, one)).not.toContain('请您帮着验收');
    }
    const elected = await aDeliveredTask(test, asAuthor(representative));
    expect(outcome(await accept(representative, elected))).toEqual([200, undefined]);
  });
});

describe('when the author is silent', () => {
  it('three supporters of one mind accept, and their stars are kept', async () => {
    const here = await aNeighbourhood(test, { supporters: 4 });
    const task = await aDeliveredTask(test, here);
    await onLastDayToJudge(test, task);
    expect((await view(supporter(here, 0), task)).offered).toEqual([]);
    expect(await inbox(test, supporter(here, 0))).not.toContain('请您帮着验收');
    await afterAuthorsWindow(test, task);
    expect(await inbox(test, supporter(here, 0))).toContain('请您帮着验收');
    expect(await issueRow(test, task)).toMatchObject({ holder: '提出人和附议的邻居' });
    expect(await view(supporter(here, 0), task)).toMatchObject({ offered: ['acceptWork', 'sendBack'], myVoice: null });
    await done(accept(supporter(here, 0), task, 3));
    expect(outcome(await sendBack(supporter(here, 0), task))).toEqual([409, 'task.already_rated']);
    expect(await view(supporter(here, 0), task)).toMatchObject({ offered: [], myVoice: 'accept' });
    await done(sendBack(supporter(here, 3), task));
    expect(await view(supporter(here, 3), task)).toMatchObject({ offered: [], myVoice: 'send_back' });
    for (const one of [here.author, supporter(here, 1), here.carrier]) expect((await view(one, task)).myVoice).toBeNull();
    await done(accept(supporter(here, 1), task, 4));
    expect(await states(task)).toEqual(['delivered', 'delivered']);
    await done(accept(supporter(here, 2), task, 5));
    expect(await states(task)).toEqual(['closed', 'closed']);
    expect((await view(here.author, task)).ratings.map(({ stars }) => stars).sort()).toEqual([3, 4, 5]);
    expect(await inbox(test, here.author)).toContain('办好了');
  });

  it('the third voice counts once, also when two neighbours are the third at once', async () => {
    const here = await aNeighbourhood(test, { supporters: 4 });
    const task = await aDeliveredTask(test, here);
    await afterAuthorsWindow(test, task);
    for (const index of [0, 1]) await done(sendBack(supporter(here, index), task));
    const answers = await Promise.all([2, 3].map((index) => sendBack(supporter(here, index), task)));
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    expect(await issueRow(test, task)).toMatchObject({ state: 'executing', sentBackCount: 1 });
    expect(await view(here.carrier, task)).toMatchObject({ cameBack: { kind: 'sent_back', by: '附议人' }, myVoice: null });
    await deliver(test, here, task);
    await afterAuthorsWindow(test, task);
    expect((await view(supporter(here, 0), task)).myVoice).toBeNull();
    // A new delivery is judged afresh: what was said of the old one does not count.
    await done(accept(supporter(here, 0), task));
    await done(accept(supporter(here, 1), task));
    expect(await states(task)).toEqual(['delivered', 'delivered']);
  });

  it('the author may still decide alone', async () => {
    const here = await aNeighbourhood(test);
    const task = await aDeliveredTask(test, here);
    await afterAuthorsWindow(test, task);
    await done(accept(supporter(here, 0), task, 2));
    await done(accept(here.author, task, 5));
    expect((await view(here.author, task)).ratings.map(({ stars }) => stars).sort()).toEqual([2, 5]);
  });

  it('a supervision member has no word alone, and one who was judged in time is asked for nothing', async () => {
    const here = await aNeighbourhood(test);
    const supervisor = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    const [silent, judged] = [await aDeliveredTask(test, here), await aDeliveredTask(test, here)];
    await done(accept(here.author, judged));
    await afterAuthorsWindow(test, silent);
    expect((await accept(supervisor, silent)).body).toMatchObject({
      code: 'action.not_allowed',
      facts: { needs: ['author', 'supporter'] },
    });
    expect((await inbox(test, supporter(here, 0))).filter((title) => title === '请您帮着验收')).toHaveLength(1);
  });
});

describe('rating finished work', () => {
  it('is for residents who followed it, once each; the others are refused', async () => {
    const here = await aNeighbourhood(test);
    const task = await aDeliveredTask(test, here);
    await done(accept(here.author, task));
    expect((await view(supporter(here, 0), task)).offered).toEqual(['rate']);
    expect((await view(here.author, task)).offered).toEqual([]);
    const answers = await Promise.all([rate(supporter(here, 0), task, 4), rate(supporter(here, 0), task, 2)]);
    expect(answers.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'task.already_rated'],
    ]);
    expect((await view(supporter(here, 0), task)).offered).toEqual([]);
    expect(outcome(await rate(here.author, task))).toEqual([409, 'task.already_rated']);
    expect(outcome(await rate(here.bystander, task))).toEqual([403, 'action.not_allowed']);
    const attendee = { issueId: task.issueId, userId: here.bystander.userId, because: 'attendee', since: START } as const;
    await test.db.manager.insert(FollowingEntity, attendee);
    expect(outcome(await rate(here.bystander, task, 1))).toEqual([200, undefined]);
    const neighbourOnStaff = await aPerson(test, here.community, { roles: ['owners_committee'] });
    expect(outcome(await rate(neighbourOnStaff, task))).toEqual([403, 'task.staff_cannot_judge']);
    expect((await view(here.author, task)).ratings).toHaveLength(3);
  });
});
