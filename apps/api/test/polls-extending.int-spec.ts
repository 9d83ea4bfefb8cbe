import { randomUUID } from 'node:crypto';
import type { PollView, RecountPack } from '@silin/shared';
import { CertificateEntity, PollEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { NoticeEntity } from '../src/modules/notices';
import { anEstate, at, awake, callsOn, ended, opened, RULES, until } from './owners-polls.builders';
import { call } from './support/calling';
import { aCommunity, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());
const { post, read, cast } = callsOn(() => test);

const CLAUSE = { text: '第十三条：来投的不够，延长一次', source: '业主大会议事规则' };
const EXTENDING = { ...RULES, extensionDays: 7, ballotsClause: CLAUSE, documentId: randomUUID() };
const DAY_MS = 86_400_000;
const open = async (rules: object = EXTENDING) => {
  const { pollId, estate } = await opened(test, await anEstate(test));
  await test.db.manager.update(PollEntity, { pollId }, { rules: { ...RULES, ...rules } });
  return { pollId, estate };
};
const endOfPoll = async (pollId: string) => (await test.db.manager.findOneByOrFail(PollEntity, { pollId })).closesAt?.getTime() ?? 0;

describe('a vote to which too few have come', () => {
  it('is made longer once, by the days of the rules; the roll is told and what was cast counts', async () => {
    const { pollId, estate } = await open();
    await cast(pollId, at(estate.owners, 1), 'approve');
    const before = await endOfPoll(pollId);
    expect((await read(pollId, estate.secretary)).offered).toContain('extend');
    const { status, body } = await post<PollView>(`/polls/${pollId}/extend`, estate.secretary);
    expect([status, body.closesAt, body.extendedFrom]).toEqual([
      200,
      new Date(before + 7 * DAY_MS).toISOString(),
      new Date(before).toISOString(),
    ]);
    expect(body.offered).not.toContain('extend');
    expect((await post(`/polls/${pollId}/extend`, estate.secretary)).body).toMatchObject({
      code: 'poll.no_extension',
      facts: { why: 'extended_before' },
    });
    await test.pass({ seconds: 5 });
    expect(await test.db.manager.existsBy(NoticeEntity, { title: '表决延长了', userId: at(estate.owners, 2).userId })).toBe(true);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'extend' })).toBe(1);
    // The old end comes and goes; the new one counts.
    await until(test, new Date(before));
    const now = await awake(test, estate);
    expect((await cast(pollId, at(now.owners, 2), 'approve')).status).toBe(201);
    await ended(test, pollId);
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
    expect((await read(pollId, at((await awake(test, now)).owners, 1))).result).toMatchObject({ participants: { heads: 2 } });
  });

  it('is made longer once where two ask at the same instant', async () => {
    const { pollId, estate } = await open();
    const before = await endOfPoll(pollId);
    const answers = await Promise.all([1, 2].map(() => post(`/polls/${pollId}/extend`, estate.secretary)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await endOfPoll(pollId)).toBe(before + 7 * DAY_MS);
  });

  it.each<[string, object, string]>([
    ['the rules say nothing of it', { extensionDays: 0 }, 'not_in_rules'],
    ['they are from before it was asked', {}, 'not_in_rules'],
  ])('is not, where %s', async (_why, rules, why) => {
    const { pollId, estate } = await open(rules);
    expect((await read(pollId, estate.secretary)).offered).not.toContain('extend');
    expect((await post(`/polls/${pollId}/extend`, estate.secretary)).body).toMatchObject({ code: 'poll.no_extension', facts: { why } });
  });

  it('is not, where enough have come', async () => {
    const { pollId, estate } = await open();
    for (const owner of estate.owners) await cast(pollId, owner, 'approve');
    expect((await post(`/polls/${pollId}/extend`, estate.secretary)).body).toMatchObject({ facts: { why: 'quorum_met' } });
  });

  it('is nobody’s to make longer who does not convene it, nor after its end', async () => {
    const { pollId, estate } = await open();
    const stranger = await aPerson(test, await aCommunity(test.db), { roles: ['secretary'], owner: false });
    expect((await post(`/polls/${pollId}/extend`, stranger)).status).toBe(404);
    expect((await post(`/polls/${pollId}/extend`, at(estate.owners, 1))).status).toBe(403);
    await ended(test, pollId);
    expect((await post(`/polls/${pollId}/extend`, (await awake(test, estate)).secretary)).body).toMatchObject({
      code: 'action.wrong_state',
    });
  });
});

describe('the rows of a vote', () => {
  it.each([
    [true, 200],
    [false, 404],
  ])('are public only where the estate’s rules say so, and only once it is certified: %s', async (publicRows, status) => {
    const { pollId, estate } = await open({ publicRows });
    for (const owner of estate.owners) await cast(pollId, owner, 'approve');
    const tenant = await aPerson(test, estate.community, { owner: false });
    const rows = (token: string) => call(test, 'GET', `/polls/${pollId}/ballots`, { token });
    expect((await rows(tenant.token)).status).toBe(404);
    await ended(test, pollId);
    const { secretary } = await awake(test, estate);
    const reader = await aPerson(test, estate.community, { owner: false });
    expect((await rows(reader.token)).status).toBe(status);
    expect((await post<RecountPack>(`/polls/${pollId}/recount-pack`, reader)).status).toBe(status);
    expect((await read(pollId, reader)).offered.includes('recount')).toBe(publicRows);
    expect((await rows(secretary.token)).status).toBe(200);
    // The roll itself stays with its electorate.
    expect((await call(test, 'GET', `/polls/${pollId}/roll/entries`, { token: reader.token })).status).toBe(404);
  });
});
