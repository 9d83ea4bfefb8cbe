import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recount, slateOf, votedRootBy, type PublicPack, type RecountOutput } from '@silin/shared';
import { BallotEntity, PollEntity, RollEntryEntity, SecretChoiceEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { at } from './owners-polls.builders';
import type { OpenPoll } from './polls.builders';
import { aSecretPoll, secretCallsOn } from './secret.builders';
import { call } from './support/calling';
import { aGuest } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'secret-'));
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test.close();
});

const { cast, close, read, rowsFor } = secretCallsOn(() => test);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const voter = ({ voters }: OpenPoll, index: number) => at(voters, index);
const choicesIn = (pollId: string) => test.db.manager.findBy(SecretChoiceEntity, { pollId });
const ballotsIn = (pollId: string) => test.db.manager.findBy(BallotEntity, { pollId });

describe('a secret vote on several things', () => {
  const slate = slateOf({
    kind: 'budget',
    budgetFen: 100_000,
    options: [
      { words: '楼道扶手', costFen: 60_000 },
      { words: '休息长椅', costFen: 30_000 },
      { words: '健身器材', costFen: 90_000 },
    ],
  });

  it('is counted line by line, and leaves no row that is somebody’s', async () => {
    const poll = await aSecretPoll(test, { voters: 4, slate });
    for (const [index, code] of ['110', '100', '001', '110'].entries()) await cast(poll.pollId, voter(poll, index), 'approve', { code });
    for (const code of ['1', '0000', '200', '12x'])
      expect((await cast(poll.pollId, voter(poll, 0), 'approve', { code })).body.code).toBe('ballot.unknown_choice');
    const { body } = await close(poll);
    expect(body.result?.slate).toMatchObject({
      outcome: { taken: ['A', 'B'] },
      lines: [{ choices: { approve: { heads: 3 } } }, { choices: { approve: { heads: 2 } } }, { choices: { approve: { heads: 1 } } }],
    });
    // Nobody marked all three: the lines stand apart.
    expect((await choicesIn(poll.pollId)).map(({ code }) => code).sort()).toEqual(['000', '100', '110', '111']);
    const { file } = (await rowsFor(poll.pollId, voter(poll, 0))).body;
    expect(recount(file, sha256).published).toEqual({ agrees: true, differs: [] });
  });
});

describe('the rows of a secret vote', () => {
  async function certified(): Promise<OpenPoll> {
    const poll = await aSecretPoll(test, { voters: 5 });
    for (const [index, choice] of (['approve', 'reject', 'approve', 'approve'] as const).entries())
      await cast(poll.pollId, voter(poll, index), choice);
    await close(poll);
    return poll;
  }

  /** As a resident would: with the file that is published, and nothing else. */
  function alone(file: unknown): Readonly<{ status: number | null; output: RecountOutput }> {
    const name = path.join(folder, `${randomUUID()}.json`);
    writeFileSync(name, JSON.stringify(file));
    const published = path.resolve(__dirname, '../../../docs/recount.mjs');
    const { status, stdout } = spawnSync(process.execPath, [published, name], { encoding: 'utf8', env: {} });
    return { status, output: JSON.parse(stdout) as RecountOutput };
  }

  it('give its certificate again: who took part, and beside it what was chosen, by nobody', async () => {
    const poll = await certified();
    const { file } = (await rowsFor(poll.pollId, voter(poll, 0))).body;
    expect(file.ballots).toEqual([{ choice: 'approve' }, { choice: 'approve' }, { choice: 'approve' }, { choice: 'reject' }]);
    expect(file.voted).toHaveLength(4);
    expect(file.voted).toEqual([...(file.voted ?? [])].sort());
    expect(alone(file)).toMatchObject({ status: 0, output: { passed: true, published: { agrees: true, differs: [] } } });
    const { result } = await read(poll.pollId, voter(poll, 0));
    expect(file.published).toMatchObject({ ballotsRoot: result?.ballotsRoot, votedRoot: result?.votedRoot });
    const everybody = await call<PublicPack>(test, 'GET', `/polls/${poll.pollId}/public-pack`, { token: (await aGuest(test)).token });
    expect(everybody.body).toMatchObject({ secrecy: 'secret', votedRoot: result?.votedRoot, choices: { approve: { heads: 3 } } });
  });

  it('show a voter that they took part, and not what they chose', async () => {
    const poll = await certified();
    const { file, mine } = (await rowsFor(poll.pollId, voter(poll, 1))).body;
    const [own] = mine;
    expect(own).toMatchObject({ choice: null, choices: null });
    expect(file.voted).toContain(own?.voter);
    expect(votedRootBy(own?.voter ?? '', own?.proof ?? [], sha256)).toBe(file.published?.votedRoot);
    expect((await rowsFor(poll.pollId, voter(poll, 4))).body.mine).toMatchObject([{ choice: null, proof: null }]);
  });

  it('stop agreeing when somebody at the database changed a choice or who took part', async () => {
    const poll = await certified();
    const { pollId } = poll;
    const differing = async () => alone((await rowsFor(pollId, poll.secretary)).body.file).output.published?.differs;
    const [rejected] = (await choicesIn(pollId)).filter(({ code }) => code === '2');
    await test.db.manager.update(SecretChoiceEntity, { choiceId: rejected?.choiceId }, { code: '1' });
    expect(await differing()).toEqual(expect.arrayContaining(['ballotsRoot', 'criteria.approval.heads.part']));
    await test.db.manager.update(SecretChoiceEntity, { choiceId: rejected?.choiceId }, { code: '2' });
    const silent = (await test.db.manager.findBy(RollEntryEntity, { pollId, voterKey: voter(poll, 4).personId }))[0];
    const [ballot] = await ballotsIn(pollId);
    await test.db.manager.update(BallotEntity, { pollId, rollEntryId: ballot?.rollEntryId }, { rollEntryId: silent?.rollEntryId });
    expect(await differing()).toEqual(['votedRoot']);
  });

  it('are closed to everybody before the end, like every figure', async () => {
    const poll = await aSecretPoll(test, { voters: 3 });
    for (const one of poll.voters) await cast(poll.pollId, one, 'reject');
    await test.settle();
    for (const who of [poll.secretary, voter(poll, 0)]) expect((await rowsFor(poll.pollId, who)).body.code).toBe('poll.results_closed');
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: poll.pollId });
    const views = await Promise.all([poll.secretary, poll.gridWorker, voter(poll, 0)].map((who) => read(poll.pollId, who)));
    for (const { choices: _, ...view } of views) expect(JSON.stringify(view)).not.toMatch(/reject|反对/);
    expect(JSON.stringify(events)).not.toMatch(/reject|反对/);
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId: poll.pollId })).secrecy).toBe('secret');
  });
});
