import { randomUUID } from 'node:crypto';
import {
  dayOf,
  earliestDayAfterNotice,
  instantAt,
  type MeetingPlan,
  type MeetingView,
  type MinutesView,
  type PollView,
  type ResolutionView,
} from '@silin/shared';
import { HomeEntity, OrgUnitEntity } from '../src/modules/communities';
import { InvitationEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { RollEntryEntity, RollMemberEntity } from '../src/modules/polls';
import { aHousemate, delegateOf, standFor } from './households.builders';
import { as, aNeighbourhood, atTheDoors, checkIn, plan, type InSession } from './meetings.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const today = () => dayOf(test.clock.now());
const evening = (days: number) => instantAt(earliestDayAfterNotice(today(), days), '19:00').toISOString();
const FORM = 'residents_households' as const;

type OfHomes = InSession & Readonly<{ homes: readonly TestPerson[] }>;

/** A 居民会议 in session: ten homes, for eight of which somebody stands; two families have said nothing. */
async function ofHomes(): Promise<OfHomes> {
  const startsAt = evening(10);
  const place = await atTheDoors(test, { form: FORM, startsAt, items: [] }, (built) => [
    { issueId: built.issueId, minutes: 20, studiedOn: today() },
  ]);
  const homes = [place.author, place.supporter, place.neighbour];
  for (let made = 0; made < 7; made += 1) homes.push(await aPerson(test, place.community));
  for (const person of homes.slice(0, 8)) expect((await standFor(test, person)).status).toBe(200);
  expect((await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/open`)).status).toBe(200);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  return { ...place, homes };
}

const view = async (place: InSession, person = place.secretary) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${place.meetingId}`)).body;
const callVote = (place: InSession) =>
  as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/polls`, {
    question: '小区公约照这一稿定，您家同意吗？',
  });
const cast = (person: TestPerson, pollId: string, choice: string) =>
  as(test, person)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });
const close = async (place: InSession, pollId: string) =>
  (await as(test, place.secretary)<PollView>('POST', `/polls/${pollId}/close`)).body;
const someone = (place: OfHomes, number: number) => place.homes[number] as TestPerson;

describe('planning a meeting of households', () => {
  const propose = async (form: string) => {
    const place = await aNeighbourhood(test);
    await standFor(test, place.author);
    return { place, ...(await ask(place, form)) };
  };
  const ask = (place: Awaited<ReturnType<typeof aNeighbourhood>>, form: string) =>
    as(test, place.secretary)<MeetingPlan>('POST', `/communities/${place.community.communityId}/meetings/plan`, {
      form,
      issueIds: [place.issueId],
    });

  it('takes ten whole days, tells every neighbour, and says how a home comes to its voice', async () => {
    const { place, body } = await propose(FORM);
    expect(body).toMatchObject({ noticeDays: 10, earliestOn: earliestDayAfterNotice(today(), 10), studyNeeded: true });
    expect(body.noticeText).toContain('表决的是户代表，要到过半数才能表决，一户一票。谁代表您家');
    expect(body.invited).toEqual(expect.arrayContaining([{ capacity: '户代表', count: 1 }]));
    expect((await ask(place, 'villagers_households')).body.code).toBe('meeting.form_not_here');
    await test.db.manager.update(OrgUnitEntity, { orgUnitId: place.community.communityId }, { communityKind: 'village' });
    expect((await ask(place, 'villagers_households')).body.noticeText).toContain('表决的是村民户代表，要到三分之二以上才能表决');
  });

  it('invites who stands for a home, and reminds also who came to it later', async () => {
    const place = await aNeighbourhood(test);
    await standFor(test, place.author);
    const startsAt = evening(10);
    const items = [{ issueId: place.issueId, minutes: 20, studiedOn: today() }];
    const meetingId = await plan(test, place, { form: FORM, startsAt, items });
    expect(await test.db.manager.findOneBy(InvitationEntity, { meetingId, personId: place.author.personId })).toMatchObject({
      capacity: '户代表',
      reserved: true,
    });
    await standFor(test, place.neighbour);
    await test.pass({ minutes: Math.ceil((new Date(startsAt).getTime() - test.clock.now().getTime()) / 60_000) - 60 });
    await test.settle();
    const reminded = await test.db.manager.countBy(NoticeEntity, { userId: place.neighbour.userId, title: '今天开会' });
    expect(reminded + (await test.db.manager.countBy(NoticeEntity, { userId: place.neighbour.userId, title: '明天开会' }))).toBe(1);
  });
});

describe('a meeting of households', () => {
  it('counts against every home, votes only when more than half of them are there, one vote a home, and its word binds', async () => {
    const place = await ofHomes();
    expect((await view(place, place.neighbour)).body).toMatchObject({
      members: 10,
      present: 0,
      needed: 6,
      missing: 6,
      unit: '户',
      share: '过半数',
    });
    for (const person of place.homes.slice(0, 5)) await checkIn(test, place, person);
    // Of a home for which nobody stands, one may come, listen and speak; and so may another of a home.
    await checkIn(test, place, someone(place, 9));
    const housemate = await aHousemate(test, place.community, someone(place, 0));
    await checkIn(test, place, housemate);
    const refused = await callVote(place);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'meeting.quorum_missing', facts: { members: 10, present: 5, needed: 6, missing: 1, unit: '户' } },
    });
    expect(refused.body.sentence).toBe('应到 10 户，至少到 6 户才能表决。现在到了 5 户，还差 1 户。');

    await checkIn(test, place, someone(place, 5));
    const { status, body: poll } = await callVote(place);
    expect(status).toBe(201);
    expect(poll).toMatchObject({ effect: 'binding', kind: 'assembly', turnout: { voted: 0, roll: 6 } });
    const entries = await test.db.manager.find(RollEntryEntity, { where: { pollId: poll.pollId }, order: { position: 'ASC' } });
    expect(entries.map(({ present }) => present)).toEqual([true, true, true, true, true, true, false, false, false, false]);
    expect(entries[0]?.alias).toMatch(/^01·1号楼1单元\d+$/);
    expect(await test.db.manager.countBy(RollMemberEntity, { pollId: poll.pollId })).toBe(6);
    for (const person of [housemate, someone(place, 9), someone(place, 7)]) {
      expect((await cast(person, poll.pollId, 'approve')).body.code).toBe('poll.not_on_roll');
    }
    for (const [index, person] of place.homes.slice(0, 6).entries())
      expect((await cast(person, poll.pollId, index < 4 ? 'approve' : 'reject')).status).toBe(201);
    const closed = await close(place, poll.pollId);
    expect(closed.result).toMatchObject({ passed: true, words: '应到 10 户，到会 6 户，同意 4、反对 2、弃权 0，通过了。' });
    expect(closed.result?.criteria.map(({ name, part, whole, of }) => ({ name, part, whole, of }))).toEqual([
      { name: 'quorum.heads', part: 6, whole: 10, of: 'all' },
      { name: 'approval.heads', part: 4, whole: 6, of: 'present' },
    ]);
    const { body: drafted } = await as(test, place.secretary)<ResolutionView>('POST', `/polls/${poll.pollId}/resolution`, {
      text: '会议决议：小区公约照这一稿定。',
    });
    expect(drafted).toMatchObject({ effect: 'binding', kind: 'assembly', announceUntil: null });
    await as(test, place.secretary)('POST', `/resolutions/${drafted.resolutionId}/publish`);
    expect((await as(test, place.secretary)<ResolutionView>('GET', `/resolutions/${drafted.resolutionId}`)).body).toMatchObject({
      state: 'effective',
    });
  });

  it('is there by whoever stands for the home when the vote is called, however often the family changed its mind', async () => {
    const place = await ofHomes();
    for (const person of place.homes.slice(0, 6)) await checkIn(test, place, person);
    const housemate = await aHousemate(test, place.community, someone(place, 0));
    await standFor(test, housemate, (await delegateOf(test, housemate))?.delegateId);
    // Whoever stands for it now has not come.
    expect((await view(place)).body).toMatchObject({ present: 5, missing: 1 });
    await checkIn(test, place, housemate);
    expect((await view(place)).body).toMatchObject({ present: 6, missing: 0 });
    const { body: poll } = await callVote(place);
    expect((await cast(someone(place, 0), poll.pollId, 'reject')).body.code).toBe('poll.not_on_roll');
    // Once it is called, its roll stands: a home that changes then has one vote all the same.
    await standFor(test, someone(place, 0), (await delegateOf(test, housemate))?.delegateId);
    expect((await cast(someone(place, 0), poll.pollId, 'reject')).body.code).toBe('poll.not_on_roll');
    expect((await cast(housemate, poll.pollId, 'approve')).status).toBe(201);
    expect((await close(place, poll.pollId)).result).toMatchObject({ words: expect.stringContaining('应到 10 户，到会 6 户，同意 1') });
  });

  it('never has two votes of one home, though both tap at once', async () => {
    const place = await ofHomes();
    for (const person of place.homes.slice(0, 6)) await checkIn(test, place, person);
    const housemate = await aHousemate(test, place.community, someone(place, 0));
    await checkIn(test, place, housemate);
    const { body: poll } = await callVote(place);
    await Promise.all([cast(someone(place, 0), poll.pollId, 'approve'), cast(housemate, poll.pollId, 'approve')]);
    expect((await close(place, poll.pollId)).result?.choices.approve.heads).toBe(1);
  });

  it('counts raised hands of its households alone, and who stays out of an item is a home that is there', async () => {
    const place = await ofHomes();
    for (const person of place.homes.slice(0, 7)) await checkIn(test, place, person);
    await as(test, someone(place, 0))('POST', `/agenda-items/${place.agendaItemId}/recusals/mine`, { reason: '自家的事，不参加表决' });
    const raise = (approve: number) =>
      as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/hands`, {
        requestKey: randomUUID(),
        question: '小区公约照这一稿定，同意的请举手？',
        hands: { approve, reject: 0, abstain: 0, notRaised: 0 },
      });
    expect((await raise(7)).body.code).toBe('hands.mismatch');
    expect((await raise(6)).status).toBe(201);
    const { body: poll } = await as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/hands/announce`, {
      version: 1,
    });
    expect(poll.result).toMatchObject({ passed: true, words: '应到 10 户，到会 7 户，同意 6、反对 0、弃权 0，回避 1，通过了。' });
  });

  it('counts no home that was not handed over, and writes homes into its minutes', async () => {
    const place = await ofHomes();
    await test.db.manager.update(HomeEntity, { homeId: someone(place, 9).homeId ?? '' }, { delivered: false });
    for (const person of place.homes.slice(0, 2)) await checkIn(test, place, person);
    expect((await view(place)).body).toMatchObject({ members: 9, needed: 5, present: 2 });
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '户数没到齐，下次再议' });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/minutes`);
    const { text } = (await view(place)).minutes ?? ({ text: '' } as MinutesView);
    expect(text).toContain('户代表应到 9 户，实到 2 户，至少要到 5 户，还差 3 户，不能表决');
    expect(text).toContain('户代表 2');
  });
});
