import { randomUUID } from 'node:crypto';
import { addDays, dayOf, instantAt, type MatterView, type MinutesView, type Problem } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { TalkEntity } from '../src/modules/meetings';
import { AccountBindingEntity } from '../src/modules/people';
import { EventEntity } from '../src/platform/events';
import { as } from './meetings.builders';
import { inboxOf } from './questions.builders';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import {
  ABOUT,
  aTalk,
  begun,
  book,
  bookFor,
  end,
  giveBack,
  momentOf,
  receiving,
  rowOf,
  talksOf,
  wordsTo,
  type Receiving,
} from './talks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const stateOf = async (talkId: string) => (await test.db.manager.findOneByOrFail(TalkEntity, { talkId })).state;
const step = (place: Receiving, action: string, body: object = {}) =>
  as(test, place.secretary)('POST', `/meetings/${place.meetingId}/${action}`, body);
const promising = ({ community }: Receiving, more: object = {}) => ({
  assigneeOrgUnitId: community.propertyId,
  dueOn: addDays(dayOf(test.clock.now()), 7),
  publicText: '3号楼屋面防水请物业查一遍',
  ...more,
});
/** Everything that anybody but the two can ask the API for about this session. */
async function readByOthers({ community, meetingId, gridWorker, committee, property }: Receiving): Promise<string> {
  const paths = ['', '/talks', '/questions', '/pulse', '/minutes', '/paper?paper=minutes&format=docx', '/paper?paper=ledger&format=docx'];
  const readers = [gridWorker, committee, await aPerson(test, community), property, await aGuest(test)];
  const answers = await Promise.all(readers.flatMap((one) => paths.map((path) => as(test, one)('GET', `/meetings/${meetingId}${path}`))));
  return JSON.stringify(answers.map(({ body }) => body));
}

describe('a talk ends', () => {
  it('before the session may end, each in one way, and the minutes tell how many and nothing else', async () => {
    const place = await receiving(test);
    const [first, second, third] = [
      await aTalk(test, place, place.neighbour, 0, { about: ABOUT }),
      await aTalk(test, place, place.author, 10),
      await aTalk(test, place, place.supporter, 20),
    ];
    await begun(test, place);
    expect((await step(place, 'conclude')).body).toMatchObject({ code: 'talk.open', facts: { talks: 3 } });
    const ended = await end(test, place.secretary, first, 'answer', { text: '我去跟楼上说' });
    expect(rowOf(ended.body, place.neighbour.name)).toMatchObject({
      state: 'answered',
      stateWords: '谈过了',
      ended: { text: '我去跟楼上说' },
      offered: [],
    });
    expect((await end(test, place.secretary, second, 'not-possible', { reason: '地下有高压管线' })).status).toBe(200);
    expect((await end(test, place.committee, third, 'miss')).status).toBe(200);
    expect(await Promise.all([first, second, third].map(stateOf))).toEqual(['answered', 'not_possible', 'missed']);
    expect((await step(place, 'conclude')).status).toBe(200);
    const { body } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(JSON.stringify(body)).toContain('另有 2 位单独约了书记谈，谈的内容不写进纪要');
    await test.pass({ days: 3 });
    await step(place, 'minutes/publish');
    expect(await readByOthers(place)).not.toMatch(/漏水|跟楼上说|高压管线/);
    expect(await inboxOf(test, place.neighbour)).toContain('您跟书记谈的有回音了');
    expect(await inboxOf(test, place.supporter)).toContain('跟书记没谈成');
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine).toMatchObject({ ended: { text: '我去跟楼上说' } });
    const events = await test.db.manager.findBy(EventEntity, { aggregate: 'talk', communityId: place.community.communityId });
    expect(JSON.stringify(events)).not.toMatch(/漏水|跟楼上说|高压管线/);
  });

  it('without a word: what was said stays between the two, and nobody is told anew', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour);
    await begun(test, place);
    expect((await end(test, place.secretary, talkId, 'answer')).status).toBe(200);
    expect(await inboxOf(test, place.neighbour)).not.toContain('您跟书记谈的有回音了');
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine).toMatchObject({
      stateWords: '谈过了',
      ended: { text: '', by: '' },
    });
  });

  it('once: sent again it is answered, also at the same instant; another ending learns of the first', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour);
    const other = await aTalk(test, place, place.author, 30);
    await begun(test, place);
    const requestKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => end(test, place.secretary, talkId, 'promise', { ...promising(place), requestKey })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(
      await test.db.manager.countBy(IssueEntity, { communityId: place.community.communityId, publicText: '3号楼屋面防水请物业查一遍' }),
    ).toBe(1);
    expect((await end(test, place.secretary, talkId, 'answer')).body).toMatchObject({ code: 'talk.ended', facts: { state: 'promised' } });
    expect((await end(test, place.secretary, other, 'answer', { requestKey })).body.code).toBe('request.invalid');
    expect(await stateOf(other)).toBe('booked');
    const both = await Promise.all([end(test, place.secretary, other, 'answer'), end(test, place.committee, other, 'miss')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await giveBack(test, place.author, other)).body.code).toBe('talk.ended');
  });

  it('only by the secretary of here, in session, with everything it needs; what is refused leaves it open', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour);
    expect((await end(test, place.secretary, talkId, 'answer')).body.code).toBe('action.wrong_state');
    await begun(test, place);
    const nextDoor = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    for (const how of ['answer', 'miss']) expect((await end(test, nextDoor, talkId, how)).status).toBe(404);
    expect((await end(test, place.committee, talkId, 'answer')).body.code).toBe('permission.role_needed');
    expect((await end(test, place.neighbour, talkId, 'miss')).body.code).toBe('permission.role_needed');
    expect((await end(test, place.secretary, randomUUID(), 'answer')).status).toBe(404);
    const codeOf = async (how: string, more: object) => (await end(test, place.secretary, talkId, how, more)).body.code;
    expect(await codeOf('promise', promising(place, { assigneeOrgUnitId: randomUUID() }))).toBe('task.assignee_unknown');
    expect(await codeOf('promise', promising(place, { dueOn: dayOf(test.clock.now()) }))).toBe('task.due_in_past');
    expect(await codeOf('promise', promising(place, { publicText: '修' }))).toBe('request.invalid');
    expect(await codeOf('promise', promising(place, { publicText: undefined }))).toBe('request.invalid');
    expect(await codeOf('not-possible', { reason: ' ' })).toBe('request.invalid');
    expect(await codeOf('answer', { text: '好'.repeat(301) })).toBe('request.invalid');
    expect(await stateOf(talkId)).toBe('booked');
    expect(await test.db.manager.countBy(IssueEntity, { communityId: place.community.communityId, state: 'executing' })).toBe(0);
  });
});

describe('what is to be done', () => {
  it('becomes a matter of whoever came in the words of the secretary alone, and they judge it', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour, 20, { about: ABOUT });
    await begun(test, place);
    const { body } = await end(test, place.secretary, talkId, 'promise', promising(place));
    const issueId = rowOf(body, place.neighbour.name)?.ended?.issueId ?? '';
    expect(rowOf(body, place.neighbour.name)?.ended).toMatchObject({ ending: 'promised', by: '顺安物业', issueStateWords: '正在办' });
    const words = (await wordsTo(test, place.neighbour)).find((one) => one.startsWith('您跟书记谈的有回音了'));
    expect(words).toContain('交给顺安物业去办，最晚');
    expect(await inboxOf(test, place.neighbour)).not.toContain('派工了');
    expect(await inboxOf(test, place.property)).toContain('有一件事派给您单位');
    for (const reader of [place.author, place.gridWorker, place.property, place.neighbour]) {
      const { body: matter } = await as(test, reader)<MatterView>('GET', `/issues/${issueId}`);
      expect(matter).toMatchObject({ title: '3号楼屋面防水请物业查一遍', mine: reader === place.neighbour });
      expect(JSON.stringify(matter)).not.toMatch(new RegExp(`漏水|${talkId}`));
      expect(matter.links.map(({ kind }) => kind)).toEqual(['task']);
    }
    expect(await readByOthers(place)).not.toContain('漏水');
  });

  it('for somebody without an account too: the one who wrote it down is never its author', async () => {
    const place = await receiving(test);
    const mother = await aPerson(test, place.community, { name: '王奶奶' });
    await test.db.manager.delete(AccountBindingEntity, { personId: mother.personId });
    const talkId = rowOf((await bookFor(test, place.gridWorker, place.meetingId, 20, mother.personId)).body, '王奶奶')?.talkId ?? '';
    await begun(test, place);
    const { body } = await end(test, place.secretary, talkId, 'promise', promising(place));
    const issueId = rowOf(body, '王奶奶')?.ended?.issueId ?? '';
    for (const host of [place.gridWorker, place.secretary])
      expect((await as(test, host)<MatterView>('GET', `/issues/${issueId}`)).body).toMatchObject({ mine: false, state: 'executing' });
    expect(await test.db.manager.findOneByOrFail(IssueEntity, { issueId })).toMatchObject({
      authorPersonId: mother.personId,
      authorUserId: null,
    });
  });
});

describe('when the session moves', () => {
  it('the time moves with it, whoever has it is told each time, and keeps it', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour, 20);
    await step(place, 'postpone', { reason: '书记去街道开会' });
    expect(await wordsTo(test, place.neighbour)).toContainEqual(expect.stringMatching(/会议改期：您约书记的 19:20 跟着往后挪.*街道开会/));
    expect(await wordsTo(test, place.author)).toContainEqual(expect.stringMatching(/^会议改期：原定/));
    expect((await book(test, place.author, place.meetingId, 30)).body).toMatchObject({
      code: 'talk.closed',
      facts: { state: 'postponed' },
    });
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine).toMatchObject({ state: 'booked', offered: ['giveBack'] });
    const old = await momentOf(test, place.meetingId, 30);
    const startsAt = instantAt(addDays(dayOf(new Date(old)), 5), '14:30').toISOString();
    expect((await step(place, 'announce', { startsAt })).status).toBe(200);
    expect(await wordsTo(test, place.neighbour)).toContainEqual(expect.stringContaining('您约书记的时间现在是 14:50'));
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine).toMatchObject({
      talkId,
      startsAt: await momentOf(test, place.meetingId, 20),
    });
    // Read before the move: nobody gets another time than the one they saw.
    expect((await book(test, place.author, place.meetingId, 0, { startsAt: old })).body.code).toBe('talk.time_unknown');
    const { venueId } = place.community;
    expect((await step(place, 'relocate', { reason: '停电', venueId })).body.code).toBe('meeting.same_venue');
    expect((await inboxOf(test, place.neighbour)).filter((title) => title === '会议改期')).toHaveLength(1);
  });

  it('and is reminded of it the day before, in the same message', async () => {
    const place = await receiving(test);
    await aTalk(test, place, place.neighbour, 20);
    const hours = (new Date(await momentOf(test, place.meetingId, 0)).getTime() - test.clock.now().getTime()) / 3_600_000 - 20;
    await test.pass({ hours });
    expect(await wordsTo(test, place.neighbour)).toContainEqual(expect.stringMatching(/天开会：您约了书记，19:20 起。/));
  });

  it('and is off when it is called off, before anybody books again', async () => {
    const place = await receiving(test);
    const talkId = await aTalk(test, place, place.neighbour, 20);
    const [cancelled, booked] = await Promise.all([
      step(place, 'cancel', { reason: '大雪' }),
      book(test, place.author, place.meetingId, 30),
    ]);
    expect(cancelled.status).toBe(200);
    expect([201, 409]).toContain(booked.status);
    expect(await stateOf(talkId)).toBe('called_off');
    expect(await test.db.manager.countBy(TalkEntity, { meetingId: place.meetingId, state: 'booked' })).toBe(0);
    expect(await wordsTo(test, place.neighbour)).toContainEqual(expect.stringMatching(/^会议取消：您约书记的 19:20 也取消了。/));
    expect((await book(test, place.supporter, place.meetingId, 40)).body).toMatchObject({
      code: 'talk.closed',
      facts: { state: 'cancelled' },
    });
    expect((await giveBack(test, place.neighbour, talkId)).body).toMatchObject({ code: 'talk.ended' } satisfies Partial<Problem>);
    expect((await talksOf(test, place.neighbour, place.meetingId)).mine).toMatchObject({ stateWords: '会取消了', offered: [] });
  });

  it('and after it has ended nothing is booked, given back or ended any more', async () => {
    const place = await receiving(test);
    await begun(test, place);
    await step(place, 'conclude');
    expect((await book(test, place.neighbour, place.meetingId, 30)).body).toMatchObject({
      code: 'talk.closed',
      facts: { state: 'concluded' },
    });
    expect(await talksOf(test, place.neighbour, place.meetingId)).toMatchObject({ offered: [], mine: null });
  });
});
