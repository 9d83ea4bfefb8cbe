import { randomUUID } from 'node:crypto';
import type { MeetingView, MinutesView, PollView } from '@silin/shared';
import { AgendaItemEntity, MinutesVerdictEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { as, inSession, voting, type InSession, type Neighbourhood } from './meetings.builders';
import { aCommunity, aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const view = async ({ meetingId }: { meetingId: string }, person: Pick<TestPerson, 'token' | 'userId'>) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
const onItem = <T>(person: TestPerson, agendaItemId: string, what: string, body: object = {}) =>
  as(test, person)<T>('POST', `/agenda-items/${agendaItemId}/${what}`, body);
const close = (place: Neighbourhood, pollId: string) => as(test, place.secretary)<PollView>('POST', `/polls/${pollId}/close`);
const cast = (person: TestPerson, pollId: string, choice: string) =>
  as(test, person)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });

describe('the minutes', () => {
  async function concluded(): Promise<InSession> {
    const place = await inSession(test);
    const poll = await voting(test, place, [place.author, place.supporter, place.neighbour, place.property]);
    const gist = { requestKey: randomUUID(), speakerPersonId: place.property.personId, text: '改缓要往外多伸 3 米。' };
    await onItem(place.secretary, place.agendaItemId, 'gists', gist);
    for (const person of [place.author, place.supporter]) await cast(person, poll.pollId, 'approve');
    await cast(place.neighbour, poll.pollId, 'reject');
    await close(place, poll.pollId);
    await test.pass({ minutes: 50 });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    return place;
  }
  const circulate = ({ meetingId, secretary }: InSession) => as(test, secretary)<MinutesView>('POST', `/meetings/${meetingId}/minutes`);
  const judge = ({ meetingId }: InSession, person: Pick<TestPerson, 'token' | 'userId'>, body: object) =>
    as(test, person)('POST', `/meetings/${meetingId}/minutes/confirmations`, { version: 1, verdict: 'confirm', ...body });
  const publish = ({ meetingId, secretary }: InSession) => as(test, secretary)('POST', `/meetings/${meetingId}/minutes/publish`);

  it('are written from what was recorded, with the figures and who did not agree, and without a name', async () => {
    const place = await concluded();
    const { status, body } = await circulate(place);
    expect(status).toBe(201);
    const { startsAt } = await view(place, place.author);
    const lines = body.text.split('\n');
    expect(lines.slice(0, 2)).toEqual(['四邻议事会纪要', '坡道和停车，坐下谈']);
    expect(lines[2]).toMatch(/^时间：\d+月\d+日 星期. 18:30—19:20$/);
    expect(new Date(startsAt).getUTCHours()).toBe(11);
    expect(body.text).toContain('地点：四邻议事厅（小区东门北侧）\n主持：社区书记\n到会：应到 7 人，实到 4 人（居民 3、物业 1）');
    expect(body.text).toContain('一、3号楼门口坡道怎么改（2026-');
    expect(body.text).toContain('\u3000顺安物业：改缓要往外多伸 3 米。');
    expect(body.text).toContain('到会 3 人，同意 2、反对 1、弃权 0，谈成了。\n\u3000不同的意见：1 人反对');
    expect(body.text).toContain('结果：谈成了');
    expect(body.text).not.toContain('王秀兰');
    expect(body).toMatchObject({
      version: 1,
      confirmed: 0,
      objected: 0,
      attendees: 4,
      publishedAt: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await circulate(place)).body.code).toBe('action.wrong_state');
  });

  it('are confirmed by those who were there, each once, and objections stay', async () => {
    const place = await concluded();
    expect((await judge(place, place.author, {})).body.code).toBe('action.wrong_state');
    await circulate(place);
    expect((await view(place, place.author)).offered).toEqual(['confirmMinutes']);
    const both = await Promise.all([judge(place, place.author, {}), judge(place, place.author, {})]);
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    expect((await judge(place, place.author, { verdict: 'object', remark: '又想了想' })).body.code).toBe('action.wrong_state');
    expect((await judge(place, place.supporter, { verdict: 'object' })).body.code).toBe('action.incomplete');
    expect((await judge(place, place.supporter, { verdict: 'object', remark: '没写我说的' })).status).toBe(201);
    expect((await judge(place, place.neighbour, { version: 2 })).body).toMatchObject({
      code: 'minutes.version_changed',
      facts: { version: 1 },
    });
    const late = await aPerson(test, place.community);
    expect((await judge(place, late, {})).body.code).toBe('minutes.not_attendee');
    expect((await judge(place, await aGuest(test), {})).body.code).toBe('permission.unverified');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await judge(place, stranger, {})).status).toBe(404);
    expect((await view(place, place.author)).minutes).toMatchObject({
      confirmed: 1,
      objected: 1,
      myVerdict: 'confirm',
      objections: ['没写我说的'],
    });
    expect(await test.db.manager.countBy(MinutesVerdictEntity, { meetingId: place.meetingId })).toBe(2);
  });

  it('are for those who were there until they are published, then for everyone and on each matter’s record', async () => {
    const place = await concluded();
    const absent = await aPerson(test, place.community);
    await circulate(place);
    expect((await view(place, absent)).minutes).toBeNull();
    expect((await view(place, place.gridWorker)).minutes).not.toBeNull();
    expect((await publish(place)).status).toBe(200);
    expect((await publish(place)).body.code).toBe('action.wrong_state');
    const guest = await view(place, await aGuest(test));
    expect(guest).toMatchObject({ state: 'minutes_published', minutes: { publishedAt: test.clock.now().toISOString(), myVerdict: null } });
    expect(guest.agenda[0]?.gists).toHaveLength(1);
    expect(await test.db.manager.countBy(EventEntity, { issueId: place.issueId, aggregate: 'meeting', action: 'publishMinutes' })).toBe(1);
    await test.settle();
    const titles = (await test.db.manager.findBy(NoticeEntity, { userId: place.neighbour.userId })).map((notice) => notice.title).sort();
    expect(titles).toEqual(['会议纪要公布了', '谈成了', '请您表决', '请您看看会议纪要'].sort());
    expect((await judge(place, place.supporter, {})).body.code).toBe('action.wrong_state');
  });

  it('wait until the session is over, and are made by its conveners', async () => {
    const place = await inSession(test);
    expect((await circulate(place)).body.code).toBe('action.wrong_state');
    expect((await publish(place)).body.code).toBe('action.wrong_state');
    expect((await as(test, place.gridWorker)('POST', `/meetings/${place.meetingId}/minutes`)).body.code).toBe('permission.role_needed');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect((await as(test, stranger)('POST', `/meetings/${place.meetingId}/minutes`)).status).toBe(404);
    expect(await test.db.manager.countBy(AgendaItemEntity, { meetingId: place.meetingId })).toBe(1);
  });
});
