import { randomUUID } from 'node:crypto';
import {
  addDays,
  dayOf,
  instantAt,
  PARTY_WORDS,
  replay,
  type Aggregate,
  type BoardView,
  type CheckInCode,
  type MatterView,
  type MeetingPlan,
  type MeetingView,
  type MinutesView,
  type PlanMeetingAnswer,
  type PollView,
  type RaiseIssueAnswer,
  type ResolutionView,
  type TaskView,
} from '@silin/shared';
import { EventEntity } from '../src/platform/events';
import { accepting, raising } from './support/issues';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { aNeighbourhood, as, assigning, delivering, done, inbox, inDays, uploaded, type Neighbourhood } from './tasks.builders';

/*
 * One matter from 我要提事 to the residents' nod, over HTTP, as six people: the author, two neighbours, the grid worker, the secretary and the
 * property manager; a seventh comes to the meeting. Each test is one stretch of the road and stands on the one before it.
 */
let test: TestApp;
let here: Neighbourhood;
let neighbours: readonly TestPerson[];
/** Comes to the meeting without having endorsed anything. */
let attendee: TestPerson;
/** Follows nothing, and reads what everybody may read. */
let outsider: TestPerson;
let issueId: string;
let meetingId: string;
let agendaItemId: string;
let pollId: string;
let resolutionId: string;
let taskId: string;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test, { supporters: 2 });
  neighbours = here.supporters;
  attendee = here.bystander;
  outsider = await aPerson(test, here.community);
});
afterAll(() => test.close());

const get = <T>(person: TestPerson, path: string) => done(as<T>(test, person, 'GET', path));
const post = <T>(person: TestPerson, path: string, body: unknown = {}) => done(as<T>(test, person, 'POST', path, body));
const matter = (person: TestPerson) => get<MatterView>(person, `/issues/${issueId}`);
const status = async (person: TestPerson, path: string) => (await as(test, person, 'GET', path)).status;
/** Moves the clock to an instant and runs what has become due on the way. */
const until = (instant: Date) => test.pass({ seconds: (instant.getTime() - test.clock.now().getTime()) / 1000 });

it('a neighbour raises a matter with a photo; only she and the handlers see it', async () => {
  const photoIds = await uploaded(test, here.author);
  const place = `/communities/${here.community.communityId}/issues`;
  const request = raising({ requestKey: randomUUID(), title: '我家门口的坡太陡', text: '轮椅上不去，我住302。', photoIds });
  ({ issueId } = await post<RaiseIssueAnswer>(here.author, place, request));
  expect(await matter(here.author)).toMatchObject({
    state: 'submitted',
    mine: true,
    visibility: 'private',
    original: { authorName: here.author.name, title: '我家门口的坡太陡' },
    holding: { who: '网格员', dueOn: '2026-11-26' },
    next: '11月26日前网格员看一看',
    rail: { at: 0, done: [1, 0, 0] },
    offered: ['withdraw'],
  });
  const handled = await matter(here.gridWorker);
  expect(handled).toMatchObject({ mine: false, raisedBy: '1号楼居民', original: { authorName: null, text: request.text } });
  expect(handled.offered).toEqual(['accept', 'return', 'decline', 'merge', 'refer', 'lookUp']);
  for (const one of [neighbours[0], here.carrier]) expect(await status(one as TestPerson, `/issues/${issueId}`)).toBe(404);
});

it('the grid worker takes it in, two neighbours endorse it', async () => {
  const { photos } = (await matter(here.gridWorker)).original ?? { photos: [] };
  const words = accepting({
    publicTitle: '1号楼门口坡道太陡',
    publicText: '坡道太陡，轮椅上不去。',
    publicPhotoIds: photos.map(({ photoId }) => photoId),
  });
  await post(here.gridWorker, `/issues/${issueId}/accept`, words);
  for (const one of neighbours) {
    expect((await matter(one)).offered).toEqual(['endorse']);
    await post(one, `/issues/${issueId}/endorsements`);
  }
  const seen = await matter(outsider);
  expect(seen).toMatchObject({ title: '1号楼门口坡道太陡', endorsements: 2, visibility: 'public', original: null, raisedBy: '1号楼居民' });
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`302|${here.author.name}|我家`));
  expect(seen.photos).toHaveLength(1);
  expect(await inbox(test, here.author)).toContain('您提的事受理了');
});

it('the secretary puts it on the agenda; the notice goes to everybody concerned', async () => {
  const place = `/communities/${here.community.communityId}/meetings`;
  const plan = await post<MeetingPlan>(here.secretary, `${place}/plan`, { form: 'council', issueIds: [issueId] });
  const { form, title, venueId, items, earliestOn } = plan;
  const answer = await post<PlanMeetingAnswer>(here.secretary, place, {
    requestKey: randomUUID(),
    form,
    title,
    venueId,
    startsAt: instantAt(earliestOn, '19:00').toISOString(),
    items: items.map(({ issueId: id, minutes }) => ({ issueId: id, minutes })),
    announce: true,
  });
  meetingId = answer.meetingId;
  expect(earliestOn).toBe(addDays(dayOf(test.clock.now()), 4));
  const { state, next, links } = await matter(here.author);
  expect([state, next]).toEqual(['on_agenda', '11月27日 19:00 开会商量']);
  expect(links).toMatchObject([{ kind: 'meeting', id: meetingId, words: '11月27日 星期五 · 通知发了' }]);
  for (const one of [here.author, ...neighbours]) expect((await inbox(test, one)).length).toBeGreaterThan(0);
});

it('on the evening people sign in by code and by hand, talk, and vote', async () => {
  await until(instantAt('2026-11-27', '18:45'));
  await post(here.secretary, `/meetings/${meetingId}/open`);
  for (const one of [here.author, neighbours[0] as TestPerson, attendee]) {
    const { code } = await get<CheckInCode>(here.gridWorker, `/meetings/${meetingId}/check-in-code`);
    await post(one, `/meetings/${meetingId}/check-ins`, { code });
  }
  await post(here.gridWorker, `/meetings/${meetingId}/check-ins/by-hand`, { personId: neighbours[1]?.personId });
  const view = await get<MeetingView>(here.secretary, `/meetings/${meetingId}`);
  expect(view.attendance.present).toBe(4);
  agendaItemId = view.agenda[0]?.agendaItemId ?? '';
  await post(here.secretary, `/agenda-items/${agendaItemId}/start`);
  await post(here.secretary, `/agenda-items/${agendaItemId}/gists`, { requestKey: randomUUID(), text: '坡道放缓，东侧多伸三米。' });
  const poll = await post<PollView>(here.secretary, `/agenda-items/${agendaItemId}/polls`, { question: '坡道放缓到 1:12，行不行？' });
  pollId = poll.pollId;
  const choices = ['approve', 'approve', 'approve', 'reject'];
  for (const [index, one] of [here.author, ...neighbours, attendee].entries()) {
    await post(one, `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: choices[index] });
    expect((await get<PollView>(one, `/polls/${pollId}`)).result).toBeNull();
  }
  const closed = await post<PollView>(here.secretary, `/polls/${pollId}/close`);
  expect(closed.result).toMatchObject({ passed: true });
  expect(await matter(outsider)).toMatchObject({ state: 'decided', next: '写出协商意见，拿出来公示' });
});

it('those who were there confirm the minutes', async () => {
  await post(here.secretary, `/meetings/${meetingId}/conclude`);
  const { version } = await post<MinutesView>(here.secretary, `/meetings/${meetingId}/minutes`);
  for (const one of [here.author, ...neighbours, attendee]) {
    await post(one, `/meetings/${meetingId}/minutes/confirmations`, { version, verdict: 'confirm' });
  }
  await post(here.secretary, `/meetings/${meetingId}/minutes/publish`);
  expect((await get<MeetingView>(outsider, `/meetings/${meetingId}`)).state).toBe('minutes_published');
});

it('the 协商意见 is published and takes effect when the days of objection are over', async () => {
  const drafted = await post<ResolutionView>(here.secretary, `/polls/${pollId}/resolution`, { text: '坡道放缓到 1:12，东侧多伸三米。' });
  resolutionId = drafted.resolutionId;
  expect((await matter(outsider)).links.map(({ kind }) => kind)).not.toContain('resolution');
  await post(here.secretary, `/resolutions/${resolutionId}/publish`);
  const { objectionsUntil } = await get<ResolutionView>(outsider, `/resolutions/${resolutionId}`);
  expect(objectionsUntil).toBe('2026-12-02');
  expect((await matter(outsider)).next).toBe('公示到12月2日，没有异议就派工');
  const early = await as(test, here.secretary, 'POST', `/resolutions/${resolutionId}/tasks`, assigning(test, here));
  expect(early.body).toMatchObject({ code: 'resolution.not_effective', facts: { effectiveOn: '2026-12-03' } });
  await until(instantAt('2026-12-03', '09:00'));
  expect(await get<ResolutionView>(outsider, `/resolutions/${resolutionId}`)).toMatchObject({ state: 'effective', taskIds: [] });
});

it('the property company takes the task, reports and delivers; the author sends it back once and then accepts', async () => {
  const order = assigning(test, here, { title: '把坡道放缓到 1:12' });
  ({ taskId } = await post<TaskView>(here.secretary, `/resolutions/${resolutionId}/tasks`, order));
  expect((await get<ResolutionView>(outsider, `/resolutions/${resolutionId}`)).taskIds).toEqual([taskId]);
  await post(here.carrier, `/tasks/${taskId}/accept`);
  expect(await matter(outsider)).toMatchObject({
    holding: { who: '顺安物业', since: '2026-12-03', dueOn: '2026-12-13', phone: '0546-7000001', overdue: false },
    next: '12月13日前办完，请居民验收',
    rail: { at: 1 },
  });
  await test.pass({ days: 2 });
  const photoIds = await uploaded(test, here.carrier);
  await post(here.carrier, `/tasks/${taskId}/progress`, { requestKey: randomUUID(), text: '旧坡道凿开了。', photoIds });
  await post(here.carrier, `/tasks/${taskId}/deliver`, await delivering(test, here.carrier));
  expect((await matter(here.author)).offered).toEqual(['close', 'sendBack']);
  expect((await matter(neighbours[0] as TestPerson)).offered).not.toContain('close');
  await test.pass({ days: 1 });
  await post(here.author, `/tasks/${taskId}/send-back`, { reason: '扶手还是松的。' });
  await post(here.carrier, `/tasks/${taskId}/deliver`, await delivering(test, here.carrier));
  await post(here.author, `/tasks/${taskId}/accept-work`, { stars: 5, comment: '轮椅上得去了。' });
  await test.pass({ minutes: 1 });
  await post(neighbours[0] as TestPerson, `/tasks/${taskId}/ratings`, { stars: 4 });
});

it('the board shows it closed, sent back once, and rated by residents', async () => {
  const { figures, items } = await get<BoardView>(outsider, `/communities/${here.community.communityId}/board?stage=oversee`);
  expect(figures).toMatchObject({ discuss: 0, execute: 0, oversee: 0, closed: 1, closedByResidents: 1, sentBack: 1, overdue: 0 });
  expect(items).toMatchObject([{ issueId, state: 'closed', over: true, stateWords: '居民点了头', holder: null, endorsements: 2 }]);
  const { ratings } = await get<TaskView>(outsider, `/tasks/${taskId}`);
  expect(ratings.map(({ stars, by }) => [stars, by])).toEqual([
    [5, '1号楼居民'],
    [4, '1号楼居民'],
  ]);
});

it('its page tells all of it, newest first, under aliases and offices', async () => {
  const view = await matter(outsider);
  expect(view).toMatchObject({ state: 'closed', holding: null, next: null, offered: [] });
  expect(view.timeline.map(({ title, by }) => [title, by])).toEqual([
    ['这件事办结了', '1号楼居民'],
    ['居民验收通过', '1号楼居民'],
    ['报办完', '顺安物业'],
    ['居民退回重办', '1号楼居民'],
    ['报办完', '顺安物业'],
    ['报进展', '顺安物业'],
    ['接手开办', '顺安物业'],
    ['派给承办单位', '社区书记'],
    ['公示期满，生效', ''],
    ['协商意见公示', '社区书记'],
    ['会议纪要公布', '社区书记'],
    ['谈成了', '社区书记'],
    ['表决有了结果', '社区书记'],
    ['开始表决', '社区书记'],
    ['开始商量', '社区书记'],
    ['排上会', '社区书记'],
    ['受理了', '网格员'],
    ['提出来了', '1号楼居民'],
  ]);
  const photosAt = (title: string) => view.timeline.filter((step) => step.title === title).map((step) => step.photos.length);
  expect([photosAt('提出来了'), photosAt('报进展'), photosAt('报办完')]).toEqual([[1], [1], [2, 2]]);
  const detailOf = (title: string) => view.timeline.find((step) => step.title === title)?.detail;
  expect(detailOf('居民退回重办')).toBe('扶手还是松的。');
  expect(detailOf('派给承办单位')).toBe('顺安物业：把坡道放缓到 1:12，最晚12月13日办完');
  expect(view.timeline.filter((step) => step.official).map((step) => step.title)).toEqual([
    '公示期满，生效',
    '协商意见公示',
    '会议纪要公布',
  ]);
  expect(view.rail).toMatchObject({ at: 3, words: ['谈成了', '办好了', '居民点了头'] });
  expect(view.rail.done.reduce((sum, leaves) => sum + leaves, 0)).toBe(view.timeline.length);
  expect(view.links.map(({ kind }) => kind)).toEqual(['meeting', 'poll', 'resolution', 'task']);
  const everybody = [here.author, ...neighbours, attendee, here.secretary, here.gridWorker, here.carrier];
  for (const { name } of everybody) expect(JSON.stringify(view)).not.toContain(name);
});

it('notices reached the author, the supporters and who was there, and nobody else', async () => {
  const news = ['请您表决', '谈成了', '派工了', '开始办了', '有新进展'];
  for (const one of [here.author, ...neighbours, attendee]) expect(await inbox(test, one)).toEqual(expect.arrayContaining(news));
  expect(await inbox(test, here.author)).toContain('请您验收');
  for (const one of [...neighbours, attendee])
    expect(await inbox(test, one)).toEqual(expect.arrayContaining(['报办完了', '退回重办', '办好了']));
  expect(await inbox(test, here.carrier)).toEqual(expect.arrayContaining(['有一件事派给您单位', '居民退回重办', '居民验收通过']));
  expect(await inbox(test, outsider)).toEqual([]);
});

describe('what was recorded', () => {
  /** Nobody asks at a 四邻议事会, demands it, or talks there with the secretary alone. */
  type Walked = Exclude<Aggregate, 'question' | 'demand' | 'talk'>;
  const TABLES: Readonly<Record<Walked, string>> = {
    issue: 'issue',
    meeting: 'meeting',
    poll: 'poll',
    resolution: 'resolution',
    task: 'task',
  };
  const idOf = () => ({ issue: issueId, meeting: meetingId, poll: pollId, resolution: resolutionId, task: taskId });
  const eventsOf = (aggregate: Walked) =>
    test.db.manager.find(EventEntity, { where: { aggregate, aggregateId: idOf()[aggregate] }, order: { eventId: 'ASC' } });

  it.each(Object.keys(TABLES) as Walked[])('walks the %s through its lifecycle to the state in which it stands', async (aggregate) => {
    const events = await eventsOf(aggregate);
    expect(events.filter((event) => event.toState !== null).length).toBeGreaterThan(1);
    const [row] = await test.db.query(`SELECT state FROM ${TABLES[aggregate]} WHERE ${aggregate}Id = ?`, [idOf()[aggregate]]);
    expect(replay(aggregate, events)).toEqual({ ok: true, state: row.state });
  });

  it('says of every event who did it, in which capacity and when, and never goes back in time', async () => {
    const events = await test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } });
    for (const event of events) {
      expect(PARTY_WORDS).toHaveProperty([event.actorParty]);
      expect(event.actorUserId === null).toBe(event.actorParty === 'clock');
      expect(event.communityId).toBe(here.community.communityId);
    }
    const instants = events.map((event) => event.at.getTime());
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
  });
});

it('nothing of it can be acted on from the community next door', async () => {
  const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
  const asked: readonly (readonly [TestPerson, string, unknown])[] = [
    [nextDoor.gridWorker, `/issues/${issueId}/decline`, { ground: 'not_true', reason: '' }],
    [nextDoor.secretary, `/meetings/${meetingId}/open`, {}],
    [nextDoor.secretary, `/polls/${pollId}/close`, {}],
    [nextDoor.secretary, `/resolutions/${resolutionId}/tasks`, assigning(test, nextDoor, { dueOn: inDays(test, 5) })],
    [nextDoor.carrier, `/tasks/${taskId}/accept`, {}],
    [nextDoor.author, `/tasks/${taskId}/accept-work`, { stars: 1 }],
  ];
  for (const [person, path, body] of asked) expect([path, (await as(test, person, 'POST', path, body)).status]).toEqual([path, 404]);
});
