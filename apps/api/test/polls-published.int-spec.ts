import { createHash, randomUUID } from 'node:crypto';
import { recount, type Problem, type PublicPack, type RecountPack } from '@silin/shared';
import { RollEntryEntity } from '../src/modules/polls';
import { anEstate, at, awake, callsOn, ended, opened, type Estate } from './owners-polls.builders';
import { anOpenPoll } from './polls.builders';
import { call } from './support/calling';
import { aCommunity, aGuest, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type WithToken = Pick<TestPerson, 'token'>;
const { cast, read } = callsOn(() => test);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const publicOf = (pollId: string, { token }: WithToken) =>
  call<PublicPack & Problem>(test, 'GET', `/polls/${pollId}/public-pack`, { token });
const sheetOf = (pollId: string, { token }: WithToken) =>
  fetch(`${test.origin}/api/polls/${pollId}/sheet`, { headers: { authorization: `Bearer ${token}` } });

async function certified(): Promise<Readonly<{ pollId: string; estate: Estate }>> {
  const { pollId, estate } = await opened(test, await anEstate(test));
  for (const place of [0, 1, 2]) await cast(pollId, at(estate.owners, place), 'approve');
  await cast(pollId, estate.couple[0], 'reject');
  await ended(test, pollId);
  return { pollId, estate: await awake(test, estate) };
}

describe('what is published of a certified poll', () => {
  it('says what its rows count up to', async () => {
    const { pollId, estate } = await certified();
    const { body: published } = await publicOf(pollId, await aGuest(test));
    const { body: rows } = await call<RecountPack>(test, 'POST', `/polls/${pollId}/recount-pack`, { token: estate.secretary.token });
    const counted = recount(rows.file, sha256);
    expect(published).toMatchObject({
      ...{ criteria: counted.criteria, countPassed: counted.passed },
      rollSha256: rows.file.published?.rollSha256,
      ballotsRoot: rows.file.published?.ballotsRoot,
      ...{ rulePack: rows.file.rulePack, inForceFrom: rows.file.inForceFrom, rules: rows.file.rules },
    });
    const areaOf = (choice: string) => {
      const voters = new Set(rows.file.ballots.filter((one) => one.choice === choice).map(({ voter }) => voter));
      return rows.file.roll.filter(({ voter }) => voters.has(voter)).reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);
    };
    expect([published.choices.approve.areaCm2, published.choices.reject.areaCm2]).toEqual([areaOf('approve'), areaOf('reject')]);
    expect(published.all.heads).toBe(rows.file.roll.length);
  });

  it('has not one row: no room, no person, no name of a voter', async () => {
    const { pollId, estate } = await certified();
    const { body } = await publicOf(pollId, estate.secretary);
    const text = JSON.stringify(body);
    for (const { rollEntryId, alias } of await test.db.manager.findBy(RollEntryEntity, { pollId }))
      for (const told of [rollEntryId, alias]) expect(text).not.toContain(told);
    const { body: rows } = await call<RecountPack>(test, 'POST', `/polls/${pollId}/recount-pack`, { token: estate.secretary.token });
    for (const { voter, seal } of rows.file.roll) for (const told of [voter, seal ?? '']) expect(text).not.toContain(told);
  });

  it('is nothing before the end, for anybody, on paper neither', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    await cast(pollId, at(estate.owners, 0), 'approve');
    for (const reader of [estate.secretary, at(estate.owners, 0), await aGuest(test)]) {
      expect((await publicOf(pollId, reader)).body).toMatchObject({ code: 'poll.results_closed' });
      expect(await (await sheetOf(pollId, reader)).json()).toMatchObject({ code: 'poll.results_closed' });
    }
    expect((await publicOf(randomUUID(), estate.secretary)).status).toBe(404);
  });
});

describe('the sheet for the board', () => {
  it('is a PDF of an owners’ vote, offered to who convenes; a vote in the room has its minutes instead', async () => {
    const { pollId, estate } = await certified();
    const answer = await sheetOf(pollId, estate.secretary);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await read(pollId, estate.secretary)).offered).toContain('print');
    expect((await read(pollId, at(estate.owners, 0))).offered).not.toContain('print');
    const room = await anOpenPoll(test, { voters: 2 });
    await call(test, 'POST', `/polls/${room.pollId}/close`, { token: room.secretary.token });
    expect((await sheetOf(room.pollId, room.secretary)).status).toBe(404);
    expect((await publicOf(room.pollId, room.secretary)).body).toMatchObject({ rulePack: 'community.deliberation', flags: [] });
  });

  it('is for whoever may read the result, also in another community', async () => {
    const { pollId } = await certified();
    await aCommunity(test.db);
    expect((await sheetOf(pollId, await aGuest(test))).status).toBe(200);
  });
});
