import { randomUUID } from 'node:crypto';
import {
  addDays,
  dayOf,
  earliestDayAfterNotice,
  instantAt,
  type MeetingPlan,
  type MeetingView,
  type MinutesView,
  type PollView,
  type ResolutionView,
} from '@silin/shared';
import { OrgUnitEntity } from '../src/modules/communities';
import { AppointmentEntity } from '../src/modules/people';
import { RollEntryEntity, RollMemberEntity } from '../src/modules/polls';
import { as, aNeighbourhood, atTheDoors, checkIn, planOf, type InSession, type Neighbourhood } from './meetings.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const evening = (days: number) => instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), days), '19:00').toISOString();
const today = () => dayOf(test.clock.now());

/** A meeting of representatives at whose doors the clock stands: nine of them and one of the 居委会, who live there. */
async function ofRepresentatives(): Promise<InSession & { members: TestPerson[] }> {
  const startsAt = evening(10);
  const place = await atTheDoors(test, { form: 'representatives', startsAt, items: [] }, (built) => [
    { issueId: built.issueId, minutes: 20, studiedOn: today() },
  ]);
  const members: TestPerson[] = [];
  for (let made = 0; made < 9; made += 1) members.push(await aPerson(test, place.community, { roles: ['resident_representative'] }));
  const { status } = await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/open`);
  expect(status).toBe(200);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  return { ...place, members };
}

const view = async (place: InSession, person = place.secretary) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${place.meetingId}`)).body;
const callVote = (place: InSession) =>
  as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/polls`, { question: '坡道照图纸改，您同意吗？' });
const cast = (person: TestPerson, pollId: string, choice: string) =>
  as(test, person)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });

describe('planning a meeting of representatives', () => {
  const propose = (place: Neighbourhood, form = 'representatives') =>
    as(test, place.secretary)<MeetingPlan>('POST', `/communities/${place.community.communityId}/meetings/plan`, {
      form,
      issueIds: [place.issueId],
    });
  const send = (place: Neighbourhood, studiedOn: string | undefined, more: object = {}) =>
    as(test, place.secretary)('POST', `/communities/${place.community.communityId}/meetings`, {
      ...planOf(test, place, { form: 'representatives', startsAt: evening(10) }),
      items: [{ issueId: place.issueId, minutes: 20, studiedOn }],
      ...more,
    });

  it('takes ten whole days, and says who decides', async () => {
    const place = await aNeighbourhood(test);
    const { body } = await propose(place);
    expect(body).toMatchObject({ noticeDays: 10, earliestOn: earliestDayAfterNotice(today(), 10), studyNeeded: true });
    expect(body.noticeText).toContain('表决的是居民委员会成员和居民代表，要到三分之二以上才能表决，不能由别人代替');
    expect((await propose(place, 'council')).body).toMatchObject({ studyNeeded: false });
    const early = await send(place, today(), { startsAt: evening(9) });
    expect(early).toMatchObject({ status: 422, body: { code: 'meeting.notice_too_short', facts: { noticeDays: 10 } } });
  });

  it('wants to know when the party organisation studied each matter, and believes no day to come', async () => {
    const place = await aNeighbourhood(test);
    const missing = await send(place, undefined);
    expect(missing).toMatchObject({ status: 422, body: { code: 'meeting.study_missing', facts: { issueIds: [place.issueId] } } });
    expect((await send(place, addDays(today(), 1))).body.code).toBe('meeting.study_in_future');
    expect((await send(place, '2026-02-30')).body.code).toBe('request.invalid');
    expect((await send(place, today())).status).toBe(201);
  });

  it('belongs to a city community, as that of villagers does to a village', async () => {
    const place = await aNeighbourhood(test);
    expect((await propose(place, 'villager_representatives')).body.code).toBe('meeting.form_not_here');
    await test.db.manager.update(OrgUnitEntity, { orgUnitId: place.community.communityId }, { communityKind: 'village' });
    expect((await propose(place, 'villager_representatives')).body).toMatchObject({ noticeDays: 10, studyNeeded: true });
    expect(await send(place, today())).toMatchObject({ status: 409, body: { code: 'meeting.form_not_here' } });
  });
});

describe('a meeting of representatives', () => {
  it('does not vote while two are missing, and says so to everybody; then it decides, and its word binds', async () => {
    const place = await ofRepresentatives();
    // Nine representatives and one of the 居委会; the secretary calls the meeting and is no member by that.
    const before = (await view(place, place.neighbour)).body;
    expect(before).toMatchObject({ members: 10, present: 0, needed: 7, missing: 7, composedWell: true });
    for (const member of place.members.slice(0, 5)) await checkIn(test, place, member);
    await checkIn(test, place, place.neighbour);
    expect((await view(place, place.neighbour)).body).toMatchObject({ present: 5, missing: 2 });
    const refused = await callVote(place);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'meeting.quorum_missing', facts: { members: 10, present: 5, needed: 7, missing: 2 } },
    });
    expect(refused.body.sentence).toBe('应到 10 位，至少到 7 位才能表决。现在到了 5 位，还差 2 位。');

    for (const member of place.members.slice(5, 7)) await checkIn(test, place, member);
    const { status, body: poll } = await callVote(place);
    expect(status).toBe(201);
    expect(poll).toMatchObject({ effect: 'binding', kind: 'assembly', turnout: { voted: 0, roll: 7 } });
    expect(await test.db.manager.countBy(RollEntryEntity, { pollId: poll.pollId })).toBe(10);
    expect(await test.db.manager.countBy(RollMemberEntity, { pollId: poll.pollId })).toBe(7);

    const [last] = place.members.slice(7);
    if (!last) throw new Error('no member was left outside');
    await checkIn(test, place, last);
    // Who came when it had been called listens, like the neighbours who are no members.
    for (const person of [last, place.neighbour]) expect((await cast(person, poll.pollId, 'approve')).body.code).toBe('poll.not_on_roll');
    for (const [index, member] of place.members.slice(0, 7).entries()) {
      expect((await cast(member, poll.pollId, index < 4 ? 'approve' : 'reject')).status).toBe(201);
    }
    const { body: closed } = await as(test, place.secretary)<PollView>('POST', `/polls/${poll.pollId}/close`);
    expect(closed.result).toMatchObject({ passed: true, words: '应到 10 人，到会 7 人，同意 4、反对 3、弃权 0，通过了。' });
    expect(closed.result?.criteria.map(({ name, part, whole, of }) => ({ name, part, whole, of }))).toEqual([
      { name: 'quorum.heads', part: 7, whole: 10, of: 'members' },
      { name: 'approval.heads', part: 4, whole: 7, of: 'present' },
    ]);
    await becomesResolution(place, poll.pollId);
  });

  async function becomesResolution(place: InSession, pollId: string): Promise<void> {
    const { body: drafted } = await as(test, place.secretary)<ResolutionView>('POST', `/polls/${pollId}/resolution`, {
      text: '会议决议：同意坡道照图纸改。',
    });
    expect(drafted).toMatchObject({ effect: 'binding', kind: 'assembly', objectionLocks: false, announceUntil: null });
    await as(test, place.secretary)('POST', `/resolutions/${drafted.resolutionId}/publish`);
    const { body: published } = await as(test, place.secretary)<ResolutionView>('GET', `/resolutions/${drafted.resolutionId}`);
    expect(published).toMatchObject({ state: 'effective' });
  }

  it('counts raised hands of its members alone: none while members are missing, and its word binds the same', async () => {
    const place = await ofRepresentatives();
    await checkIn(test, place, place.neighbour);
    for (const member of place.members.slice(0, 5)) await checkIn(test, place, member);
    const raise = (approve: number, reject: number) =>
      as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/hands`, {
        requestKey: randomUUID(),
        question: '坡道照图纸改，同意的请举手？',
        hands: { approve, reject, abstain: 0, notRaised: 0 },
      });
    expect(await raise(5, 0)).toMatchObject({ status: 409, body: { code: 'meeting.quorum_missing', facts: { present: 5, missing: 2 } } });
    for (const member of place.members.slice(5, 8)) await checkIn(test, place, member);
    // The neighbour in the room has no hand in it.
    expect(await raise(5, 4)).toMatchObject({ body: { code: 'hands.mismatch', facts: { present: 8, counted: 9 } } });
    expect((await raise(5, 3)).status).toBe(201);
    const { body: poll } = await as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/hands/announce`, {
      version: 1,
    });
    expect(poll).toMatchObject({
      effect: 'binding',
      result: { passed: true, words: '应到 10 人，到会 8 人，同意 5、反对 3、弃权 0，通过了。' },
    });
    expect(poll.result?.criteria.map(({ name, part, whole, of }) => ({ name, part, whole, of }))).toEqual([
      { name: 'quorum.heads', part: 8, whole: 10, of: 'members' },
      { name: 'approval.heads', part: 5, whole: 8, of: 'present' },
    ]);
    await becomesResolution(place, poll.pollId);
  });

  it('falls short of the majority of those present when half of them stay silent', async () => {
    const place = await ofRepresentatives();
    for (const member of place.members.slice(0, 8)) await checkIn(test, place, member);
    const { body: poll } = await callVote(place);
    for (const member of place.members.slice(0, 4)) await cast(member, poll.pollId, 'approve');
    const { body: closed } = await as(test, place.secretary)<PollView>('POST', `/polls/${poll.pollId}/close`);
    expect(closed.result).toMatchObject({
      passed: false,
      words: '应到 10 人，到会 8 人，同意 4、反对 0、弃权 0，没投 4，同意的还差 1 人，没有通过。',
    });
  });

  it('counts whoever holds the office on the day, once, and says when the law wants more representatives', async () => {
    const place = await ofRepresentatives();
    const em = test.db.manager;
    const ended = place.members.slice(0, 7).map(({ personId }) => personId);
    for (const personId of ended) await em.update(AppointmentEntity, { personId }, { until: today() });
    const [double] = place.members.slice(7);
    const { appointmentId: _, ...office } = await em.findOneByOrFail(AppointmentEntity, { personId: double?.personId ?? '' });
    await em.insert(AppointmentEntity, { ...office, appointmentId: randomUUID(), role: 'committee_member' });
    expect((await view(place)).body).toMatchObject({
      members: 3,
      needed: 2,
      composedWell: false,
      composedWords: '3 位组成人员里代表只有 2 位，不到五分之四（《居民委员会组织法》（2025修订）第二十八条）',
    });
  });

  it('writes both into its minutes, and the day of the study', async () => {
    const place = await ofRepresentatives();
    for (const member of place.members.slice(0, 2)) await checkIn(test, place, member);
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '人没到齐，下次再议' });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/minutes`);
    const { text } = (await view(place)).minutes ?? ({ text: '' } as MinutesView);
    expect(text).toContain('居民委员会成员和居民代表应到 10 人，实到 2 人，至少要到 7 人，还差 5 人，不能表决');
    expect(text).toContain('经党组织研究');
    // Who holds the offices later on is nobody who should have come.
    expect((await view(place)).body).toBeNull();
  });
});
