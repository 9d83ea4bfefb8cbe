import { randomUUID } from 'node:crypto';
import { NoticeEntity } from '../src/modules/notices';
import { BallotEntity, CertificateEntity, PollEntity } from '../src/modules/polls';
import { FormerBallotEntity } from '../src/modules/polls/former-ballot.entity';
import { turnoutOf } from '../src/modules/polls/turnout';
import { anEstate, at, awake, callsOn, ended, opened, RULES } from './owners-polls.builders';
import { aPaperPoll, codeOf, paperCallsOn } from './paper.builders';
import { aTestApp, type TestApp } from './support/test-app';

const CHANGEABLE = {
  ...RULES,
  changeable: true,
  ballotsClause: { text: '第十四条：手机投的，截止前可以改', source: '业主大会议事规则' },
  documentId: '00000000-0000-7000-8000-0000000000d1',
} as const;

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { cast, read } = callsOn(() => test);
const { receive } = paperCallsOn(() => test);
const open = async (rules = CHANGEABLE) => opened(test, await anEstate(test, { rules }));
const formerOf = (pollId: string) => test.db.manager.find(FormerBallotEntity, { where: { pollId }, order: { version: 'ASC' } });

describe('a vote on a phone, where the estate’s rules let it be changed', () => {
  it('counts as it was sent last; every version is kept, and who has voted stays the same', async () => {
    const { pollId, estate } = await open();
    const owner = at(estate.owners, 1);
    const first = (await cast(pollId, owner, 'approve')).body.ballot;
    expect((await read(pollId, owner)).myEntries[0]).toMatchObject({ mayChange: true, changes: 0 });
    await test.pass({ minutes: 10 });
    const second = (await cast(pollId, owner, 'reject', { replaces: first.receipt })).body.ballot;
    expect(second.choice).toBe('reject');
    expect(second.receipt).not.toBe(first.receipt);
    expect(Date.parse(second.castAt) - Date.parse(first.castAt)).toBe(10 * 60_000);
    const third = (await cast(pollId, owner, 'abstain', { replaces: second.receipt })).body.ballot;
    const view = await read(pollId, owner);
    expect(view).toMatchObject({
      changeable: true,
      mayVote: false,
      turnout: { voted: 1 },
      myBallot: { choice: 'abstain', receipt: third.receipt },
    });
    expect(view.myEntries[0]).toMatchObject({ changes: 2, mayChange: true });
    expect((await formerOf(pollId)).map(({ version, choice, receipt }) => [version, choice, receipt])).toEqual([
      [1, 'approve', first.receipt],
      [2, 'reject', second.receipt],
    ]);
    expect((await turnoutOf(test.db.manager, [pollId])).get(pollId)).toMatchObject({ entries: 1 });
    await ended(test, pollId);
    const { result } = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId });
    expect(JSON.stringify(result)).toContain('"abstain"');
    expect(await test.db.manager.findOneByOrFail(BallotEntity, { pollId })).toMatchObject({ choice: 'abstain', version: 3 });
  });

  it('sent again is answered as the first time, also when it has been replaced since', async () => {
    const { pollId, estate } = await open();
    const owner = at(estate.owners, 1);
    const [one, other] = [randomUUID(), randomUUID()];
    const first = await cast(pollId, owner, 'approve', { requestKey: one });
    const change = { requestKey: other, replaces: first.body.ballot.receipt };
    const second = await cast(pollId, owner, 'reject', change);
    expect(await cast(pollId, owner, 'reject', change)).toMatchObject({ status: 201, body: second.body });
    expect(await cast(pollId, owner, 'approve', { requestKey: one })).toMatchObject({ status: 201, body: first.body });
    expect(await formerOf(pollId)).toHaveLength(1);
    expect((await read(pollId, owner)).myBallot?.choice).toBe('reject');
  });

  it('is changed once by two who do it at once, and never behind somebody’s back', async () => {
    const { pollId, estate } = await open();
    const [one, other] = estate.couple;
    const { receipt } = (await cast(pollId, one, 'approve')).body.ballot;
    const answers = await Promise.all([
      cast(pollId, one, 'reject', { replaces: receipt }),
      cast(pollId, other, 'abstain', { replaces: receipt }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('ballot.already_cast');
    expect(await formerOf(pollId)).toHaveLength(1);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '您家的票改过了' });
    expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([one.userId, other.userId]));
  });

  it('is not changed by a second vote that does not say what it replaces', async () => {
    const { pollId, estate } = await open();
    const owner = at(estate.owners, 1);
    await cast(pollId, owner, 'approve');
    expect((await cast(pollId, owner, 'reject')).body.code).toBe('ballot.already_cast');
    expect((await cast(pollId, owner, 'reject', { replaces: 'XXXX-XXXX-XXXX' })).body.code).toBe('ballot.already_cast');
    expect((await read(pollId, owner)).myBallot?.choice).toBe('approve');
  });

  it('is not changed by somebody else, nor after the end', async () => {
    const { pollId, estate } = await open();
    const [owner, stranger] = [at(estate.owners, 1), at(estate.owners, 2)];
    const { receipt } = (await cast(pollId, owner, 'approve')).body.ballot;
    const { rollEntryId } = at((await read(pollId, owner)).myEntries, 0);
    expect((await cast(pollId, stranger, 'reject', { rollEntryId, replaces: receipt })).body.code).toBe('poll.not_on_roll');
    await ended(test, pollId);
    const now = await awake(test, estate);
    expect((await cast(pollId, at(now.owners, 1), 'reject', { replaces: receipt })).body.code).toBe('poll.not_open');
    expect(await formerOf(pollId)).toEqual([]);
  });

  it('that never was is simply cast', async () => {
    const { pollId, estate } = await open();
    expect((await cast(pollId, at(estate.owners, 1), 'approve', { replaces: 'XXXX-XXXX-XXXX' })).status).toBe(201);
  });
});

it('is not changed where the rules do not say so, and an envelope never', async () => {
  const plain = await opened(test, await anEstate(test));
  const owner = at(plain.estate.owners, 1);
  const { receipt } = (await cast(plain.pollId, owner, 'approve')).body.ballot;
  expect((await cast(plain.pollId, owner, 'reject', { replaces: receipt })).body.code).toBe('ballot.already_cast');
  expect((await read(plain.pollId, owner)).myEntries[0]).toMatchObject({ mayChange: false });

  const { pollId, estate, clerks } = await aPaperPoll(test, { rules: CHANGEABLE });
  const sealed = (await receive(pollId, clerks[0], await codeOf(test, pollId, at(estate.owners, 1)))).body;
  expect((await cast(pollId, at(estate.owners, 1), 'reject', { replaces: sealed.receipt })).body).toMatchObject({
    code: 'ballot.already_cast',
    facts: { channel: 'paper' },
  });
  expect(await test.db.manager.countBy(PollEntity, { pollId, state: 'open' })).toBe(1);
});
