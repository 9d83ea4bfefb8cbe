import { randomUUID } from 'node:crypto';
import type { GistView, MeetingView, PollView } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { GistEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { PollEntity, RollEntryEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, checkIn, inSession, plan, voting, type InSession, type Neighbourhood } from './meetings.builders';
import { anIssue } from './polls.builders';
import { aCommunity, aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const view = async ({ meetingId }: { meetingId: string }, person: Pick<TestPerson, 'token' | 'userId'>) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const issueState = async (issueId: string) => (await test.db.manager.findOneByOrFail(IssueEntity, { issueId })).state;
const onItem = <T>(person: TestPerson, agendaItemId: string, what: string, body: object = {}) =>
  as(test, person)<T>('POST', `/agenda-items/${agendaItemId}/${what}`, body);
const close = (place: Neighbourhood, pollId: string) => as(test, place.secretary)<PollView>('POST', `/polls/${pollId}/close`);
const cast = (person: TestPerson, pollId: string, choice: string) =>
  as(test, person)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });

/** A session with two matters on its agenda. */
async function twoMatters(): Promise<InSession & { second: string; secondIssueId: string }> {
  const place = await aNeighbourhood(test);
  const secondIssueId = await anIssue(test, place.community, place.author, { title: '东门晚上限时停车' });
  const items = [place.issueId, secondIssueId].map((issueId) => ({ issueId, minutes: 20 }));
  const meetingId = await plan(test, place, { items });
  const { startsAt } = await view({ meetingId }, place.secretary);
  await test.pass({ seconds: (new Date(startsAt).getTime() - test.clock.now().getTime()) / 1000 });
  await as(test, place.secretary)('POST', `/meetings/${meetingId}/open`);
  const [one, two] = (await view({ meetingId }, place.secretary)).agenda;
  return { ...place, meetingId, agendaItemId: one?.agendaItemId ?? '', second: two?.agendaItemId ?? '', secondIssueId };
}

describe('the session', () => {
  it('opens half an hour before its time at the earliest, and once', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const { startsAt } = await view({ meetingId }, place.secretary);
    await test.pass({ seconds: (new Date(startsAt).getTime() - test.clock.now().getTime()) / 1000 - 1800.001 });
    const open = (person: TestPerson) => as(test, person)('POST', `/meetings/${meetingId}/open`);
    expect(await open(place.secretary)).toMatchObject({ status: 409, body: { code: 'meeting.too_early', facts: { startsAt } } });
    expect((await view({ meetingId }, place.secretary)).offered).not.toContain('open');
    await test.pass({ seconds: 0.001 });
    expect((await view({ meetingId }, place.secretary)).offered).toEqual(expect.arrayContaining(['open', 'host', 'checkIn']));
    const answers = await Promise.all([open(place.secretary), open(place.committee)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect((await open(place.secretary)).body.code).toBe('action.wrong_state');
  });

  it('goes through its items one at a time, also when two chairs press at the same instant', async () => {
    const place = await twoMatters();
    const answers = await Promise.all([
      onItem(place.secretary, place.agendaItemId, 'start'),
      onItem(place.committee, place.second, 'start'),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(answers.find((one) => one.status === 409)?.body.code).toBe('meeting.item_open');
    const under = (await view(place, place.secretary)).agenda.filter((item) => item.startedAt !== null);
    expect(under).toHaveLength(1);
    expect(await issueState(under[0]?.issueId ?? '')).toBe('deliberating');
    expect((await onItem(place.secretary, under[0]?.agendaItemId ?? '', 'start')).body.code).toBe('action.wrong_state');
  });

  it('offers each item what applies to it now, to whom it applies', async () => {
    const place = await twoMatters();
    const offers = async (person: TestPerson) => (await view(place, person)).agenda.map((item) => item.offered);
    expect(await offers(place.secretary)).toEqual([
      ['start', 'leaveOpen', 'addPaper'],
      ['start', 'leaveOpen', 'addPaper'],
    ]);
    await onItem(place.secretary, place.agendaItemId, 'start');
    expect(await offers(place.secretary)).toEqual([
      ['addGist', 'openPoll', 'leaveOpen', 'addPaper'],
      ['leaveOpen', 'addPaper'],
    ]);
    expect(await offers(place.gridWorker)).toEqual([['addGist'], []]);
    expect(await offers(place.author)).toEqual([[], []]);
    await checkIn(test, place, place.author);
    await onItem(place.secretary, place.agendaItemId, 'polls', { question: '坡道放缓，行不行？' });
    expect((await offers(place.secretary))[0]).toEqual(['addGist', 'addPaper']);
  });

  it('ends only when every item has an outcome and no vote is open', async () => {
    const place = await twoMatters();
    const conclude = () => as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    expect((await conclude()).body).toMatchObject({
      code: 'meeting.unfinished_items',
      facts: { agendaItemIds: [place.agendaItemId, place.second] },
    });
    const poll = await voting(test, place, [place.author]);
    expect((await conclude()).body).toMatchObject({ code: 'meeting.poll_open', facts: { pollId: poll.pollId } });
    await close(place, poll.pollId);
    expect((await conclude()).body).toMatchObject({ facts: { agendaItemIds: [place.second] } });
    await onItem(place.secretary, place.second, 'leave-open', { reason: '今晚来不及了' });
    expect((await conclude()).status).toBe(200);
    expect(await issueState(place.secondIssueId)).toBe('accepted');
    expect((await onItem(place.secretary, place.second, 'start')).body.code).toBe('action.wrong_state');
  });

  it('leaves an item open with its reason, which the matter keeps', async () => {
    const place = await inSession(test);
    expect((await onItem(place.secretary, place.agendaItemId, 'leave-open', { reason: '' })).body.code).toBe('request.invalid');
    await onItem(place.secretary, place.agendaItemId, 'start');
    expect((await onItem(place.secretary, place.agendaItemId, 'leave-open', { reason: '物业要回去算价' })).status).toBe(200);
    expect((await onItem(place.secretary, place.agendaItemId, 'leave-open', { reason: '再来一次' })).body.code).toBe('action.wrong_state');
    const [item] = (await view(place, place.neighbour)).agenda;
    expect(item).toMatchObject({ outcome: 'left_open', outcomeWords: '没有定下来，下回再谈', reason: '物业要回去算价' });
    expect(await issueState(place.issueId)).toBe('accepted');
    const left = await test.db.manager.findOneByOrFail(EventEntity, { issueId: place.issueId, action: 'leaveOpen' });
    expect(left).toMatchObject({ reason: '物业要回去算价', actorParty: 'secretary' });
  });

  it('is run by the conveners of this community', async () => {
    const place = await inSession(test);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    const calls = [
      ['start', {}],
      ['gists', { requestKey: randomUUID(), text: '一句话' }],
      ['leave-open', { reason: '不谈了' }],
      ['polls', { question: '行不行，说一声？' }],
    ] as const;
    for (const [what, body] of calls) {
      const foreign = await onItem(stranger, place.agendaItemId, what, body);
      const unknown = await onItem(stranger, randomUUID(), what, body);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      expect((await onItem(place.author, place.agendaItemId, what, body)).body.code).toBe('permission.role_needed');
    }
  });
});

describe('a gist', () => {
  const add = (place: InSession, body: object, person = place.gridWorker) =>
    onItem<GistView>(person, place.agendaItemId, 'gists', { requestKey: randomUUID(), text: '门口冬青挪两米，地方就够了。', ...body });

  it('is kept once, by the capacity of who said it', async () => {
    const place = await inSession(test);
    await onItem(place.secretary, place.agendaItemId, 'start');
    for (const person of [place.author, place.property]) await checkIn(test, place, person);
    const requestKey = randomUUID();
    const body = { requestKey, speakerPersonId: place.author.personId };
    const [one, other] = await Promise.all([add(place, body), add(place, body)]);
    expect(one).toMatchObject({ status: 201, body: { speaker: '1号楼居民', text: '门口冬青挪两米，地方就够了。' } });
    expect(other.body).toEqual(one.body);
    expect((await add(place, { speakerPersonId: place.property.personId })).body.speaker).toBe('顺安物业');
    expect((await add(place, {}, place.secretary)).body.speaker).toBe('主持人');
    expect(await test.db.manager.countBy(GistEntity, { agendaItemId: place.agendaItemId })).toBe(3);
    const [item] = (await view(place, place.neighbour)).agenda;
    expect(item?.gists.map((gist) => gist.speaker).sort()).toEqual(['1号楼居民', '主持人', '顺安物业']);
    // What was said is not everyone's business before those who were there have confirmed it.
    expect((await view(place, await aGuest(test))).agenda[0]?.gists).toEqual([]);
  });

  it('is refused of somebody who is not there, on an item that is not under way, and when it is too long', async () => {
    const place = await inSession(test);
    expect((await add(place, {})).body.code).toBe('action.wrong_state');
    await onItem(place.secretary, place.agendaItemId, 'start');
    expect((await add(place, { speakerPersonId: place.neighbour.personId })).body.code).toBe('checkin.needed');
    expect((await add(place, { text: '长'.repeat(301) })).body.code).toBe('request.invalid');
    expect((await add(place, { text: '❤️'.repeat(300) })).body.code).toBe('request.invalid');
    await onItem(place.secretary, place.agendaItemId, 'leave-open', { reason: '不谈了' });
    expect((await add(place, {})).body.code).toBe('action.wrong_state');
    expect(await test.db.manager.countBy(GistEntity, { agendaItemId: place.agendaItemId })).toBe(0);
  });
});

describe('a vote on an item', () => {
  it('is over the residents who are there when it is called, and nobody who comes later', async () => {
    const place = await inSession(test);
    const poll = await voting(test, place, [place.author, place.supporter, place.property, place.gridWorker]);
    expect(poll).toMatchObject({ state: 'open', turnout: { voted: 0, roll: 2 }, issueTitle: '3号楼门口坡道怎么改' });
    expect(poll.offered).toEqual(['castByHand', 'close']);
    await checkIn(test, place, place.neighbour);
    expect((await cast(place.neighbour, poll.pollId, 'approve')).body.code).toBe('poll.not_on_roll');
    expect((await cast(place.author, poll.pollId, 'approve')).status).toBe(201);
    const roll = await test.db.manager.find(RollEntryEntity, { where: { pollId: poll.pollId }, order: { alias: 'ASC' } });
    expect(roll.map((entry) => entry.alias)).toEqual(['1·1号楼居民', '2·1号楼居民']);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: poll.pollId });
    expect(told.map((notice) => notice.userId).sort()).toEqual([place.author.userId, place.supporter.userId].sort());
  });

  it('passes through every step of its life with an event, frozen with its pack', async () => {
    const place = await inSession(test);
    const { pollId } = await voting(test, place, [place.author]);
    const events = await test.db.manager.find(EventEntity, { where: { aggregateId: pollId }, order: { eventId: 'ASC' } });
    expect(events.map((event) => [event.action, event.toState])).toEqual([
      ['prepare', 'draft'],
      ['reviewRoll', 'roll_review'],
      ['announce', 'announced'],
      ['open', 'open'],
    ]);
    const poll = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    expect(poll).toMatchObject({ packId: 'community.deliberation', packVersion: 2, pack: { effect: 'consensus' } });
  });

  it('is one at a time, also when it is called twice at the same instant', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    await onItem(place.secretary, place.agendaItemId, 'start');
    const call = (person: TestPerson) => onItem(person, place.agendaItemId, 'polls', { question: '坡道放缓，行不行？' });
    const answers = await Promise.all([call(place.secretary), call(place.committee)]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(answers.find((one) => one.status === 409)?.body.code).toBe('meeting.poll_open');
    expect(await test.db.manager.countBy(PollEntity, { agendaItemId: place.agendaItemId })).toBe(1);
    expect((await onItem(place.secretary, place.agendaItemId, 'leave-open', { reason: '不谈了' })).body.code).toBe('meeting.poll_open');
  });

  it('freezes its roll between those who sign in before and after, at the same instant', async () => {
    const place = await inSession(test);
    const crowd: TestPerson[] = [];
    for (let made = 0; made < 12; made += 1) crowd.push(await aPerson(test, place.community));
    await checkIn(test, place, place.author);
    await onItem(place.secretary, place.agendaItemId, 'start');
    const arrivals = crowd.map((person) => checkIn(test, place, person));
    const { body } = await onItem<PollView>(place.secretary, place.agendaItemId, 'polls', { question: '坡道放缓，行不行？' });
    expect((await Promise.all(arrivals)).every((one) => one.status === 201)).toBe(true);
    expect(await test.db.manager.countBy(RollEntryEntity, { pollId: body.pollId })).toBe(body.turnout.roll);
    const { rollSha256 } = await test.db.manager.findOneByOrFail(PollEntity, { pollId: body.pollId });
    expect((await close(place, body.pollId)).body.result).toMatchObject({ rollSha256, present: { heads: body.turnout.roll } });
  });

  it('is refused without residents, in a form that does not vote, before its item, and without a question', async () => {
    const place = await inSession(test);
    const call = (body: object = { question: '坡道放缓，行不行？' }) => onItem(place.secretary, place.agendaItemId, 'polls', body);
    expect((await call()).body.code).toBe('action.wrong_state');
    await onItem(place.secretary, place.agendaItemId, 'start');
    expect((await call()).body.code).toBe('poll.empty_roll');
    await checkIn(test, place, place.property);
    expect((await call()).body.code).toBe('poll.empty_roll');
    expect((await call({ question: '   ' })).body.code).toBe('request.invalid');
    expect((await call({ question: '长'.repeat(301) })).body.code).toBe('request.invalid');
    const tea = await inSession(test, { form: 'teahouse' });
    await onItem(tea.secretary, tea.agendaItemId, 'start');
    await checkIn(test, tea, tea.author);
    const refused = await onItem(tea.secretary, tea.agendaItemId, 'polls', { question: '坡道放缓，行不行？' });
    expect(refused.body).toMatchObject({ code: 'meeting.form_has_no_vote', facts: { form: 'teahouse' } });
    expect(await test.db.manager.countBy(PollEntity, { meetingId: place.meetingId })).toBe(0);
  });

  it.each([
    ['approve', 'agreed', 'decided', '谈成了'],
    ['reject', 'not_adopted', 'not_adopted', '没有谈成'],
  ] as const)('decided by %s ends its item as %s', async (choice, outcome, state, words) => {
    const place = await inSession(test);
    const poll = await voting(test, place, [place.author, place.supporter]);
    for (const person of [place.author, place.supporter]) await cast(person, poll.pollId, choice);
    await close(place, poll.pollId);
    const [item] = (await view(place, place.neighbour)).agenda;
    expect(item).toMatchObject({ outcome, outcomeWords: words, pollState: 'certified', offered: [] });
    expect(await issueState(place.issueId)).toBe(state);
    const event = await test.db.manager.findOneByOrFail(EventEntity, { issueId: place.issueId, toState: state });
    expect(event.facts).toEqual({ pollId: poll.pollId });
    const certified = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: poll.pollId, action: 'certify' });
    expect(certified.facts).toMatchObject({ words: expect.stringContaining(words) });
  });

  it('tells nobody its result before it is closed: not the meeting, not the matter’s record, not an inbox', async () => {
    const place = await inSession(test);
    const poll = await voting(test, place, [place.author, place.supporter]);
    for (const person of [place.author, place.supporter]) await cast(person, poll.pollId, 'reject');
    await test.settle();
    const pages = await Promise.all([place.secretary, place.author, await aGuest(test)].map((person) => view(place, person)));
    const record = await test.db.manager.findBy(EventEntity, { issueId: place.issueId });
    const inboxes = await test.db.manager.findBy(NoticeEntity, { userId: place.author.userId });
    expect(JSON.stringify([pages, record, inboxes])).not.toMatch(/reject|反对|没有谈成/);
    expect(pages.map((page) => page.agenda[0]?.pollState)).toEqual(['open', 'open', 'open']);
  });
});
