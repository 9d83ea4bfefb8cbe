import { randomUUID } from 'node:crypto';
import { ballotTextSha256, dayOf, type RecountPack } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { AccountBindingEntity, PersonEntity } from '../src/modules/people';
import { BallotEntity, PollEntity } from '../src/modules/polls';
import { sha256 } from '../src/modules/polls/poll-digests';
import { ProxyAuthorityEntity } from '../src/modules/polls/proxy/proxy-authority.entity';
import { EventEntity } from '../src/platform/events';
import { at, awake, callsOn, ended, QUESTION, sold } from './owners-polls.builders';
import { aPhoto, codeOf, paperCallsOn, type PaperPoll } from './paper.builders';
import { aProxyPoll, entryOf, named, proxyCallsOn } from './proxies.builders';
import { call } from './support/calling';
import { anotherAccountOf, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read, post } = callsOn(() => test);
const { record, revoke, castFor } = proxyCallsOn(() => test);
const { receive } = paperCallsOn(() => test);
const ballots = (pollId: string) => test.db.manager.findBy(BallotEntity, { pollId });

type Entrusted = PaperPoll & Readonly<{ principal: TestPerson; agent: TestPerson; other: TestPerson; authorityId: string }>;
async function entrusted(wanted: Parameters<typeof aProxyPoll>[1] = {}): Promise<Entrusted> {
  const poll = await aProxyPoll(test, wanted);
  const [principal, agent, other] = [at(poll.estate.owners, 1), at(poll.estate.owners, 2), at(poll.estate.owners, 3)];
  const { body } = await record(poll.pollId, poll.clerks[0], principal, await named(test, agent));
  return { ...poll, principal, agent, other, authorityId: body.authorityId };
}

describe('a vote in another’s place', () => {
  it('is the ballot of the entry, by proxy; the principal is told and sees it, the agent keeps the receipt', async () => {
    const { pollId, principal, agent, other, authorityId } = await entrusted();
    const { status, body } = await castFor(pollId, agent, authorityId, 'approve');
    expect(status).toBe(201);
    const [ballot] = await ballots(pollId);
    const rollEntryId = await entryOf(test, pollId, principal);
    expect(ballot).toMatchObject({ rollEntryId, channel: 'proxy', choice: 'approve', castBy: agent.userId, receipt: body.ballot.receipt });
    expect((await read(pollId, principal)).myEntries).toMatchObject([
      {
        ballot: { choice: 'approve', channel: 'proxy' },
        authority: { state: 'used', agentName: agent.name, offered: [] },
        mayEntrust: false,
      },
    ]);
    const held = (await read(pollId, agent)).myEntries.filter(({ heldFor }) => heldFor);
    expect(held).toMatchObject([{ ballot: { choice: 'approve', receipt: body.ballot.receipt }, mayVote: false }]);
    expect((await read(pollId, agent)).mayVote).toBe(true);
    expect((await read(pollId, other)).turnout).toEqual({ voted: 1, roll: 6 });
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '您家的票代投好了' });
    expect(told.map(({ userId }) => userId)).toEqual([principal.userId]);
    expect(told[0]?.words).not.toMatch(/「同意」|反对|弃权|approve/);
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'castByProxy' });
    expect(JSON.stringify(event.facts)).not.toContain('approve');
  });

  it('sent again with its key is one, with the first receipt; with another key it is refused with when and how', async () => {
    const { pollId, agent, authorityId } = await entrusted();
    const requestKey = randomUUID();
    const first = await castFor(pollId, agent, authorityId, 'approve', { requestKey });
    const again = await castFor(pollId, agent, authorityId, 'reject', { requestKey });
    expect([again.status, again.body.ballot]).toEqual([201, first.body.ballot]);
    const other = await castFor(pollId, agent, authorityId, 'reject');
    expect(other.body).toMatchObject({ code: 'ballot.already_cast', facts: { channel: 'proxy' } });
    expect(other.body.sentence).toMatch(/月.*日.*已经用「代投」投过了/);
    expect(await ballots(pollId)).toHaveLength(1);
  });

  it('keeps what the agent had before them and by what they were known; on another text it is refused', async () => {
    const { pollId, agent, authorityId } = await entrusted();
    const wrong = await castFor(pollId, agent, authorityId, 'approve', { shownSha256: '0'.repeat(64) });
    expect(wrong.body.code).toBe('ballot.text_changed');
    await test.db.manager.update(AccountBindingEntity, { userId: agent.userId }, { basis: 'claim' });
    const shownSha256 = ballotTextSha256({ question: QUESTION, slate: null }, sha256);
    expect((await castFor(pollId, agent, authorityId, 'approve', { shownSha256 })).status).toBe(201);
    expect(await ballots(pollId)).toMatchObject([{ shownSha256, identity: 'claim', deliveryWay: null }]);
  });

  it('is one when both phones of the agent send it at the same moment', async () => {
    const { pollId, agent, authorityId } = await entrusted();
    const second = await anotherAccountOf(test, agent);
    const answers = await Promise.all([castFor(pollId, agent, authorityId, 'approve'), castFor(pollId, second, authorityId, 'reject')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await ballots(pollId)).toHaveLength(1);
  });

  it.each([0, 1, 2, 3])('is one when principal and agent vote at the same moment (%#)', async () => {
    const { pollId, principal, agent, authorityId } = await entrusted();
    const answers = await Promise.all([cast(pollId, principal, 'reject'), castFor(pollId, agent, authorityId, 'approve')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [ballot, ...more] = await ballots(pollId);
    expect(more).toEqual([]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'ballot.already_cast', facts: { channel: ballot?.channel } });
    const { usedAt } = await test.db.manager.findOneByOrFail(ProxyAuthorityEntity, { authorityId });
    expect(usedAt !== null).toBe(ballot?.channel === 'proxy');
  });

  it('comes too late after the principal’s own, which stands, and says so to the agent without saying what', async () => {
    const { pollId, principal, agent, authorityId } = await entrusted();
    expect((await cast(pollId, principal, 'reject')).status).toBe(201);
    expect((await castFor(pollId, agent, authorityId, 'approve')).body).toMatchObject({
      code: 'ballot.already_cast',
      facts: { channel: 'online' },
    });
    const view = await read(pollId, agent);
    expect(view.heldBefore).toEqual([
      { authorityId, alias: expect.any(String) as string, principalName: principal.name, words: '本人先投了，不用代投' },
    ]);
    const { choices: _, ...said } = view;
    expect(JSON.stringify(said)).not.toContain('reject');
  });

  it('comes first, and the principal is told when and by which way', async () => {
    const { pollId, principal, agent, authorityId } = await entrusted();
    await castFor(pollId, agent, authorityId, 'approve');
    expect((await cast(pollId, principal, 'reject')).body).toMatchObject({ code: 'ballot.already_cast', facts: { channel: 'proxy' } });
    expect((await revoke(pollId, principal, authorityId)).body).toMatchObject({ code: 'proxy.ended', facts: { state: 'used' } });
  });

  it.each([0, 1, 2])('is either revoked or cast, never both (%#)', async () => {
    const { pollId, principal, agent, authorityId } = await entrusted();
    const [ending, casting] = await Promise.all([revoke(pollId, principal, authorityId), castFor(pollId, agent, authorityId, 'approve')]);
    expect([ending.status, casting.status].sort()).toEqual(ending.status === 200 ? [200, 409] : [201, 409]);
    if (ending.status === 200) expect(casting.body).toMatchObject({ code: 'proxy.ended', facts: { state: 'revoked' } });
    expect(await ballots(pollId)).toHaveLength(ending.status === 200 ? 0 : 1);
  });

  it('is nobody’s but the agent’s; a foreign or unknown authority does not exist', async () => {
    const { pollId, principal, agent, other, authorityId } = await entrusted();
    for (const who of [principal, other]) expect((await castFor(pollId, who, authorityId, 'approve')).status).toBe(404);
    expect((await castFor(pollId, agent, randomUUID(), 'approve')).status).toBe(404);
    expect((await castFor(pollId, agent, authorityId, 'follow')).body.code).toBe('ballot.unknown_choice');
    // Naming the entry as one's own is no way around it.
    expect((await cast(pollId, agent, 'approve', { rollEntryId: await entryOf(test, pollId, principal) })).status).toBe(403);
    expect(await ballots(pollId)).toEqual([]);
    const second = await entrusted();
    expect((await castFor(second.pollId, await signedInAgain(test, agent), authorityId, 'approve')).status).toBe(404);
  });

  it('is not taken after the end, after a sale, or after a death', async () => {
    const late = await entrusted();
    await ended(test, late.pollId);
    const estate = await awake(test, late.estate);
    expect((await castFor(late.pollId, at(estate.owners, 2), late.authorityId, 'approve')).body.code).toBe('poll.not_open');
    const gone = await entrusted();
    await sold(test, gone.estate, { homeId: gone.principal.homeId, sellers: [gone.principal], on: dayOf(test.clock.now()) });
    expect((await castFor(gone.pollId, gone.agent, gone.authorityId, 'approve')).body).toMatchObject({
      code: 'proxy.ended',
      facts: { state: 'lapsed' },
    });
    const dead = await entrusted();
    await test.db.manager.update(PersonEntity, { personId: dead.principal.personId }, { endedOn: dayOf(test.clock.now()) });
    expect((await castFor(dead.pollId, dead.agent, dead.authorityId, 'approve')).body).toMatchObject({ facts: { state: 'lapsed' } });
    for (const { pollId } of [late, gone, dead]) expect(await ballots(pollId)).toEqual([]);
  });

  it('of a vote without a basis for phones goes on paper', async () => {
    const { pollId, agent, authorityId, clerks, principal } = await entrusted();
    const { pack } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    await test.db.manager.update(PollEntity, { pollId }, { pack: { ...pack, channels: ['paper'] } });
    expect((await castFor(pollId, agent, authorityId, 'approve')).body.code).toBe('ballot.channel_closed');
    expect((await receive(pollId, clerks[0], await codeOf(test, pollId, principal), { authorityId })).status).toBe(201);
  });
});

describe('an envelope that an agent brings', () => {
  it('uses up what they hold; the principal is told who brought it, as what', async () => {
    const { pollId, clerks, principal, agent, authorityId } = await entrusted();
    const code = await codeOf(test, pollId, principal);
    const found = await call<object>(test, 'GET', `/polls/${pollId}/paper/addressee?code=${code}`, { token: clerks[0].token });
    expect(found.body).toMatchObject({ received: null, authority: { authorityId, words: `受托人 ${agent.name}` } });
    expect((await receive(pollId, clerks[0], code, { authorityId })).status).toBe(201);
    expect(await ballots(pollId)).toMatchObject([{ channel: 'paper', choice: null }]);
    expect((await castFor(pollId, agent, authorityId, 'approve')).body).toMatchObject({
      code: 'ballot.already_cast',
      facts: { channel: 'paper' },
    });
    await test.settle();
    const [told] = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '已收到您的纸质票' });
    expect([told?.userId, told?.words]).toEqual([principal.userId, expect.stringContaining('由受托人交来')]);
    expect((await read(pollId, principal)).myEntries).toMatchObject([{ authority: { state: 'used' } }]);
  });

  it('is not taken on an authority that was revoked, or for another home, and nothing is left behind', async () => {
    const { pollId, clerks, principal, other, authorityId } = await entrusted();
    expect((await receive(pollId, clerks[0], await codeOf(test, pollId, other), { authorityId })).body.code).toBe('proxy.ended');
    await revoke(pollId, principal, authorityId);
    expect((await receive(pollId, clerks[0], await codeOf(test, pollId, principal), { authorityId })).body.code).toBe('proxy.ended');
    expect(await ballots(pollId)).toEqual([]);
    // The owner's own envelope is taken without it.
    expect((await receive(pollId, clerks[0], await codeOf(test, pollId, principal))).status).toBe(201);
  });

  it('and a vote on the phone at the same moment are one', async () => {
    const { pollId, clerks, principal, agent, authorityId } = await entrusted();
    const code = await codeOf(test, pollId, principal);
    const photoId = await aPhoto(test, clerks[0]);
    const answers = await Promise.all([
      post(`/polls/${pollId}/paper/receipts`, clerks[0], { requestKey: randomUUID(), code, photoId, authorityId }),
      castFor(pollId, agent, authorityId, 'approve'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await ballots(pollId)).toHaveLength(1);
  });
});

describe('around a vote by proxy', () => {
  it('those who wait are reminded, principal and agent both, and the agent finds it on their first page', async () => {
    const { pollId, estate, principal, agent, authorityId } = await entrusted();
    await cast(pollId, agent, 'approve');
    const { communityId } = estate.community;
    const waiting = async () => (await call<object>(test, 'GET', `/communities/${communityId}/today`, { token: agent.token })).body;
    expect(JSON.stringify(await waiting())).toContain(pollId);
    const { body } = await post<{ told: number }>(`/polls/${pollId}/reminders`, estate.secretary);
    await test.settle();
    const told = (await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '您还有一票没投' })).map(({ userId }) => userId);
    expect(told).toEqual(expect.arrayContaining([principal.userId, agent.userId]));
    expect(told).toHaveLength(body.told);
    await castFor(pollId, agent, authorityId, 'approve');
    expect((await read(pollId, agent)).mayVote).toBe(false);
  });

  it('gives an agent no look at the rows, and the recount shows the way of each ballot', async () => {
    const { pollId, estate, principal, agent, authorityId } = await entrusted();
    await test.db.query('DELETE FROM roll_member WHERE pollId = ? AND personId = ?', [pollId, agent.personId]);
    await castFor(pollId, agent, authorityId, 'approve');
    for (const owner of [at(estate.owners, 3), at(estate.owners, 4)]) await cast(pollId, owner, 'approve');
    await ended(test, pollId);
    const after = await awake(test, estate);
    const result = (await read(pollId, at(after.owners, 1))).result;
    expect(result?.ways).toEqual([
      { channel: 'online', words: '手机投票', ballots: 2 },
      { channel: 'proxy', words: '代投', ballots: 1 },
    ]);
    expect((await post(`/polls/${pollId}/recount-pack`, at(after.owners, 2))).status).toBe(404);
    const pack = (await post<RecountPack>(`/polls/${pollId}/recount-pack`, at(after.owners, 1))).body;
    expect(pack.file.ballots.map(({ channel }) => channel).sort()).toEqual(['online', 'online', 'proxy']);
    expect(pack.mine).toMatchObject([{ choice: 'approve' }]);
    expect(JSON.stringify(pack)).not.toContain(principal.name);
  });
});
