import { randomUUID } from 'node:crypto';
import { addDays, dayOf, endOf, timetableOf, type RollRows, type Todo, type TodayView, type WorkbenchView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { anEstate, announced, at, aTenant, awake, callsOn, owns, reviewing, rollOf, RULES, until } from './owners-polls.builders';
import { anIssue } from './polls.builders';
import { call } from './support/calling';
import { aCommunity, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { post } = callsOn(() => test);

describe('while the roll lies open', () => {
  const object = (pollId: string, owner: Pick<TestPerson, 'token'>, more: object = {}) =>
    post(`/polls/${pollId}/roll/objections`, owner, { requestKey: randomUUID(), text: '我家面积应当是 90 平', ...more });

  it('an objection that holds makes the roll anew, with what changed on record; one that does not is answered', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const owner = at(estate.owners, 2);
    const [entry] = (await rollOf(test, pollId, owner.token)).mine;
    expect((await object(pollId, owner, { rollEntryId: entry?.rollEntryId })).status).toBe(201);
    await test.pass({ minutes: 1 });
    expect((await object(pollId, at(estate.owners, 3))).status).toBe(201);
    const { objections } = await rollOf(test, pollId, estate.secretary.token);
    expect(objections.map(({ state, about, mine, offered }) => [state, about, mine, offered])).toEqual([
      ['waiting', entry?.alias, false, ['decide']],
      ['waiting', null, false, ['decide']],
    ]);
    expect((await rollOf(test, pollId, owner.token)).objections).toHaveLength(1);
    await test.db.query('UPDATE home SET areaCm2 = 900000 WHERE homeId = ?', [owner.homeId]);
    const answer = (index: number, decision: string) =>
      post(`/roll-objections/${at(objections, index).objectionId}/answer`, estate.secretary, { decision, reason: '查了产权登记' });
    expect((await answer(0, 'corrected')).status).toBe(200);
    expect((await answer(0, 'rejected')).body.code).toBe('roll.objection_decided');
    expect((await answer(1, 'rejected')).status).toBe(200);
    const now = await rollOf(test, pollId, owner.token);
    expect(now).toMatchObject({ version: 2, mine: [{ rollEntryId: entry?.rollEntryId, areaCm2: 900_000 }] });
    const rebuilt = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'rebuildRoll' });
    expect(rebuilt.facts).toMatchObject({ changed: { count: 1, aliases: [entry?.alias] }, added: { count: 0 }, removed: { count: 0 } });
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { linkId: pollId, userId: owner.userId });
    expect(told.map(({ title }) => title)).toContain('名册改过来了');
  });

  it('one sent twice counts once; nobody answers their own; a neighbour who is missing may object, a stranger finds nothing', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const requestKey = randomUUID();
    for (const time of [1, 2]) expect([time, (await object(pollId, at(estate.owners, 0), { requestKey })).status]).toEqual([time, 201]);
    const committee = await aPerson(test, estate.community, { roles: ['owners_committee'] });
    expect((await object(pollId, committee)).status).toBe(201);
    const { objections } = await rollOf(test, pollId, committee.token);
    expect(objections).toHaveLength(2);
    const own = objections.find(({ mine }) => mine);
    expect(own?.offered).toEqual([]);
    expect((await post(`/roll-objections/${own?.objectionId}/answer`, committee, { decision: 'rejected', reason: '不改' })).body.code).toBe(
      'roll.own_objection',
    );
    const tenant = await aTenant(test, estate.community, at(estate.owners, 1));
    expect((await object(pollId, tenant)).status).toBe(201);
    expect(await rollOf(test, pollId, tenant.token)).toMatchObject({ mine: [], offered: ['object'] });
    expect((await call(test, 'GET', `/polls/${pollId}/roll/entries`, { token: tenant.token })).status).toBe(404);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await object(pollId, stranger)).status).toBe(404);
    expect((await object(pollId, at(estate.owners, 1), { rollEntryId: randomUUID() })).status).toBe(404);
    expect((await call(test, 'GET', `/polls/${pollId}/roll`, { token: stranger.token })).status).toBe(404);
  });

  it('shows rooms and areas to its electorate, page by page and building by building, and never a name', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const entries = async (query: string) =>
      (await call<RollRows>(test, 'GET', `/polls/${pollId}/roll/entries${query}`, { token: at(estate.owners, 0).token })).body;
    const { items, next } = await entries('');
    expect(items).toHaveLength(6);
    expect(next).toBeNull();
    expect(items.filter(({ mine }) => mine)).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/居民\d|personId/);
    expect((await entries('?after=4')).items).toHaveLength(2);
    expect((await entries(`?building=${encodeURIComponent('9号楼')}`)).items).toEqual([]);
  });

  it('warns who convenes of homes that nobody can vote for', async () => {
    const estate = await anEstate(test);
    await test.db.query('DELETE FROM ownership WHERE personId = ?', [at(estate.owners, 4).personId]);
    await test.db.query('DELETE FROM account_binding WHERE personId = ?', [at(estate.owners, 3).personId]);
    // Two more who own a home together, and neither of them has an account.
    await owns(test, at(estate.owners, 3), at(estate.owners, 1).homeId);
    await test.db.query('DELETE FROM account_binding WHERE personId = ?', [at(estate.owners, 1).personId]);
    await test.db.query('UPDATE home SET areaCm2 = 0 WHERE homeId = ?', [at(estate.owners, 2).homeId]);
    const pollId = await reviewing(test, estate);
    const { warnings } = await rollOf(test, pollId, estate.secretary.token);
    expect(warnings.map(({ kind, entries }) => [kind, entries])).toEqual([
      ['no_owner', 1],
      ['no_area', 1],
      ['no_account', 1],
      ['co_owners_no_account', 1],
      // The couple: whoever of them votes first uses up the vote of both.
      ['co_owners_apart', 1],
    ]);
    expect((await rollOf(test, pollId, at(estate.owners, 0).token)).warnings).toEqual([]);
  });

  it('is not announced before its days have ended, with an open objection, or on a register that has changed', async () => {
    const estate = await anEstate(test);
    const days = timetableOf(RULES, dayOf(test.clock.now()));
    const pollId = await reviewing(test, estate);
    await object(pollId, at(estate.owners, 2));
    const announce = async (who: TestPerson, body: object = {}) =>
      (await post(`/polls/${pollId}/announce`, await signedInAgain(test, who), body)).body;
    await test.pass({ days: 5 });
    expect(await announce(estate.secretary)).toMatchObject({ code: 'poll.review_running', facts: { until: days.reviewUntil } });
    await test.pass({ hours: 14 });
    expect(await announce(estate.secretary)).toMatchObject({ code: 'poll.objections_waiting', facts: { count: 1 } });
    const late = await object(pollId, await signedInAgain(test, at(estate.owners, 3)));
    expect(late.body.code).toBe('roll.review_over');
    const secretary = await signedInAgain(test, estate.secretary);
    const { objections, notYet } = await rollOf(test, pollId, secretary.token);
    expect(notYet).toBe('还有 1 条名册异议没有答复，请先答复再公告。');
    await post(`/roll-objections/${at(objections, 0).objectionId}/answer`, secretary, { decision: 'rejected', reason: '登记无误' });
    await owns(test, at(estate.owners, 1), at(estate.owners, 2).homeId);
    expect(await announce(estate.secretary)).toMatchObject({ code: 'roll.outdated' });
    expect((await post(`/polls/${pollId}/roll/rebuild`, secretary, { reason: '房屋过户' })).status).toBe(200);
    expect(await announce(estate.secretary, { opensOn: addDays(days.opensOn, -1) })).toMatchObject({
      code: 'poll.notice_too_short',
      facts: { earliestOn: days.opensOn },
    });
    expect(await announce(estate.secretary, { closesOn: addDays(days.opensOn, 3) })).toMatchObject({
      code: 'poll.window_out_of_bounds',
      facts: { least: 5, most: 60 },
    });
    expect(await announce(estate.secretary)).toMatchObject({ opensOn: days.opensOn, closesOn: days.closesOn });
    expect(await announce(estate.secretary)).toMatchObject({ code: 'action.wrong_state' });
  });

  it('waits on the home page of everybody on it until its last day has ended, and of nobody else', async () => {
    const before = await anEstate(test);
    const here = `/communities/${before.community.communityId}`;
    const waiting = async ({ token }: Pick<TestPerson, 'token'>): Promise<Todo[]> => {
      const { body } = await call<TodayView>(test, 'GET', `${here}/today`, { token });
      return body.todos.filter(({ kind }) => kind === 'check_roll');
    };
    const { reviewUntil } = timetableOf(RULES, dayOf(test.clock.now()));
    const pollId = await reviewing(test, before);
    for (const owner of [at(before.owners, 0), ...before.couple]) {
      expect(await waiting(owner)).toMatchObject([
        { kind: 'check_roll', id: pollId, urgent: false, words: '请核对您家的房和面积，还有 5 天' },
      ]);
    }
    expect(await waiting(before.secretary)).toEqual([]);
    await until(test, new Date(endOf(reviewUntil).getTime() - 1));
    const lastDay = await awake(test, before);
    expect(await waiting(at(lastDay.owners, 0))).toMatchObject([{ urgent: true, words: '请核对您家的房和面积，今天到期' }]);
    await until(test, endOf(reviewUntil));
    expect(await waiting(at((await awake(test, before)).owners, 0))).toEqual([]);
  });

  it('leads who convenes back to it from the workbench, and to the announced vote after that', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    const polls = async () =>
      (await call<WorkbenchView>(test, 'GET', `/communities/${estate.community.communityId}/workbench`, { token: estate.secretary.token }))
        .body.polls;
    expect(await polls()).toMatchObject([{ pollId, state: 'announced' }]);
    const other = await reviewing(test, { ...estate, issueId: await anIssue(test, estate.community, at(estate.owners, 1)) });
    expect((await polls()).map(({ pollId: one, state }) => [one, state])).toEqual([
      [pollId, 'announced'],
      [other, 'roll_review'],
    ]);
  });
});
