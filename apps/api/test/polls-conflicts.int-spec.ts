import { createHash, randomUUID } from 'node:crypto';
import { dayOf, instantAt, recount, type Criterion, type Problem, type RecountPack, type RollRows } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { BallotEntity, CertificateEntity, PollEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import {
  anEstate,
  at,
  aTenant,
  awake,
  callsOn,
  ended,
  opened,
  reviewing,
  rollOf,
  RULES,
  until,
  type Estate,
} from './owners-polls.builders';
import { call } from './support/calling';
import { signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { post, cast, read } = callsOn(() => test);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const REASON = '在物业公司当经理';
const entryOf = async (pollId: string, { token }: Pick<TestPerson, 'token'>) => at((await rollOf(test, pollId, token)).mine, 0);
const mark = (pollId: string, by: Pick<TestPerson, 'token'>, rollEntryId: string, more: object = {}) =>
  post(`/polls/${pollId}/roll/conflicts`, by, { rollEntryId, ground: 'property_staff', reason: REASON, ...more });
const eventsOf = (pollId: string, action: string) => test.db.manager.findBy(EventEntity, { aggregateId: pollId, action });

describe('a conflict of interest', () => {
  it('is marked while the roll lies open, once, on the roll for those entitled, and told to who is marked', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const owner = at(estate.owners, 2);
    const { rollEntryId, alias } = await entryOf(pollId, owner);
    for (const time of [1, 2]) expect([time, (await mark(pollId, estate.secretary, rollEntryId)).status]).toEqual([time, 200]);
    const events = await eventsOf(pollId, 'markConflict');
    expect(events.map(({ facts, reason }) => [facts, reason])).toEqual([[{ rollEntryId, ground: 'property_staff' }, REASON]]);
    expect((await entryOf(pollId, owner)).conflict).toEqual({
      ground: 'property_staff',
      words: '有利害关系：在物业公司任职',
      reason: REASON,
    });
    const rows = (token: string) => call<RollRows>(test, 'GET', `/polls/${pollId}/roll/entries`, { token });
    const seen = (await rows(at(estate.owners, 3).token)).body.items.filter(({ conflict }) => conflict !== null);
    expect(seen).toMatchObject([{ alias, rollEntryId: null }]);
    expect((await rows(estate.secretary.token)).body.items.every((row) => row.rollEntryId !== null)).toBe(true);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, userId: owner.userId });
    expect(told.map(({ title }) => title)).toContain('名册上标明您有利害关系');
    const objection = { requestKey: randomUUID(), text: '我去年就离职了', rollEntryId };
    expect((await post(`/polls/${pollId}/roll/objections`, owner, objection)).status).toBe(201);
    expect((await post(`/polls/${pollId}/roll/conflicts/lift`, estate.secretary, { rollEntryId, reason: '已经离职' })).status).toBe(200);
    expect((await entryOf(pollId, owner)).conflict).toBeNull();
  });

  it('marked by two at the same moment is one mark', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const { rollEntryId } = await entryOf(pollId, at(estate.owners, 2));
    const answers = await Promise.all([mark(pollId, estate.secretary, rollEntryId), mark(pollId, estate.secretary, rollEntryId)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await eventsOf(pollId, 'markConflict')).toHaveLength(1);
  });

  it('stays when the roll is made anew from the register', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const owner = at(estate.owners, 2);
    const { rollEntryId } = await entryOf(pollId, owner);
    await mark(pollId, estate.secretary, rollEntryId);
    await test.db.query('UPDATE home SET areaCm2 = 912345 WHERE homeId = ?', [owner.homeId]);
    expect((await post(`/polls/${pollId}/roll/rebuild`, estate.secretary, { reason: '面积改过' })).status).toBe(200);
    expect(await entryOf(pollId, owner)).toMatchObject({ rollEntryId, areaCm2: 912_345, conflict: { ground: 'property_staff' } });
  });

  it('is marked by nobody else, of no other poll, and not when there is no day left to object', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const { rollEntryId } = await entryOf(pollId, at(estate.owners, 2));
    const elsewhere = await anEstate(test);
    const otherPoll = await reviewing(test, elsewhere);
    expect(await mark(pollId, elsewhere.secretary, rollEntryId)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await mark(otherPoll, elsewhere.secretary, rollEntryId)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await mark(pollId, at(estate.owners, 3), rollEntryId)).status).toBe(403);
    expect((await mark(pollId, estate.secretary, rollEntryId, { ground: 'dislike' })).status).toBe(422);
    const { reviewUntil } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    await until(test, instantAt(reviewUntil ?? '', '08:00'));
    const secretary = await signedInAgain(test, estate.secretary);
    expect((await mark(pollId, secretary, rollEntryId)).body).toMatchObject({ code: 'roll.mark_too_late', facts: { until: reviewUntil } });
    expect(await eventsOf(pollId, 'markConflict')).toEqual([]);
    expect(dayOf(test.clock.now())).toBe(reviewUntil);
  });

  it('is not touched any more once the roll is announced', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const { rollEntryId } = await entryOf(pollId, at(estate.owners, 2));
    for (const [path, body] of [
      ['conflicts', { ground: 'property_staff' }],
      ['conflicts/lift', {}],
    ] as const) {
      const answer = await post(`/polls/${pollId}/roll/${path}`, estate.secretary, { rollEntryId, reason: REASON, ...body });
      expect(answer.body).toMatchObject({ code: 'action.wrong_state' });
    }
  });
});

/** Of six voters four approve and one refuses; the first of those who approve was marked. */
async function counted(rules = RULES): Promise<Readonly<{ pollId: string; estate: Estate; quorum: readonly Criterion[] }>> {
  const prepared = await anEstate(test, { rules });
  const markFirst = async (pollId: string) => mark(pollId, prepared.secretary, (await entryOf(pollId, at(prepared.owners, 1))).rollEntryId);
  const { pollId, estate } = await opened(test, prepared, markFirst);
  for (const place of [0, 1, 2]) await cast(pollId, at(estate.owners, place), 'approve');
  for (const place of [3, 4]) await cast(pollId, at(estate.owners, place), 'reject');
  const { quorum } = await read(pollId, estate.secretary);
  await ended(test, pollId);
  return { pollId, estate: await awake(test, estate), quorum };
}
const EXCLUDING = {
  ...RULES,
  conflicts: 'excluded' as const,
  ballotsClause: { text: '与表决事项有利害关系的业主回避', source: '柳园小区业主大会议事规则第十五条' },
  documentId: randomUUID(),
};
const packOf = async (pollId: string, { token }: Pick<TestPerson, 'token'>) =>
  (await call<RecountPack & Problem>(test, 'POST', `/polls/${pollId}/recount-pack`, { token })).body;

describe('the vote of who was marked', () => {
  it('counts, and the certificate says what the count would be without it', async () => {
    const { pollId, estate } = await counted();
    const { result } = await read(pollId, estate.secretary);
    expect(result).toMatchObject({ participants: { heads: 5 }, flags: ['conflict.voted'] });
    expect(result?.raised).toMatchObject([{ flag: 'conflict.voted', entries: 1, other: { how: 'conflict.out' } }]);
    expect(result?.raised[0]?.changes).toContain('approval.heads');
    const { file } = await packOf(pollId, at(estate.owners, 4));
    expect(file.roll.filter(({ conflict }) => conflict)).toHaveLength(1);
    expect(recount(file, sha256).published).toEqual({ agrees: true, differs: [] });
  });

  it('is kept and not counted where the estate’s own rules say so, and the roll stays the base', async () => {
    const { pollId, estate, quorum } = await counted(EXCLUDING);
    expect(quorum[0]).toMatchObject({ part: 4, whole: 6 });
    const { result, readingsRule } = await read(pollId, estate.secretary);
    expect(readingsRule).toMatchObject({
      words: '有利害关系的业主投的票不算（柳园小区业主大会议事规则第十五条）',
      clause: EXCLUDING.ballotsClause.text,
    });
    expect(result).toMatchObject({ passed: false, all: { heads: 6 }, participants: { heads: 4 }, choices: { approve: { heads: 2 } } });
    expect(result?.raised).toMatchObject([{ flag: 'conflict.voted', other: { how: 'conflict.in' } }]);
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(5);
    const { file } = await packOf(pollId, at(estate.owners, 4));
    expect(recount(file, sha256)).toMatchObject({ flags: ['conflict.voted'], published: { agrees: true, differs: [] } });
    expect(file.ballots).toHaveLength(5);
  });

  it('is under the hash of the roll: a mark that is taken away or set behind it is found', async () => {
    const prepared = await anEstate(test);
    const { pollId, estate } = await opened(test, prepared);
    await cast(pollId, at(estate.owners, 0), 'approve');
    const { rollEntryId } = await entryOf(pollId, at(estate.owners, 0));
    await test.db.query('UPDATE roll_entry SET conflictGround = ? WHERE rollEntryId = ?', ['property_staff', rollEntryId]);
    await ended(test, pollId);
    const { procedure } = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId });
    expect(procedure?.find(({ name }) => name === 'roll.frozen')).toMatchObject({ met: false });
  });

  it('is no business of who only rents there', async () => {
    const { pollId, estate } = await counted();
    const tenant = await aTenant(test, estate.community, at(estate.owners, 1));
    const { status } = await call(test, 'GET', `/polls/${pollId}/roll/entries`, { token: tenant.token });
    expect(status).toBe(404);
  });
});
