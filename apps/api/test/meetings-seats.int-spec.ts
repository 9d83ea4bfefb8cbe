import type { MeetingCard, MeetingView, Page } from '@silin/shared';
import { VenueEntity } from '../src/modules/communities';
import { InvitationEntity } from '../src/modules/meetings';
import { AppointmentEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { aNeighbourhood, as, atTheDoors, checkIn, plan, type Neighbourhood } from './meetings.builders';
import { inboxOf } from './questions.builders';
import { anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

/** Four offices and the author keep a seat: five are gone before anybody says a word. */
const KEPT = 5;
async function aHall({ community }: Neighbourhood, capacity: number): Promise<string> {
  const venueId = newId(test.clock.now());
  const hall = { kind: 'station', name: '小区驿站', address: '南门东侧', openHours: '8:00—20:00', accessible: true } as const;
  await test.db.manager.insert(VenueEntity, { venueId, communityId: community.communityId, capacity, ...hall });
  return venueId;
}
const inHall = (place: Neighbourhood, capacity: number) =>
  test.db.manager.update(VenueEntity, { venueId: place.community.venueId }, { capacity });
const say = (person: Pick<TestPerson, 'token' | 'userId'>, meetingId: string, going: boolean) =>
  as(test, person)('POST', `/meetings/${meetingId}/rsvp`, { going });
const read = async (person: TestPerson, meetingId: string) => (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;

describe('seats', () => {
  it('are shown on card and page; who is invited by right keeps one until they decline', async () => {
    const place = await aNeighbourhood(test);
    await inHall(place, KEPT + 1);
    const meetingId = await plan(test, place);
    expect(await read(place.author, meetingId)).toMatchObject({ capacity: 6, seatsLeft: 1, seatKeptForMe: true, goingByMe: null });
    expect(await read(place.supporter, meetingId)).toMatchObject({ seatsLeft: 1, seatKeptForMe: false, offered: ['rsvp'] });
    expect((await say(place.supporter, meetingId, true)).status).toBe(200);
    const full = await say(place.neighbour, meetingId, true);
    expect([full.status, full.body]).toMatchObject([409, { code: 'meeting.full', facts: { capacity: 6, takesQuestions: false } }]);
    expect((await read(place.neighbour, meetingId)).offered).toEqual([]);
    // A kept seat is there whenever its holder speaks, and free once they decline.
    expect((await say(place.property, meetingId, true)).status).toBe(200);
    expect((await say(place.neighbour, meetingId, true)).body.code).toBe('meeting.full');
    await say(place.author, meetingId, false);
    const list = await as(test, place.neighbour)<Page<MeetingCard>>(
      'GET',
      `/communities/${place.community.communityId}/meetings?when=upcoming`,
    );
    expect(list.body.items[0]).toMatchObject({ seatsLeft: 1, capacity: 6 });
    expect((await say(place.neighbour, meetingId, true)).status).toBe(200);
    expect((await say(place.author, meetingId, true)).body.code).toBe('meeting.full');
    expect(await read(place.author, meetingId)).toMatchObject({ seatKeptForMe: false, goingByMe: false, offered: [] });
  });

  it('the last one goes to one of many who want it at the same instant; the same person twice takes one', async () => {
    const place = await aNeighbourhood(test);
    await inHall(place, KEPT + 1);
    const meetingId = await plan(test, place);
    const people = [place.supporter, place.neighbour, await aPerson(test, place.community), await aPerson(test, place.community)];
    const answers = await Promise.all(people.map((person) => say(person, meetingId, true)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409]);
    const winner = people[answers.findIndex((one) => one.status === 200)] ?? place.supporter;
    const otherPhone = await anotherAccountOf(test, winner);
    expect((await say(otherPhone, meetingId, true)).status).toBe(200);
    expect(await read(place.secretary, meetingId)).toMatchObject({ going: 1, seatsLeft: 0 });
  });

  it('never turn a neighbour away at the door: the host sees that there are more people than seats', async () => {
    const place = await atTheDoors(test);
    await inHall(place, 1);
    for (const person of [place.neighbour, place.supporter]) expect((await checkIn(test, place, person)).status).toBe(201);
    expect(await read(place.secretary, place.meetingId)).toMatchObject({ capacity: 1, seatsLeft: 0, attendance: { present: 2 } });
  });
});

describe('another room', () => {
  it('keeps what people answered, is told to all who were told, and asks whether the room is free', async () => {
    const place = await aNeighbourhood(test);
    const [meetingId, small] = [await plan(test, place), await aHall(place, 2)];
    for (const person of [place.neighbour, place.supporter]) await say(person, meetingId, true);
    const relocate = (person: TestPerson, venueId: string, reason = '议事厅在刷墙') =>
      as(test, person)('POST', `/meetings/${meetingId}/relocate`, { venueId, reason });
    expect((await relocate(place.secretary, place.community.venueId)).body.code).toBe('meeting.same_venue');
    expect((await relocate(place.secretary, newId(test.clock.now()))).status).toBe(404);
    expect((await relocate(place.secretary, small, ' ')).body.code).toBe('request.invalid');
    expect((await relocate(place.neighbour, small)).body.code).toBe('permission.role_needed');
    const foreign = await aNeighbourhood(test, '杏林社区');
    expect((await relocate(foreign.secretary, small)).status).toBe(404);
    expect((await relocate(place.secretary, foreign.community.venueId)).status).toBe(404);
    expect((await relocate(place.secretary, small)).status).toBe(200);
    expect(await read(place.neighbour, meetingId)).toMatchObject({
      state: 'announced',
      venueName: '小区驿站',
      goingByMe: true,
      going: 2,
      seatsLeft: 0,
    });
    expect((await read(place.neighbour, meetingId)).noticeText).toContain('小区驿站（南门东侧）');
    for (const person of [place.neighbour, place.supporter, place.property]) expect(await inboxOf(test, person)).toContain('会议换地方了');
    expect((await say(await aPerson(test, place.community), meetingId, true)).body.code).toBe('meeting.full');
    // The hall is free again; the small room is not.
    const other = await plan(test, { ...place, issueId: '' }, { form: 'roast', items: [] });
    const taken = await as(test, place.secretary)('POST', `/meetings/${other}/relocate`, { venueId: small, reason: '换个地方' });
    expect(taken.body.code).toBe('meeting.venue_taken');
  });

  it('an office that has ended keeps no seat when the meeting is announced again, and still hears of it', async () => {
    const place = await aNeighbourhood(test);
    const leader = await aPerson(test, place.community, { roles: ['group_leader'], owner: false });
    const meetingId = await plan(test, place);
    expect(await read(leader, meetingId)).toMatchObject({ seatKeptForMe: true });
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '停电' });
    await test.db.manager.update(AppointmentEntity, { personId: leader.personId }, { until: '2026-11-20' });
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`, { startsAt: '2026-12-04T11:00:00.000Z' });
    expect(await test.db.manager.findOneByOrFail(InvitationEntity, { meetingId, personId: leader.personId })).toMatchObject({
      reserved: false,
    });
    expect(await inboxOf(test, leader)).toEqual(['会议改期', '会议重新定了时间', '请您来开会']);
  });
});
