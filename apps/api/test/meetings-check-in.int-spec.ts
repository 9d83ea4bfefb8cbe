import { randomUUID } from 'node:crypto';
import type { AttendeeRow, CheckInAnswer, CheckInCode, MeetingView } from '@silin/shared';
import { CheckInEntity, MeetingReader } from '../src/modules/meetings';
import { FollowingEntity } from '../src/modules/notices';
import { SessionService } from '../src/platform/auth';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, atTheDoors, checkIn, inSession, plan, type InSession } from './meetings.builders';
import { aCommunity, aGuest, anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const codeOf = async ({ meetingId, gridWorker }: InSession) =>
  (await as(test, gridWorker)<CheckInCode>('GET', `/meetings/${meetingId}/check-in-code`)).body;
const scan = ({ meetingId }: InSession, person: Pick<TestPerson, 'token' | 'userId'>, code: string) =>
  as(test, person)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins`, { code });
const byHand = ({ meetingId, gridWorker }: InSession, personId: string, clerk = gridWorker) =>
  as(test, clerk)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins/by-hand`, { personId });
const cameTo = ({ meetingId }: InSession) => test.db.manager.countBy(CheckInEntity, { meetingId });

describe('the code on the screen', () => {
  it('takes in who was invited, who came by their own wish, and who stands for a party', async () => {
    const place = await atTheDoors(test);
    const { code } = await codeOf(place);
    expect((await scan(place, place.author, code)).body).toMatchObject({ alreadyBefore: false, present: 1, expected: 6 });
    expect((await scan(place, place.neighbour, code)).body).toMatchObject({ present: 2, expected: 7 });
    expect((await scan(place, place.property, code)).body).toMatchObject({ present: 3, expected: 7 });
    const rows = await test.db.manager.findBy(CheckInEntity, { meetingId: place.meetingId });
    expect(rows.map((row) => row.capacity).sort()).toEqual(['居民', '居民', '物业']);
    const view = await as(test, place.author)<MeetingView>('GET', `/meetings/${place.meetingId}`);
    expect(view.body).toMatchObject({ checkedInByMe: true, attendance: { expected: 7, present: 3 }, offered: [] });
  });

  it('makes who signed in follow every matter of the agenda', async () => {
    const place = await atTheDoors(test);
    await scan(place, place.neighbour, (await codeOf(place)).code);
    const following = { issueId: place.issueId, userId: place.neighbour.userId, because: 'attendee' } as const;
    expect(await test.db.manager.countBy(FollowingEntity, following)).toBe(1);
  });

  it('changes every thirty seconds, and counts at once for one change more', async () => {
    const place = await atTheDoors(test);
    const shown = await codeOf(place);
    const left = new Date(shown.validUntil).getTime() - new Date(shown.now).getTime();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(30_000);
    expect((await codeOf(place)).code).toBe(shown.code);
    await test.pass({ seconds: left / 1000 });
    expect((await codeOf(place)).code).not.toBe(shown.code);
    await test.pass({ seconds: 29.999 });
    expect((await scan(place, place.author, shown.code)).status).toBe(201);
    await test.pass({ seconds: 0.001 });
    const late = await scan(place, place.neighbour, shown.code);
    expect(late).toMatchObject({ status: 201, body: { checkedInAt: null, present: 1 } });
    expect(await cameTo(place)).toBe(1);
  });

  it('is of one meeting, and cannot be guessed or left out', async () => {
    const place = await atTheDoors(test);
    const other = await atTheDoors(test);
    await test.pass({ seconds: 1 });
    const foreign = await codeOf(other);
    expect((await scan({ ...other, meetingId: place.meetingId }, place.author, foreign.code)).body.code).toMatch(/checkin/);
    for (const code of ['', ' ', 'AAAAAAAAAA', foreign.code.toLowerCase(), 'x'.repeat(41)]) {
      expect((await scan(other, other.author, code)).body.code).toMatch(/^(checkin\.code_expired|request\.invalid)$/);
    }
    expect(await cameTo(other)).toBe(0);
  });

  it('counts once when two phones of one person scan at the same instant, and says so to the second', async () => {
    const place = await atTheDoors(test);
    const { code } = await codeOf(place);
    const people = [place.author, place.supporter, place.neighbour, place.property];
    const pairs = await Promise.all(people.map((person) => Promise.all([scan(place, person, code), scan(place, person, code)])));
    for (const pair of pairs) expect(pair.map((one) => one.body.alreadyBefore).sort()).toEqual([false, true]);
    expect(await cameTo(place)).toBe(4);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: place.meetingId, action: 'checkIn' })).toBe(4);
    // Again later, with a code that has long changed: they are in.
    await test.pass({ minutes: 10 });
    expect((await scan(place, place.author, code)).body).toMatchObject({ alreadyBefore: true, present: 4 });
  });

  it('knows a person by both of their accounts: the second phone is told that they are in', async () => {
    const place = await atTheDoors(test);
    const { code } = await codeOf(place);
    const otherPhone = await anotherAccountOf(test, place.neighbour);
    const both = await Promise.all([scan(place, place.neighbour, code), scan(place, otherPhone, code)]);
    expect(both.map((one) => one.body.alreadyBefore).sort()).toEqual([false, true]);
    expect(await cameTo(place)).toBe(1);
    const view = await as(test, otherPhone)<MeetingView>('GET', `/meetings/${place.meetingId}`);
    expect(view.body).toMatchObject({ checkedInByMe: true, attendance: { present: 1 } });
    expect((await byHand(place, place.neighbour.personId)).body).toMatchObject({ alreadyBefore: true, present: 1 });
  });

  it('works from the opening of the doors until the session is over', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    const early = { ...place, meetingId, agendaItemId: '' };
    const startsAt = (await as(test, place.author)<MeetingView>('GET', `/meetings/${meetingId}`)).body.startsAt;
    const seconds = (new Date(startsAt).getTime() - test.clock.now().getTime()) / 1000 - 30 * 60;
    await test.pass({ seconds: seconds - 0.001 });
    expect((await as(test, place.gridWorker)('GET', `/meetings/${meetingId}/check-in-code`)).body.code).toBe('meeting.too_early');
    expect((await scan(early, place.author, 'AAAAAAAAAA')).body).toMatchObject({ code: 'meeting.too_early', facts: { startsAt } });
    expect((await byHand(early, place.author.personId)).body.code).toBe('meeting.too_early');
    await test.pass({ seconds: 0.001 });
    expect((await checkIn(test, early, place.author)).status).toBe(201);
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/open`);
    expect((await checkIn(test, early, place.supporter)).status).toBe(201);
    const { code } = await codeOf(early);
    const [item] = (await as(test, place.secretary)<MeetingView>('GET', `/meetings/${meetingId}`)).body.agenda;
    await as(test, place.secretary)('POST', `/agenda-items/${item?.agendaItemId}/leave-open`, { reason: '今晚来不及了' });
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/conclude`);
    expect((await scan(early, place.neighbour, code)).body).toMatchObject({ code: 'checkin.closed', facts: { state: 'concluded' } });
    expect((await byHand(early, place.neighbour.personId)).body.code).toBe('checkin.closed');
    expect((await scan(early, place.author, code)).body.alreadyBefore).toBe(true);
  });

  it('is shown to the handlers of this community, and takes in nobody from elsewhere', async () => {
    const place = await atTheDoors(test);
    const path = `/meetings/${place.meetingId}/check-in-code`;
    expect((await as(test, place.author)('GET', path)).body.code).toBe('permission.role_needed');
    const next = await aCommunity(test.db, '杏林社区');
    const stranger = await aPerson(test, next, { roles: ['grid_worker'] });
    const foreign = await as(test, stranger)('GET', path);
    const unknown = await as(test, stranger)('GET', `/meetings/${randomUUID()}/check-in-code`);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    const { code } = await codeOf(place);
    expect((await scan(place, stranger, code)).status).toBe(404);
    expect((await scan(place, await aGuest(test), code)).body.code).toBe('permission.unverified');
    expect(await cameTo(place)).toBe(0);
  });
});

describe('the list at the door', () => {
  const list = ({ meetingId }: InSession, person: Pick<TestPerson, 'token' | 'userId'>, text = '') =>
    as(test, person)<AttendeeRow[]>('GET', `/meetings/${meetingId}/attendance${text === '' ? '' : `?text=${encodeURIComponent(text)}`}`);

  it('takes somebody without a phone in, once, beside their own scan', async () => {
    const place = await atTheDoors(test);
    const { code } = await codeOf(place);
    const answers = await Promise.all([byHand(place, place.neighbour.personId), scan(place, place.neighbour, code)]);
    expect(answers.map((one) => one.body.alreadyBefore).sort()).toEqual([false, true]);
    expect((await byHand(place, place.neighbour.personId, place.secretary)).body).toMatchObject({ alreadyBefore: true, present: 1 });
    expect(await cameTo(place)).toBe(1);
  });

  it('shows handlers who is expected and who has come, by name', async () => {
    const place = await atTheDoors(test);
    await byHand(place, place.author.personId);
    const { body } = await list(place, place.gridWorker);
    expect(body).toHaveLength(6);
    expect(body.find((row) => row.personId === place.author.personId)).toMatchObject({
      name: '王秀兰',
      capacity: '居民',
      method: 'by_hand',
      checkedInAt: test.clock.now().toISOString(),
      homeLabel: expect.stringContaining('1号楼1单元'),
    });
    expect(body.filter((row) => row.checkedInAt === null)).toHaveLength(5);
    expect((await list(place, place.author)).body.code).toBe('permission.role_needed');
    expect((await list(place, place.property)).body.code).toBe('permission.role_needed');
  });

  it('finds neighbours who were not invited by a part of their name or home, and nobody of the next community', async () => {
    const place = await atTheDoors(test);
    const wanted = await aPerson(test, place.community, { name: '欧阳晓月' });
    const next = await aNeighbourhood(test, '杏林社区');
    const namesake = await aPerson(test, next.community, { name: '欧阳晓星' });
    expect((await list(place, place.gridWorker, '欧阳')).body.map((row) => row.personId)).toEqual([wanted.personId]);
    const room = (await list(place, place.gridWorker, '欧阳')).body[0]?.homeLabel ?? '';
    expect((await list(place, place.gridWorker, room)).body.map((row) => row.personId)).toContain(wanted.personId);
    expect((await list(place, place.gridWorker, '%')).body).toEqual([]);
    expect((await list(place, next.gridWorker, '欧阳')).status).toBe(404);
    expect((await byHand(place, wanted.personId)).status).toBe(201);
    expect((await byHand(place, namesake.personId)).status).toBe(404);
    expect((await byHand(place, randomUUID())).status).toBe(404);
    expect((await byHand(place, 'not-an-id')).body.code).toBe('request.invalid');
    expect((await list(place, place.gridWorker, '长'.repeat(61))).body.code).toBe('request.invalid');
  });
});

it('tells a person which doors are open for them, until they are in', async () => {
  const place = await inSession(test);
  const reader = test.app.get(MeetingReader);
  const { token } = await test.app
    .get(SessionService)
    .start(`openid-${place.author.personId}`, null)
    .then(({ tokens }) => ({ token: tokens.accessToken }));
  const actor = await test.app.get(SessionService).actorOf(token);
  const waiting = async () => (await reader.mine(place.community.communityId, actor)).toCheckIn.map((card) => card.meetingId);
  expect(await waiting()).toEqual([place.meetingId]);
  await checkIn(test, place, place.author);
  expect(await waiting()).toEqual([]);
});
