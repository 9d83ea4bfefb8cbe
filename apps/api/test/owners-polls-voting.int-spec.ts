import { randomUUID } from 'node:crypto';
import { type NamedBallots, type Problem } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { BallotEntity, PollEntity, RollEntryEntity } from '../src/modules/polls';
import { anEstate, at, aTenant, awake, callsOn, ended, opened, owns, reviewing } from './owners-polls.builders';
import { call } from './support/calling';
import { aCommunity, aGuest, anotherAccountOf, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, post, read, stateOf } = callsOn(() => test);

describe('voting', () => {
  const entryOf = async (pollId: string, owner: TestPerson) => (await read(pollId, owner)).myEntries;

  it('takes one ballot for a home of two owners, also when both phones send at the same instant', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const [one, other] = estate.couple;
    const answers = await Promise.all([cast(pollId, one, 'approve'), cast(pollId, other, 'reject')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'ballot.already_cast', facts: { channel: 'online' } });
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(1);
    const seen = (await entryOf(pollId, other))[0];
    expect(seen).toMatchObject({ mayVote: false });
    expect(seen?.ballot?.receipt).toBe((await entryOf(pollId, one))[0]?.ballot?.receipt);
  });

  it('for several entries of one person goes one after another, and the entry has to be named', async () => {
    const before = await anEstate(test);
    await owns(test, before.couple[0], at(before.owners, 4).homeId);
    const { pollId, estate } = await opened(test, before);
    const [person] = estate.couple;
    const entries = await entryOf(pollId, person);
    expect(entries).toHaveLength(2);
    expect((await cast(pollId, person, 'approve')).body).toMatchObject({ code: 'ballot.entry_needed', facts: { entries: 2 } });
    const [first, second] = [at(entries, 0).rollEntryId, at(entries, 1).rollEntryId];
    const requestKey = randomUUID();
    const answer = await cast(pollId, person, 'approve', { rollEntryId: first, requestKey });
    expect(answer.status).toBe(201);
    expect((await cast(pollId, person, 'reject', { rollEntryId: first, requestKey })).body).toEqual(answer.body);
    expect(await read(pollId, person)).toMatchObject({ mayVote: true, myBallot: null });
    expect((await cast(pollId, person, 'reject', { rollEntryId: second })).status).toBe(201);
    expect(await read(pollId, person)).toMatchObject({ mayVote: false, myBallot: { choice: 'reject' } });
    expect(
      (await cast(pollId, person, 'approve', { rollEntryId: at(await entryOf(pollId, at(estate.owners, 1)), 0).rollEntryId })).body.code,
    ).toBe('poll.not_on_roll');
  });

  it('from a second account of the same person finds the vote used up', async () => {
    const before = await anEstate(test);
    const { pollId, estate } = await opened(test, before);
    const owner = at(estate.owners, 1);
    const second = await anotherAccountOf(test, owner);
    expect((await cast(pollId, owner, 'approve')).status).toBe(201);
    expect((await cast(pollId, { ...owner, token: second.token }, 'reject')).body.code).toBe('ballot.already_cast');
  });

  it('is refused after the last minute although nothing has closed it yet, and to tenants and strangers', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const tenant = await aTenant(test, estate.community, at(estate.owners, 1));
    expect((await cast(pollId, tenant, 'approve')).body).toMatchObject({ code: 'poll.not_on_roll', facts: { electorate: 'owners' } });
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await cast(pollId, stranger, 'approve')).status).toBe(404);
    const now = test.clock.now();
    await test.db.manager.update(PollEntity, { pollId }, { closesAt: new Date(now.getTime() + 1) });
    expect((await cast(pollId, at(estate.owners, 1), 'approve')).status).toBe(201);
    await test.db.manager.update(PollEntity, { pollId }, { closesAt: now });
    expect((await cast(pollId, at(estate.owners, 2), 'approve')).body).toMatchObject({ code: 'poll.not_open' });
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(1);
  });

  it('tells everybody how many came, on both axes and by building, and nobody how they voted', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const index of [0, 1, 2]) await cast(pollId, at(estate.owners, index), 'reject');
    for (const reader of [await aGuest(test), estate.secretary, at(estate.owners, 4)]) {
      const view = await read(pollId, reader);
      expect(view.result).toBeNull();
      expect(view.quorum.map(({ name, part, short }) => [name, part, short])).toEqual([
        ['quorum.heads', 3, 1],
        ['quorum.area', 3 * 882_000 + 100_001, 848_667],
      ]);
      expect(view.buildings).toEqual([{ building: '1号楼', voted: 3, roll: 6 }]);
      expect(JSON.stringify({ ...view, choices: [] })).not.toMatch(/reject|反对 /);
    }
    for (const reader of [estate.secretary, at(estate.owners, 4)]) {
      expect((await call<Problem>(test, 'GET', `/polls/${pollId}/ballots`, { token: reader.token })).body.code).toBe('poll.results_closed');
    }
    expect((await call(test, 'GET', `/polls/${pollId}/ballots`, { token: (await aGuest(test)).token })).status).toBe(404);
  });

  it('is read room by room after the end by the electorate and the authority, each finding their own row', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    await cast(pollId, at(estate.owners, 1), 'reject');
    await ended(test, pollId);
    const rows = async (who: TestPerson) =>
      (await call<NamedBallots>(test, 'GET', `/polls/${pollId}/ballots`, { token: (await signedInAgain(test, who)).token })).body;
    const mine = (await rows(at(estate.owners, 1))).items;
    expect(mine).toHaveLength(6);
    expect(mine.filter(({ voted }) => voted)).toEqual([expect.objectContaining({ voted: true, choiceWords: '反对', mine: true })]);
    expect((await rows(estate.secretary)).items.filter(({ mine: own }) => own)).toEqual([]);
    const tenant = await aTenant(test, estate.community, at(estate.owners, 1));
    expect((await call(test, 'GET', `/polls/${pollId}/ballots`, { token: tenant.token })).status).toBe(404);
  });
});

describe('a poll that is set aside', () => {
  it('keeps what was cast, says why, tells the roll, and lets the matter wait again', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    await cast(pollId, at(estate.owners, 1), 'approve');
    expect((await post(`/polls/${pollId}/void`, at(estate.owners, 1), { reason: '公告写错了金额' })).body.code).toBe(
      'permission.role_needed',
    );
    expect((await post(`/polls/${pollId}/void`, estate.secretary, { reason: '公告写错了金额' })).status).toBe(200);
    expect(await read(pollId, at(estate.owners, 1))).toMatchObject({
      state: 'voided',
      voidReason: '公告写错了金额',
      mayVote: false,
      result: null,
    });
    expect(await stateOf(estate.issueId)).toBe('accepted');
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(1);
    await ended(test, pollId);
    expect((await read(pollId, await aGuest(test))).state).toBe('voided');
    expect(await test.db.manager.countBy(NoticeEntity, { linkId: pollId, title: '这次表决作废了' })).toBe(7);
    const again = await reviewing(test, await awake(test, estate));
    expect(again).not.toBe(pollId);
    expect(await test.db.manager.countBy(RollEntryEntity, { pollId })).toBe(6);
  });
});
