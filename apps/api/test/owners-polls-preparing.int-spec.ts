import { randomUUID } from 'node:crypto';
import { addDays, dayOf, timetableOf, type OwnersPollPlan, type PrepareOwnersPollAnswer, type Problem } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { PollEntity } from '../src/modules/polls';
import { anEstate, at, callsOn, preparation, reviewing, rollOf, RULES } from './owners-polls.builders';
import { call } from './support/calling';
import { aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { post, stateOf } = callsOn(() => test);

describe('putting a matter to the owners', () => {
  it('proposes everything that the system knows, with lawful days', async () => {
    const estate = await anEstate(test);
    const path = `/issues/${estate.issueId}/owners-polls/plan`;
    const { body } = await call<OwnersPollPlan>(test, 'GET', path, { token: estate.secretary.token });
    const today = dayOf(test.clock.now());
    expect(body).toMatchObject({ question: '是否同意用维修资金换屋面防水？', today });
    expect(body.estates[0]).toMatchObject({
      homes: 7,
      rules: RULES,
      timetable: timetableOf(RULES, today),
    });
    expect(body.matters.map(({ matter }) => matter)).toContain('use_fund');
  });

  it('lays the roll open: owners by sets, every home once, and tells everybody on it', async () => {
    const estate = await anEstate(test, { owners: 4 });
    const pollId = await reviewing(test, estate);
    expect(await test.db.manager.findOneByOrFail(PollEntity, { pollId })).toMatchObject({
      state: 'roll_review',
      rollSize: 5,
      rollAreaCm2: 4 * 882_000 + 100_001 + 882_000,
      reviewFrom: dayOf(test.clock.now()),
      reviewUntil: addDays(dayOf(test.clock.now()), 5),
    });
    expect(await stateOf(estate.issueId)).toBe('deliberating');
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId });
    expect(told.map(({ userId }) => userId).sort()).toEqual([...estate.owners, ...estate.couple].map(({ userId }) => userId).sort());
    const mine = await rollOf(test, pollId, at(estate.owners, 0).token);
    expect(mine.mine).toHaveLength(1);
    expect(mine.mine[0]).toMatchObject({ areaCm2: 982_001 });
    expect(mine.mine[0]?.alias).toMatch(/等2套$/);
    expect(mine).toMatchObject({ heads: 5, homes: 6, reviewing: true, warnings: [], offered: ['object', 'readRows'] });
  });

  it('sent twice, also at the same instant, prepares one poll', async () => {
    const estate = await anEstate(test);
    const body = preparation(estate);
    const path = `/issues/${estate.issueId}/owners-polls`;
    const answers = await Promise.all([
      post<PrepareOwnersPollAnswer>(path, estate.secretary, body),
      post<PrepareOwnersPollAnswer>(path, estate.secretary, body),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.pollId).toBe(answers[1]?.body.pollId);
    expect(await test.db.manager.countBy(PollEntity, { issueId: estate.issueId })).toBe(1);
    expect((await post(path, estate.secretary, preparation(estate))).body).toMatchObject({ code: 'poll.not_waiting' });
  });

  it('is on paper alone without a basis for voting online, and refused in an empty estate, to strangers and for foreign estates', async () => {
    const bare = await anEstate(test, { rules: null });
    const path = `/issues/${bare.issueId}/owners-polls`;
    const onPaper = await post<PrepareOwnersPollAnswer>(path, bare.secretary, preparation(bare));
    expect(onPaper.status).toBe(201);
    const { pack } = await test.db.manager.findOneByOrFail(PollEntity, { pollId: onPaper.body.pollId });
    expect(pack.channels).toEqual(['paper']);
    const estate = await anEstate(test);
    const own = `/issues/${estate.issueId}/owners-polls`;
    expect((await post(own, estate.secretary, preparation(bare))).status).toBe(404);
    expect((await post(own, estate.secretary, preparation(estate, { buildingIds: [randomUUID()] }))).status).toBe(404);
    expect((await post(own, bare.secretary, preparation(estate))).status).toBe(404);
    expect((await post(own, at(estate.owners, 0), preparation(estate))).body.code).toBe('permission.role_needed');
    expect((await post(own, estate.secretary, preparation(estate, { matter: 'anything' }))).status).toBe(422);
    expect(await stateOf(estate.issueId)).toBe('accepted');
  });

  it('may be convened by the owners’ own committee', async () => {
    const estate = await anEstate(test);
    const committee = await aPerson(test, estate.community, { roles: ['owners_committee'] });
    expect((await post(`/issues/${estate.issueId}/owners-polls`, committee, preparation(estate))).status).toBe(201);
  });

  it('goes by the estate’s own rules, which a convener enters and which cannot go below the law', async () => {
    const estate = await anEstate(test, { rules: null });
    const path = `/estates/${estate.community.estateId}/owners-rules`;
    const put = (body: object, token = estate.secretary.token) => call<Problem>(test, 'PUT', path, { token, body });
    const low = await put({ ...RULES, noticeDays: 14, votingWindowDays: 4 });
    expect(low).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(low.body.facts).toMatchObject({
      fields: [
        { field: 'noticeDays', limit: 15 },
        { field: 'votingWindowDays', limit: 5 },
      ],
    });
    expect((await put({ ...RULES, noticeDays: 20 })).status).toBe(200);
    expect((await put(RULES, at(estate.owners, 0).token)).status).toBe(403);
    const pollId = await reviewing(test, estate);
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId })).rules).toMatchObject({ noticeDays: 20 });
    expect((await put(RULES)).status).toBe(200);
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId })).rules).toMatchObject({ noticeDays: 20 });
  });
});
