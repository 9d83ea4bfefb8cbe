import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recount, rootBy, type Problem, type RecountOutput, type RecountPack } from '@silin/shared';
import { BallotEntity, CertificateEntity, PollEntity, RollEntryEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { anEstate, at, aTenant, awake, callsOn, ended, opened, RULES, type Estate } from './owners-polls.builders';
import { anOpenPoll } from './polls.builders';
import { call } from './support/calling';
import { aCommunity, aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'recount-'));
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test.close();
});

const { cast, read } = callsOn(() => test);
const PUBLISHED = path.resolve(__dirname, '../../../docs/recount.mjs');
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const packFor = (pollId: string, { token }: Pick<TestPerson, 'token'>) =>
  call<RecountPack & Problem>(test, 'POST', `/polls/${pollId}/recount-pack`, { token });

/** Four of six voters say what they want, and it is counted. */
async function certified(rules = RULES): Promise<Readonly<{ pollId: string; estate: Estate }>> {
  const { pollId, estate } = await opened(test, await anEstate(test, { rules }));
  const [one, two, three] = estate.owners;
  for (const owner of [one, two, three]) await cast(pollId, owner ?? at(estate.owners, 0), 'approve');
  await cast(pollId, estate.couple[0], 'reject');
  await ended(test, pollId);
  return { pollId, estate: await awake(test, estate) };
}

/** As a resident would: with the file that is published, and nothing else. */
function byHand(file: unknown): Readonly<{ status: number | null; output: RecountOutput }> {
  const name = path.join(folder, `${randomUUID()}.json`);
  writeFileSync(name, JSON.stringify(file));
  const { status, stdout } = spawnSync(process.execPath, [PUBLISHED, name], { encoding: 'utf8', env: {} });
  return { status, output: JSON.parse(stdout) as RecountOutput };
}

describe('the rows of a certified poll', () => {
  it('give its certificate again, in the hands of any owner and with nothing but the published file', async () => {
    const { pollId, estate } = await certified();
    const { status, body } = await packFor(pollId, at(estate.owners, 4));
    expect(status).toBe(200);
    const { status: code, output } = byHand(body.file);
    expect(code).toBe(0);
    expect(output.published).toEqual({ agrees: true, differs: [] });
    const { result } = await read(pollId, at(estate.owners, 4));
    expect(output.criteria).toEqual(result?.criteria.map(({ of: _, ...criterion }) => criterion));
    expect(output.passed).toBe(result?.passed);
    expect(recount(body.file, sha256)).toEqual(output);
  });

  it('name nobody and no room, and are in an order that says nothing', async () => {
    const { pollId, estate } = await certified();
    const { body } = await packFor(pollId, estate.secretary);
    const roll = await test.db.manager.find(RollEntryEntity, { where: { pollId }, order: { position: 'ASC' } });
    const text = JSON.stringify(body.file);
    for (const { rollEntryId, alias, homes } of roll) {
      for (const told of [rollEntryId, alias, ...(homes ?? []).map(({ label }) => label)]) expect(text).not.toContain(told);
    }
    for (const owner of estate.owners) for (const told of [owner.personId, owner.userId]) expect(text).not.toContain(told);
    const names = body.file.roll.map(({ voter }) => voter);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(roll.length);
  });

  it('show everybody their own: the seal that stands for them, and the way from their ballot to the root', async () => {
    const { pollId, estate } = await certified();
    const { body } = await packFor(pollId, at(estate.owners, 1));
    const [mine] = body.mine;
    if (!mine) throw new Error('no row of mine');
    expect(body.mine).toHaveLength(1);
    expect(sha256(mine.sealed)).toBe(body.file.roll.find(({ voter }) => voter === mine.voter)?.seal);
    const ballot = body.file.ballots.find(({ voter }) => voter === mine.voter);
    expect(ballot).toMatchObject({ choice: 'approve', channel: 'online' });
    expect(mine.choice).toBe('approve');
    if (!ballot || !mine.proof) throw new Error('no way to the root');
    expect(rootBy(ballot, mine.proof, sha256)).toBe(body.file.published?.ballotsRoot);
    const silent = (await packFor(pollId, at(estate.owners, 4))).body.mine;
    expect(silent).toMatchObject([{ choice: null, proof: null }]);
    expect((await packFor(pollId, estate.secretary)).body.mine).toEqual([]);
  });

  it('call the same owner otherwise in another poll', async () => {
    const { estate: first, pollId: one } = await certified();
    const markers = (await packFor(one, first.secretary)).body.file.roll.map(({ voter }) => voter);
    const { estate: second, pollId: other } = await certified();
    const others = (await packFor(other, second.secretary)).body.file.roll.map(({ voter }) => voter);
    expect(markers.filter((marker) => others.includes(marker))).toEqual([]);
  });

  it('stop agreeing when somebody at the database changed a ballot, an area or the result', async () => {
    const { pollId, estate } = await certified();
    const differing = async () => byHand((await packFor(pollId, estate.secretary)).body.file).output.published?.differs;
    const em = test.db.manager;
    const ballot = await em.findOneByOrFail(BallotEntity, { pollId, choice: 'reject' });
    const entry = at(await em.findBy(RollEntryEntity, { pollId }), 0);
    await em.update(BallotEntity, { pollId, rollEntryId: ballot.rollEntryId }, { choice: 'approve' });
    expect(await differing()).toEqual(expect.arrayContaining(['ballotsRoot', 'criteria.approval.heads.part']));
    await em.update(BallotEntity, { pollId, rollEntryId: ballot.rollEntryId }, { choice: 'reject' });
    await em.update(RollEntryEntity, { rollEntryId: entry.rollEntryId }, { alias: '别人家' });
    expect(await differing()).toEqual(['rollSha256']);
    await em.update(RollEntryEntity, { rollEntryId: entry.rollEntryId }, { alias: entry.alias });
    const certificate = await em.findOneByOrFail(CertificateEntity, { pollId });
    await em.update(CertificateEntity, { pollId }, { result: { ...certificate.result, valid: false } });
    expect(await differing()).toEqual(['valid']);
  });

  it('are there for the electorate and the authority, after the end, and every look is recorded', async () => {
    const before = await opened(test, await anEstate(test));
    const { pollId } = before;
    for (const who of [before.estate.secretary, at(before.estate.owners, 0)]) {
      expect((await packFor(pollId, who)).body.code).toBe('poll.results_closed');
    }
    await ended(test, pollId);
    const estate = await awake(test, before.estate);
    const strangers = [
      await aTenant(test, estate.community, at(estate.owners, 1)),
      await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] }),
      await aGuest(test),
    ];
    for (const stranger of strangers) expect([403, 404]).toContain((await packFor(pollId, stranger)).status);
    const unknown = await packFor(randomUUID(), estate.secretary);
    expect(unknown.status).toBe(404);
    expect((await read(pollId, estate.secretary)).offered).toContain('recount');
    expect((await read(pollId, at(strangers, 0))).offered).not.toContain('recount');
    await packFor(pollId, estate.secretary);
    await packFor(pollId, at(estate.owners, 2));
    const looks = await test.db.manager.findBy(EventEntity, { aggregate: 'poll', aggregateId: pollId, action: 'readRows' });
    expect(looks.map(({ actorUserId, fromState, toState }) => [actorUserId, fromState, toState])).toEqual([
      [estate.secretary.userId, null, null],
      [at(estate.owners, 2).userId, null, null],
    ]);
  });

  it('are not there for a poll from before they were kept', async () => {
    const { pollId, estate } = await certified();
    await test.db.manager.update(PollEntity, { pollId }, { sealKey: null });
    expect((await packFor(pollId, estate.secretary)).status).toBe(404);
    expect((await read(pollId, estate.secretary)).offered).not.toContain('recount');
  });

  it('of a vote in the room say who was there', async () => {
    const poll = await anOpenPoll(test, { voters: 3 });
    const [first] = poll.voters;
    await cast(poll.pollId, first ?? poll.secretary, 'approve');
    await call(test, 'POST', `/polls/${poll.pollId}/close`, { token: poll.secretary.token });
    const { body } = await packFor(poll.pollId, poll.secretary);
    expect(body.file.present).toHaveLength(3);
    expect(byHand(body.file)).toMatchObject({ status: 0, output: { passed: false, published: { agrees: true } } });
  });
});

describe('the estate’s own reading of ballots', () => {
  it('is frozen into the poll and stands in its rows', async () => {
    const clause = { text: '送到没交的选票随多数', source: '柳园小区业主大会议事规则第十二条' };
    const { pollId, estate } = await certified({
      ...RULES,
      silentBallots: 'follow_majority',
      voidBallots: 'not_participating',
      ballotsClause: clause,
      documentId: randomUUID(),
    });
    const { body } = await packFor(pollId, estate.secretary);
    expect(body.file.rules).toEqual({ silentBallots: 'follow_majority', voidBallots: 'not_participating', conflicts: 'counted' });
    expect((await read(pollId, estate.secretary)).result).toMatchObject({ readings: body.file.rules, flags: [] });
  });
});
