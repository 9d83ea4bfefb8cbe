import { randomUUID } from 'node:crypto';
import {
  addDays,
  dayOf,
  earliestDayAfterNotice,
  instantAt,
  MEETING_LIMITS,
  type Day,
  type MeetingForm,
  type MeetingPlan,
  type MeetingView,
  type MinutesView,
} from '@silin/shared';
import { OrgUnitEntity, VenueEntity } from '../src/modules/communities';
import { MeetingEntity } from '../src/modules/meetings';
import { newId } from '../src/platform/database';
import { as, aNeighbourhood, planOf, type Neighbourhood } from './meetings.builders';
import { officeFile, paragraphsOf } from './papers.documents';
import { signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const WHY = '水管爆了，全小区停水，等不了十天。';
const today = () => dayOf(test.clock.now());
const evening = (on: Day) => instantAt(on, '19:00').toISOString();
const inDays = (days: number) => evening(addDays(today(), days));
const lawful = (days = 10) => earliestDayAfterNotice(today(), days);

const send = (place: Neighbourhood, form: MeetingForm, more: object = {}) =>
  as(test, place.secretary)<{ meetingId: string }>('POST', `/communities/${place.community.communityId}/meetings`, {
    ...planOf(test, place, { form, startsAt: inDays(2) }),
    items: [{ issueId: place.issueId, minutes: 20, studiedOn: today() }],
    ...more,
  });
const read = async (place: Neighbourhood, meetingId: string) =>
  (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const asVillage = (place: Neighbourhood) =>
  test.db.manager.update(OrgUnitEntity, { orgUnitId: place.community.communityId }, { communityKind: 'village' });

describe('a meeting that cannot wait ten days', () => {
  it('is called for an earlier day with its reason, which stands in the notice and on its page', async () => {
    const place = await aNeighbourhood(test);
    const { status, body } = await send(place, 'residents_households', { urgentReason: WHY });
    expect(status).toBe(201);
    const view = await read(place, body.meetingId);
    expect(view).toMatchObject({ urgentReason: WHY, earliestOn: lawful(), startsAt: inDays(2) });
    expect(view.noticeText).toContain(`有特殊情况，这次临时通知：${WHY}（依据《居民委员会组织法》（2025修订）第二十六条）。`);
    const events = await test.db.query<{ reason: string | null }[]>(
      "SELECT reason FROM event WHERE aggregateId = ? AND action = 'announce'",
      [body.meetingId],
    );
    expect(events).toEqual([{ reason: WHY }]);
  });

  it('may begin on the same day, never now and never before', async () => {
    const place = await aNeighbourhood(test);
    const now = test.clock.now().getTime();
    for (const startsAt of [new Date(now).toISOString(), new Date(now - 60_000).toISOString(), inDays(-3)]) {
      const refused = await send(place, 'residents_households', { urgentReason: WHY, startsAt });
      expect(refused).toMatchObject({ status: 422, body: { code: 'meeting.notice_too_short' } });
    }
    const soon = new Date(now + 3_600_000).toISOString();
    expect((await send(place, 'residents_households', { urgentReason: WHY, startsAt: soon })).status).toBe(201);
  });

  it.each([
    ['residents_households', 'urban', '《居民委员会组织法》'],
    ['representatives', 'urban', '居民代表会议照着居民会议办'],
    ['villagers_households', 'village', '《村民委员会组织法》'],
    ['villager_representatives', 'village', '村民代表会议照着村民会议办'],
  ] as const)('%s: without a reason it waits, with one it names its article', async (form, kind, named) => {
    const place = await aNeighbourhood(test);
    if (kind === 'village') await asVillage(place);
    const refused = await send(place, form);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'meeting.notice_too_short', facts: { noticeDays: 10, earliestOn: lawful() } },
    });
    const { status, body } = await send(place, form, { urgentReason: WHY });
    expect(status).toBe(201);
    expect((await read(place, body.meetingId)).noticeText).toContain(named);
  });

  it.each(['council', 'hearing', 'secretary_meeting', 'five_parties'] as const)('%s knows no such case', async (form) => {
    const place = await aNeighbourhood(test);
    const refused = await send(place, form, { urgentReason: WHY, startsAt: inDays(1) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'meeting.notice_too_short' } });
    const kept = await send(place, form, { urgentReason: WHY, startsAt: inDays(15) });
    expect(await read(place, kept.body.meetingId)).toMatchObject({ urgentReason: null });
  });

  it('wants a reason of some length, and keeps none where the days are kept', async () => {
    const place = await aNeighbourhood(test);
    const { urgentMin, urgentMax } = MEETING_LIMITS;
    for (const urgentReason of ['', '急', ' '.repeat(40), '急'.repeat(urgentMin - 1), '急'.repeat(urgentMax + 1), 7])
      expect((await send(place, 'residents_households', { urgentReason })).body.code).toBe('request.invalid');
    const { body } = await send(place, 'residents_households', { urgentReason: WHY, startsAt: evening(lawful()) });
    const view = await read(place, body.meetingId);
    expect(view.urgentReason).toBeNull();
    expect(view.noticeText).not.toContain('特殊情况');
  });

  it('sent again answers like the first time, and is one meeting', async () => {
    const place = await aNeighbourhood(test);
    const requestKey = randomUUID();
    const both = await Promise.all([1, 2].map(() => send(place, 'residents_households', { requestKey, urgentReason: WHY })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ body }) => body.meetingId)).size).toBe(1);
    expect(await test.db.manager.countBy(MeetingEntity, { communityId: place.community.communityId })).toBe(1);
  });

  it('is called by nobody who may not call it at all, also not of the next community', async () => {
    const [place, other] = [await aNeighbourhood(test), await aNeighbourhood(test, '杏林社区')];
    expect((await send({ ...place, secretary: place.gridWorker }, 'residents_households', { urgentReason: WHY })).status).toBe(403);
    expect((await send({ ...place, secretary: other.secretary }, 'residents_households', { urgentReason: WHY })).status).toBe(404);
  });
});

describe('what is proposed', () => {
  const propose = async (place: Neighbourhood, form: MeetingForm, more: object = {}) =>
    (
      await as(test, place.secretary)<MeetingPlan>('POST', `/communities/${place.community.communityId}/meetings/plan`, {
        form,
        issueIds: [place.issueId],
        ...more,
      })
    ).body;

  it('is the lawful day; from when it may be in special circumstances stands beside it, for those forms only', async () => {
    const place = await aNeighbourhood(test);
    expect(await propose(place, 'residents_households')).toMatchObject({
      earliestOn: lawful(),
      urgentFrom: today(),
      startsAt: evening(lawful()),
    });
    expect(await propose(place, 'council')).toMatchObject({ urgentFrom: null });
  });

  it('reads the reason out in the notice as soon as the day needs it', async () => {
    const place = await aNeighbourhood(test);
    const said = async (days: number, form: MeetingForm = 'representatives') =>
      (await propose(place, form, { startsAt: inDays(days), urgentReason: WHY })).noticeText.includes(WHY);
    expect([await said(2), await said(20), await said(2, 'council')]).toEqual([true, false, false]);
  });
});

describe('a meeting that was only planned, or was put off', () => {
  const announce = (place: Neighbourhood, meetingId: string, more: object = {}) =>
    as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`, more);

  it('keeps its reason until it is announced, and loses it where the new day needs none', async () => {
    const place = await aNeighbourhood(test);
    const [first, second] = [
      await send(place, 'residents_households', { urgentReason: WHY, announce: false }),
      await send(await aNeighbourhood(test, '杏林社区'), 'council', { startsAt: inDays(9), announce: false }),
    ];
    expect(second.status).toBe(201);
    expect((await announce(place, first.body.meetingId)).status).toBe(200);
    expect((await read(place, first.body.meetingId)).urgentReason).toBe(WHY);
  });

  it('is told anew why a new day cannot wait either; without that the usual day holds', async () => {
    const place = await aNeighbourhood(test);
    const { meetingId } = (await send(place, 'residents_households', { urgentReason: WHY })).body;
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '抢修还没完' });
    const early = await announce(place, meetingId, { startsAt: inDays(4) });
    expect(early).toMatchObject({ status: 422, body: { code: 'meeting.notice_too_short', facts: { earliestOn: lawful() } } });
    const past = await announce(place, meetingId, { startsAt: inDays(-1), urgentReason: WHY });
    expect(past.body.code).toBe('meeting.notice_too_short');
    expect((await announce(place, meetingId, { startsAt: inDays(4), urgentReason: '抢修完了，复水的办法要当天定下来。' })).status).toBe(
      200,
    );
    expect((await read(place, meetingId)).noticeText).toContain('复水的办法');
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '人来不齐' });
    expect((await announce(place, meetingId, { startsAt: evening(lawful()) })).status).toBe(200);
    expect(await read(place, meetingId)).toMatchObject({ urgentReason: null });
  });

  it('of another form is refused a day that is too early, whatever is said', async () => {
    const place = await aNeighbourhood(test);
    const { meetingId } = (await send(place, 'council', { startsAt: inDays(6) })).body;
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '停电' });
    expect((await announce(place, meetingId, { startsAt: inDays(1), urgentReason: WHY })).body.code).toBe('meeting.notice_too_short');
  });

  it('moved to another room keeps its reason in the new notice', async () => {
    const place = await aNeighbourhood(test);
    const { meetingId } = (await send(place, 'residents_households', { urgentReason: WHY })).body;
    const venueId = newId(test.clock.now());
    const room = { kind: 'teahouse', name: '柳下茶铺', address: '南门', capacity: 40, openHours: '8:00—21:00', accessible: true } as const;
    await test.db.manager.insert(VenueEntity, { venueId, communityId: place.community.communityId, ...room });
    expect((await as(test, place.secretary)('POST', `/meetings/${meetingId}/relocate`, { venueId, reason: '屋里漏水' })).status).toBe(200);
    const view = await read(place, meetingId);
    expect(view.noticeText).toContain(WHY);
    expect(view).toMatchObject({ urgentReason: WHY, venueName: '柳下茶铺' });
  });
});

it('minutes and the paper of the notice say that it was at short notice, and why', async () => {
  const place = await aNeighbourhood(test);
  const announcedOn = today();
  const { meetingId } = (await send(place, 'residents_households', { urgentReason: `水管爆了，\n全小区停水，等不了十天。` })).body;
  const paper = async () => {
    const { token } = await signedInAgain(test, place.secretary);
    const answer = await fetch(`${test.origin}/api/meetings/${meetingId}/paper?paper=notice&format=docx`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return paragraphsOf(officeFile(Buffer.from(await answer.arrayBuffer()))).join('|');
  };
  expect(await paper()).toMatch(/特殊情况：?\|?水管爆了， 全小区停水，等不了十天。（依据《居民委员会组织法》（2025修订）第二十六条）/);
  await test.pass({ minutes: Math.ceil((Date.parse(inDays(2)) - test.clock.now().getTime()) / 60_000) - 20 });
  expect((await as(test, place.secretary)('POST', `/meetings/${meetingId}/open`)).status).toBe(200);
  const { agenda } = await read(place, meetingId);
  const item = `/agenda-items/${agenda[0]?.agendaItemId ?? ''}`;
  await as(test, place.secretary)('POST', `${item}/start`);
  await as(test, place.secretary)('POST', `${item}/leave-open`, { reason: '水来了，下回再说' });
  expect((await as(test, place.secretary)('POST', `/meetings/${meetingId}/conclude`)).body).toMatchObject({ done: true });
  const { body } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${meetingId}/minutes`);
  const [month, day] = announcedOn.slice(5).split('-').map(Number);
  expect(body.text).toContain(`通知：${month}月${day}日临时通知。特殊情况：水管爆了， 全小区停水，等不了十天。`);
});
