import type { MeetingCard, MeetingView, Page, PlanMeetingAnswer } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { InvitationEntity, MeetingEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, endorse, plan, planOf, type Neighbourhood } from './meetings.builders';
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
const meetingsIn = ({ community: { communityId } }: Pick<Neighbourhood, 'community'>) =>
  test.db.manager.countBy(MeetingEntity, { communityId });
const stateOf = async (issueId: string) => (await test.db.manager.findOneByOrFail(IssueEntity, { issueId })).state;
/** Titles in the order of the alphabet: the tests' clock stands still, so what came first is not in the inbox. */
const inboxOf = async (userId: string) => {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { userId })).map((notice) => notice.title).sort();
};

describe('a meeting that is planned first', () => {
  it('is known to conveners alone until it is announced', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { announce: false });
    const list = async (person: { token: string; userId: string }) =>
      (await as(test, person)<Page<MeetingCard>>('GET', `${meetingsOf(place)}?when=upcoming`)).body.items.length;
    expect((await as(test, place.neighbour)('GET', `/meetings/${meetingId}`)).status).toBe(404);
    expect((await as(test, place.gridWorker)('GET', `/meetings/${meetingId}`)).status).toBe(404);
    expect((await as(test, place.committee)<MeetingView>('GET', `/meetings/${meetingId}`)).body.offered).toEqual(['announce', 'cancel']);
    expect([await list(place.neighbour), await list(place.committee)]).toEqual([0, 1]);
    expect((await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true })).status).toBe(404);
    expect(await inboxOf(place.author.userId)).toEqual([]);

    expect((await as(test, place.committee)('POST', `/meetings/${meetingId}/announce`)).status).toBe(200);
    expect([await list(place.neighbour), await list(place.committee)]).toEqual([1, 1]);
    expect(await inboxOf(place.author.userId)).toEqual(['请您来开会']);
  });

  it('is announced once when two conveners announce at the same instant', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { announce: false });
    const answers = await Promise.all(
      [place.secretary, place.committee].map((person) => as(test, person)('POST', `/meetings/${meetingId}/announce`)),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(answers.find((one) => one.status === 409)?.body.code).toBe('action.wrong_state');
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: meetingId, action: 'announce' })).toBe(1);
    expect(await inboxOf(place.author.userId)).toEqual(['请您来开会']);
  });
});

describe('called off', () => {
  it('a cancelled meeting gives its matters and its evening back, and says why to those who were told', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    expect((await as(test, place.secretary)('POST', `/meetings/${meetingId}/cancel`, { reason: ' ' })).body.code).toBe('request.invalid');
    const answer = await as(test, place.secretary)('POST', `/meetings/${meetingId}/cancel`, { reason: '当晚停电检修' });
    expect(answer.status).toBe(200);
    expect(await stateOf(place.issueId)).toBe('accepted');
    expect(await inboxOf(place.supporter.userId)).toEqual(['会议取消', '请您来开会']);
    const taken = await test.db.manager.findOneByOrFail(EventEntity, { issueId: place.issueId, action: 'takeOffAgenda' });
    expect(taken.reason).toBe('当晚停电检修');
    await plan(test, place);
    const past = await as(test, place.neighbour)<Page<MeetingCard>>('GET', `${meetingsOf(place)}?when=past`);
    expect(past.body.items.map((item) => item.stateWords)).toEqual(['取消了']);
    expect((await as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`)).body.code).toBe('action.wrong_state');
  });

  it('a postponed one is announced again for another evening, with its matters if they are still free', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true });
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '物业那天来不了' });
    expect(await stateOf(place.issueId)).toBe('accepted');
    expect(await inboxOf(place.neighbour.userId)).toEqual(['会议改期']);
    const page = async () => (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
    expect(await page()).toMatchObject({ state: 'postponed', offBecause: '物业那天来不了' });
    const again = (startsAt: string) => as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`, { startsAt });
    expect((await again('2026-12-03T11:00:00.000Z')).status).toBe(200);
    expect(await stateOf(place.issueId)).toBe('on_agenda');
    expect(await inboxOf(place.author.userId)).toEqual(['会议改期', '会议重新定了时间', '请您来开会']);
    expect(await page()).toMatchObject({ state: 'announced', offBecause: null, goingByMe: true, attendance: { expected: 7 } });
  });

  it('a postponed one does not take a matter back that has gone to another meeting', async () => {
    const place = await aNeighbourhood(test);
    const first = await plan(test, place);
    await as(test, place.secretary)('POST', `/meetings/${first}/postpone`, { reason: '物业那天来不了' });
    await plan(test, place, { startsAt: '2026-12-01T11:00:00.000Z' });
    const again = await as(test, place.secretary)('POST', `/meetings/${first}/announce`, { startsAt: '2026-12-03T11:00:00.000Z' });
    expect(again.body.code).toBe('meeting.issue_not_available');
    expect((await as(test, place.secretary)('POST', `/meetings/${first}/cancel`, { reason: '不开了' })).status).toBe(200);
    const { body: off } = await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${first}`);
    expect(off).toMatchObject({ state: 'cancelled', offBecause: '不开了' });
    expect(await stateOf(place.issueId)).toBe('on_agenda');
  });

  it('is for the conveners of this community', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    for (const [path, body] of [
      ['cancel', { reason: '不开了' }],
      ['postpone', { reason: '改天' }],
      ['announce', {}],
      ['open', {}],
      ['conclude', {}],
    ] as const) {
      expect((await as(test, stranger)('POST', `/meetings/${meetingId}/${path}`, body)).status).toBe(404);
      expect((await as(test, place.neighbour)('POST', `/meetings/${meetingId}/${path}`, body)).body.code).toBe('permission.role_needed');
    }
  });
});

describe('an invitation', () => {
  it('is answered by those invited and by neighbours who come by their own wish; the last word counts', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const say = (person: { token: string; userId: string }, going: unknown) =>
      as(test, person)('POST', `/meetings/${meetingId}/rsvp`, { going });
    const card = async () => (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
    expect((await say(place.property, true)).status).toBe(200);
    await say(place.neighbour, true);
    expect(await card()).toMatchObject({ going: 2, goingByMe: true, attendance: { expected: 7 } });
    await say(place.neighbour, false);
    expect(await card()).toMatchObject({ going: 1, goingByMe: false, attendance: { expected: 6 } });
    expect((await say(place.neighbour, 'yes')).body.code).toBe('request.invalid');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await say(stranger, true)).status).toBe(404);
    expect((await say(await aGuest(test), true)).body.code).toBe('permission.unverified');
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/cancel`, { reason: '不开了' });
    expect((await say(place.author, true)).body.code).toBe('action.wrong_state');
  });

  it('comes once to somebody with two reasons to be asked, and does not say who raised the matter', async () => {
    const place = await aNeighbourhood(test);
    const leader = await aPerson(test, place.community, { roles: ['group_leader', 'resident_representative'] });
    await endorse(test, place.issueId, leader);
    const meetingId = await plan(test, place);
    const rows = await test.db.manager.findBy(InvitationEntity, { meetingId });
    expect(rows.find((row) => row.personId === leader.personId)?.capacity).toBe('居民代表');
    expect(rows.find((row) => row.personId === place.author.personId)?.capacity).toBe('居民');
    expect(rows.find((row) => row.personId === place.supporter.personId)?.capacity).toBe('居民');
    expect(await inboxOf(leader.userId)).toEqual(['请您来开会']);
  });
});

// Last, because the clock never goes back.
describe('when time has passed', () => {
  it('a meeting that is planned first needs its days of notice from the day it is announced, and may be given a later evening', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { announce: false });
    await test.pass({ days: 1 });
    const late = await as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`);
    expect(late).toMatchObject({ body: { code: 'meeting.notice_too_short', facts: { earliestOn: '2026-11-28' } } });
    const moved = await as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`, { startsAt: '2026-11-28T11:00:00.000Z' });
    expect(moved.status).toBe(200);
    const { body } = await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`);
    expect(body).toMatchObject({ startsAt: '2026-11-28T11:00:00.000Z', endsAt: '2026-11-28T11:20:00.000Z', earliestOn: '2026-11-28' });
    expect(body.noticeText).toContain('11月28日 星期六 19:00—19:20');
  });

  it('a plan sent again under the same key is the same meeting, also at the same instant', async () => {
    const place = await aNeighbourhood(test);
    const request = planOf(test, place);
    const both = await Promise.all([1, 2].map(() => as(test, place.secretary)<PlanMeetingAnswer>('POST', meetingsOf(place), request)));
    expect(both.map((one) => one.body)).toEqual([both[0]?.body, both[0]?.body]);
    await test.pass({ days: 2 });
    expect((await as(test, place.secretary)('POST', meetingsOf(place), request)).body).toEqual(both[0]?.body);
    expect(await meetingsIn(place)).toBe(1);
    expect(await inboxOf(place.author.userId)).toEqual(['请您来开会']);
  });
});
