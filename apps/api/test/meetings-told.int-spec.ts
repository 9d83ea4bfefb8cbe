import { OrgUnitEntity } from '../src/modules/communities';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import type { MeetingPlan, MeetingView } from '@silin/shared';
import { aNeighbourhood, as, plan, planOf, type Neighbourhood } from './meetings.builders';
import { anIssue } from './polls.builders';
import { anAnnouncedRoast, ask, inboxOf, ROAST, support } from './questions.builders';
import { anotherAccountOf, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const meetingsOf = ({ community }: Pick<Neighbourhood, 'community'>) => `/communities/${community.communityId}/meetings`;
const callOff = (place: Neighbourhood, meetingId: string, how: 'cancel' | 'postpone') =>
  as(test, place.secretary)('POST', `/meetings/${meetingId}/${how}`, { reason: '当晚停电检修' });
const again = (place: Neighbourhood, meetingId: string, startsAt?: string) =>
  as(test, place.secretary)('POST', `/meetings/${meetingId}/announce`, startsAt ? { startsAt } : {});

describe('every change is told to everybody who has heard of the meeting', () => {
  it('on every account of each, once each, followers of its matters and those who only said that they come included', async () => {
    const place = await aNeighbourhood(test);
    const otherPhone = await anotherAccountOf(test, place.author);
    const follower = await aPerson(test, place.community);
    await as(test, follower)('POST', `/issues/${place.issueId}/endorsements`);
    const meetingId = await plan(test, place);
    await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true });
    await callOff(place, meetingId, 'cancel');
    for (const account of [place.author, otherPhone, place.supporter, follower, place.property]) {
      expect(await inboxOf(test, account)).toEqual(['会议取消', '请您来开会']);
    }
    expect(await inboxOf(test, place.neighbour)).toEqual(['会议取消']);
    const bystander = await aPerson(test, place.community);
    expect(await inboxOf(test, bystander)).toEqual([]);
  });

  it('also when it comes back at the hour it had, and each time it is put off', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { startsAt: '2026-12-01T11:00:00.000Z' });
    for (let round = 0; round < 2; round += 1) {
      await test.pass({ minutes: 1 });
      await callOff(place, meetingId, 'postpone');
      expect((await again(place, meetingId)).status).toBe(200);
    }
    const told = await inboxOf(test, place.author);
    expect(told).toEqual(['会议改期', '会议改期', '会议重新定了时间', '会议重新定了时间', '请您来开会']);
  });

  it('those who asked or wanted to know hear of it, and every neighbour where the form told every neighbour', async () => {
    const place = await anAnnouncedRoast(test);
    const late = await aPerson(test, place.community);
    const { questionId } = (await ask(test, late, place.meetingId)).body;
    await support(test, place.supporter, questionId);
    await callOff(place, place.meetingId, 'postpone');
    await again(place, place.meetingId, '2026-12-05T11:00:00.000Z');
    expect(await inboxOf(test, late)).toEqual(['会议改期', '会议重新定了时间']);
    expect(await inboxOf(test, place.neighbour)).toEqual(['会议改期', '会议重新定了时间', '请您来开会']);
    const news = await test.db.manager.findBy(NoticeEntity, { userId: late.userId, title: '会议重新定了时间' });
    expect(news[0]?.words).toContain('12月5日');
    expect((await as(test, late)('GET', `/meetings/${place.meetingId}/questions`)).body).toMatchObject({ open: 1 });
  });

  it('nobody hears of a meeting that nobody had heard of', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { announce: false });
    expect((await callOff(place, meetingId, 'cancel')).status).toBe(200);
    expect(await inboxOf(test, place.author)).toEqual([]);
  });
});

describe('a room', () => {
  it('is taken by a meeting until its end, also over midnight, and by the next from that minute on', async () => {
    const place = await aNeighbourhood(test);
    const late = await plan(test, place, { startsAt: '2026-12-01T15:30:00.000Z', items: [{ issueId: place.issueId, minutes: 60 }] });
    const view = (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${late}`)).body;
    expect(view.noticeText).toContain('12月1日 星期二 23:30—次日 00:30');
    const second = await anIssue(test, place.community, place.author);
    const wants = (startsAt: string) =>
      as(test, place.secretary)('POST', meetingsOf(place), planOf(test, { ...place, issueId: second }, { startsAt }));
    expect((await wants('2026-12-01T16:29:00.000Z')).body).toMatchObject({ code: 'meeting.venue_taken' });
    expect((await wants('2026-12-01T16:30:00.000Z')).status).toBe(201);
  });

  it('is free once its meeting is put off, and taken or not when it comes back', async () => {
    const place = await aNeighbourhood(test);
    const first = await plan(test, place);
    await callOff(place, first, 'postpone');
    const second = await plan(test, place);
    const { startsAt } = (await as(test, place.secretary)<MeetingView>('GET', `/meetings/${second}`)).body;
    const back = await again(place, first, startsAt);
    // Its matter went to the other meeting as well: the room is asked for first.
    expect(back.body.code).toBe('meeting.venue_taken');
    await callOff(place, second, 'cancel');
    expect((await again(place, first, startsAt)).status).toBe(200);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: first, action: 'announce' })).toBe(2);
  });

  it('goes to one of two meetings that come back for the same evening at the same instant', async () => {
    const place = await aNeighbourhood(test);
    const other = await anIssue(test, place.community, place.author);
    const meetings = [await plan(test, place), await plan(test, { ...place, issueId: other }, { startsAt: '2026-12-03T11:00:00.000Z' })];
    for (const meetingId of meetings) await callOff(place, meetingId, 'postpone');
    const both = await Promise.all(meetings.map((meetingId) => again(place, meetingId, '2026-12-08T11:00:00.000Z')));
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.body.code).toBe('meeting.venue_taken');
  });
});

describe('a form that lives from questions', () => {
  it('is proposed and planned without a matter, nothing typed, and tells every neighbour with a phone', async () => {
    const place = await aNeighbourhood(test);
    const path = `${meetingsOf(place)}/plan`;
    const { body } = await as(test, place.secretary)<MeetingPlan>('POST', path, { form: 'secretary_meeting', issueIds: [] });
    expect(body).toMatchObject({
      title: '有话当面问书记',
      noticeDays: 2,
      earliestOn: '2026-11-26',
      durationMinutes: 60,
      questionMinutes: 60,
      items: [],
    });
    expect(body.startsAt).toBe('2026-11-26T11:00:00.000Z');
    expect(body.invited).toEqual(
      expect.arrayContaining([
        { capacity: '社区书记', count: 1 },
        { capacity: '用小程序的邻居', count: 4 },
      ]),
    );
    expect(body.noticeText).toContain('开书记见面会：书记当面答');
    expect(body.noticeText).toContain('想问什么，现在就能在小程序里写上');
    const meetingId = await plan(test, place, { form: body.form, title: body.title, startsAt: body.startsAt, items: [] });
    expect((await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`)).body).toMatchObject({
      agenda: [],
      questions: 0,
      going: 0,
    });
    expect(await inboxOf(test, place.neighbour)).toEqual(['请您来开会']);
  });

  it('may talk about matters as well, which then come first; the others cannot do without', async () => {
    const place = await aNeighbourhood(test);
    const path = `${meetingsOf(place)}/plan`;
    const both = await as(test, place.secretary)<MeetingPlan>('POST', path, { form: 'roast', issueIds: [place.issueId] });
    expect(both.body).toMatchObject({ durationMinutes: 105, questionMinutes: 90, items: [{ issueId: place.issueId }] });
    for (const form of ['council', 'teahouse'] as const) {
      expect((await as(test, place.secretary)('POST', path, { form, issueIds: [] })).body.code).toBe('meeting.needs_matter');
      expect((await as(test, place.secretary)('POST', meetingsOf(place), planOf(test, place, { form, items: [] }))).body.code).toBe(
        'meeting.needs_matter',
      );
    }
  });

  it('keeps the days of notice that the community has set, within the bounds of the form', async () => {
    const place = await aNeighbourhood(test);
    const { communityId } = place.community;
    const set = (days: number) =>
      test.db.manager.update(OrgUnitEntity, { orgUnitId: communityId }, { settings: { 'noticeDays.roast': days } });
    const proposed = async () =>
      (await as(test, place.secretary)<MeetingPlan>('POST', `${meetingsOf(place)}/plan`, { form: 'roast', issueIds: [] })).body;
    await set(5);
    expect(await proposed()).toMatchObject({ noticeDays: 5, earliestOn: '2026-11-29' });
    await set(0);
    expect(await proposed()).toMatchObject({ noticeDays: 1, earliestOn: '2026-11-25' });
    const early = await as(test, place.secretary)(
      'POST',
      meetingsOf(place),
      planOf(test, place, { ...ROAST, startsAt: '2026-11-24T11:00:00.000Z' }),
    );
    expect(early.body).toMatchObject({ code: 'meeting.notice_too_short', facts: { noticeDays: 1 } });
    await plan(test, place, { ...ROAST, startsAt: '2026-11-25T11:00:00.000Z' });
  });
});

describe('a day before, people are reminded', () => {
  const dayBefore = async (meetingId: string, place: Neighbourhood) => {
    const { startsAt } = (await as(test, place.secretary)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
    await test.pass({ hours: (new Date(startsAt).getTime() - test.clock.now().getTime()) / 3_600_000 - 24 });
  };

  it('who is expected and who said that they come, once, on every account; not who said that they do not', async () => {
    const place = await aNeighbourhood(test);
    const otherPhone = await anotherAccountOf(test, place.author);
    const meetingId = await plan(test, place);
    await as(test, place.neighbour)('POST', `/meetings/${meetingId}/rsvp`, { going: true });
    await as(test, place.supporter)('POST', `/meetings/${meetingId}/rsvp`, { going: false });
    await dayBefore(meetingId, place);
    await test.pass({ hours: 1 });
    await test.settle();
    for (const account of [place.author, otherPhone]) expect(await inboxOf(test, account)).toEqual(['明天开会', '请您来开会']);
    expect(await inboxOf(test, place.neighbour)).toEqual(['明天开会']);
    expect(await inboxOf(test, place.supporter)).toEqual(['请您来开会']);
    const bystander = await aPerson(test, place.community);
    expect(await inboxOf(test, bystander)).toEqual([]);
  });

  it('again when it was put off, and of nothing that was called off', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    await dayBefore(meetingId, place);
    await callOff(place, meetingId, 'postpone');
    await test.pass({ hours: 20 });
    const startsAt = new Date(test.clock.now().getTime() + 6 * 86_400_000).toISOString();
    expect((await again(place, meetingId, startsAt)).status).toBe(200);
    await dayBefore(meetingId, place);
    expect((await inboxOf(test, place.author)).filter((title) => title === '明天开会')).toHaveLength(2);
    await callOff(place, meetingId, 'cancel');
    const other = await plan(test, { ...place, issueId: await anIssue(test, place.community, place.author) });
    await callOff({ ...place }, other, 'cancel');
    await test.pass({ days: 4 });
    expect((await inboxOf(test, place.author)).filter((title) => title === '明天开会')).toHaveLength(2);
  });

  it('not of what they were told less than twelve hours before', async () => {
    const place = await aNeighbourhood(test);
    const settings = { 'noticeDays.secretary_meeting': 0 };
    await test.db.manager.update(OrgUnitEntity, { orgUnitId: place.community.communityId }, { settings });
    const startsAt = new Date(test.clock.now().getTime() + 11 * 3_600_000).toISOString();
    await plan(test, place, { form: 'secretary_meeting', startsAt, items: [] });
    await test.pass({ hours: 10 });
    expect(await inboxOf(test, place.author)).not.toContain('今天开会');
    expect((await inboxOf(test, place.author)).filter((title) => title === '请您来开会')).toHaveLength(1);
  });
});
