import { randomUUID } from 'node:crypto';
import { recount, slateOf, type NamedBallots, type OwnersRules, type RecountPack } from '@silin/shared';
import { BallotEntity, CertificateEntity, PollEntity, PollSequels } from '../src/modules/polls';
import { PaperBallotEntity } from '../src/modules/polls/paper/paper-ballot.entity';
import { PaperConfirmationEntity } from '../src/modules/polls/paper/paper-confirmation.entity';
import { sha256 } from '../src/modules/polls/poll-digests';
import { RollObjectionEntity } from '../src/modules/polls/roll-objection.entity';
import { EventEntity } from '../src/platform/events';
import { newId } from '../src/platform/database';
import { anEstate, announced, at, callsOn, RULES } from './owners-polls.builders';
import { clockLooks, counting, paperCallsOn } from './paper.builders';
import { call } from './support/calling';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read, stateOf, post } = callsOn(() => test);
const { enter, lookAgain, settle, confirm, certify, name, desk, witnessDesk } = paperCallsOn(() => test);
type Counting = Awaited<ReturnType<typeof counting>>;

const bothEnter = async ({ pollId, clerks }: Counting, entryId: string, choice: 'approve' | 'reject' | 'abstain' | 'void') => {
  for (const clerk of clerks) await enter(pollId, clerk, entryId, choice);
};
const BIDDERS = slateOf({ kind: 'seats', seats: 1, options: [{ words: '甲物业公司' }, { words: '乙物业公司' }] });
const nothingWritten = async (pollId: string) => {
  expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(0);
  expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId })).state).toBe('counting');
  const choices = (await test.db.manager.findBy(BallotEntity, { pollId, channel: 'paper' })).map(({ choice }) => choice);
  expect(choices.every((choice) => choice === null)).toBe(true);
};

describe('a count with paper is certified', () => {
  it('when nothing is left, exactly once, by however many workers and conveners', async () => {
    const poll = await counting(test, 3);
    const { pollId, estate, clerks, entryIds, witness } = poll;
    await name(pollId, estate.secretary, witness.personId);
    await bothEnter(poll, at(entryIds, 0), 'approve');
    await bothEnter(poll, at(entryIds, 1), 'approve');
    expect((await certify(pollId, estate.secretary)).body).toMatchObject({
      code: 'poll.count_unfinished',
      facts: { unentered: 1, differing: 0, unconfirmed: 1, objections: 0 },
    });
    await enter(pollId, clerks[0], at(entryIds, 2), 'approve');
    await enter(pollId, clerks[1], at(entryIds, 2), 'void');
    const refused = await Promise.all([
      certify(pollId, estate.secretary),
      certify(pollId, estate.secretary),
      clockLooks(test),
      clockLooks(test),
    ]);
    expect(refused.slice(0, 2).map((one) => one && one.body)).toEqual(
      [1, 2].map(() =>
        expect.objectContaining({ code: 'poll.count_unfinished', facts: { unentered: 0, differing: 1, unconfirmed: 1, objections: 0 } }),
      ),
    );
    await nothingWritten(pollId);
    expect((await confirm(pollId, witness, { envelopes: 3, approve: 3 })).body.code).toBe('poll.count_unfinished');
    await lookAgain(pollId, clerks[0], at(entryIds, 2), 'void');
    await settle(pollId, witness, at(entryIds, 2), 'void');
    const { body } = await witnessDesk(pollId, witness);
    expect(body).toMatchObject({
      totals: { envelopes: 3, void: 1, lines: [{ option: null, approve: 2, reject: 0, abstain: 0 }] },
      offered: ['confirm'],
    });
    await clockLooks(test);
    await nothingWritten(pollId);
    expect((await confirm(pollId, witness, { envelopes: 3, approve: 3 })).body.code).toBe('paper.totals_changed');
    expect(await test.db.manager.countBy(PaperConfirmationEntity, { pollId })).toBe(0);
    const totals = { envelopes: 3, approve: 2, void: 1 };
    const confirmed = await Promise.all([confirm(pollId, witness, totals), confirm(pollId, witness, totals)]);
    expect(confirmed.map(({ status }) => status)).toEqual([200, 200]);
    const asked = await Promise.all([
      certify(pollId, estate.secretary),
      clockLooks(test),
      certify(pollId, estate.secretary),
      clockLooks(test),
    ]);
    expect([asked[0], asked[2]].filter((one) => one?.status === 200).length).toBeLessThanOrEqual(1);
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
    for (const action of ['certify', 'close', 'confirmPaper']) {
      expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action })).toBe(1);
    }
    expect((await read(pollId, witness)).result).toMatchObject({
      choices: { approve: { heads: 2 } },
      spoilt: { heads: 1 },
      participants: { heads: 3 },
    });
  });

  it('beside votes from phones: the same count, the same root, and everybody can count it again', async () => {
    const poll = await counting(test, 4);
    const { pollId, estate, entryIds, witness } = poll;
    expect((await cast(pollId, witness, 'approve')).body.code).toBe('poll.not_open');
    await name(pollId, estate.secretary, witness.personId);
    for (const [index, entryId] of entryIds.entries()) await bothEnter(poll, entryId, index === 3 ? 'void' : 'approve');
    await confirm(pollId, witness, { envelopes: 4, approve: 3, void: 1 });
    await clockLooks(test);
    const { body } = await call<RecountPack>(test, 'POST', `/polls/${pollId}/recount-pack`, { token: at(estate.owners, 3).token });
    expect(body.file.ballots.map(({ channel, choice }) => `${channel} ${choice}`).sort()).toEqual([
      'paper approve',
      'paper approve',
      'paper approve',
      'paper void',
    ]);
    expect(recount(body.file, sha256).published).toEqual({ agrees: true, differs: [] });
    expect(body.mine).toMatchObject([{ choice: 'void' }]);
    const rows = await call<NamedBallots>(test, 'GET', `/polls/${pollId}/ballots`, { token: witness.token });
    expect(rows.body.items.map(({ choiceWords }) => choiceWords).sort()).toEqual(['同意', '同意', '同意', '废票', '没投', '没投'].sort());
    expect((await read(pollId, at(estate.owners, 0))).myEntries[0]?.ballot).toMatchObject({ choice: 'approve', channel: 'paper' });
  });

  it('on several things: read line by line, confirmed line by line, counted again line by line', async () => {
    const poll = await counting(test, 5);
    const { pollId, estate, clerks, entryIds, witness } = poll;
    await test.db.manager.update(PollEntity, { pollId }, { slate: BIDDERS });
    await name(pollId, estate.secretary, witness.personId);
    const both = async (entryId: string, said: object) => {
      for (const clerk of clerks) await enter(pollId, clerk, entryId, said);
    };
    expect((await enter(pollId, clerks[0], at(entryIds, 0), 'approve')).body.code).toBe('ballot.unknown_choice');
    expect((await enter(pollId, clerks[0], at(entryIds, 0), { choices: { C: 'approve' } })).body.code).toBe('ballot.unknown_choice');
    for (const index of [0, 1, 2]) await both(at(entryIds, index), { choices: { A: 'approve', B: 'reject' } });
    await both(at(entryIds, 3), { choice: 'void' });
    await enter(pollId, clerks[0], at(entryIds, 4), { choices: { A: 'reject' } });
    await enter(pollId, clerks[1], at(entryIds, 4), { choices: { A: 'reject', B: 'approve' } });
    await lookAgain(pollId, clerks[0], at(entryIds, 4), { choices: { B: 'approve', A: 'reject' } });
    await settle(pollId, witness, at(entryIds, 4), { choices: { A: 'reject', B: 'approve' } });
    const { totals } = (await witnessDesk(pollId, witness)).body;
    expect(totals).toEqual({
      envelopes: 5,
      void: 1,
      lines: [
        { option: 'A', approve: 3, reject: 1, abstain: 0 },
        { option: 'B', approve: 1, reject: 3, abstain: 0 },
      ],
    });
    expect((await post(`/polls/${pollId}/paper/confirmation`, witness, totals ?? {})).status).toBe(200);
    await clockLooks(test);
    const { result } = await read(pollId, witness);
    expect(result?.slate?.outcome).toMatchObject({ elected: ['A'] });
    const { body } = await call<RecountPack>(test, 'POST', `/polls/${pollId}/recount-pack`, { token: at(estate.owners, 3).token });
    expect(recount(body.file, sha256).published).toEqual({ agrees: true, differs: [] });
  });

  it('not while an objection to the roll has no answer', async () => {
    const poll = await counting(test, 1);
    const { pollId, estate, entryIds, witness } = poll;
    await name(pollId, estate.secretary, witness.personId);
    await bothEnter(poll, at(entryIds, 0), 'approve');
    await confirm(pollId, witness, { envelopes: 1, approve: 1 });
    const objectionId = newId(test.clock.now());
    const by = { personId: witness.personId, madeBy: witness.userId, madeAt: test.clock.now(), about: null, text: '我家面积不对' };
    const undecided = { decidedAt: null, decidedBy: null, reason: null };
    await test.db.manager.insert(RollObjectionEntity, {
      objectionId,
      pollId,
      requestKey: randomUUID(),
      state: 'waiting',
      ...by,
      ...undecided,
    });
    await clockLooks(test);
    expect((await certify(pollId, estate.secretary)).body).toMatchObject({
      facts: { unentered: 0, differing: 0, unconfirmed: 0, objections: 1 },
      sentence: '现在还不能出结果：1 条名册异议没答复。',
    });
    await nothingWritten(pollId);
    await test.db.manager.update(RollObjectionEntity, { objectionId }, { state: 'rejected' });
    await test.settle();
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
  });

  it('again after it was stopped in the middle: until then no ballot says anything', async () => {
    const poll = await counting(test, 1);
    const { pollId, estate, entryIds, witness } = poll;
    await name(pollId, estate.secretary, witness.personId);
    await bothEnter(poll, at(entryIds, 0), 'approve');
    await confirm(pollId, witness, { envelopes: 1, approve: 1 });
    let stopped = 0;
    test.app.get(PollSequels).whenCertified(async (_, { poll: certified }) => {
      if (certified.pollId !== pollId || stopped > 0) return;
      stopped += 1;
      throw new Error('stopped on purpose');
    });
    await expect(clockLooks(test)).rejects.toThrow();
    expect(stopped).toBe(1);
    await nothingWritten(pollId);
    await clockLooks(test);
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
    expect(await stateOf(estate.issueId)).toBe('accepted');
  });

  it('never with a ballot that has no choice, whatever the rest of the database says', async () => {
    const poll = await counting(test, 1);
    const { pollId, estate, entryIds, witness } = poll;
    await name(pollId, estate.secretary, witness.personId);
    await bothEnter(poll, at(entryIds, 0), 'approve');
    await confirm(pollId, witness, { envelopes: 1, approve: 1 });
    await test.db.manager.update(PaperBallotEntity, { rollEntryId: at(entryIds, 0) }, { choice: null });
    await expect(clockLooks(test)).rejects.toThrow();
    await nothingWritten(pollId);
    await test.db.manager.update(PaperBallotEntity, { rollEntryId: at(entryIds, 0) }, { choice: 'approve' });
    await clockLooks(test);
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
  });

  it('by nobody who does not convene, and set aside it is not certified any more', async () => {
    const poll = await counting(test, 1);
    const { pollId, estate, clerks, entryIds, witness } = poll;
    await name(pollId, estate.secretary, witness.personId);
    await bothEnter(poll, at(entryIds, 0), 'approve');
    await confirm(pollId, witness, { envelopes: 1, approve: 1 });
    expect((await certify(pollId, clerks[0])).body.code).toBe('permission.role_needed');
    expect((await desk(pollId, estate.secretary)).offered).toContain('certify');
    expect((await post(`/polls/${pollId}/void`, estate.secretary, { reason: '公告写错了金额' })).status).toBe(200);
    await clockLooks(test);
    expect((await certify(pollId, estate.secretary)).body.code).toBe('action.wrong_state');
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(0);
  });
});

describe('an estate where nothing lets owners vote online', () => {
  const PAPER_ONLY: OwnersRules = { ...RULES, onlineBasis: null };

  it('votes on paper alone, says so, and decides like any other', async () => {
    const poll = await counting(test, 5, { rules: PAPER_ONLY });
    const { pollId, estate, entryIds, witness } = poll;
    const view = await read(pollId, witness);
    expect(view.noticeText).toMatch(/四、怎么投：这次只用纸质票/);
    expect(view.noticeText).not.toMatch(/在「四邻议事」小程序里实名投票/);
    await name(pollId, estate.secretary, witness.personId);
    for (const entryId of entryIds) await bothEnter(poll, entryId, 'approve');
    await confirm(pollId, witness, { envelopes: 5, approve: 5 });
    await clockLooks(test);
    const { result } = await read(pollId, witness);
    expect(result).toMatchObject({ passed: true, valid: true });
    expect(result?.procedure.at(-1)).toEqual({ name: 'channel.basis', met: true, words: '只用纸质票，没有手机投票' });
    expect(await stateOf(estate.issueId)).toBe('decided');
  });

  it('takes no vote from a phone, and tells of paper instead', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test, { rules: PAPER_ONLY }));
    await test.db.manager.update(PollEntity, { pollId }, { state: 'open', opensAt: test.clock.now() });
    const owner = at(estate.owners, 1);
    expect(await read(pollId, owner)).toMatchObject({ mayVote: false });
    expect((await cast(pollId, owner, 'approve')).body).toMatchObject({ code: 'ballot.channel_closed', facts: { channels: ['paper'] } });
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
  });
});
