import { randomUUID } from 'node:crypto';
import type { AttendeeRow, CheckInAnswer, DoorCodeReplaced, MeetingView, MinutesView, ScansConfirmed, VenuesView } from '@silin/shared';
import { VenueEntity } from '../src/modules/communities';
import { CheckInEntity } from '../src/modules/meetings';
import { DoorCodes } from '../src/modules/meetings/venues/door-codes';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, atTheDoors, checkIn, inSession, type InSession } from './meetings.builders';
import { anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
type Place = Pick<InSession, 'meetingId' | 'gridWorker'>;

const onTheDoor = async ({ community: { venueId } }: Pick<InSession, 'community'>) =>
  test.app.get(DoorCodes).of(await test.db.manager.findOneByOrFail(VenueEntity, { venueId }));
const scan = ({ meetingId }: Place, person: SignedIn, code: string) =>
  as(test, person)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins`, { code });
const list = async ({ meetingId, gridWorker }: Place) =>
  (await as(test, gridWorker)<AttendeeRow[]>('GET', `/meetings/${meetingId}/attendance`)).body;
const waiting = async (place: Place) =>
  (await list(place)).flatMap((row) => (row.waitingBy === null ? [] : [[row.personId, row.waitingBy]]));
const confirmAll = ({ meetingId }: Place, host: SignedIn, people: readonly TestPerson[]) =>
  as(test, host)<ScansConfirmed>('POST', `/meetings/${meetingId}/late-scans/confirm`, {
    personIds: people.map(({ personId }) => personId),
  });
const cameTo = ({ meetingId }: Place) => test.db.manager.countBy(CheckInEntity, { meetingId });
const recorded = ({ meetingId }: Place, action: string) => test.db.manager.countBy(EventEntity, { aggregateId: meetingId, action });
const replace = (place: InSession, by: SignedIn, replaces: number) =>
  as(test, by)<DoorCodeReplaced>('POST', `/venues/${place.community.venueId}/door-code`, { replaces });

describe('the printed code at the door', () => {
  it('proves nothing: whoever scanned it waits, marked as such, and counts for nothing', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    const code = await onTheDoor(place);
    const phones = [place.neighbour, await anotherAccountOf(test, place.neighbour)];
    const answers = await Promise.all(phones.map((phone) => scan(place, phone, code)));
    expect(answers.map(({ status, body }) => [status, body.checkedInAt, body.present])).toEqual([
      [201, null, 1],
      [201, null, 1],
    ]);
    expect(await waiting(place)).toEqual([[place.neighbour.personId, 'door']]);
    expect([await recorded(place, 'scanDoor'), await recorded(place, 'scanLate')]).toEqual([1, 0]);
    const shown = (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${place.meetingId}`)).body;
    expect(shown).toMatchObject({ checkedInByMe: false, myLateScan: 'waiting' });
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
    const vote = await as(test, place.secretary)<{ pollId: string; turnout: { roll: number } }>(
      'POST',
      `/agenda-items/${place.agendaItemId}/polls`,
      { question: '坡道放缓到 1:12，行不行？' },
    );
    expect(vote.body.turnout.roll).toBe(1);
    const ballot = { requestKey: randomUUID(), choice: 'approve' };
    expect((await as(test, place.neighbour)('POST', `/polls/${vote.body.pollId}/ballots`, ballot)).status).toBe(403);
  });

  it('of another room or community, or made up, is as unknown as any', async () => {
    const place = await atTheDoors(test);
    const elsewhere = await onTheDoor(await atTheDoors(test));
    const own = await onTheDoor(place);
    for (const code of [elsewhere, own.toLowerCase(), 'ABCDE23456']) {
      expect((await scan(place, place.neighbour, code)).body.code).toBe('checkin.code_expired');
    }
    const next = await aNeighbourhood(test, '杏林社区');
    expect((await scan(place, await aPerson(test, next.community), own)).status).toBe(404);
    expect(await waiting(place)).toEqual([]);
  });

  it('waits for the doors, and ends with the session: the minutes say how many nobody confirmed', async () => {
    const place = await aNeighbourhood(test);
    const code = await onTheDoor(place);
    const there = await inSession(test);
    expect((await scan(there, there.neighbour, code)).body.code).toBe('checkin.code_expired');
    await scan(there, there.neighbour, await onTheDoor(there));
    await as(test, there.secretary)('POST', `/agenda-items/${there.agendaItemId}/leave-open`, { reason: '今晚来不及了' });
    await as(test, there.secretary)('POST', `/meetings/${there.meetingId}/conclude`);
    expect((await scan(there, there.neighbour, await onTheDoor(there))).body.code).toBe('checkin.closed');
    expect((await confirmAll(there, there.secretary, [there.neighbour])).body.code).toBe('checkin.closed');
    const { body } = await as(test, there.secretary)<MinutesView>('POST', `/meetings/${there.meetingId}/minutes`);
    expect(body.text).toContain('另有 1 人扫的是门口的码，到散会也没有人核对，不算到会\n');
  });

  it('gives way to the code on the screen, and a late scan of that one changes nothing', async () => {
    const place = await atTheDoors(test);
    await scan(place, place.neighbour, await onTheDoor(place));
    expect((await checkIn(test, place, place.neighbour)).body).toMatchObject({ alreadyBefore: false, present: 1 });
    expect(await waiting(place)).toEqual([]);
  });
});

describe('a host who sees all of them in the room', () => {
  it('confirms them in one, and the same again answers the same', async () => {
    const place = await atTheDoors(test);
    const code = await onTheDoor(place);
    const people = [place.neighbour, place.supporter, place.author];
    for (const person of people) await scan(place, person, code);
    const [one, other] = await Promise.all([confirmAll(place, place.gridWorker, people), confirmAll(place, place.secretary, people)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await confirmAll(place, place.gridWorker, people)).body).toEqual({ confirmed: 3, present: 3, expected: one.body.expected });
    expect([await cameTo(place), await recorded(place, 'checkIn')]).toEqual([3, 3]);
    const rows = await test.db.manager.findBy(CheckInEntity, { meetingId: place.meetingId });
    expect(new Set(rows.map(({ method }) => method))).toEqual(new Set(['code']));
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: place.meetingId, action: 'checkIn' });
    expect(events.map(({ facts }) => facts)).toEqual(people.map(() => ({ method: 'code', door: true })));
  });

  it('takes in only whom they saw, and nobody whom another host has refused', async () => {
    const place = await atTheDoors(test);
    const code = await onTheDoor(place);
    for (const person of [place.neighbour, place.supporter, place.author]) await scan(place, person, code);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/late-scans/${place.supporter.personId}/refuse`);
    expect((await confirmAll(place, place.gridWorker, [place.neighbour, place.supporter])).body).toMatchObject({
      confirmed: 1,
      present: 1,
    });
    expect(await waiting(place)).toEqual([[place.author.personId, 'door']]);
  });

  it('handles this community; an id that sent nothing answers like none, and then nobody comes in', async () => {
    const place = await atTheDoors(test);
    await scan(place, place.neighbour, await onTheDoor(place));
    const next = await aNeighbourhood(test, '杏林社区');
    expect((await confirmAll(place, next.gridWorker, [place.neighbour])).status).toBe(404);
    expect((await confirmAll(place, place.neighbour, [place.neighbour])).body.code).toBe('permission.role_needed');
    expect((await confirmAll(place, place.gridWorker, [place.neighbour, next.neighbour])).status).toBe(404);
    for (const people of [[], [place.neighbour, place.neighbour]])
      expect((await confirmAll(place, place.gridWorker, people)).body.code).toBe('request.invalid');
    expect(await cameTo(place)).toBe(0);
  });
});

describe('a sheet for the door', () => {
  const sheet = (place: InSession, by: SignedIn) => as(test, by)('GET', `/venues/${place.community.venueId}/door-sheet`);

  it('is printed for conveners, and is void once it was replaced, however often that was sent', async () => {
    const place = await atTheDoors(test);
    const before = await onTheDoor(place);
    expect((await sheet(place, place.secretary)).status).toBe(200);
    const sent = await Promise.all([replace(place, place.secretary, 1), replace(place, place.committee, 1)]);
    expect(sent.map(({ status, body }) => [status, body])).toEqual([1, 2].map(() => [200, { doorCodeVersion: 2 }]));
    expect((await replace(place, place.secretary, 1)).body).toEqual({ doorCodeVersion: 2 });
    const { venues } = (await as(test, place.secretary)<VenuesView>('GET', `/communities/${place.community.communityId}/venues`)).body;
    expect(venues.find(({ venueId }) => venueId === place.community.venueId)?.doorCode).toEqual({
      code: await onTheDoor(place),
      version: 2,
    });
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: place.community.communityId, action: 'replaceDoorCode' });
    expect(events).toHaveLength(1);
    expect((await scan(place, place.neighbour, before)).body.code).toBe('checkin.code_expired');
    expect((await scan(place, place.neighbour, await onTheDoor(place))).body.checkedInAt).toBeNull();
  });

  it('is nobody else’s, and there is none where there is no door', async () => {
    const place = await atTheDoors(test);
    const next = await aNeighbourhood(test, '杏林社区');
    for (const [person, because] of [
      [place.neighbour, 'permission.role_needed'],
      [place.gridWorker, 'permission.role_needed'],
      [next.secretary, 'not_found'],
    ] as const) {
      expect([(await sheet(place, person)).body.code, (await replace(place, person, 1)).body.code]).toEqual([because, because]);
    }
    expect((await as(test, place.secretary)('GET', `/venues/${randomUUID()}/door-sheet`)).status).toBe(404);
    for (const replaces of [0, 1.5]) expect((await replace(place, place.secretary, replaces)).body.code).toBe('request.invalid');
    await test.db.manager.update(VenueEntity, { venueId: place.community.venueId }, { kind: 'online' });
    expect([(await sheet(place, place.secretary)).body.code, (await replace(place, place.secretary, 1)).body.code]).toEqual([
      'venue.no_door',
      'venue.no_door',
    ]);
    const code = await onTheDoor(place);
    expect((await scan(place, place.neighbour, code)).body.code).toBe('checkin.code_expired');
  });
});
