import { createHash, randomUUID } from 'node:crypto';
import type { CastBallotAnswer, Choice, PollView, Problem } from '@silin/shared';
import { BallotEntity, CertificateEntity, PollEntity, PollSequels, RollEntryEntity, RollMemberEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { anOpenPoll, type OpenPoll } from './polls.builders';
import { call, type Answer } from './support/calling';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const cast = (pollId: string, token: string, choice: string = 'approve', requestKey: string = randomUUID()) =>
  call<CastBallotAnswer & Problem>(test, 'POST', `/polls/${pollId}/ballots`, { token, body: { requestKey, choice } });
const read = (pollId: string, token: string) => call<PollView>(test, 'GET', `/polls/${pollId}`, { token });
const close = (pollId: string, token: string) => call<PollView & Problem>(test, 'POST', `/polls/${pollId}/close`, { token });
const withoutRequestId = ({ status, body }: Answer<unknown>) => ({ status, body: { ...(body as Problem), requestId: '' } });
const voter = ({ voters }: OpenPoll, index: number) => {
  const found = voters[index];
  if (!found) throw new Error(`no voter ${index}`);
  return found;
};

describe('a ballot', () => {
  it('is taken once and shown to its voter alone', async () => {
    const poll = await anOpenPoll(test);
    const answer = await cast(poll.pollId, voter(poll, 0).token, 'reject');
    expect(answer.status).toBe(201);
    expect(answer.body.ballot).toMatchObject({ choice: 'reject', choiceWords: '反对', channel: 'in_room' });
    expect(answer.body.ballot.receipt).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);

    const own = await read(poll.pollId, voter(poll, 0).token);
    expect(own.body).toMatchObject({ myBallot: answer.body.ballot, mayVote: false, turnout: { voted: 1, roll: 5 }, offered: [] });
    const other = await read(poll.pollId, voter(poll, 1).token);
    expect(other.body).toMatchObject({ myBallot: null, mayVote: true, turnout: { voted: 1, roll: 5 }, offered: ['vote'] });
  });

  it('sent again under the same key is answered as the first time, also after the close', async () => {
    const poll = await anOpenPoll(test);
    const key = randomUUID();
    const first = await cast(poll.pollId, voter(poll, 0).token, 'approve', key);
    await test.pass({ minutes: 1 });
    expect((await cast(poll.pollId, voter(poll, 0).token, 'reject', key)).body).toEqual(first.body);
    await close(poll.pollId, poll.secretary.token);
    expect((await cast(poll.pollId, voter(poll, 0).token, 'approve', key)).body).toEqual(first.body);
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(1);
  });

  it('under another key is refused with the time and way of the first', async () => {
    const poll = await anOpenPoll(test);
    const first = await cast(poll.pollId, voter(poll, 0).token);
    const second = await cast(poll.pollId, voter(poll, 0).token, 'reject');
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'ballot.already_cast', facts: { pollId: poll.pollId, castAt: first.body.ballot.castAt, channel: 'in_room' } },
    });
  });

  it('counts once when two phones of one voter vote at the same instant', async () => {
    const poll = await anOpenPoll(test, { voters: 12 });
    const pairs = await Promise.all(
      poll.voters.map(({ token }) => Promise.all([cast(poll.pollId, token, 'approve'), cast(poll.pollId, token, 'reject')])),
    );
    for (const pair of pairs) {
      expect(pair.map((one) => one.status).sort()).toEqual([201, 409]);
      expect(pair.find((one) => one.status === 409)?.body.code).toBe('ballot.already_cast');
    }
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(12);
  });

  it('sent twice at the same instant under one key gets one answer', async () => {
    const poll = await anOpenPoll(test, { voters: 8 });
    for (const { token } of poll.voters) {
      const key = randomUUID();
      const [one, other] = await Promise.all([cast(poll.pollId, token, 'approve', key), cast(poll.pollId, token, 'approve', key)]);
      expect(one.body.ballot).toEqual(other.body.ballot);
    }
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(8);
  });

  it('is refused to who is not on the roll, not verified, a stranger, or chooses what is not offered', async () => {
    const poll = await anOpenPoll(test);
    const neighbour = await aPerson(test, poll.community);
    expect(await cast(poll.pollId, neighbour.token)).toMatchObject({
      status: 403,
      body: { code: 'poll.not_on_roll', facts: { electorate: 'participants' } },
    });
    expect(await cast(poll.pollId, (await aGuest(test)).token)).toMatchObject({ status: 403, body: { code: 'permission.unverified' } });
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    const foreign = await cast(poll.pollId, stranger.token);
    expect(withoutRequestId(foreign)).toEqual(withoutRequestId(await cast(randomUUID(), stranger.token)));
    expect(foreign.status).toBe(404);
    expect(await cast(poll.pollId, voter(poll, 0).token, 'maybe')).toMatchObject({
      status: 422,
      body: { code: 'ballot.unknown_choice', facts: { choices: ['approve', 'reject', 'abstain'] } },
    });
    expect(await cast(poll.pollId, voter(poll, 0).token, 'toString')).toMatchObject({ body: { code: 'ballot.unknown_choice' } });
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(0);
  });
});

describe('a ballot entered by hand', () => {
  const byHand = (poll: OpenPoll, token: string, body: object) =>
    call<CastBallotAnswer & Problem>(test, 'POST', `/polls/${poll.pollId}/ballots/by-hand`, { token, body });
  const entry = (poll: OpenPoll, more: object = {}) => ({
    requestKey: randomUUID(),
    personId: voter(poll, 0).personId,
    witnessPersonId: voter(poll, 1).personId,
    choice: 'approve',
    ...more,
  });

  it('is watched by another resident, leaves a trace without the choice, and uses up the vote', async () => {
    const poll = await anOpenPoll(test);
    const body = entry(poll);
    const answer = await byHand(poll, poll.gridWorker.token, body);
    expect(answer).toMatchObject({ status: 201, body: { ballot: { choice: 'approve', channel: 'by_hand' } } });
    expect((await byHand(poll, poll.gridWorker.token, body)).body).toEqual(answer.body);
    expect(await cast(poll.pollId, voter(poll, 0).token)).toMatchObject({
      body: { code: 'ballot.already_cast', facts: { channel: 'by_hand' } },
    });
    const traces = await test.db.manager.findBy(EventEntity, { aggregateId: poll.pollId, action: 'cast' });
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({ actorUserId: poll.gridWorker.userId, actorParty: 'grid_worker' });
    expect(JSON.stringify(traces[0]?.facts)).not.toMatch(/approve|reject|abstain/);
  });

  it('needs a witness who is somebody else, in the room and not staff', async () => {
    const poll = await anOpenPoll(test);
    const neighbour = await aPerson(test, poll.community);
    const token = poll.secretary.token;
    const refused = [
      [await byHand(poll, token, entry(poll, { witnessPersonId: voter(poll, 0).personId })), 'request.invalid'],
      [await byHand(poll, token, entry(poll, { witnessPersonId: neighbour.personId })), 'checkin.needed'],
      [await byHand(poll, token, entry(poll, { witnessPersonId: poll.gridWorker.personId })), 'checkin.needed'],
      [await byHand(poll, token, entry(poll, { personId: neighbour.personId })), 'poll.not_on_roll'],
      [await byHand(poll, voter(poll, 2).token, entry(poll)), 'permission.role_needed'],
    ] as const;
    for (const [answer, code] of refused) expect(answer.body.code).toBe(code);
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['grid_worker'] });
    expect((await byHand(poll, foreign.token, entry(poll))).status).toBe(404);
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(0);
  });

  it('refuses a member of staff as witness even when they are on the roll as a neighbour', async () => {
    const poll = await anOpenPoll(test);
    const clerk = await aPerson(test, poll.community, { roles: ['property_company'] });
    await test.db.manager.update(
      RollMemberEntity,
      { pollId: poll.pollId, personId: voter(poll, 1).personId },
      { personId: clerk.personId },
    );
    const answer = await byHand(poll, poll.gridWorker.token, entry(poll, { witnessPersonId: clerk.personId }));
    expect(answer.body).toMatchObject({ code: 'request.invalid', facts: { fields: [{ field: 'witnessPersonId', rule: 'notStaff' }] } });
  });

  it('and one sent from the voter’s own phone at the same instant count once', async () => {
    const poll = await anOpenPoll(test);
    const answers = await Promise.all([byHand(poll, poll.gridWorker.token, entry(poll)), cast(poll.pollId, voter(poll, 0).token)]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(1);
  });
});

describe('the close', () => {
  const choices: readonly Choice[] = ['approve', 'approve', 'approve', 'reject', 'abstain'];

  it('counts, certifies and tells everyone the same figures', async () => {
    const poll = await anOpenPoll(test, { voters: 5 });
    for (const [index, choice] of choices.entries()) await cast(poll.pollId, voter(poll, index).token, choice);
    const answer = await close(poll.pollId, poll.secretary.token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'certified', offered: ['draftResolution', 'recount'], turnout: { voted: 5, roll: 5 } });
    expect(answer.body.result).toMatchObject({
      passed: true,
      valid: true,
      ruleVersion: 2,
      words: '到会 5 人，同意 3、反对 1、弃权 1，谈成了。',
      choices: { approve: { heads: 3 }, reject: { heads: 1 }, abstain: { heads: 1 } },
      criteria: [{ name: 'approval.heads', part: 3, whole: 5, share: '1/2', met: true, short: 0 }],
    });
    const guest = await read(poll.pollId, (await aGuest(test)).token);
    expect(guest.body.result).toEqual(answer.body.result);
    expect(guest.body).toMatchObject({ myBallot: null, offered: [] });
  });

  it('fails at exactly half of those present, and says how many were missing', async () => {
    const poll = await anOpenPoll(test, { voters: 4 });
    for (const index of [0, 1]) await cast(poll.pollId, voter(poll, index).token, 'approve');
    const { body } = await close(poll.pollId, poll.secretary.token);
    expect(body.result).toMatchObject({ passed: false, words: '到会 4 人，同意 2、反对 0、弃权 0，没投 2，同意的还差 1 人，没有谈成。' });
    expect(body.offered).toEqual(['recount']);
  });

  it('leaves digests that anyone with the rows can compute again', async () => {
    const poll = await anOpenPoll(test, { voters: 3 });
    for (const { token } of poll.voters) await cast(poll.pollId, token);
    const { body } = await close(poll.pollId, poll.secretary.token);
    const { pollId } = poll;
    const { sealKey } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const markerOf = (rollEntryId: string) => hash(`${sealKey}\nmarker\n${rollEntryId}`).slice(0, 12);
    const rows = await test.db.manager.findBy(BallotEntity, { pollId });
    const [a, b, c] = rows
      .map((row) => JSON.stringify([markerOf(row.rollEntryId), row.choice, row.channel]))
      .sort()
      .map((line) => hash(`leaf\n${line}`));
    expect(body.result?.ballotsRoot).toBe(hash(`node\n${hash(`node\n${a}\n${b}`)}\n${c}`));
    expect(body.result?.rollSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes place once when two chairs close at the same instant', async () => {
    const poll = await anOpenPoll(test);
    const second = await aPerson(test, poll.community, { roles: ['committee_member'], owner: false });
    const answers = await Promise.all([close(poll.pollId, poll.secretary.token), close(poll.pollId, second.token)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(answers.find((one) => one.status === 409)?.body.code).toBe('action.wrong_state');
    expect(await test.db.manager.countBy(CertificateEntity, { pollId: poll.pollId })).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: poll.pollId, action: 'certify' })).toBe(1);
  });

  it('is for the conveners of this community', async () => {
    const poll = await anOpenPoll(test);
    expect((await close(poll.pollId, poll.gridWorker.token)).body.code).toBe('permission.role_needed');
    expect((await close(poll.pollId, voter(poll, 0).token)).body.code).toBe('permission.role_needed');
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect(withoutRequestId(await close(poll.pollId, foreign.token))).toEqual(withoutRequestId(await close(randomUUID(), foreign.token)));
    expect((await read(poll.pollId, voter(poll, 0).token)).body.state).toBe('open');
  });

  it('refuses votes that come after it', async () => {
    const poll = await anOpenPoll(test);
    await close(poll.pollId, poll.secretary.token);
    const late = await cast(poll.pollId, voter(poll, 0).token);
    expect(late).toMatchObject({ status: 409, body: { code: 'poll.not_open', facts: { state: 'certified' } } });
    expect(late.body.sentence).toBe('表决已经结束。');
  });

  it('counts exactly the votes that were acknowledged, however many arrive while it closes', async () => {
    for (let round = 0; round < 4; round += 1) {
      const poll = await anOpenPoll(test, { voters: 40 });
      const sendAll = (from: number, to: number) => poll.voters.slice(from, to).map(({ token }) => cast(poll.pollId, token));
      const before = sendAll(0, 15 + round * 5);
      const closing = close(poll.pollId, poll.secretary.token);
      const after = sendAll(15 + round * 5, 40);
      const answers = await Promise.all([...before, ...after]);
      const closed = await closing;
      expect(closed.status).toBe(200);
      const acknowledged = answers.filter((one) => one.status === 201).length;
      const refused = answers.filter((one) => one.status === 409 && one.body.code === 'poll.not_open').length;
      expect(acknowledged + refused).toBe(40);
      expect(closed.body.result?.participants.heads).toBe(acknowledged);
      expect(await test.db.manager.countBy(BallotEntity, { pollId: poll.pollId })).toBe(acknowledged);
    }
  });

  it('is undone as a whole when what follows it is refused', async () => {
    const poll = await anOpenPoll(test);
    let stopped = false;
    test.app.get(PollSequels).whenCertified(async (_, { poll: certified }) => {
      if (certified.pollId !== poll.pollId || stopped) return;
      stopped = true;
      throw new Error('stopped on purpose');
    });
    expect((await close(poll.pollId, poll.secretary.token)).status).toBe(500);
    expect((await cast(poll.pollId, voter(poll, 0).token)).status).toBe(201);
    expect((await close(poll.pollId, poll.secretary.token)).body.result?.participants.heads).toBe(1);
  });

  it('stops when the roll is not the one that was frozen', async () => {
    const poll = await anOpenPoll(test);
    await test.db.manager.delete(RollEntryEntity, { pollId: poll.pollId, voterKey: voter(poll, 4).personId });
    expect((await close(poll.pollId, poll.secretary.token)).status).toBe(500);
    expect(await test.db.manager.countBy(CertificateEntity, { pollId: poll.pollId })).toBe(0);
  });
});

describe('while it is open', () => {
  it('tells nobody a result: not the page of the secretary, not what was recorded', async () => {
    const poll = await anOpenPoll(test);
    for (const index of [0, 1, 2]) await cast(poll.pollId, voter(poll, index).token, 'reject');
    for (const reader of [poll.secretary, poll.gridWorker, voter(poll, 4), await aGuest(test)]) {
      const { body } = await read(poll.pollId, reader.token);
      expect(body.result).toBeNull();
      expect(body.turnout).toEqual({ voted: 3, roll: 5 });
      expect(JSON.stringify({ ...body, choices: [] })).not.toMatch(/reject|反对/);
    }
    const recorded = await test.db.manager.findBy(EventEntity, { issueId: poll.issueId });
    expect(recorded.map((event) => event.action)).toEqual(['prepare', 'reviewRoll', 'announce', 'open']);
    expect(JSON.stringify(recorded)).not.toMatch(/reject|approve|反对/);
  });

  it('shows the handlers what they may do, and an unknown poll to nobody', async () => {
    const poll = await anOpenPoll(test);
    expect((await read(poll.pollId, poll.secretary.token)).body.offered).toEqual(['castByHand', 'close']);
    expect((await read(poll.pollId, poll.gridWorker.token)).body.offered).toEqual(['castByHand']);
    expect((await read(randomUUID(), poll.secretary.token)).status).toBe(404);
    expect((await read('not-an-id', poll.secretary.token)).status).toBe(404);
  });
});
