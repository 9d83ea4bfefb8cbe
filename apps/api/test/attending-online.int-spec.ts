import { randomUUID } from 'node:crypto';
import type {
  AttendeeRow,
  CheckInAnswer,
  CommunityView,
  Done,
  HandsDesk,
  MeetingPlan,
  MeetingView,
  MinutesView,
  Problem,
  VenueView,
} from '@silin/shared';
import { CheckInEntity, InvitationEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import {
  aNeighbourhood,
  as,
  atTheDoors,
  checkIn,
  firstEvening,
  inSession,
  plan,
  planOf,
  type InSession,
  type Neighbourhood,
} from './meetings.builders';
import { aGuest, anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const HOW = '腾讯会议 123-456-789';
type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
type Place = Pick<InSession, 'meetingId'>;

const online = ({ meetingId }: Place, person: SignedIn) =>
  as(test, person)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins/online`);
const view = async ({ meetingId }: Place, person: SignedIn) => (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const cameTo = ({ meetingId }: Place) => test.db.manager.findBy(CheckInEntity, { meetingId });
const anOnlineVenue = async ({ secretary, community }: Neighbourhood) => {
  const room = {
    kind: 'online',
    name: '线上会议室',
    address: HOW,
    capacity: 0,
    openHours: '随时',
    accessible: true,
    place: { latitude: 36.6, longitude: 117.1 },
  };
  return (await as(test, secretary)<VenueView>('POST', `/communities/${community.communityId}/venues`, room)).body;
};

describe('somebody who takes part from elsewhere', () => {
  it('is there once, whichever phone said so and however often, and is counted like the others', async () => {
    const place = await atTheDoors(test, { onlineHow: HOW });
    const phones = [place.neighbour, await anotherAccountOf(test, place.neighbour), place.neighbour];
    const answers = await Promise.all(phones.map((phone) => online(place, phone)));
    expect(answers.map(({ status, body }) => [status, body.present])).toEqual([
      [201, 1],
      [201, 1],
      [201, 1],
    ]);
    expect(answers.map(({ body }) => body.alreadyBefore).sort()).toEqual([false, true, true]);
    expect(await cameTo(place)).toMatchObject([{ personId: place.neighbour.personId, method: 'online', capacity: '居民' }]);
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: place.meetingId, action: 'checkIn' });
    expect(events.map(({ facts }) => facts)).toEqual([{ method: 'online' }]);
    expect(await view(place, place.neighbour)).toMatchObject({
      checkedInByMe: true,
      online: { only: false, how: HOW, byMe: true },
      attendance: { present: 1, expected: 7 },
    });
    // The code at the door later on makes nobody come twice.
    expect((await checkIn(test, place, place.neighbour)).body).toMatchObject({ alreadyBefore: true, present: 1 });
    expect(await cameTo(place)).toHaveLength(1);
  });

  it('reads how to get in from the notice and on the page, where they may come', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { onlineHow: HOW });
    const shown = await view({ meetingId }, place.neighbour);
    expect(shown.online).toEqual({ only: false, how: HOW, byMe: false });
    expect(shown.noticeText).toContain(
      `也能在线上参加：${HOW}。进会以后，在小程序的签到页点「我在线上参加」，一样算到会。\n到了用手机扫码签到`,
    );
    expect(shown.offered).not.toContain('attendOnline');
    const next = await aNeighbourhood(test, '杏林社区');
    for (const reader of [await aGuest(test), next.author]) {
      expect((await view({ meetingId }, reader)).online).toEqual({ only: false, how: null, byMe: false });
    }
  });

  it('takes no seat of the room', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { onlineHow: HOW });
    await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true });
    const before = await view({ meetingId }, place.neighbour);
    await test.pass({ minutes: Math.ceil((Date.parse(before.startsAt) - test.clock.now().getTime()) / 60_000) - 30 });
    expect((await view({ meetingId }, place.neighbour)).offered).toEqual(expect.arrayContaining(['checkIn', 'attendOnline']));
    await online({ meetingId }, place.neighbour);
    const after = await view({ meetingId }, place.neighbour);
    expect([before.going, after.going]).toEqual([1, 0]);
    expect(after.seatsLeft).toBe((before.seatsLeft ?? 0) + 1);
    expect(await test.db.manager.findOneBy(InvitationEntity, { meetingId, personId: place.neighbour.personId })).toMatchObject({
      going: true,
    });
  });

  it('stands as such in the list, and in the minutes by number', async () => {
    const place = await inSession(test, { onlineHow: HOW });
    await checkIn(test, place, place.author);
    await online(place, place.neighbour);
    const list = (await as(test, place.gridWorker)<AttendeeRow[]>('GET', `/meetings/${place.meetingId}/attendance`)).body;
    expect(list.find(({ personId }) => personId === place.neighbour.personId)).toMatchObject({ method: 'online', waitingSince: null });
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '今晚来不及了' });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    const { body } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(body.text).toContain('实到 2 人（居民 2），其中线上 1 人\n');
    const judged = { version: 1, verdict: 'confirm' };
    expect((await as(test, place.neighbour)('POST', `/meetings/${place.meetingId}/minutes/confirmations`, judged)).status).toBe(201);
    expect((await online(place, place.supporter)).body.code).toBe('checkin.closed');
  });

  it('votes by phone with the room, and watches over no count of hands', async () => {
    const place = await inSession(test, { onlineHow: HOW });
    await checkIn(test, place, place.author);
    await online(place, place.neighbour);
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
    const desk = (await as(test, place.secretary)<HandsDesk>('GET', `/agenda-items/${place.agendaItemId}/hands`)).body;
    expect([desk.present, desk.watchers.map(({ personId }) => personId)]).toEqual([2, [place.author.personId]]);
    const count = {
      requestKey: randomUUID(),
      question: '坡道放缓，行不行？',
      hands: { approve: 2, reject: 0, abstain: 0, notRaised: 0 },
      watchedByPersonId: place.neighbour.personId,
    };
    expect((await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/hands`, count)).body).toMatchObject({
      code: 'request.invalid',
      facts: { fields: [{ field: 'watchedByPersonId', rule: 'inTheRoom' }] },
    });
    const vote = await as(test, place.secretary)<{ pollId: string; turnout: { roll: number } }>(
      'POST',
      `/agenda-items/${place.agendaItemId}/polls`,
      { question: '坡道放缓到 1:12，行不行？' },
    );
    expect(vote.body.turnout.roll).toBe(2);
    const ballot = { requestKey: randomUUID(), choice: 'approve' };
    expect((await as(test, place.neighbour)('POST', `/polls/${vote.body.pollId}/ballots`, ballot)).status).toBe(201);
  });
});

describe('is refused', () => {
  it('before the doors open, and where nobody opened a way in', async () => {
    const place = await aNeighbourhood(test);
    const early = await plan(test, place, { onlineHow: HOW });
    expect((await online({ meetingId: early }, place.neighbour)).body.code).toBe('meeting.too_early');
    const inRoom = await atTheDoors(test);
    expect((await view(inRoom, inRoom.neighbour)).online).toBeNull();
    expect((await online(inRoom, inRoom.neighbour)).body).toMatchObject({ code: 'checkin.in_room_only', facts: { byForm: false } });
    expect(await cameTo(inRoom)).toEqual([]);
  });

  it('to whoever does not belong here, or is nobody yet', async () => {
    const place = await atTheDoors(test, { onlineHow: HOW });
    const next = await aNeighbourhood(test, '杏林社区');
    expect((await online(place, next.author)).status).toBe(404);
    expect((await online({ meetingId: randomUUID() }, place.neighbour)).status).toBe(404);
    expect((await online(place, await aGuest(test))).body.code).toBe('permission.unverified');
    expect(await cameTo(place)).toEqual([]);
  });

  it('of a body that the law names: neither said, nor chosen as a place, nor tapped', async () => {
    const place = await aNeighbourhood(test);
    await aPerson(test, place.community, { roles: ['resident_representative'] });
    const startsAt = new Date(Date.parse(firstEvening(test)) + 10 * 86_400_000).toISOString();
    const studiedOn = '2020-01-02';
    const called = { form: 'representatives', startsAt, items: [{ issueId: place.issueId, minutes: 20, studiedOn }] } as const;
    const path = `/communities/${place.community.communityId}/meetings`;
    const send = (more: object) => as(test, place.secretary)<Problem>('POST', path, { ...planOf(test, place, called), ...more });
    expect((await send({ onlineHow: HOW })).body).toMatchObject({
      code: 'meeting.not_online',
      sentence: expect.stringContaining('居民代表会议要当面开'),
    });
    const { venueId } = await anOnlineVenue(place);
    expect((await send({ venueId })).body.code).toBe('meeting.not_online');
    expect(
      (await as(test, place.secretary)('POST', `${path}/plan`, { form: 'representatives', issueIds: [place.issueId], venueId })).body.code,
    ).toBe('meeting.not_online');
    const meetingId = await plan(test, place, called);
    const moved = await as(test, place.secretary)<Done>('POST', `/meetings/${meetingId}/relocate`, { venueId, reason: '屋里漏水' });
    expect(moved.body.code).toBe('meeting.not_online');
    await test.pass({ minutes: Math.ceil((Date.parse(startsAt) - test.clock.now().getTime()) / 60_000) });
    expect((await online({ meetingId }, place.neighbour)).body).toMatchObject({ code: 'checkin.in_room_only', facts: { byForm: true } });
    expect(await cameTo({ meetingId })).toEqual([]);
  });

  it('a way in of three signs, or of a page', async () => {
    const place = await aNeighbourhood(test);
    const path = `/communities/${place.community.communityId}/meetings`;
    for (const onlineHow of ['123', '长'.repeat(61)]) {
      expect((await as(test, place.secretary)('POST', path, planOf(test, place, { onlineHow }))).body.code).toBe('request.invalid');
    }
  });
});

describe('a place that is only online', () => {
  it('has no seats and no point on a map, and nobody is turned away from it', async () => {
    const place = await aNeighbourhood(test);
    const venue = await anOnlineVenue(place);
    expect(venue).toMatchObject({ kindName: '线上', capacity: 0, place: null });
    const path = `/communities/${place.community.communityId}`;
    expect((await as(test, place.secretary)<CommunityView>('GET', path)).body.venues.at(-1)?.venueId).toBe(venue.venueId);
    const proposed = await as(test, place.secretary)<MeetingPlan>('POST', `${path}/meetings/plan`, {
      form: 'council',
      issueIds: [place.issueId],
      venueId: venue.venueId,
    });
    expect(proposed.body.noticeText).toContain(`这场会在线上开：${HOW}。进会以后，在小程序的签到页点「我在线上参加」，就算签到。`);
    const meetingId = await plan(test, place, { venueId: venue.venueId });
    const shown = await view({ meetingId }, place.neighbour);
    expect(shown).toMatchObject({ capacity: null, seatsLeft: null, venuePlace: null, online: { only: true, how: HOW } });
    expect(shown.offered).toContain('rsvp');
    expect((await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true })).status).toBe(200);
  });

  it('does not become a room, nor a room one, while a session is called there', async () => {
    const place = await aNeighbourhood(test);
    const venue = await anOnlineVenue(place);
    await plan(test, place, { venueId: venue.venueId });
    const room = { ...venue, venueId: undefined, kindName: undefined, kind: 'station', capacity: 20 };
    expect((await as(test, place.secretary)('PUT', `/venues/${venue.venueId}`, room)).body.code).toBe('venue.settled');
  });

  it('wants no seats, and any other place does', async () => {
    const place = await aNeighbourhood(test);
    const room = { kind: 'station', name: '驿站', address: '南门', capacity: 0, openHours: '随时', accessible: true };
    expect((await as(test, place.secretary)('POST', `/communities/${place.community.communityId}/venues`, room)).body.code).toBe(
      'request.invalid',
    );
  });
});

it('another way in is told to everybody who was told of the first', async () => {
  const place = await aNeighbourhood(test);
  const meetingId = await plan(test, place, { onlineHow: HOW });
  const { venueId } = await view({ meetingId }, place.secretary);
  const other = { venueId, onlineHow: '腾讯会议 987-654-321', reason: '号写错了' };
  const move = (body: object) => as(test, place.secretary)<Done>('POST', `/meetings/${meetingId}/relocate`, body);
  expect((await move(other)).status).toBe(200);
  expect((await move(other)).body.code).toBe('meeting.same_venue');
  const shown = await view({ meetingId }, place.author);
  expect([shown.online?.how, shown.noticeText.includes('987-654-321'), shown.noticeText.includes('123-456-789')]).toEqual([
    other.onlineHow,
    true,
    false,
  ]);
  await test.settle();
  const told = await test.db.manager.findBy(NoticeEntity, { userId: place.author.userId, title: '线上参加的办法改了' });
  expect(told.map(({ words }) => words.includes(other.onlineHow))).toEqual([true]);
});
