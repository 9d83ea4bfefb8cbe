import { randomUUID } from 'node:crypto';
import { TALK_LIMITS, type MeetingView } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { TalkEntity } from '../src/modules/meetings';
import { AccountBindingEntity, ConsentEntity } from '../src/modules/people';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, plan } from './meetings.builders';
import { ROAST } from './questions.builders';
import { aCommunity, aGuest, anotherAccountOf, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import {
  ABOUT,
  aTalk,
  begun,
  book,
  bookFor,
  giveBack,
  heldAt,
  momentOf,
  receiving,
  rowOf,
  SECRETARY_MEETING,
  setHours,
  talksOf,
  wordsTo,
} from './talks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const standings = (list: Awaited<ReturnType<typeof talksOf>>) => list.times.map(({ standing }) => standing);
const glanceOf = async (person: Parameters<typeof as>[1], meetingId: string) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;

describe('times with the secretary', () => {
  it('are set by a convener of here, within the session, and read by everybody here', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, SECRETARY_MEETING);
    expect((await glanceOf(place.secretary, meetingId)).offered).toContain('setTalkHours');
    expect(await glanceOf(place.neighbour, meetingId)).toMatchObject({ talks: null });
    expect(await talksOf(test, place.neighbour, meetingId)).toMatchObject({ hours: null, times: [], mine: null, list: null, offered: [] });
    const { status, body } = await setHours(test, place.secretary, meetingId);
    expect([status, body.times.length, body.offered]).toEqual([200, 6, ['bookOnBehalf', 'setHours', 'dropHours']]);
    expect(await talksOf(test, place.neighbour, meetingId)).toMatchObject({ list: null, offered: ['book'], hours: { minutesEach: 10 } });
    expect(await glanceOf(place.neighbour, meetingId)).toMatchObject({ talks: { free: 6, mineAt: null } });
    expect((await glanceOf(place.secretary, meetingId)).offered).not.toContain('setTalkHours');
    expect((await glanceOf(await aGuest(test), meetingId)).talks).toBeNull();
  });

  it('are refused outside the session, too short, too many, with odd minutes, by others, and at other meetings', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, SECRETARY_MEETING);
    const at = (minute: number) => momentOf(test, meetingId, minute);
    const codeOf = async (more: object) => (await setHours(test, place.secretary, meetingId, more)).body.code;
    expect(await codeOf({ from: await at(-10) })).toBe('talk.hours_outside');
    expect(await codeOf({ until: await at(61) })).toBe('talk.hours_outside');
    expect(await codeOf({ from: await at(0.5) })).toBe('talk.hours_outside');
    expect(await codeOf({ from: await at(55) })).toBe('talk.hours_too_short');
    for (const minutesEach of [7, 0, -10, '10', null]) expect(await codeOf({ minutesEach })).toBe('request.invalid');
    expect(await codeOf({ from: 'soon' })).toBe('request.invalid');
    const nextDoor = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect((await setHours(test, nextDoor, meetingId)).status).toBe(404);
    expect((await setHours(test, place.gridWorker, meetingId)).body.code).toBe('permission.role_needed');
    const roast = await plan(test, place, { ...ROAST, startsAt: '2026-12-10T11:00:00.000Z' });
    expect((await setHours(test, place.secretary, roast)).body.code).toBe('talk.not_taken');
    const silent = await plan(test, place, { ...SECRETARY_MEETING, startsAt: '2026-12-11T11:00:00.000Z', announce: false });
    expect((await setHours(test, place.secretary, silent)).body.code).toBe('talk.closed');
    expect(await talksOf(test, place.secretary, meetingId)).toMatchObject({ hours: null });
  });

  it('change and go as long as nobody who has one loses it', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour, 20);
    const change = async (more: object) => (await setHours(test, place.secretary, place.meetingId, more)).body;
    expect(await change({ minutesEach: 20 })).toMatchObject({ code: 'talk.hours_taken', facts: { taken: 1 } });
    expect((await change({ until: await momentOf(test, place.meetingId, 20) })).code).toBe('talk.hours_taken');
    expect((await change({ until: await momentOf(test, place.meetingId, 30) })).times).toHaveLength(3);
    const drop = () => as(test, place.secretary)('DELETE', `/meetings/${place.meetingId}/talk-hours`);
    expect((await drop()).body.code).toBe('talk.hours_taken');
    await giveBack(test, place.neighbour, talkId);
    expect((await drop()).body).toMatchObject({ hours: null, times: [] });
    expect((await drop()).status).toBe(200);
    expect((await book(test, place.neighbour, place.meetingId, 20)).body.code).toBe('talk.time_unknown');
  });
});

describe('a resident', () => {
  it('takes a time, is told, and others read no more than that it is taken', async () => {
    const place = await receiving(test);
    const { status, body } = await book(test, place.neighbour, place.meetingId, 20, { about: ABOUT });
    expect([status, body]).toMatchObject([
      201,
      { mine: { about: ABOUT, state: 'booked', stateWords: '约好了', offered: ['giveBack'] }, list: null, offered: [] },
    ]);
    expect(standings(body)).toEqual(['free', 'free', 'taken', 'free', 'free', 'free']);
    const [told] = (await wordsTo(test, place.neighbour)).filter((words) => words.startsWith('跟书记约好了'));
    expect(told).toContain('19:20，在四邻议事厅，跟书记单独谈 10 分钟');
    expect(told).not.toContain(ABOUT);
    const other = await talksOf(test, place.author, place.meetingId);
    expect(JSON.stringify(other)).not.toMatch(new RegExp(`${place.neighbour.name}|漏水|${place.neighbour.personId}|${body.mine?.talkId}`));
    expect(other).toMatchObject({ mine: null, list: null });
    expect((await glanceOf(place.neighbour, place.meetingId)).talks).toEqual({
      free: 5,
      mineAt: await momentOf(test, place.meetingId, 20),
    });
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: body.mine?.talkId ?? '' });
    expect(events.map(({ action, actorParty }) => [action, actorParty])).toEqual([['book', 'author']]);
    expect(JSON.stringify(events)).not.toContain('漏水');
  });

  it('is seen by name and home at the door, and what it is about only by the secretary', async () => {
    const place = await receiving(test);
    await aTalk(test, place, place.neighbour, 20, { about: ABOUT });
    await aTalk(test, place, place.author, 0);
    const secretary = await talksOf(test, place.secretary, place.meetingId);
    expect(secretary.list?.map(({ name }) => name)).toEqual([place.author.name, place.neighbour.name]);
    expect(rowOf(secretary, place.neighbour.name)).toMatchObject({ about: ABOUT, homeLabel: expect.stringContaining('1号楼') as unknown });
    for (const handler of [place.gridWorker, place.committee]) {
      const list = await talksOf(test, handler, place.meetingId);
      expect(rowOf(list, place.neighbour.name)).toMatchObject({ about: '', ended: null, offered: ['giveBack'] });
      expect(JSON.stringify(list)).not.toContain('漏水');
    }
    expect((await talksOf(test, place.property, place.meetingId)).list).toBeNull();
  });

  it('gets it or is told, when two tap the same time at the same instant; eight get eight answers and one time', async () => {
    const place = await receiving(test);
    const people = [place.neighbour, place.author, place.supporter];
    for (let count = 0; count < 5; count += 1) people.push(await aPerson(test, place.community));
    const all = await Promise.all(people.map((person) => book(test, person, place.meetingId, 30)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { body } of all.filter(({ status }) => status !== 201)) {
      expect(body).toMatchObject({ code: 'talk.time_taken', facts: { free: 5, startsAt: await momentOf(test, place.meetingId, 30) } });
    }
    expect(await heldAt(test, place.meetingId)).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregate: 'talk', action: 'book' })).toBeGreaterThan(0);
  });

  it('has one time, also from two phones at the same instant, and another one only after giving it back', async () => {
    const place = await receiving(test);
    const phone = await anotherAccountOf(test, place.neighbour);
    const consent = {
      consentId: randomUUID(),
      userId: phone.userId,
      document: 'privacy',
      version: 1,
      given: true,
      at: test.clock.now(),
    } as const;
    if (!(await test.db.manager.existsBy(ConsentEntity, { userId: phone.userId }))) await test.db.manager.insert(ConsentEntity, consent);
    const both = await Promise.all([book(test, place.neighbour, place.meetingId, 10), book(test, phone, place.meetingId, 40)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('talk.one_each');
    const mine = (await talksOf(test, phone, place.meetingId)).mine;
    expect((await book(test, place.neighbour, place.meetingId, 50)).body).toMatchObject({
      code: 'talk.one_each',
      facts: { startsAt: mine?.startsAt },
    });
    const back = await giveBack(test, phone, mine?.talkId ?? '');
    expect(standings(back.body)).not.toContain('taken');
    expect((await giveBack(test, phone, mine?.talkId ?? '')).status).toBe(200);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: mine?.talkId ?? '', action: 'giveBack' })).toBe(1);
    expect((await book(test, place.neighbour, place.meetingId, 50)).status).toBe(201);
    expect((await book(test, place.author, place.meetingId, 10)).status).toBe(201);
  });

  it('is answered once for a request that is sent again, also at the same instant; somebody else’s key is nobody’s answer', async () => {
    const place = await receiving(test);
    const requestKey = randomUUID();
    const both = await Promise.all([1, 2].map(() => book(test, place.neighbour, place.meetingId, 20, { requestKey })));
    expect(both.map(({ status, body }) => [status, body.mine?.talkId])).toEqual([1, 2].map(() => [201, both[0]?.body.mine?.talkId]));
    expect((await book(test, place.neighbour, place.meetingId, 30, { requestKey })).body.mine?.talkId).toBe(both[0]?.body.mine?.talkId);
    expect((await book(test, place.author, place.meetingId, 40, { requestKey })).body.code).toBe('request.invalid');
    expect(await heldAt(test, place.meetingId)).toBe(1);
    await test.settle();
    expect((await wordsTo(test, place.neighbour)).filter((words) => words.startsWith('跟书记约好了'))).toHaveLength(1);
  });

  it('takes no time that does not exist, has passed, or is said with too much', async () => {
    const place = await receiving(test);
    const codeOf = async (minute: number, more: object = {}) =>
      (await book(test, place.neighbour, place.meetingId, minute, more)).body.code;
    for (const minute of [-10, 5, 60, 600]) expect(await codeOf(minute)).toBe('talk.time_unknown');
    for (const more of [
      { about: '话'.repeat(TALK_LIMITS.aboutMax + 1) },
      { about: 7 },
      { startsAt: '19:20' },
      { issueId: 'x' },
      { requestKey: 1 },
    ])
      expect(await codeOf(20, more)).toBe('request.invalid');
    await begun(test, place);
    await test.pass({ minutes: 20 });
    expect(await codeOf(20)).toBe('talk.time_past');
    expect(standings(await talksOf(test, place.neighbour, place.meetingId))).toEqual(['past', 'past', 'past', 'free', 'free', 'free']);
    expect((await book(test, place.neighbour, place.meetingId, 30, { about: '话'.repeat(TALK_LIMITS.aboutMax) })).status).toBe(201);
  });

  it('is somebody of here whom the register knows and who has agreed', async () => {
    const place = await receiving(test);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await book(test, stranger, place.meetingId, 20)).status).toBe(404);
    expect((await as(test, stranger)('GET', `/meetings/${place.meetingId}/talks`)).status).toBe(404);
    expect((await book(test, await aGuest(test), place.meetingId, 20)).body.code).toBe('permission.unverified');
    const body = { requestKey: randomUUID(), startsAt: await momentOf(test, place.meetingId, 20) };
    expect((await as(test, place.neighbour)('POST', `/meetings/${randomUUID()}/talks`, body)).status).toBe(404);
    expect((await book(test, place.property, place.meetingId, 20)).body.code).toBe('talk.neighbours_only');
    await test.db.manager.delete(ConsentEntity, { userId: place.neighbour.userId });
    expect((await book(test, place.neighbour, place.meetingId, 20)).body.code).toBe('consent.needed');
    expect(await heldAt(test, place.meetingId)).toBe(0);
  });

  it('may say it is about a matter of their own, and of nobody else', async () => {
    const place = await receiving(test);
    expect((await book(test, place.neighbour, place.meetingId, 20, { issueId: place.issueId })).status).toBe(404);
    expect((await book(test, place.neighbour, place.meetingId, 20, { issueId: randomUUID() })).status).toBe(404);
    const { title } = await test.db.manager.findOneByOrFail(IssueEntity, { issueId: place.issueId });
    expect((await book(test, place.author, place.meetingId, 20, { issueId: place.issueId })).body.mine).toMatchObject({
      about: title,
      issueId: place.issueId,
    });
    expect(rowOf(await talksOf(test, place.gridWorker, place.meetingId), place.author.name)).toMatchObject({ issueId: null, about: '' });
  });

  it('gives it back until it begins, and nobody else but a handler does', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour, 0);
    const later = await aTalk(test, place, place.author, 30);
    const nextDoor = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    for (const person of [place.supporter, place.property, nextDoor, await aGuest(test)]) {
      const unknown = await giveBack(test, person, randomUUID());
      const real = await giveBack(test, person, talkId);
      expect([real.status, real.body.code]).toEqual([unknown.status, unknown.body.code]);
    }
    await begun(test, place);
    expect((await giveBack(test, place.neighbour, talkId)).body.code).toBe('talk.begun');
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine?.offered).toEqual([]);
    expect((await giveBack(test, place.gridWorker, later)).status).toBe(200);
    expect(await wordsTo(test, place.author)).toContainEqual(expect.stringContaining('约书记的时间让出来了'));
    expect(await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: later, action: 'giveBack' })).toMatchObject({
      actorParty: 'grid_worker',
    });
  });
});

describe('for somebody without a phone', () => {
  it('a handler takes a time, for people of here; hers once she has one', async () => {
    const place = await receiving(test);
    const mother = await aPerson(test, place.community, { name: '王奶奶' });
    await test.db.manager.delete(AccountBindingEntity, { personId: mother.personId });
    const { status, body } = await bookFor(test, place.gridWorker, place.meetingId, 20, mother.personId);
    expect([status, rowOf(body, '王奶奶')]).toMatchObject([201, { onBehalf: true, about: ABOUT }]);
    expect(rowOf(await talksOf(test, place.committee, place.meetingId), '王奶奶')).toMatchObject({ about: '' });
    expect((await bookFor(test, place.secretary, place.meetingId, 30, mother.personId)).body.code).toBe('talk.one_each');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['grid_worker'] });
    expect((await bookFor(test, place.gridWorker, place.meetingId, 30, stranger.personId)).status).toBe(404);
    expect((await bookFor(test, place.gridWorker, place.meetingId, 30, randomUUID())).status).toBe(404);
    expect((await bookFor(test, stranger, place.meetingId, 30, place.neighbour.personId)).status).toBe(404);
    expect((await bookFor(test, place.neighbour, place.meetingId, 30, place.author.personId)).body.code).toBe('permission.role_needed');
    expect(await test.db.manager.countBy(TalkEntity, { meetingId: place.meetingId })).toBe(1);
  });
});
