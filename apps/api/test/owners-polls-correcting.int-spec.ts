import { randomUUID } from 'node:crypto';
import { dayOf, dayWords, instantAt, type MatterView, type RollRows } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { CertificateEntity, PollEntity, RollEntryEntity } from '../src/modules/polls';
import { FormerRollEntryEntity } from '../src/modules/polls/former-roll-entry.entity';
import { FormerRollMemberEntity } from '../src/modules/polls/former-roll-member.entity';
import { rollDigest } from '../src/modules/polls/poll-digests';
import { RollVersionEntity } from '../src/modules/polls/roll-version.entity';
import { EventEntity } from '../src/platform/events';
import {
  anEstate,
  announced,
  at,
  aTenant,
  awake,
  callsOn,
  confirmed,
  differencesOf,
  ended,
  mended,
  opened,
  reviewing,
  rollOf,
  sold,
  until,
} from './owners-polls.builders';
import { call } from './support/calling';
import { aPaperOf } from './support/papers';
import { aCommunity, aGuest, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, post, read } = callsOn(() => test);
const pollOf = (pollId: string) => test.db.manager.findOneByOrFail(PollEntity, { pollId });
const digestNow = async (pollId: string) =>
  rollDigest(await test.db.manager.findOneByOrFail(PollEntity, { pollId }), await test.db.manager.findBy(RollEntryEntity, { pollId }));

describe('an error that is proven after the announcement and before the vote', () => {
  it('makes a new version with its own hash; every row and the hash of the former one stay readable', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    const [owner, seller] = [at(estate.owners, 2), at(estate.owners, 3)];
    const before = await pollOf(pollId);
    await mended(test, owner.homeId, 900_000);
    const buyer = await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: dayOf(test.clock.now()) });
    expect(
      (await differencesOf(test, pollId, estate.secretary)).items.map(({ words, areaCm2, rightAreaCm2 }) => [words, areaCm2, rightAreaCm2]),
    ).toEqual([
      ['面积不对', 882_000, 900_000],
      ['名册上不该有', 882_000, 0],
      ['名册上漏了', 882_000, 882_000],
    ]);
    const documentId = await aPaperOf(test, estate.secretary);
    const requestKey = randomUUID();
    const { sha256: seenSha256 } = await differencesOf(test, pollId, estate.secretary);
    for (const time of [1, 2]) {
      const answer = await confirmed(test, 'corrections', pollId, estate.secretary, { requestKey, documentId, seenSha256 });
      expect([time, answer.status]).toEqual([time, 200]);
    }
    const after = await pollOf(pollId);
    expect(after).toMatchObject({ state: 'announced', rollVersion: before.rollVersion + 1, rollSize: 6, noticeText: before.noticeText });
    expect(after.rollSha256).not.toBe(before.rollSha256);
    expect(after.rollSha256).toBe(await digestNow(pollId));
    const former = await test.db.manager.findBy(FormerRollEntryEntity, { pollId, version: before.rollVersion });
    expect(rollDigest(before, former)).toBe(before.rollSha256);
    expect(await test.db.manager.countBy(FormerRollMemberEntity, { pollId, version: before.rollVersion })).toBe(8);
    const { record, mine } = await rollOf(test, pollId, buyer.token);
    expect(mine).toMatchObject([{ areaCm2: 882_000 }]);
    expect(record.versions.map(({ version, rollSha256, reason, changes }) => [version, rollSha256, reason, changes])).toEqual([
      [1, before.rollSha256, null, null],
      [2, after.rollSha256, '查了不动产登记，面积登错了', { missing: 1, wrongly_listed: 1, wrong_area: 1, renamed: 0 }],
    ]);
    expect(record.versions[1]?.document).toMatchObject({ documentId });
    // The sale is a part of the correction, and not told a second time.
    expect(record.handovers).toEqual([]);
    expect((await rollOf(test, pollId, (await aTenant(test, estate.community, owner)).token)).record.versions[1]).toMatchObject({
      document: null,
    });
    const rows = async (version: number) =>
      (await call<RollRows>(test, 'GET', `/polls/${pollId}/roll/entries?version=${version}`, { token: owner.token })).body;
    const areas = async (version: number) => (await rows(version)).items.filter((row) => row.mine).map(({ areaCm2 }) => areaCm2);
    expect([await areas(1), await areas(2)]).toEqual([[882_000], [900_000]]);
    expect((await call(test, 'GET', `/polls/${pollId}/roll/entries?version=3`, { token: owner.token })).status).toBe(404);
  });

  it('is told to everybody on either roll, stands on the matter’s page, and the certificate speaks of the last version and its day', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    const seller = at(estate.owners, 3);
    const buyer = await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: dayOf(test.clock.now()) });
    expect((await confirmed(test, 'corrections', pollId, estate.secretary, { reason: '房子已经过户' })).status).toBe(200);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '表决名册更正了' });
    expect(told).toHaveLength(8);
    expect(told.map(({ userId }) => userId)).toEqual(expect.arrayContaining([seller.userId, buyer.userId]));
    expect(at(told, 0).words).toContain('房子已经过户');
    const { body } = await call<MatterView>(test, 'GET', `/issues/${estate.issueId}`, { token: estate.secretary.token });
    expect(body.timeline[0]).toMatchObject({ title: '名册更正' });
    const { facts, reason } = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'correctRoll' });
    expect([reason, facts]).toMatchObject(['房子已经过户', { rollVersion: 2, changes: { missing: 1, wrongly_listed: 1 } }]);
    const correctedOn = dayOf(test.clock.now());
    const { opensAt } = await pollOf(pollId);
    await until(test, opensAt ?? test.clock.now());
    const { owners } = await awake(test, estate);
    expect((await cast(pollId, await signedInAgain(test, seller), 'approve')).status).toBe(403);
    for (const owner of owners.filter(({ personId }) => personId !== seller.personId))
      expect((await cast(pollId, owner, 'approve')).status).toBe(201);
    await ended(test, pollId);
    const { procedure, rollSha256, rollError } = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId });
    expect(procedure?.find(({ name }) => name === 'roll.frozen')).toEqual({
      name: 'roll.frozen',
      met: true,
      words: `公告后、开投前查实有错，改过 1 次，${dayWords(correctedOn)}定下 6 位业主，之后没有改动`,
    });
    expect([rollSha256, rollError]).toEqual([await digestNow(pollId), null]);
  });

  it('is not put right without a change in the register, unseen, by a stranger or a neighbour, too early or too late', async () => {
    const reviewed = await anEstate(test);
    const early = await reviewing(test, reviewed);
    expect(
      (await call<{ code: string }>(test, 'GET', `/polls/${early}/roll/differences`, { token: reviewed.secretary.token })).body.code,
    ).toBe('action.wrong_state');
    const { pollId, estate } = await announced(test, await anEstate(test));
    const correct = async (who: Pick<TestPerson, 'token'>, more: object = {}) =>
      (
        await post(`/polls/${pollId}/roll/corrections`, who, {
          requestKey: randomUUID(),
          reason: '面积错了',
          seenSha256: '0'.repeat(64),
          ...more,
        })
      ).body.code;
    expect(await correct(estate.secretary)).toBe('roll.unchanged');
    await mended(test, at(estate.owners, 1).homeId, 900_000);
    expect(await correct(estate.secretary)).toBe('roll.seen_changed');
    expect(await correct(estate.secretary, { reason: '改'.repeat(301) })).toBe('request.invalid');
    expect(await correct(at(estate.owners, 1))).toBe('permission.role_needed');
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect(await correct(foreign)).toBe('not_found');
    expect((await call(test, 'GET', `/polls/${pollId}/roll/differences`, { token: foreign.token })).status).toBe(404);
    const others = await aPaperOf(test, at(estate.owners, 0)).catch(() => aPaperOf(test, foreign));
    expect((await confirmed(test, 'corrections', pollId, estate.secretary, { documentId: others })).body.code).toBe('document.unknown');
    expect(await test.db.manager.countBy(RollVersionEntity, { pollId })).toBe(0);
    expect((await confirmed(test, 'findings', pollId, estate.secretary)).body.code).toBe('action.wrong_state');
    // Its hour has come and no job has opened it yet: by the clock people vote already.
    const { opensAt } = await pollOf(pollId);
    test.clock.setOffset(test.clock.offset + (opensAt ?? test.clock.now()).getTime() - test.clock.now().getTime());
    const { secretary } = await awake(test, estate);
    expect(await correct(secretary)).toBe('action.wrong_state');
    expect((await rollOf(test, pollId, secretary.token)).offered).not.toContain('correct');
  });

  it('is put right once by two at once, and either before the clock opens the vote or not at all', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    await mended(test, at(estate.owners, 1).homeId, 900_000);
    const both = await Promise.all([1, 2].map(() => confirmed(test, 'corrections', pollId, estate.secretary)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await pollOf(pollId)).rollVersion).toBe(2);
    const { opensAt } = await pollOf(pollId);
    await until(test, new Date((opensAt ?? test.clock.now()).getTime() - 1));
    const { secretary } = await awake(test, estate);
    await mended(test, at(estate.owners, 1).homeId, 910_000);
    const { sha256: seenSha256 } = await differencesOf(test, pollId, secretary);
    const body = { requestKey: randomUUID(), reason: '又查了一遍', seenSha256 };
    const [{ status }] = await Promise.all([post(`/polls/${pollId}/roll/corrections`, secretary, body), test.pass({ seconds: 0.001 })]);
    const poll = await pollOf(pollId);
    expect([status, poll.rollVersion]).toEqual(status === 200 ? [200, 3] : [409, 2]);
    expect(poll).toMatchObject({ state: 'open', rollSha256: await digestNow(pollId) });
  });
});

describe('the roll of a vote that has begun', () => {
  it('is not offered to be put right, and the hour itself is too late', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    expect((await rollOf(test, pollId, estate.secretary.token)).offered).toEqual(['readRows', 'recordError', 'void']);
    expect((await rollOf(test, pollId, at(estate.owners, 0).token)).offered).toEqual(['readRows']);
    expect((await read(pollId, await aGuest(test))).rollRecord).toEqual({ versions: [], findings: [], handovers: [] });
    const { opensAt } = await pollOf(pollId);
    expect(opensAt).toEqual(instantAt(dayOf(opensAt ?? new Date(0)), '08:00'));
  });
});
