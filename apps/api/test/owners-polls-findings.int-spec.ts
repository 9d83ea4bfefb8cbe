import { randomUUID } from 'node:crypto';
import { dayOf } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { CertificateEntity, PollEntity, RollEntryEntity } from '../src/modules/polls';
import { rollDigest } from '../src/modules/polls/poll-digests';
import { RollFindingEntity } from '../src/modules/polls/roll-finding.entity';
import { EventEntity } from '../src/platform/events';
import { anEstate, at, callsOn, confirmed, differencesOf, ended, mended, opened, rollOf, sold } from './owners-polls.builders';
import { aPaperOf } from './support/papers';
import { aCommunity, aGuest, aPerson, signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, post, read } = callsOn(() => test);
const certificateOf = (pollId: string) => test.db.manager.findOneByOrFail(CertificateEntity, { pollId });

describe('an error that is proven after the vote has begun', () => {
  it('is recorded and told, the roll stays, and until it is certified nothing of the result can be learnt from it', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const index of [0, 1, 2, 3]) await cast(pollId, at(estate.owners, index), 'approve');
    const before = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    await mended(test, at(estate.owners, 1).homeId, 900_000);
    const documentId = await aPaperOf(test, estate.secretary);
    expect((await confirmed(test, 'findings', pollId, estate.secretary, { documentId })).status).toBe(200);
    const after = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    expect(after).toEqual(before);
    expect(rollDigest(before, await test.db.manager.findBy(RollEntryEntity, { pollId }))).toBe(before.rollSha256);
    const [public_] = (await read(pollId, await aGuest(test))).rollRecord.findings;
    expect(public_).toMatchObject({
      onDay: dayOf(test.clock.now()),
      heads: 1,
      areaCm2: 18_000,
      aliases: [],
      document: null,
      counts: { wrong_area: 1 },
    });
    const [mine] = (await rollOf(test, pollId, at(estate.owners, 4).token)).record.findings;
    expect(mine).toMatchObject({ aliases: [expect.stringContaining('1号楼')], document: { documentId } });
    const view = await read(pollId, estate.secretary);
    expect([view.result, JSON.stringify(view)]).toEqual([null, expect.not.stringMatching(/decisive|criteria/)]);
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'recordRollError' });
    expect(JSON.stringify(event.facts)).not.toMatch(/decisive|approve/);
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { linkId: pollId, title: '表决名册里查出有错' })).toBe(7);
    // The same error is not found again, and the same request sent twice is one.
    expect((await confirmed(test, 'findings', pollId, estate.secretary)).body.code).toBe('roll.unchanged');
  });

  it('is certified with whether it could matter: who was missing from a roll of which two thirds came exactly', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    await aPerson(test, estate.community);
    for (const index of [0, 1, 2, 3]) await cast(pollId, at(estate.owners, index), 'approve');
    const requestKey = randomUUID();
    const { sha256: seenSha256 } = await differencesOf(test, pollId, estate.secretary);
    const twice = await Promise.all([1, 2].map(() => confirmed(test, 'findings', pollId, estate.secretary, { requestKey, seenSha256 })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await test.db.manager.countBy(RollFindingEntity, { pollId })).toBe(1);
    await ended(test, pollId);
    const { rollError, passed, procedure } = await certificateOf(pollId);
    expect(rollError).toEqual({ findings: 1, heads: 1, areaCm2: 882_000, decisive: true, criteria: ['quorum.heads', 'quorum.area'] });
    expect([passed, procedure?.find(({ name }) => name === 'roll.frozen')?.met]).toEqual([true, true]);
    expect((await read(pollId, await aGuest(test))).result?.rollError).toEqual(rollError);
    const late = await confirmed(test, 'findings', pollId, await signedInAgain(test, estate.secretary), { seenSha256 });
    expect(late.body.code).toBe('action.wrong_state');
  });

  it('of an area that no criterion depends on is certified as not deciding; what was found of it last is what holds', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const owner of estate.owners) await cast(pollId, owner, 'approve');
    await mended(test, at(estate.owners, 1).homeId, 10_000_000);
    expect((await confirmed(test, 'findings', pollId, estate.secretary)).status).toBe(200);
    await test.pass({ minutes: 1 });
    await mended(test, at(estate.owners, 1).homeId, 882_001);
    expect((await confirmed(test, 'findings', pollId, estate.secretary, { reason: '上次看错了小数点' })).status).toBe(200);
    await ended(test, pollId);
    expect((await certificateOf(pollId)).rollError).toEqual({ findings: 2, heads: 1, areaCm2: 1, decisive: false, criteria: [] });
  });

  it('is not a sale of these days, and is recorded neither by strangers nor by neighbours, nor by two at once', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const seller = at(estate.owners, 2);
    await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: dayOf(test.clock.now()) });
    expect(await differencesOf(test, pollId, estate.secretary)).toMatchObject({ count: 0 });
    await mended(test, at(estate.owners, 1).homeId, 900_000);
    const body = { requestKey: randomUUID(), reason: '面积错了', seenSha256: '0'.repeat(64) };
    const record = async (who: Parameters<typeof post>[1]) => (await post(`/polls/${pollId}/roll/findings`, who, body)).body.code;
    expect(await record(at(estate.owners, 1))).toBe('permission.role_needed');
    expect(await record(await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] }))).toBe('not_found');
    expect(await record(estate.secretary)).toBe('roll.seen_changed');
    const both = await Promise.all([1, 2].map(() => confirmed(test, 'findings', pollId, estate.secretary)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
