import { randomUUID } from 'node:crypto';
import type { AgendaCandidates, MeetingCard, MeetingPlan, MeetingView, Page, PlanMeetingAnswer } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { AgendaItemEntity, MeetingEntity, MeetingReader } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { SessionService } from '../src/platform/auth';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, plan, planOf, type Neighbourhood } from './meetings.builders';
import { anIssue } from './polls.builders';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const meetingsOf = ({ community }: Pick<Neighbourhood, 'community'>) => `/communities/${community.communityId}/meetings`;
/** Monday the 23rd, ten o’clock, and three days of notice. */
const FIRST_EVENING = '2026-11-27T11:00:00.000Z';
const meetingsIn = ({ community: { communityId } }: Pick<Neighbourhood, 'community'>) =>
  test.db.manager.countBy(MeetingEntity, { communityId });
const stateOf = async (issueId: string) => (await test.db.manager.findOneByOrFail(IssueEntity, { issueId })).state;
/** Titles in the order of the alphabet: the tests' clock stands still, so what came first is not in the inbox. */
const inboxOf = async (userId: string) => {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { userId })).map((notice) => notice.title).sort();
};

describe('the proposal', () => {
  it('fills in everything that the system knows', async () => {
    const place = await aNeighbourhood(test);
    const { status, body } = await as(test, place.secretary)<MeetingPlan>('POST', `${meetingsOf(place)}/plan`, {
      form: 'council',
      issueIds: [place.issueId],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: '商量「3号楼门口坡道怎么改」',
      noticeDays: 3,
      earliestOn: '2026-11-27',
      startsAt: FIRST_EVENING,
      durationMinutes: 15,
      venueId: place.community.venueId,
      items: [{ issueId: place.issueId, title: '3号楼门口坡道怎么改', minutes: 15, endorsements: 1 }],
    });
    expect(body.invited).toEqual([
      { capacity: '社区书记', count: 1 },
      { capacity: '居委会成员', count: 1 },
      { capacity: '网格员', count: 1 },
      { capacity: '物业', count: 1 },
      { capacity: '提出和附议的居民', count: 2 },
    ]);
    expect(body.noticeText).toContain('11月27日 星期五 19:00—19:15，在四邻议事厅（小区东门北侧）开四邻议事会');
    expect(body.noticeText).not.toContain('王秀兰');
  });

  it('takes the next evening when the venue is taken, and keeps what was chosen already', async () => {
    const place = await aNeighbourhood(test);
    await plan(test, place);
    const other = await anIssue(test, place.community, place.author, { title: '东门晚上限时停车' });
    const ask = (more: object) =>
      as(test, place.secretary)<MeetingPlan>('POST', `${meetingsOf(place)}/plan`, { form: 'council', issueIds: [other], ...more });
    expect((await ask({})).body.startsAt).toBe('2026-11-28T11:00:00.000Z');
    const chosen = await ask({ startsAt: '2026-12-05T01:30:00.000Z', minutes: [45], venueId: place.community.venueId });
    expect(chosen.body).toMatchObject({ startsAt: '2026-12-05T01:30:00.000Z', durationMinutes: 45, earliestOn: '2026-11-27' });
    expect(chosen.body.noticeText).toContain('12月5日 星期六 09:30—10:15');
    expect((await ask({ minutes: [20, 20] })).body.code).toBe('request.invalid');
    expect((await ask({ startsAt: '2026-12-05T01:30:00' })).body.code).toBe('request.invalid');
    expect((await ask({ venueId: randomUUID() })).status).toBe(404);
  });

  it('offers matters that wait, most endorsed first, and refuses those that do not', async () => {
    const place = await aNeighbourhood(test);
    const waiting = await anIssue(test, place.community, place.author, { title: '没人附议的事' });
    const done = await anIssue(test, place.community, place.author, { state: 'closed' });
    const candidates = await as(test, place.secretary)<AgendaCandidates>('GET', `${meetingsOf(place)}/agenda-candidates`);
    expect(candidates.body.issues.map((issue) => issue.issueId)).toEqual([place.issueId, waiting]);
    const next = await aNeighbourhood(test, '杏林社区');
    for (const issueId of [done, next.issueId, randomUUID()]) {
      const { body } = await as(test, place.secretary)('POST', `${meetingsOf(place)}/plan`, { form: 'council', issueIds: [issueId] });
      expect(body).toMatchObject({ code: 'meeting.issue_not_available', facts: { issueIds: [issueId] } });
    }
  });

  it('is not for a secretary of the next community, nor for a grid worker', async () => {
    const place = await aNeighbourhood(test);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    const body = { form: 'council', issueIds: [place.issueId] };
    const foreign = await as(test, stranger)('POST', `${meetingsOf(place)}/plan`, body);
    const unknown = await as(test, stranger)('POST', `/communities/${randomUUID()}/meetings/plan`, body);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(foreign.status).toBe(404);
    expect((await as(test, stranger)('GET', `${meetingsOf(place)}/agenda-candidates`)).status).toBe(404);
    expect((await as(test, stranger)('POST', meetingsOf(place), planOf(test, place))).status).toBe(404);
    expect((await as(test, place.gridWorker)('POST', meetingsOf(place), planOf(test, place))).body.code).toBe('permission.role_needed');
  });
});

describe('a meeting that is planned and announced at once', () => {
  it('puts its matters on the agenda and tells everybody invited, once', async () => {
    const place = await aNeighbourhood(test);
    const request = planOf(test, place);
    const answer = await as(test, place.secretary)<PlanMeetingAnswer>('POST', meetingsOf(place), request);
    expect(answer).toMatchObject({ status: 201, body: { told: 6 } });
    expect(await stateOf(place.issueId)).toBe('on_agenda');
    for (const person of [place.author, place.supporter, place.property]) expect(await inboxOf(person.userId)).toEqual(['请您来开会']);
    expect(await inboxOf(place.neighbour.userId)).toEqual([]);
    const events = await test.db.manager.find(EventEntity, { where: { aggregateId: answer.body.meetingId }, order: { eventId: 'ASC' } });
    expect(events.map((event) => [event.action, event.fromState, event.toState])).toEqual([
      ['plan', null, null],
      ['announce', 'planned', 'announced'],
    ]);
  });

  it('is read by everyone, with the author as a neighbour', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const read = (person: { token: string; userId: string }) => as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`);
    const guest = await read(await aGuest(test));
    expect(guest.body).toMatchObject({
      state: 'announced',
      formName: '四邻议事会',
      venueName: '四邻议事厅',
      items: 1,
      going: 0,
      goingByMe: null,
      attendance: { expected: 6, present: 0 },
      earliestOn: '2026-11-27',
      agenda: [{ title: '3号楼门口坡道怎么改', raisedBy: '1号楼居民', mine: false, offered: [] }],
      offered: [],
    });
    expect(JSON.stringify(guest.body)).not.toContain('王秀兰');
    expect((await read(place.author)).body).toMatchObject({ agenda: [{ mine: true }], offered: ['rsvp'] });
    expect((await read(place.secretary)).body.offered).toEqual(['relocate', 'postpone', 'cancel', 'rsvp', 'papers']);
    expect((await read(place.property)).body.offered).toEqual(['rsvp']);
  });

  it('is refused one day too early, at a place that is taken, or with a matter that is not free; and then nothing is changed', async () => {
    const place = await aNeighbourhood(test);
    const send = (more: object) => as(test, place.secretary)('POST', meetingsOf(place), planOf(test, place, more));
    const tooEarly = await send({ startsAt: '2026-11-26T15:59:59.999Z' });
    expect(tooEarly).toMatchObject({
      status: 422,
      body: { code: 'meeting.notice_too_short', facts: { earliestOn: '2026-11-27', noticeDays: 3 } },
    });
    expect((await send({ venueId: randomUUID() })).status).toBe(404);
    const elsewhere = await aNeighbourhood(test, '杏林社区');
    expect((await send({ venueId: elsewhere.community.venueId })).status).toBe(404);
    const refused = await send({
      items: [
        { issueId: place.issueId, minutes: 20 },
        { issueId: elsewhere.issueId, minutes: 20 },
      ],
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'meeting.issue_not_available', facts: { issueIds: [elsewhere.issueId] } } });
    expect(await meetingsIn(place)).toBe(0);
    expect(await stateOf(place.issueId)).toBe('accepted');
    // The first instant of the first lawful day is enough.
    expect((await send({ startsAt: '2026-11-26T16:00:00.000Z' })).status).toBe(201);
    const other = await anIssue(test, place.community, place.author);
    const taken = await send({ startsAt: '2026-11-26T16:19:00.000Z', items: [{ issueId: other, minutes: 20 }] });
    expect(taken).toMatchObject({
      status: 409,
      body: { code: 'meeting.venue_taken', facts: { from: '2026-11-26T16:00:00.000Z', to: '2026-11-26T16:20:00.000Z' } },
    });
    expect((await send({ startsAt: '2026-11-26T16:20:00.000Z', items: [{ issueId: other, minutes: 20 }] })).status).toBe(201);
  });

  it.each([
    [
      'a matter twice',
      {
        items: [
          { issueId: 'SAME', minutes: 20 },
          { issueId: 'SAME', minutes: 20 },
        ],
      },
    ],
    ['too few minutes', { items: [{ issueId: 'SAME', minutes: 4 }] }],
    ['half minutes', { items: [{ issueId: 'SAME', minutes: 20.5 }] }],
    ['a title that is too long', { title: '长'.repeat(41) }],
    ['a title of spaces', { title: '   ' }],
    ['a form that does not exist', { form: 'owners' }],
    ['a day that does not exist', { startsAt: '2026-02-30T11:00:00.000Z' }],
    ['a field that nobody knows', { noticeText: '我自己写的' }],
    ['items that are not items', { items: [null] }],
  ])('is refused with %s', async (_, more) => {
    const place = await aNeighbourhood(test);
    const body = JSON.parse(JSON.stringify({ ...planOf(test, place), ...more }).replaceAll('SAME', place.issueId)) as object;
    expect(await as(test, place.secretary)('POST', meetingsOf(place), body)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid' },
    });
    expect(await meetingsIn(place)).toBe(0);
  });

  it('is one when two secretaries want the same evening, or the same matter, at the same instant', async () => {
    const place = await aNeighbourhood(test);
    const other = await anIssue(test, place.community, place.author);
    const sameEvening = await Promise.all([
      as(test, place.secretary)('POST', meetingsOf(place), planOf(test, place)),
      as(test, place.committee)('POST', meetingsOf(place), planOf(test, { ...place, issueId: other })),
    ]);
    expect(sameEvening.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(sameEvening.find((one) => one.status === 409)?.body.code).toBe('meeting.venue_taken');
    const third = await anIssue(test, place.community, place.author);
    const evenings = ['2026-12-01T11:00:00.000Z', '2026-12-02T11:00:00.000Z'];
    const sameMatter = await Promise.all(
      evenings.map((startsAt) =>
        as(test, place.secretary)('POST', meetingsOf(place), planOf(test, { ...place, issueId: third }, { startsAt })),
      ),
    );
    expect(sameMatter.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(sameMatter.find((one) => one.status === 409)?.body.code).toBe('meeting.issue_not_available');
    expect(await test.db.manager.countBy(AgendaItemEntity, { issueId: third })).toBe(1);
  });
});

describe('lists', () => {
  it('go from the soonest, page by page, without losing or repeating one', async () => {
    const place = await aNeighbourhood(test);
    const made: string[] = [];
    for (const day of ['03', '01', '02', '01']) {
      const issueId = await anIssue(test, place.community, place.author);
      const hour = made.length === 3 ? '13' : '11';
      made.push(await plan(test, { ...place, issueId }, { startsAt: `2026-12-${day}T${hour}:00:00.000Z` }));
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const path = `${meetingsOf(place)}?when=upcoming&size=2${cursor}`;
      const page: Page<MeetingCard> = (await as(test, place.neighbour)<Page<MeetingCard>>('GET', path)).body;
      seen.push(...page.items.map((item) => item.meetingId));
      next = page.next;
    }
    expect(seen).toEqual([made[1], made[3], made[2], made[0]]);
    expect((await as(test, place.neighbour)('GET', `${meetingsOf(place)}?when=sometime`)).body.code).toBe('request.invalid');
    expect((await as(test, place.neighbour)('GET', `/communities/${randomUUID()}/meetings?when=past`)).status).toBe(404);
  });

  it('tell one person what waits for them, and a matter which meetings it is on', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const reader = test.app.get(MeetingReader);
    const actorOf = (person: { token: string }) => test.app.get(SessionService).actorOf(person.token);
    const { communityId } = place.community;
    expect((await reader.mine(communityId, await actorOf(place.author))).next.map((card) => card.meetingId)).toEqual([meetingId]);
    expect(await reader.mine(communityId, await actorOf(place.neighbour))).toEqual({ next: [], toCheckIn: [], toConfirm: [] });
    expect(await reader.ofIssues(test.db.manager, [place.issueId])).toEqual([
      {
        issueId: place.issueId,
        meetingId,
        title: '坡道和停车，坐下谈',
        state: 'announced',
        stateWords: '通知发了',
        startsAt: new Date(FIRST_EVENING),
      },
    ]);
  });
});
