import { randomUUID } from 'node:crypto';
import { checkDigitOf, dayOf, type PaperAddressee, type PaperAddressees, type Problem } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { NoticeEntity } from '../src/modules/notices';
import { BallotEntity, PollEntity } from '../src/modules/polls';
import { PaperBallotEntity } from '../src/modules/polls/paper/paper-ballot.entity';
import { PaperCodeEntity } from '../src/modules/polls/paper/paper-code.entity';
import { EventEntity } from '../src/platform/events';
import { at, callsOn, ended, sold } from './owners-polls.builders';
import { allAwake, aPaperPoll, aPhoto, codeOf, paperCallsOn } from './paper.builders';
import { call } from './support/calling';
import { aCommunity, aPerson, signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read } = callsOn(() => test);
const { receive, desk } = paperCallsOn(() => test);

describe('an envelope that comes in while the poll is open', () => {
  it('uses up the vote, says nothing of a choice, and its voter is told', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const owner = at(estate.owners, 1);
    const { status, body } = await receive(pollId, clerks[0], await codeOf(test, pollId, owner));
    expect(status).toBe(201);
    const [ballot] = await test.db.manager.findBy(BallotEntity, { pollId });
    expect(ballot).toMatchObject({ channel: 'paper', choice: null, castBy: clerks[0].userId, receipt: body.receipt });
    const view = await read(pollId, owner);
    expect(view).toMatchObject({
      mayVote: false,
      turnout: { voted: 1, roll: 6 },
      myBallot: { choice: null, choiceWords: '已收到您的纸质票' },
    });
    expect((await cast(pollId, owner, 'approve')).body).toMatchObject({ code: 'ballot.already_cast', facts: { channel: 'paper' } });
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '已收到您的纸质票' });
    expect(told.map(({ userId }) => userId)).toEqual([owner.userId]);
    expect(await desk(pollId, clerks[0])).toMatchObject({
      received: 1,
      entries: 6,
      printed: 6,
      counts: { sealed: 1 },
      offered: ['receive', 'nameWitness'],
    });
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'receivePaper' });
    expect(event).toMatchObject({ actorUserId: clerks[0].userId, facts: { channel: 'paper', rollEntryId: ballot?.rollEntryId } });
  });

  it('comes in once: a second clerk is told when and how, the same request twice is answered like the first', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    const request = { requestKey: randomUUID(), photoId: await aPhoto(test, clerks[0]) };
    const first = await receive(pollId, clerks[0], code, request);
    const again = await receive(pollId, clerks[0], code, request);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await receive(pollId, clerks[1], code)).body).toMatchObject({
      code: 'ballot.already_cast',
      facts: { pollId, castAt: first.body.receivedAt, channel: 'paper' },
    });
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'receivePaper' })).toBe(1);
  });

  it('is one vote where two clerks and a phone are there at the same instant', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    const answers = await Promise.all([
      receive(pollId, clerks[0], code),
      receive(pollId, clerks[1], code),
      cast(pollId, at(estate.owners, 1), 'approve'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [ballot] = await test.db.manager.findBy(BallotEntity, { pollId });
    const isPaper = ballot?.channel === 'paper';
    expect(await test.db.manager.countBy(PaperBallotEntity, { pollId })).toBe(isPaper ? 1 : 0);
    expect(ballot?.choice).toBe(isPaper ? null : 'approve');
  });

  it('leaves nothing behind when its photo is not the clerk’s own', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    const photoId = await aPhoto(test, clerks[1]);
    expect((await receive(pollId, clerks[0], code, { photoId })).body.code).toBe('photo.unknown');
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
    expect(await test.db.manager.countBy(PaperBallotEntity, { pollId })).toBe(0);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'receivePaper' })).toBe(0);
    expect((await test.db.manager.findOneByOrFail(PhotoEntity, { photoId })).subjectId).toBeNull();
    expect((await receive(pollId, clerks[0], code)).status).toBe(201);
  });

  it('is refused before the vote begins and after its last minute, although no job has closed it', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    const { opensAt } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    const now = test.clock.now();
    await test.db.manager.update(PollEntity, { pollId }, { opensAt: new Date(now.getTime() + 60_000) });
    expect((await receive(pollId, clerks[0], code)).body.code).toBe('poll.not_open');
    await test.db.manager.update(PollEntity, { pollId }, { opensAt, closesAt: now });
    expect((await receive(pollId, clerks[0], code)).body.code).toBe('poll.not_open');
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
  });

  it('needs a code of this poll: one from another poll, a slip and none at all are told apart from one that fits', async () => {
    const one = await aPaperPoll(test);
    const other = await aPaperPoll(test);
    const foreign = await codeOf(test, other.pollId, at(other.estate.owners, 1));
    const free = async (): Promise<string> => {
      const body = String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0');
      const code = body + checkDigitOf(body);
      return (await test.db.manager.existsBy(PaperCodeEntity, { code })) ? free() : code;
    };
    const clerk = await signedInAgain(test, one.clerks[0]);
    for (const code of [foreign, await free(), '12345678', '']) {
      expect((await receive(one.pollId, clerk, code)).body.code).toBe('paper.unknown_code');
    }
    expect(await test.db.manager.countBy(BallotEntity, { pollId: one.pollId })).toBe(0);
  });

  it('is for a clerk of the poll’s own community alone; for everybody else it does not exist or is not theirs to do', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'], owner: false });
    expect((await receive(pollId, stranger, code)).status).toBe(404);
    expect((await call(test, 'GET', `/polls/${pollId}/paper`, { token: stranger.token })).status).toBe(404);
    expect((await receive(pollId, at(estate.owners, 2), code)).body.code).toBe('permission.role_needed');
    const path = (asked: string) => `/polls/${pollId}/paper/addressee?code=${encodeURIComponent(asked)}`;
    const found = await call<PaperAddressee>(test, 'GET', path(`${code.slice(0, 4)} ${code.slice(4)}`), { token: clerks[0].token });
    expect(found.body).toMatchObject({ code, received: null });
    expect(found.body.homes).toHaveLength(1);
    expect((await call<Problem>(test, 'GET', path(code), { token: stranger.token })).status).toBe(404);
    const byRoom = (text: string) => `/polls/${pollId}/paper/addressees?text=${encodeURIComponent(text)}`;
    const rooms = await call<PaperAddressees>(test, 'GET', byRoom(found.body.alias), { token: clerks[0].token });
    expect(rooms.body.items.map((one) => one.code)).toEqual([code]);
    expect((await call<PaperAddressees>(test, 'GET', byRoom('%'), { token: clerks[0].token })).body.items).toEqual([]);
  });

  it('stands when the home is sold afterwards, and of a home that was sold before tells the buyer alone', async () => {
    const before = await aPaperPoll(test);
    const [seller, other] = [at(before.estate.owners, 1), at(before.estate.owners, 2)];
    const codes = [await codeOf(test, before.pollId, seller), await codeOf(test, before.pollId, other)] as const;
    await receive(before.pollId, before.clerks[0], codes[0]);
    const today = dayOf(test.clock.now());
    const buyer = await sold(test, before.estate, { homeId: seller.homeId, sellers: [seller], on: today });
    await test.pass({ seconds: 60 });
    const { pollId, estate, clerks } = await allAwake(test, before);
    expect((await read(pollId, at(estate.owners, 1))).myEntries).toHaveLength(1);
    expect((await read(pollId, await signedInAgain(test, buyer))).myEntries).toEqual([]);
    const second = await sold(test, estate, { homeId: other.homeId, sellers: [other], on: today });
    expect((await receive(pollId, clerks[1], codes[1])).status).toBe(201);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '已收到您的纸质票' });
    expect(told.map(({ userId }) => userId).sort()).toEqual([seller.userId, second.userId].sort());
  });
});

it('a vote on phones alone, frozen before there was paper, takes no envelope', async () => {
  const { pollId, estate, clerks } = await aPaperPoll(test);
  const code = await codeOf(test, pollId, at(estate.owners, 1));
  const { pack } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  await test.db.manager.update(PollEntity, { pollId }, { pack: { ...pack, channels: ['online'] } });
  expect((await receive(pollId, clerks[0], code)).body).toMatchObject({ code: 'ballot.channel_closed', facts: { channels: ['online'] } });
  await ended(test, pollId);
  expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId })).state).toBe('certified');
});
