import { randomUUID } from 'node:crypto';
import type { AttendeeRow, CheckInAnswer, CheckInCode, Done, MeetingView, MinutesView } from '@silin/shared';
import { CheckInEntity, LateScanEntity } from '../src/modules/meetings';
import { FollowingEntity, NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, atTheDoors, checkIn, inSession, type InSession, type Neighbourhood } from './meetings.builders';
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

const codeOf = async ({ meetingId, gridWorker }: Place) =>
  (await as(test, gridWorker)<CheckInCode>('GET', `/meetings/${meetingId}/check-in-code`)).body.code;
const scan = ({ meetingId }: Place, person: SignedIn, code: string) =>
  as(test, person)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins`, { code });
const settle = ({ meetingId }: Place, host: SignedIn, personId: string, how: 'confirm' | 'refuse') =>
  as(test, host)<CheckInAnswer & Done>('POST', `/meetings/${meetingId}/late-scans/${personId}/${how}`);
const view = async ({ meetingId }: Place, person: SignedIn) => (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const list = async ({ meetingId, gridWorker }: Place) =>
  (await as(test, gridWorker)<AttendeeRow[]>('GET', `/meetings/${meetingId}/attendance`)).body;
const waiting = async (place: Place) => (await list(place)).filter((row) => row.waitingSince !== null).map((row) => row.personId);
const cameTo = ({ meetingId }: Place) => test.db.manager.countBy(CheckInEntity, { meetingId });
const recorded = ({ meetingId }: Place, action: string) => test.db.manager.countBy(EventEntity, { aggregateId: meetingId, action });

/** A code that has just stopped counting at once. */
async function anOldCode(place: Place): Promise<string> {
  const code = await codeOf(place);
  await test.pass({ seconds: 60 });
  return code;
}

async function scannedLate(place: InSession, person: TestPerson = place.neighbour): Promise<string> {
  const code = await anOldCode(place);
  expect(await scan(place, person, code)).toMatchObject({ status: 201, body: { checkedInAt: null, alreadyBefore: false } });
  return code;
}

describe('a scan that comes after its code has changed', () => {
  it('waits for a host: nobody is counted, and both sides are told so', async () => {
    const place = await atTheDoors(test);
    await scannedLate(place);
    expect(await cameTo(place)).toBe(0);
    expect(await view(place, place.neighbour)).toMatchObject({
      checkedInByMe: false,
      myLateScan: 'waiting',
      attendance: { present: 0, expected: 6 },
      offered: expect.arrayContaining(['checkIn']),
    });
    expect((await view(place, place.author)).myLateScan).toBeNull();
    const row = (await list(place)).find(({ personId }) => personId === place.neighbour.personId);
    expect(row).toMatchObject({ checkedInAt: null, method: null, waitingSince: test.clock.now().toISOString() });
    expect(row?.homeLabel).toContain('单元');
    expect(await recorded(place, 'scanLate')).toBe(1);
  });

  it('is answered the same when it is sent again, from two phones at once as well', async () => {
    const place = await atTheDoors(test);
    const code = await anOldCode(place);
    const otherPhone = await anotherAccountOf(test, place.neighbour);
    const both = await Promise.all([scan(place, place.neighbour, code), scan(place, otherPhone, code)]);
    expect(both.map(({ status, body }) => [status, body.checkedInAt])).toEqual([
      [201, null],
      [201, null],
    ]);
    expect(both.map(({ body }) => body.alreadyBefore).sort()).toEqual([false, true]);
    await test.pass({ minutes: 5 });
    expect((await scan(place, place.neighbour, code)).body).toMatchObject({ checkedInAt: null, alreadyBefore: true, present: 0 });
    expect(await waiting(place)).toEqual([place.neighbour.personId]);
    expect(await recorded(place, 'scanLate')).toBe(1);
  });

  it('counts for no vote: whoever waits when it is called is not on its roll', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    await scannedLate(place);
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

  it('gives way to a code that is right, and to the list at the door', async () => {
    const place = await atTheDoors(test);
    await scannedLate(place);
    await scannedLate(place, place.supporter);
    expect((await checkIn(test, place, place.neighbour)).body).toMatchObject({ alreadyBefore: false, present: 1 });
    await as(test, place.gridWorker)('POST', `/meetings/${place.meetingId}/check-ins/by-hand`, { personId: place.supporter.personId });
    expect(await waiting(place)).toEqual([]);
    expect(await view(place, place.neighbour)).toMatchObject({ checkedInByMe: true, myLateScan: null });
    expect((await settle(place, place.gridWorker, place.neighbour.personId, 'confirm')).body).toMatchObject({
      alreadyBefore: true,
      present: 2,
    });
    expect((await settle(place, place.gridWorker, place.neighbour.personId, 'refuse')).body.code).toBe('checkin.scan_settled');
    expect(await cameTo(place)).toBe(2);
  });
});

describe('the host who looks into the room', () => {
  it('confirms, and it is a check-in like any other', async () => {
    const place = await atTheDoors(test);
    const code = await scannedLate(place);
    expect((await settle(place, place.gridWorker, place.neighbour.personId, 'confirm')).body).toMatchObject({
      checkedInAt: test.clock.now().toISOString(),
      alreadyBefore: false,
      present: 1,
      expected: 7,
    });
    const [row] = await test.db.manager.findBy(CheckInEntity, { meetingId: place.meetingId });
    expect(row).toMatchObject({ capacity: '居民', method: 'code', recordedBy: place.gridWorker.userId });
    const [event] = await test.db.manager.findBy(EventEntity, { aggregateId: place.meetingId, action: 'checkIn' });
    expect(event?.facts).toEqual({ method: 'code', late: true });
    expect(await test.db.manager.countBy(FollowingEntity, { issueId: place.issueId, userId: place.neighbour.userId })).toBe(1);
    expect(await waiting(place)).toEqual([]);
    expect((await scan(place, place.neighbour, code)).body).toMatchObject({ alreadyBefore: true, present: 1 });
  });

  it('is one of two who press at the same instant: one check-in, whatever each of them pressed', async () => {
    const place = await atTheDoors(test);
    await scannedLate(place);
    await scannedLate(place, place.supporter);
    const both = await Promise.all(
      [place.gridWorker, place.secretary].map((host) => settle(place, host, place.neighbour.personId, 'confirm')),
    );
    expect(both.map(({ body }) => body.alreadyBefore).sort()).toEqual([false, true]);
    expect(await recorded(place, 'checkIn')).toBe(1);
    const [confirmed, refused] = await Promise.all([
      settle(place, place.gridWorker, place.supporter.personId, 'confirm'),
      settle(place, place.secretary, place.supporter.personId, 'refuse'),
    ]);
    expect([confirmed, refused].filter(({ body }) => body.code === 'checkin.scan_settled')).toHaveLength(1);
    expect(await cameTo(place)).toBe(confirmed.status === 201 ? 2 : 1);
  });

  it('refuses who is not there, once, and they are told; the code on the screen still lets them in', async () => {
    const place = await atTheDoors(test);
    const code = await scannedLate(place);
    for (const host of [place.gridWorker, place.secretary]) {
      expect(await settle(place, host, place.neighbour.personId, 'refuse')).toMatchObject({ status: 200, body: { done: true } });
    }
    expect(await recorded(place, 'refuseScan')).toBe(1);
    expect(await test.db.manager.findOneBy(LateScanEntity, { meetingId: place.meetingId })).toMatchObject({
      refusedBy: place.gridWorker.userId,
    });
    await test.settle();
    const notices = await test.db.manager.findBy(NoticeEntity, { userId: place.neighbour.userId, title: '签到没有核对上' });
    expect(notices).toHaveLength(1);
    expect((await view(place, place.neighbour)).myLateScan).toBe('refused');
    expect(await scan(place, place.neighbour, code)).toMatchObject({ status: 409, body: { code: 'checkin.not_confirmed' } });
    expect((await settle(place, place.gridWorker, place.neighbour.personId, 'confirm')).body.code).toBe('checkin.scan_settled');
    expect(await cameTo(place)).toBe(0);
    expect((await checkIn(test, place, place.neighbour)).body).toMatchObject({ alreadyBefore: false, present: 1 });
  });

  it('handles this community; whoever does not, learns nothing', async () => {
    const place = await atTheDoors(test);
    const next = await aNeighbourhood(test, '杏林社区');
    await scannedLate(place);
    const { personId } = place.neighbour;
    for (const how of ['confirm', 'refuse'] as const) {
      const answers: Readonly<Record<string, string>> = {
        [place.neighbour.userId]: 'permission.role_needed',
        [place.property.userId]: 'permission.role_needed',
        [next.gridWorker.userId]: 'not_found',
      };
      for (const person of [place.neighbour, place.property, next.gridWorker]) {
        expect((await settle(place, person, personId, how)).body.code).toBe(answers[person.userId]);
      }
      expect((await settle(place, place.gridWorker, place.supporter.personId, how)).status).toBe(404);
      expect((await settle({ ...place, meetingId: randomUUID() }, place.gridWorker, personId, how)).status).toBe(404);
      expect((await settle(place, place.gridWorker, 'not-an-id', how)).status).toBe(404);
    }
    expect(await cameTo(place)).toBe(0);
    expect(await waiting(place)).toEqual([personId]);
  });
});

describe('a code that never was on this screen', () => {
  const refusedAt = async (place: Neighbourhood & Place, code: string, because = 'checkin.code_expired') => {
    expect((await scan(place, place.neighbour, code)).body.code).toBe(because);
    expect(await waiting(place)).toEqual([]);
  };

  it('is refused: made up, or of another meeting', async () => {
    const place = await atTheDoors(test);
    const other = await atTheDoors(test);
    const foreign = await anOldCode(other);
    for (const code of [foreign, 'ABCDE23456', foreign.toLowerCase()]) await refusedAt(place, code);
  });

  it('is refused to somebody of another community, however genuine', async () => {
    const place = await atTheDoors(test);
    const code = await anOldCode(place);
    const next = await aNeighbourhood(test, '杏林社区');
    const stranger = await aPerson(test, next.community);
    expect((await scan(place, stranger, code)).status).toBe(404);
    expect(await waiting(place)).toEqual([]);
  });

  it('is refused when it is from before the doors opened for the evening that counts', async () => {
    const place = await atTheDoors(test);
    const code = await anOldCode(place);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/postpone`, { reason: '下大雨，改天再开' });
    await refusedAt(place, code, 'checkin.closed');
    const startsAt = new Date(test.clock.now().getTime() + 5 * 86_400_000);
    expect(
      (await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/announce`, { startsAt: startsAt.toISOString() })).status,
    ).toBe(200);
    await refusedAt(place, code, 'meeting.too_early');
    await test.pass({ seconds: (startsAt.getTime() - test.clock.now().getTime()) / 1000 - 1800 });
    await refusedAt(place, code);
  });

  it('is refused six hours after it stood there', async () => {
    const place = await inSession(test);
    const code = await codeOf(place);
    await test.pass({ minutes: 6 * 60 + 1 });
    await refusedAt(place, code);
  });
});

it('ends with the session: who was never confirmed was not there, and the minutes say how many', async () => {
  const place = await inSession(test);
  await checkIn(test, place, place.author);
  const code = await scannedLate(place);
  await scannedLate(place, place.supporter);
  await settle(place, place.secretary, place.supporter.personId, 'refuse');
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '今晚来不及了' });
  expect((await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`)).status).toBe(200);
  for (const how of ['confirm', 'refuse'] as const) {
    expect((await settle(place, place.secretary, place.neighbour.personId, how)).body.code).toBe('checkin.closed');
  }
  expect((await scan(place, place.neighbour, code)).body.code).toBe('checkin.closed');
  expect(await waiting(place)).toEqual([]);
  expect((await view(place, place.neighbour)).myLateScan).toBeNull();
  const { body } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
  expect(body).toMatchObject({ attendees: 1 });
  expect(body.text).toContain('应到 6 人，实到 1 人（居民 1）\n另有 1 人码扫迟了，到散会也没有人核对，不算到会\n');
  const judged = { version: 1, verdict: 'confirm' };
  expect((await as(test, place.neighbour)('POST', `/meetings/${place.meetingId}/minutes/confirmations`, judged)).body.code).toBe(
    'minutes.not_attendee',
  );
});

it('leaves no line in the minutes where nobody waited', async () => {
  const place = await inSession(test);
  await checkIn(test, place, place.author);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '今晚来不及了' });
  await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
  const { body } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
  expect(body.text).not.toContain('码扫迟了');
});
