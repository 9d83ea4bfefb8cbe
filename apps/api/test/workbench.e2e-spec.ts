import type { MeetingView, WorkbenchView } from '@silin/shared';
import { newId } from '../src/platform/database';
import { inSession, voting } from './meetings.builders';
import { untilTimeIsOver } from './minutes.builders';
import { anEstate, reviewing } from './owners-polls.builders';
import { anAcceptedIssue, aSubmittedIssue } from './support/issues';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import { aNeighbourhood, anAssignedTask, aResolution, as, aTaskInProgress, done, inDays, outcome } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

type Place = Readonly<{ community: Readonly<{ communityId: string }> }>;
const bench = (person: TestPerson, { community }: Place) =>
  done(as<WorkbenchView>(test, person, 'GET', `/communities/${community.communityId}/workbench`));

describe('the workbench', () => {
  it('shows each office its own work and leaves the rest empty', async () => {
    const here = await aNeighbourhood(test);
    const submitted = await aSubmittedIssue(test, here.community, here.author);
    const accepted = await anAcceptedIssue(test, here.community, { author: here.bystander, handler: here.gridWorker });
    const drafted = await aResolution(test, here, { state: 'drafted' });
    await test.pass({ minutes: 1 });
    const inForce = await aResolution(test, here);
    const { taskId } = await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
    await test.pass({ days: 2 });

    const secretary = await bench(here.secretary, here);
    const counted = {
      toTakeIn: 1,
      unverified: 0,
      claims: 0,
      forAgenda: 1,
      meetings: 0,
      toPublish: 1,
      toAssign: 1,
      tasksOpen: 1,
      tasksOverdue: 1,
    };
    expect(secretary.counts).toEqual(counted);
    expect(secretary.toTakeIn).toMatchObject([{ issueId: submitted, title: '楼道灯坏了' }]);
    expect(secretary.forAgenda).toMatchObject([{ issueId: accepted }]);
    expect(secretary.toPublish).toEqual([
      { resolutionId: drafted.resolutionId, title: '1号楼楼道灯不亮', state: 'drafted', kind: 'deliberation' },
      { resolutionId: inForce.resolutionId, title: '1号楼楼道灯不亮', state: 'effective', kind: 'deliberation' },
    ]);
    expect(secretary.tasks).toMatchObject([{ taskId, overdue: true, daysLeft: -1 }]);

    const nothing = { forAgenda: [], meetings: [], polls: [], toPublish: [] };
    const none = { forAgenda: 0, meetings: 0, toPublish: 0, toAssign: 0 };
    expect(await bench(here.gridWorker, here)).toMatchObject({
      ...nothing,
      counts: { ...none, toTakeIn: 1, tasksOpen: 0 },
      toTakeIn: [{ issueId: submitted }],
      tasks: [],
    });
    expect(await bench(here.carrier, here)).toMatchObject({
      ...nothing,
      counts: { ...none, toTakeIn: 0, claims: 0, tasksOpen: 1, tasksOverdue: 1 },
      toTakeIn: [],
      claims: [],
      tasks: [{ taskId }],
    });
    const supervisor = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    expect(await bench(supervisor, here)).toMatchObject({ ...nothing, toTakeIn: [], tasks: [{ taskId }] });
  });

  it('asks a convener, and nobody else, to answer who wants more days, until it is answered', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const { taskId } = await aTaskInProgress(test, here);
    const asked = { requestKey: newId(START), dueOn: inDays(test, 15), reason: '灯具要从外地调货。' };
    await done(as(test, here.carrier, 'POST', `/tasks/${taskId}/extension`, asked));
    expect((await bench(here.secretary, here)).toExtend).toMatchObject([{ taskId, assignee: '顺安物业' }]);
    for (const one of [here.gridWorker, here.carrier]) expect((await bench(one, here)).toExtend).toEqual([]);
    await done(as(test, here.secretary, 'POST', `/tasks/${taskId}/extension/refuse`, { reason: '换一家能按时到货的' }));
    expect((await bench(here.secretary, here)).toExtend).toEqual([]);
  });

  it('finds what waits for a carrier behind any number of older ones that have theirs', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    for (let handedOut = 0; handedOut < 11; handedOut += 1) await anAssignedTask(test, here);
    await test.pass({ minutes: 1 });
    const { resolutionId } = await aResolution(test, here);
    const { counts, toPublish } = await bench(here.secretary, here);
    expect([counts.toAssign, toPublish.map((one) => one.resolutionId)]).toEqual([1, [resolutionId]]);
  });

  it('shows a meeting until its minutes are published, and a vote until its 协商意见 is written', async () => {
    const place = await inSession(test);
    const { pollId } = await voting(test, place, [place.author, place.supporter]);
    const { meetingId, secretary } = place;
    expect(await bench(secretary, place)).toMatchObject({ counts: { meetings: 1 }, meetings: [{ meetingId }], polls: [{ pollId }] });
    for (const one of [place.author, place.supporter]) {
      await done(as(test, one, 'POST', `/polls/${pollId}/ballots`, { requestKey: newId(START), choice: 'approve' }));
    }
    await done(as(test, secretary, 'POST', `/polls/${pollId}/close`));
    expect((await bench(secretary, place)).polls).toMatchObject([{ pollId, state: 'certified' }]);
    await done(as(test, secretary, 'POST', `/polls/${pollId}/resolution`, { text: '坡道放缓到 1:12。' }));
    expect(await bench(secretary, place)).toMatchObject({ polls: [], counts: { toPublish: 1 } });
    await done(as(test, secretary, 'POST', `/meetings/${meetingId}/conclude`));
    await done(as(test, secretary, 'POST', `/meetings/${meetingId}/minutes`));
    expect((await bench(secretary, place)).meetings).toHaveLength(1);
    await untilTimeIsOver(test, place);
    await done(as<MeetingView>(test, secretary, 'POST', `/meetings/${meetingId}/minutes/publish`));
    expect(await bench(secretary, place)).toMatchObject({ counts: { meetings: 0 }, meetings: [] });
  });

  it('shows the owners’ own committee the votes that it prepares, and none of a meeting', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const committee = await aPerson(test, estate.community, { roles: ['owners_committee'] });
    expect(await bench(committee, estate)).toMatchObject({ polls: [{ pollId, state: 'roll_review' }], forAgenda: [], meetings: [] });
    const place = await inSession(test);
    await voting(test, place, [place.author]);
    const elsewhere = await aPerson(test, place.community, { roles: ['owners_committee'] });
    expect((await bench(elsewhere, place)).polls).toEqual([]);
  });

  it('is closed to residents, and to the staff of another community', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    const path = `/communities/${here.community.communityId}/workbench`;
    expect(outcome(await as(test, here.author, 'GET', path))).toEqual([403, 'permission.role_needed']);
    expect(outcome(await as(test, nextDoor.secretary, 'GET', path))).toEqual([404, 'not_found']);
  });
});
