import { instantAt, type MatterView, type TodayView, type Todo } from '@silin/shared';
import { HomeClaimEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { atTheDoors, checkIn, inSession, voting } from './meetings.builders';
import { call } from './support/calling';
import { accepting, aSubmittedIssue, raising } from './support/issues';
import { aGuest, anotherAccountOf, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  afterAuthorsWindow,
  aNeighbourhood,
  anAssignedTask,
  anEndorsedIssue,
  as,
  assigning,
  aTaskInProgress,
  done,
  inDays,
  outcome,
  type Neighbourhood,
} from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

type Place = Readonly<{ community: Readonly<{ communityId: string }> }>;
const today = (person: TestPerson, { community }: Place) =>
  done(as<TodayView>(test, person, 'GET', `/communities/${community.communityId}/today`));
const todos = async (person: TestPerson, place: Place): Promise<readonly Todo[]> => (await today(person, place)).todos;
const matter = (person: TestPerson, issueId: string) => as<MatterView>(test, person, 'GET', `/issues/${issueId}`);
const first = ({ supporters: [one] }: Neighbourhood): TestPerson => one as TestPerson;

describe('a matter’s page', () => {
  it('exists for its author and the handlers only, until it is taken in', async () => {
    const here = await aNeighbourhood(test);
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    const issueId = await aSubmittedIssue(test, here.community, here.author);
    for (const one of [here.author, here.gridWorker, here.secretary]) expect((await matter(one, issueId)).status).toBe(200);
    for (const one of [first(here), here.carrier, nextDoor.gridWorker]) {
      const [hidden, unknown] = [await matter(one, issueId), await matter(one, newId(START))];
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
    }
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/return`, { reason: '请说说是几楼。' }));
    const returned = (await matter(here.author, issueId)).body;
    expect(returned).toMatchObject({ state: 'returned', next: '提出人补充情况', offered: ['submit', 'withdraw'], links: [] });
    expect(returned.timeline[0]).toMatchObject({ title: '请提出人补充', detail: '请说说是几楼。', by: '网格员' });
    await done(as(test, here.author, 'POST', `/issues/${issueId}/withdraw`));
    expect((await matter(here.author, issueId)).body).toMatchObject({ state: 'withdrawn', holding: null, next: null, offered: [] });
  });

  it('tells its insiders of a refusal with the ground, and nobody else', async () => {
    const here = await aNeighbourhood(test);
    const issueId = await aSubmittedIssue(test, here.community, here.author);
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/decline`, { ground: 'in_court', reason: '法院已经立案' }));
    const { body } = await matter(here.author, issueId);
    expect(body.timeline[0]).toMatchObject({ title: '没有受理', detail: '已经进入诉讼、仲裁或信访程序。法院已经立案', official: true });
    expect(body.rail).toMatchObject({ at: 0, words: ['没有受理', '到此为止', '到此为止'] });
    expect((await matter(first(here), issueId)).status).toBe(404);
  });

  it('says once that it was raised, and to its insiders that it was supplemented', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const issueId = await aSubmittedIssue(test, here.community, here.author);
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/return`, { reason: '请说说是几楼。' }));
    const { requestKey: _, ...again } = raising({ title: '二楼楼道灯坏了' });
    await done(as(test, here.author, 'POST', `/issues/${issueId}/resubmit`, again));
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/accept`, accepting()));
    const trail = async (person: TestPerson) => (await matter(person, issueId)).body.timeline.map(({ title }) => title).reverse();
    expect(await trail(here.author)).toEqual(['提出来了', '请提出人补充', '补充后重新提出来', '受理了']);
    expect(await trail(here.bystander)).toEqual(['提出来了', '受理了']);
  });

  it('is open to guests once it is public, who are offered nothing', async () => {
    const here = await aNeighbourhood(test);
    const issueId = await anEndorsedIssue(test, here);
    const { token } = await aGuest(test);
    const { status, body } = await call<MatterView>(test, 'GET', `/issues/${issueId}`, { token });
    expect([status, body.offered, body.original, body.mine, body.endorsedByMe]).toEqual([200, [], null, false, false]);
    expect((await matter(first(here), issueId)).body).toMatchObject({ endorsedByMe: true, offered: ['unendorse'] });
    expect((await matter(here.secretary, issueId)).body.offered).toEqual([
      'putOnAgenda',
      'executeDirectly',
      'putToVote',
      'merge',
      'lookUp',
    ]);
    expect((await matter(here.gridWorker, issueId)).body.offered).toEqual(['executeDirectly', 'merge', 'lookUp']);
  });

  it('shows the way of 即办 and who has it since a dispute', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const issueId = await anEndorsedIssue(test, here);
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/execute-directly`, assigning(test, here)));
    const { rail, next, links } = (await matter(here.author, issueId)).body;
    expect([rail.at, rail.words, next]).toEqual([1, ['不用开会', '正在办', '还没到'], '等顺安物业接手']);
    const taskId = links[0]?.id;
    await test.pass({ days: 1 });
    await done(as(test, here.carrier, 'POST', `/tasks/${taskId}/dispute`, { reason: '归供电公司管。' }));
    expect((await matter(here.author, issueId)).body.next).toBe('社区另派一家来办');
    const other = { assigneeOrgUnitId: here.community.communityId, dueOn: inDays(test, 9) };
    await done(as(test, here.secretary, 'POST', `/tasks/${taskId}/reassign`, other));
    const { holding, timeline } = (await matter(here.author, issueId)).body;
    expect(holding).toMatchObject({ who: '柳园社区居委会', since: inDays(test, 0), dueOn: other.dueOn });
    expect(timeline.slice(0, 2)).toMatchObject([
      { title: '重新派工', by: '社区书记' },
      { title: '承办单位说不归它办', by: '顺安物业', detail: '归供电公司管。' },
    ]);
  });

  it('is red when the day has passed, and passes to the supporters when the author is silent', async () => {
    const here = await aNeighbourhood(test);
    const late = await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
    const silent = await aDeliveredTask(test, here);
    await afterAuthorsWindow(test, silent);
    const overdue = (await matter(here.author, late.issueId)).body;
    expect(overdue).toMatchObject({ overdue: true, holding: { who: '顺安物业', overdue: true } });
    expect(overdue.timeline[0]).toMatchObject({ title: '到期还没办完', by: '', official: true });
    const waiting = (await matter(first(here), silent.issueId)).body;
    expect(waiting).toMatchObject({ next: '请附议的邻居看办没办好', holding: { who: '提出人和附议的邻居', dueOn: null, overdue: false } });
    expect(waiting.offered).toEqual(['close', 'sendBack']);
  });
});

describe('today', () => {
  it('asks a guest to claim a home, once, and shows the public part', async () => {
    const here = await aNeighbourhood(test);
    const issueId = await anEndorsedIssue(test, here);
    const guest = await aGuest(test);
    const path = `/communities/${here.community.communityId}/today`;
    const seen = await call<TodayView>(test, 'GET', path, { token: guest.token });
    expect(seen.body).toMatchObject({ mine: [], mineTotal: 0, figures: { discuss: 1 }, todos: [{ kind: 'claim_home', urgent: false }] });
    expect(JSON.stringify(seen.body)).not.toContain(issueId);
    const { communityId, estateId } = here.community;
    const where = { communityId, estateId, buildingName: '1号楼', unitName: '1单元', roomName: '101' };
    const asked = { name: '王', phoneDigest: 'd', phoneSealed: 's', capacity: 'owner', state: 'pending', sentAt: START } as const;
    const undecided = { decidedAt: null, decidedBy: null, reason: null };
    await test.db.manager.insert(HomeClaimEntity, { claimId: newId(START), userId: guest.userId, ...where, ...asked, ...undecided });
    expect((await call<TodayView>(test, 'GET', path, { token: guest.token })).body.todos).toEqual([]);
    expect((await todos(here.bystander, here)).length).toBe(0);
  });

  it('tells the date by the clock and what I raised', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const issueId = await aSubmittedIssue(test, here.community, here.author);
    const now = test.clock.now();
    const view = await today(here.author, here);
    expect(view).toMatchObject({ now: now.toISOString(), day: inDays(test, 0), mineTotal: 1, mine: [{ issueId, state: 'submitted' }] });
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/return`, { reason: '请说说是几楼。' }));
    expect(await todos(here.author, here)).toMatchObject([{ kind: 'supplement', id: issueId, words: '网格员请您补充几句' }]);
  });

  it('shows a person the same on each of their phones', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const { communityId } = here.community;
    const issueId = await aSubmittedIssue(test, here.community, await signedInAgain(test, here.author));
    await done(as(test, here.gridWorker, 'POST', `/issues/${issueId}/return`, { reason: '请说说是几楼。' }));
    const { token } = await anotherAccountOf(test, here.author);
    const { body } = await call<TodayView>(test, 'GET', `/communities/${communityId}/today`, { token });
    expect(body).toMatchObject({ mineTotal: 1, mine: [{ issueId }], todos: [{ kind: 'supplement', id: issueId }] });
  });

  it('asks the carrier to carry, the most urgent first, and the author to judge', async () => {
    const here = await aNeighbourhood(test);
    const soon = await anAssignedTask(test, here, { dueOn: inDays(test, 2) });
    const late = await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
    const delivered = await aDeliveredTask(test, here);
    const judgeUntil = inDays(test, 7);
    expect(await todos(here.author, here)).toEqual([
      {
        kind: 'judge',
        id: delivered.taskId,
        title: '1号楼楼道灯不亮',
        words: '顺安物业说办完了，办没办好您说了算',
        at: instantAt(judgeUntil, '23:59').toISOString(),
        urgent: false,
      },
    ]);
    expect(await todos(first(here), here)).toEqual([]);
    await test.pass({ days: 2 });
    const carried = await todos(here.carrier, here);
    expect(carried.map(({ kind, id, urgent }) => [kind, id, urgent])).toEqual([
      ['carry', late.taskId, true],
      ['carry', soon.taskId, true],
    ]);
    expect(carried.map(({ words }) => words)).toEqual(['正在办，超时 1 天', '派给您单位了，等接手，今天到期']);
    await afterAuthorsWindow(test, delivered);
    const asked = { kind: 'judge', id: delivered.taskId, at: null };
    for (const one of [here.author, first(here)]) expect(await todos(one, here)).toMatchObject([asked]);
    await done(as(test, first(here), 'POST', `/tasks/${delivered.taskId}/accept-work`, { stars: 4 }));
    expect(await todos(first(here), here)).toEqual([]);
    const onStaff = await aPerson(test, here.community, { roles: ['owners_committee'] });
    expect(await todos(onStaff, here)).toEqual([]);
  });

  it('leads through the evening: invited, doors open, vote, minutes', async () => {
    const kinds = async (person: TestPerson, place: Place) => (await todos(person, place)).map(({ kind }) => kind);
    const doors = await atTheDoors(test);
    expect(await kinds(doors.author, doors)).toEqual(['check_in']);
    expect((await today(doors.author, doors)).meetings).toMatchObject([{ meetingId: doors.meetingId }]);
    const place = await inSession(test);
    const poll = await voting(test, place, [place.author, place.supporter]);
    expect((await todos(place.author, place))[0]).toMatchObject({ kind: 'vote', id: poll.pollId, urgent: true });
    expect(await kinds(place.neighbour, place)).not.toContain('vote');
    const ballot = { requestKey: newId(START), choice: 'approve' };
    await done(as(test, place.author, 'POST', `/polls/${poll.pollId}/ballots`, ballot));
    expect(await kinds(place.author, place)).not.toContain('vote');
    await done(as(test, place.secretary, 'POST', `/polls/${poll.pollId}/close`));
    await done(as(test, place.secretary, 'POST', `/meetings/${place.meetingId}/conclude`));
    await done(as(test, place.secretary, 'POST', `/meetings/${place.meetingId}/minutes`));
    expect(await todos(place.author, place)).toMatchObject([
      { kind: 'confirm_minutes', words: '纪要写好了，请您看看对不对，还有 2 天', urgent: false },
    ]);
    expect((await checkIn(test, place, place.neighbour)).status).toBe(409);
  });

  it('knows no community that never was', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    expect(outcome(await as(test, here.author, 'GET', `/communities/${newId(START)}/today`))).toEqual([404, 'not_found']);
  });
});
