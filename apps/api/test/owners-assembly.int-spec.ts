import { randomUUID } from 'node:crypto';
import {
  endOf,
  type AgendaCandidates,
  type CheckInAnswer,
  type DemandsView,
  type DemandView,
  type MeetingPlan,
  type MeetingView,
  type PollView,
  type WorkbenchView,
} from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { DemandSupportEntity, MeetingEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { as } from './meetings.builders';
import {
  anOwedAssembly,
  atTheOwnersDoors,
  callOwners,
  demandByOwners,
  firstLawfulEvening,
  owner,
  prepareVote,
  withOwners,
  type Evening,
  type OfOwners,
} from './owners-assembly.builders';
import { aTenant, owns } from './owners-polls.builders';
import { aCommunity, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { unexplained } from './walk/explained';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  expect((await unexplained(test.db)).filter((fault) => /^(demand|meeting)/.test(fault))).toEqual([]);
  await test.close();
});

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
const demandOf = async (demandId: string, person: SignedIn) => (await as(test, person)<DemandView>('GET', `/demands/${demandId}`)).body;
const rulesFor = async ({ community }: OfOwners, person: SignedIn) =>
  (await as(test, person)<DemandsView>('GET', `/communities/${community.communityId}/demands`)).body.rules.filter(
    ({ rule }) => rule === 'owners',
  );
const join = (demandId: string, person: SignedIn) => as(test, person)('POST', `/demands/${demandId}/support`);
const told = (person: TestPerson, title: string) => test.db.manager.countBy(NoticeEntity, { userId: person.userId, title });
const bench = async ({ community }: OfOwners, person: SignedIn) =>
  (await as(test, person)<WorkbenchView>('GET', `/communities/${community.communityId}/workbench`)).body;
const viewOf = async ({ meetingId }: Pick<Evening, 'meetingId'>, person: SignedIn) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const stateOf = async (issueId: string) => (await test.db.manager.findOneByOrFail(IssueEntity, { issueId })).state;
const untilAfter = (day: string) => test.pass({ minutes: Math.ceil((endOf(day).getTime() - test.clock.now().getTime()) / 60_000) });

describe('a fifth of the owners', () => {
  it('is counted by the places of the roll of their estate, and owed by their committee', async () => {
    const place = await withOwners(test);
    const estateName = `${place.community.name}小区`;
    expect(await rulesFor(place, owner(place, 0))).toMatchObject([
      {
        estateId: place.community.estateId,
        who: `${estateName}业主`,
        owes: '业主大会临时会议',
        owedBy: '业委会',
        roll: 10,
        needed: 2,
        onRoll: true,
      },
    ]);
    expect(await rulesFor(place, place.secretary)).toMatchObject([{ onRoll: false, needed: 2 }]);
  });

  it('counts co-owners once, whichever of them joins, and a tenant not at all', async () => {
    const place = await withOwners(test);
    const spouse = await aPerson(test, place.community, { owner: false });
    await owns(test, spouse, owner(place, 0).homeId);
    const { demandId } = (await demandByOwners(test, place, owner(place, 0))).body;
    expect((await join(demandId, spouse)).status).toBe(200);
    expect((await demandOf(demandId, spouse)).figures).toEqual({ roll: 10, joined: 1, needed: 2, missing: 1 });
    const tenant = await aTenant(test, place.community, owner(place, 1));
    expect((await join(demandId, tenant)).body).toMatchObject({ code: 'demand.not_on_roll', facts: { who: '柳园社区小区业主' } });
    // Whoever raised it is one of the home still, when the other leaves again.
    await as(test, spouse)('DELETE', `/demands/${demandId}/support`);
    expect((await demandOf(demandId, spouse)).figures.joined).toBe(1);
  });

  it('is of one estate of this community; a foreign one is none', async () => {
    const place = await withOwners(test);
    const other = await aCommunity(test.db, '杏林社区');
    for (const estateId of [undefined, randomUUID(), other.estateId, place.community.buildingId])
      expect((await demandByOwners(test, place, owner(place, 0), { estateId })).status).toBe(404);
    expect((await demandByOwners(test, place, owner(place, 0), { estateId: 'x' })).body.code).toBe('request.invalid');
    expect((await demandByOwners(test, place, place.secretary)).body.code).toBe('demand.not_on_roll');
  });

  it('shows who joined to the committee that owes the meeting, with their homes, and to no neighbour; it stays as evidence', async () => {
    const place = await withOwners(test);
    const { demandId } = (await demandByOwners(test, place, owner(place, 4))).body;
    const [one] = (await demandOf(demandId, place.chair)).names ?? [];
    expect(one).toMatch(/^1号楼1单元\d+ 业主4$/);
    for (const person of [owner(place, 4), owner(place, 5), place.secretary, place.gridWorker])
      expect(await demandOf(demandId, person)).toMatchObject({ names: null, figures: { joined: 1 } });
    await test.db.query('UPDATE ownership SET until = since WHERE personId = ?', [owner(place, 4).personId]);
    expect(await test.db.manager.findBy(DemandSupportEntity, { demandId })).toMatchObject([
      { personId: owner(place, 4).personId, alias: one?.split(' ')[0] },
    ]);
  });

  it('is reached once by two who come at once; the committee is told and has it on its bench, the secretary has not', async () => {
    const place = await withOwners(test);
    const { demandId } = (await demandByOwners(test, place, owner(place, 0))).body;
    const both = await Promise.all([join(demandId, owner(place, 3)), join(demandId, owner(place, 4))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: demandId, action: 'reach' })).toBe(1);
    await test.settle();
    expect([await told(place.chair, '该开业主大会临时会议了'), await told(place.secretary, '该开业主大会临时会议了')]).toEqual([1, 0]);
    expect([(await bench(place, place.chair)).demands.length, (await bench(place, place.secretary)).demands.length]).toEqual([1, 0]);
    expect([(await demandOf(demandId, place.chair)).offered, (await demandOf(demandId, place.secretary)).offered]).toEqual([
      ['convene'],
      [],
    ]);
  });
});

describe('the owners’ meeting', () => {
  it('is called by their committee with fifteen days of notice, and every owner with an account is told', async () => {
    const place = await anOwedAssembly(test);
    const { demandId } = place;
    expect((await callOwners(test, place, place.secretary, { demandId })).body).toMatchObject({
      code: 'meeting.called_by_others',
      facts: { who: '业委会' },
    });
    const early = new Date(firstLawfulEvening(test).getTime() - 24 * 3_600_000).toISOString();
    expect((await callOwners(test, place, place.chair, { demandId, startsAt: early })).body).toMatchObject({
      code: 'meeting.notice_too_short',
      facts: { noticeDays: 15 },
    });
    const { status, body } = await callOwners(test, place, place.chair, { demandId });
    expect(status).toBe(201);
    // Ten owners, of whom one is the committee; four offices of the community.
    expect(body.told).toBe(14);
    await test.settle();
    for (const person of [...place.owners, place.chair, place.secretary, place.property]) expect(await told(person, '请您来开会')).toBe(1);
    const { noticeText, formName, ownersHere } = await viewOf(body, owner(place, 7));
    expect(noticeText).toContain('各位柳园社区小区业主：');
    expect(noticeText).toContain('业主大会的事不在会上举手定');
    expect(noticeText).toContain('柳园社区小区业主委员会');
    expect([formName, ownersHere?.heads, ownersHere?.headsHere]).toEqual(['业主大会会议', 10, 0]);
    expect(await demandOf(demandId, owner(place, 0))).toMatchObject({ state: 'convened', meetingId: body.meetingId });
    expect(await stateOf(place.issueId)).toBe('accepted');
  });

  it('falls to the community where there is no committee, and to both once the day was let pass', async () => {
    const alone = await anOwedAssembly(test, { committee: false });
    expect((await demandOf(alone.demandId, alone.secretary)).owedBy).toBe('居委会');
    const { body } = await callOwners(test, alone, alone.secretary, { demandId: alone.demandId });
    expect((await viewOf(body, alone.secretary)).noticeText).toContain('柳园社区居委会');

    const late = await anOwedAssembly(test);
    const { dueOn } = await demandOf(late.demandId, late.chair);
    await untilAfter(dueOn ?? '');
    await test.settle();
    expect((await demandOf(late.demandId, late.secretary)).offered).toEqual(['convene']);
    expect((await callOwners(test, late, late.secretary)).body.code).toBe('meeting.called_by_others');
    expect((await callOwners(test, late, late.secretary, { demandId: late.demandId })).status).toBe(201);
  });

  it('is the only one that the committee of owners calls or runs', async () => {
    const place = await withOwners(test);
    expect((await callOwners(test, place, place.chair, { form: 'council' })).status).toBe(404);
    const { body } = await callOwners(test, place, place.secretary, { form: 'council' });
    for (const [path, request] of [
      ['cancel', { reason: '不开了吧' }],
      ['open', {}],
    ] as const)
      expect((await as(test, place.chair)('POST', `/meetings/${body.meetingId}/${path}`, request)).status).toBe(404);
    expect((await viewOf(body, place.chair)).offered).not.toContain('cancel');
    expect((await callOwners(test, place, owner(place, 0))).body.code).toBe('permission.role_needed');
  });

  it('answers the demand of its own estate alone', async () => {
    const [place, other] = [await anOwedAssembly(test), await anOwedAssembly(test)];
    expect((await callOwners(test, place, place.chair, { demandId: other.demandId })).status).toBe(404);
    expect((await callOwners(test, place, place.chair, { estateId: other.community.estateId })).status).toBe(404);
    expect((await callOwners(test, place, place.chair, { form: 'owners_assembly', demandId: randomUUID() })).status).toBe(404);
    expect(await test.db.manager.countBy(MeetingEntity, { communityId: place.community.communityId })).toBe(0);
  });

  it('is proposed with estate, day and words, from nothing but the matter', async () => {
    const place = await anOwedAssembly(test);
    const { body } = await as(test, place.chair)<MeetingPlan>('POST', `/communities/${place.community.communityId}/meetings/plan`, {
      form: 'owners_assembly',
      issueIds: [place.issueId],
      demandId: place.demandId,
    });
    expect(body).toMatchObject({ estateId: place.community.estateId, noticeDays: 15 });
    expect(body.invited).toContainEqual({ capacity: '用小程序的业主', count: 7 });
    expect(body.noticeText).toContain('柳园社区小区业主委员会');
  });
});

describe('the evening', () => {
  const scan = async (place: Evening, person: TestPerson) => {
    const { code } = (await as(test, place.chair)<{ code: string }>('GET', `/meetings/${place.meetingId}/check-in-code`)).body;
    return as(test, person)<CheckInAnswer>('POST', `/meetings/${place.meetingId}/check-ins`, { code });
  };

  it('is run by the committee; owners sign in as owners, how much of the roll is there is told, and nothing is voted on', async () => {
    const place = await atTheOwnersDoors(test);
    const by = as(test, place.chair);
    for (const person of [owner(place, 0), owner(place, 5)]) expect((await scan(place, person)).status).toBe(201);
    const spouse = await aPerson(test, place.community, { owner: false });
    await owns(test, spouse, owner(place, 5).homeId);
    expect((await by('POST', `/meetings/${place.meetingId}/check-ins/by-hand`, { personId: spouse.personId })).status).toBe(201);
    const rows = await test.db.query<{ capacity: string }[]>('SELECT capacity FROM check_in WHERE meetingId = ?', [place.meetingId]);
    expect(rows.map(({ capacity }) => capacity)).toEqual(['业主', '业主', '业主']);
    expect((await viewOf(place, owner(place, 0))).ownersHere).toEqual({
      heads: 10,
      headsHere: 2,
      areaCm2: 8_820_000,
      areaCm2Here: 1_764_000,
    });

    expect((await by('POST', `/meetings/${place.meetingId}/open`)).status).toBe(200);
    expect((await by('POST', `/agenda-items/${place.agendaItemId}/start`)).status).toBe(200);
    expect(await stateOf(place.issueId)).toBe('accepted');
    const vote = await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/polls`, { question: '续不续物业合同？' });
    expect(vote.body).toMatchObject({ code: 'meeting.form_has_no_vote' });
    expect(vote.body.sentence).toContain('三分之二以上');
    expect((await by('POST', `/agenda-items/${place.agendaItemId}/gists`, { requestKey: randomUUID(), text: '先把账公开' })).status).toBe(
      201,
    );
    expect((await by('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '谈清楚了，请业主投票' })).status).toBe(200);
    expect((await by('POST', `/meetings/${place.meetingId}/conclude`)).status).toBe(200);
    expect((await by('POST', `/meetings/${place.meetingId}/minutes`)).status).toBe(201);
    const { minutes, agenda } = await viewOf(place, place.chair);
    expect(agenda[0]).toMatchObject({ outcomeWords: '会上不定，看业主投票', offered: [] });
    expect(minutes?.text).toContain('10 位业主里到了 2 位，面积 882.00 ㎡ 里占 176.40 ㎡（这只是到场的');
    expect(await stateOf(place.issueId)).toBe('accepted');
  });

  it('leads to the vote of the owners on the same matter, and the vote to the evening', async () => {
    const place = await atTheOwnersDoors(test);
    expect((await viewOf(place, place.chair)).agenda[0]?.ownersVote).toBeNull();
    const { pollId } = (await prepareVote(test, place, place.chair)).body;
    const vote = (await viewOf(place, owner(place, 0))).agenda[0]?.ownersVote;
    expect([vote?.pollId, vote?.words]).toEqual([pollId, expect.stringMatching(/^业主表决：名册公开核对到/)]);
    const { sessions } = (await as(test, owner(place, 0))<PollView>('GET', `/polls/${pollId}`)).body;
    expect(sessions).toMatchObject([{ meetingId: place.meetingId, formName: '业主大会会议' }]);
    // The evening goes on while the vote is on its way, and takes nothing from it.
    expect((await as(test, place.chair)('POST', `/meetings/${place.meetingId}/open`)).status).toBe(200);
    expect((await as(test, place.chair)('POST', `/agenda-items/${place.agendaItemId}/start`)).status).toBe(200);
    expect((await as(test, place.chair)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '谈清楚了' })).status).toBe(
      200,
    );
    expect(await stateOf(place.issueId)).toBe('deliberating');
    await as(test, place.chair)('POST', `/polls/${pollId}/void`, { reason: '材料要补' });
    expect((await viewOf(place, owner(place, 0))).agenda[0]?.ownersVote).toBeNull();
  });

  it('may be called about a matter that is in a vote already; no other form takes it', async () => {
    const place = await withOwners(test);
    await prepareVote(test, place, place.chair);
    expect((await callOwners(test, place, place.secretary, { form: 'council' })).body.code).toBe('meeting.issue_not_available');
    const candidates = await as(test, place.chair)<AgendaCandidates>(
      'GET',
      `/communities/${place.community.communityId}/meetings/agenda-candidates`,
    );
    expect(candidates.body).toMatchObject({ issues: [], inOwnersVote: [{ issueId: place.issueId }] });
    const { status, body } = await callOwners(test, place, place.chair);
    expect(status).toBe(201);
    expect((await as(test, place.chair)('POST', `/meetings/${body.meetingId}/cancel`, { reason: '主任出差' })).status).toBe(200);
    expect(await stateOf(place.issueId)).toBe('deliberating');
  });
});
