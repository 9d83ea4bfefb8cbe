import { DAY_MS, dayOf, dayWords, endOf, instantAt, type MatterView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { BallotEntity, CertificateEntity, PollEntity, PollSequels } from '../src/modules/polls';
import { PollClock } from '../src/modules/polls/poll-clock.job';
import { EventEntity } from '../src/platform/events';
import { anEstate, announced, at, awake, callsOn, ended, opened, QUESTION, until } from './owners-polls.builders';
import { call } from './support/calling';
import { aGuest, signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, post, read, stateOf } = callsOn(() => test);

const actionsOf = async (issueId: string) =>
  (await test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } })).map(
    (one) => `${one.aggregate}.${one.action}`,
  );

describe('once it is announced', () => {
  it('the roll is frozen under its hash, everybody is told, and the notice says all that is asked for', async () => {
    const before = await anEstate(test);
    const { pollId, estate, answer } = await announced(test, before);
    const poll = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    expect(poll).toMatchObject({ state: 'announced', announcedQuestion: QUESTION });
    expect(poll.opensAt?.toISOString()).toBe(instantAt(answer.opensOn, '08:00').toISOString());
    expect(poll.closesAt?.toISOString()).toBe(endOf(answer.closesOn).toISOString());
    const { noticeText } = await read(pollId, at(estate.owners, 0));
    for (const part of [
      QUESTION,
      '共 6 位',
      `${dayWords(answer.opensOn)} 8:00 起，到${dayWords(answer.closesOn)} 24:00`,
      '第二十六条',
      '三分之二以上',
      poll.rollSha256 ?? '-',
    ])
      expect(noticeText).toContain(part);
    expect((await cast(pollId, at(estate.owners, 1), 'approve')).body).toMatchObject({
      code: 'poll.not_open',
      sentence: '表决还没有开始。',
    });
    expect((await post(`/polls/${pollId}/roll/rebuild`, estate.secretary, { reason: '再排' })).body.code).toBe('action.wrong_state');
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, title: '业主表决公告' });
    expect(told).toHaveLength(8);
    expect(await actionsOf(estate.issueId)).toEqual([
      'poll.prepare',
      'poll.reviewRoll',
      'issue.putToVote',
      'poll.announce',
      'poll.publishNotice',
    ]);
  });

  it('opens and is certified by the clock, once, however often and by how many the jobs are run', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    expect(await read(pollId, at(estate.owners, 1))).toMatchObject({ state: 'open', mayVote: true, offered: ['vote', 'readRoll'] });
    expect((await post(`/polls/${pollId}/close`, estate.secretary)).body.code).toBe('poll.closes_by_clock');
    for (const owner of estate.owners) expect((await cast(pollId, owner, 'approve')).status).toBe(201);
    const { closesAt } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    await until(test, new Date((closesAt ?? test.clock.now()).getTime() - 1));
    expect((await read(pollId, await aGuest(test))).state).toBe('open');
    await Promise.all([test.pass({ seconds: 0.001 }), test.settle(), test.settle()]);
    const guest = await aGuest(test);
    const { result, state, resolutionId } = await read(pollId, guest);
    expect({ state, resolutionId, passed: result?.passed, valid: result?.valid }).toEqual({
      state: 'certified',
      resolutionId: null,
      passed: true,
      valid: true,
    });
    expect(result?.procedure.map(({ name, met }) => [name, met])).toEqual([
      ['item.announced', true],
      ['notice.days', true],
      ['roll.reviewed', true],
      ['roll.frozen', true],
      ['channel.basis', true],
    ]);
    expect(result?.criteria.map(({ name, part, whole, met }) => [name, part, whole, met])).toEqual([
      ['quorum.heads', 5, 6, true],
      ['quorum.area', 5 * 882_000 + 100_001, 6 * 882_000 + 100_001, true],
      ['approval.heads', 5, 5, true],
      ['approval.area', 5 * 882_000 + 100_001, 5 * 882_000 + 100_001, true],
    ]);
    expect(await stateOf(estate.issueId)).toBe('decided');
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
    const ended = await test.db.manager.findBy(EventEntity, { aggregateId: pollId, action: 'certify' });
    expect(ended.map(({ actorParty, actorUserId }) => [actorParty, actorUserId])).toEqual([['clock', null]]);
    const secretary = await signedInAgain(test, estate.secretary);
    const drafted = await post<{ effect: string; resolutionId: string }>(`/polls/${pollId}/resolution`, secretary, {
      text: '同意用维修资金换屋面防水。',
    });
    expect(drafted).toMatchObject({ status: 201, body: { effect: 'binding' } });
    expect((await post(`/resolutions/${drafted.body.resolutionId}/publish`, secretary)).status).toBe(200);
    // Nobody came to an opinion here, and no days have to pass.
    const { body } = await call<MatterView>(test, 'GET', `/issues/${estate.issueId}`, { token: secretary.token });
    const told = body.timeline.map(({ title }) => title);
    expect(told.slice(0, 3)).toEqual(['决定生效', '决定公告', '表决通过了']);
    expect(body.links.find(({ kind }) => kind === 'resolution')?.title).toMatch(/^业主共同决定 /);
    expect(JSON.stringify(body)).not.toMatch(/协商意见|谈成|公示期满/);
  });

  it('takes a ballot in the last millisecond before midnight in Beijing, and none at midnight, whatever the zone of the server', async () => {
    const { pollId, estate: before } = await opened(test, await anEstate(test));
    const { closesAt } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    const midnight = closesAt ?? test.clock.now();
    expect(midnight.toISOString()).toMatch(/T16:00:00\.000Z$/);
    await until(test, new Date(midnight.getTime() - 1));
    const estate = await awake(test, before);
    expect(dayOf(test.clock.now())).toBe(dayOf(new Date(midnight.getTime() - DAY_MS)));
    expect((await cast(pollId, at(estate.owners, 1), 'approve')).status).toBe(201);
    // The job is late: the clock alone refuses.
    test.clock.setOffset(test.clock.offset + 1);
    expect((await cast(pollId, at(estate.owners, 2), 'approve')).body.code).toBe('poll.not_open');
    expect((await read(pollId, await aGuest(test))).result).toBeNull();
    await test.settle();
    expect((await cast(pollId, at(estate.owners, 3), 'approve')).body.code).toBe('poll.not_open');
    const { result } = await read(pollId, await aGuest(test));
    expect(result?.participants.heads).toBe(1);
    expect((await test.db.manager.findOneByOrFail(CertificateEntity, { pollId })).certifiedAt).toEqual(midnight);
    const ballots = await test.db.manager.findBy(BallotEntity, { pollId });
    expect(ballots.map(({ castAt }) => midnight.getTime() - castAt.getTime())).toEqual([1]);
  });

  it('is certified once by several processes at the same instant, and after one that was stopped in the middle', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const owner of estate.owners) await cast(pollId, owner, 'approve');
    let stopped = 0;
    test.app.get(PollSequels).whenCertified(async (_, { poll }) => {
      if (poll.pollId !== pollId || stopped > 0) return;
      stopped += 1;
      throw new Error('stopped on purpose');
    });
    await ended(test, pollId);
    expect(stopped).toBe(1);
    expect(await read(pollId, await aGuest(test))).toMatchObject({ state: 'open', result: null });
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(0);
    expect(await stateOf(estate.issueId)).toBe('deliberating');
    const clock = test.app.get(PollClock);
    await Promise.all([1, 2, 3, 4].map(() => clock.certifyDue(test.clock.now())));
    expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'certify' })).toBe(1);
    expect(await stateOf(estate.issueId)).toBe('decided');
  });

  it('decides nothing when too few come, and the matter waits again', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const index of [1, 2, 3]) await cast(pollId, at(estate.owners, index), 'approve');
    await ended(test, pollId);
    const { result, offered } = await read(pollId, await signedInAgain(test, estate.secretary));
    expect(result).toMatchObject({ valid: false, passed: false });
    expect(result?.words).toBe('6 位业主来了 3 位、264.60 ㎡；同意 3、反对 0、弃权 0。来投的还差 1 位业主、94.8668 ㎡，这次不算数。');
    expect(offered).not.toContain('draftResolution');
    expect(await stateOf(estate.issueId)).toBe('accepted');
    const secretary = await signedInAgain(test, estate.secretary);
    expect((await post(`/polls/${pollId}/resolution`, secretary, { text: '同意换屋面防水。' })).body.code).toBe('resolution.not_passed');
  });

  it('is not adopted when enough come and not enough agree', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const [index, owner] of estate.owners.entries()) await cast(pollId, owner, index < 2 ? 'approve' : 'reject');
    await ended(test, pollId);
    expect((await read(pollId, await aGuest(test))).result).toMatchObject({ valid: true, passed: false });
    expect(await stateOf(estate.issueId)).toBe('not_adopted');
  });

  it('a condition that is not met keeps the decision from passing, whatever the count says', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const owner of estate.owners) await cast(pollId, owner, 'approve');
    await test.db.query('UPDATE roll_entry SET areaCm2 = areaCm2 + 1 WHERE pollId = ? AND position = 1', [pollId]);
    await ended(test, pollId);
    const { result } = await read(pollId, await aGuest(test));
    expect(result).toMatchObject({ valid: true, passed: false });
    expect(result?.procedure.filter(({ met }) => !met).map(({ name }) => name)).toEqual(['roll.frozen']);
    expect(await stateOf(estate.issueId)).toBe('not_adopted');
  });
});
