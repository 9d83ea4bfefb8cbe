import { PC_SIGN_IN_LIMITS, type Me } from '@silin/shared';
import { AccountBindingEntity } from '../src/modules/people';
import { PeopleSequels } from '../src/modules/people/people-sequels';
import { PcSignInEntity } from '../src/modules/people/pc/pc-sign-in.entity';
import { SessionService } from '../src/platform/auth';
import { askFrom, aPcAsking, aSignedInPc, confirm, decline, look, OFFICE, poll } from './pc.builders';
import { call } from './support/calling';
import { aCommunity, aGuest, anotherAccountOf, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let secretary: TestPerson;
const me = (token: string) => call<Me & { code: string }>(test, 'GET', '/me', { token });
const refresh = (refreshToken: string) => call<{ code: string }>(test, 'POST', '/sessions/refresh', { body: { refreshToken } });
const aSecretary = () => aPerson(test, community, { roles: ['secretary'], owner: false });

beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
beforeEach(async () => {
  secretary = await aSecretary();
});
afterAll(() => test.close());

describe('the phone says yes', () => {
  it('after it has been told which device asks, from where and when', async () => {
    const asked = await aPcAsking(test);
    expect(asked.code).toHaveLength(PC_SIGN_IN_LIMITS.codeSigns);
    expect((await poll(test, asked)).body).toEqual({ state: 'waiting', session: null });
    const { body } = await look(test, secretary, `https://example.cn/#/packages/account/pages/pc/index?code=${asked.code}`);
    expect(body).toEqual({
      device: 'Windows 电脑 · Edge 浏览器',
      place: '网络地址 221.2.*.*',
      sameNetwork: true,
      askedAt: asked.now,
      expiresAt: asked.expiresAt,
      now: asked.now,
    });
    expect((await poll(test, asked)).body.state).toBe('seen');
  });

  it('on another network it is told that it is another one', async () => {
    const { code } = await aPcAsking(test);
    expect((await look(test, secretary, code, '112.6.1.9')).body.sameNetwork).toBe(false);
    expect((await look(test, secretary, code, '127.0.0.1')).body.sameNetwork).toBeNull();
  });

  it('and the PC gets a session of its own, for a working day, that the phone’s tokens know nothing of', async () => {
    const { tokens, me: who } = await aSignedInPc(test, secretary);
    expect(who.userId).toBe(secretary.userId);
    expect((await me(tokens.accessToken)).body).toMatchObject({ userId: secretary.userId, isStaff: true });
    const [row] = await test.db.query('SELECT kind, personId, device, place FROM session WHERE userId = ? AND kind = ?', [
      secretary.userId,
      'pc',
    ]);
    expect(row).toEqual({
      kind: 'pc',
      personId: secretary.personId,
      device: 'Windows 电脑 · Edge 浏览器',
      place: '网络地址 221.2.*.*',
    });
    await test.pass({ hours: PC_SIGN_IN_LIMITS.sessionHours });
    expect((await refresh(tokens.refreshToken)).body).toMatchObject({ code: 'session.ended' });
    expect((await me((await signedInAgain(test, secretary)).token)).status).toBe(200);
  });

  it('twice, because its first answer was lost: once is enough', async () => {
    const asked = await aPcAsking(test);
    expect((await confirm(test, secretary, asked.code)).status).toBe(200);
    expect((await confirm(test, secretary, asked.code)).status).toBe(200);
    expect((await poll(test, asked)).body.state).toBe('signed_in');
    expect((await confirm(test, secretary, asked.code)).status).toBe(200);
  });

  it('and each step is written down', async () => {
    const { asked } = await aSignedInPc(test, secretary);
    const events = await test.db.query(
      'SELECT action, fromState, toState, actorUserId, actorParty FROM event WHERE aggregateId = ? ORDER BY eventId',
      [asked.requestId],
    );
    expect(events).toEqual([
      { action: 'confirm', fromState: 'waiting', toState: 'confirmed', actorUserId: secretary.userId, actorParty: 'secretary' },
      { action: 'collect', fromState: 'confirmed', toState: 'collected', actorUserId: secretary.userId, actorParty: 'author' },
    ]);
  });
});

describe('nobody else gets in', () => {
  it('without the PC’s own secret: another poller finds nothing, before and after the yes', async () => {
    const asked = await aPcAsking(test);
    const other = await aPcAsking(test);
    const thief = { requestId: asked.requestId, secret: other.secret };
    expect((await poll(test, thief)).body).toMatchObject({ code: 'not_found' });
    await confirm(test, secretary, asked.code);
    expect((await poll(test, thief)).body).toMatchObject({ code: 'not_found' });
    expect((await poll(test, { ...asked, secret: asked.code })).body).toMatchObject({ code: 'not_found' });
    expect((await poll(test, { ...asked, requestId: other.requestId })).body).toMatchObject({ code: 'not_found' });
    expect((await poll(test, asked)).body.state).toBe('signed_in');
  });

  it('by the same secret a second time: it is refused, and the session that came of it ends', async () => {
    const { asked, tokens } = await aSignedInPc(test, secretary);
    expect(await poll(test, asked)).toMatchObject({ status: 409, body: { code: 'pc.used' } });
    expect((await me(tokens.accessToken)).body).toMatchObject({ code: 'session.ended' });
  });

  it('when two ask for the session at the same instant: at most one gets it, and nothing stays open', async () => {
    const asked = await aPcAsking(test);
    await confirm(test, secretary, asked.code);
    const both = await Promise.all([poll(test, asked), poll(test, asked)]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(both.map(({ body }) => body.code)).toContain('pc.used');
    const open = await test.db.query('SELECT COUNT(*) AS n FROM session WHERE userId = ? AND kind = ? AND endedAt IS NULL', [
      secretary.userId,
      'pc',
    ]);
    expect(Number(open[0].n)).toBe(0);
  });

  it('when two phones say yes at the same instant: one account, one session', async () => {
    const rival = await aSecretary();
    const asked = await aPcAsking(test);
    const both = await Promise.all([confirm(test, secretary, asked.code), confirm(test, rival, asked.code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = both[0].status === 200 ? secretary : rival;
    expect((await poll(test, asked)).body.session?.me.userId).toBe(winner.userId);
    expect((await confirm(test, winner === secretary ? rival : secretary, asked.code)).body).toMatchObject({ code: 'pc.used' });
  });

  it('by a PC that says yes to the next PC', async () => {
    const { tokens } = await aSignedInPc(test, secretary);
    const asked = await aPcAsking(test);
    for (const answer of [look, confirm, decline]) {
      expect((await answer(test, { token: tokens.accessToken }, asked.code)).body).toMatchObject({ code: 'pc.only_from_phone' });
    }
    expect((await poll(test, asked)).body.state).toBe('waiting');
  });

  it('as somebody whom no community knows', async () => {
    const guest = await aGuest(test);
    const asked = await aPcAsking(test);
    expect((await look(test, guest, asked.code)).status).toBe(200);
    expect((await confirm(test, guest, asked.code)).body).toMatchObject({ code: 'permission.unverified' });
    expect((await decline(test, guest, asked.code)).status).toBe(200);
  });
});

describe('不是我', () => {
  it('ends it for good: no phone can say yes any more, and the PC is told', async () => {
    const asked = await aPcAsking(test);
    expect((await decline(test, secretary, asked.code)).status).toBe(200);
    expect((await decline(test, secretary, asked.code)).status).toBe(200);
    expect((await confirm(test, secretary, asked.code)).body).toMatchObject({ code: 'pc.declined' });
    expect((await look(test, await aSecretary(), asked.code)).body).toMatchObject({ code: 'pc.declined' });
    expect((await poll(test, asked)).body).toEqual({ state: 'declined', session: null });
  });
});

describe('time', () => {
  it('ends a code after two minutes, on both sides', async () => {
    const asked = await aPcAsking(test);
    await test.pass({ seconds: PC_SIGN_IN_LIMITS.validSeconds });
    expect((await poll(test, asked)).body.state).toBe('expired');
    const again = await signedInAgain(test, secretary);
    for (const answer of [look, confirm, decline]) {
      expect(await answer(test, again, asked.code)).toMatchObject({ status: 410, body: { code: 'pc.expired' } });
    }
  });

  it('ends a yes that the PC does not fetch at once', async () => {
    const asked = await aPcAsking(test);
    await confirm(test, secretary, asked.code);
    await test.pass({ seconds: PC_SIGN_IN_LIMITS.collectSeconds });
    expect((await poll(test, asked)).body).toEqual({ state: 'expired', session: null });
    expect((await confirm(test, await aSecretary(), asked.code)).body).toMatchObject({ code: 'pc.used' });
  });

  it('clears away after a day what nobody answered, and keeps what somebody did', async () => {
    const unanswered = await aPcAsking(test);
    const { asked } = await aSignedInPc(test, secretary);
    await look(test, secretary, 'ABCDEFGH');
    await test.pass({ hours: PC_SIGN_IN_LIMITS.forgetHours, minutes: 1 });
    const left = async (requestId: string) => test.db.manager.countBy(PcSignInEntity, { requestId });
    expect(await left(unanswered.requestId)).toBe(0);
    expect(await left(asked.requestId)).toBe(1);
    expect(Number((await test.db.query('SELECT COUNT(*) AS n FROM pc_wrong_code'))[0].n)).toBe(0);
  });
});

describe('guessing and flooding', () => {
  it('after ten wrong codes even the right one is not looked at, until ten minutes have passed', async () => {
    const guesser = await aSecretary();
    for (let i = 0; i < PC_SIGN_IN_LIMITS.wrongCodesPerAccount; i++) {
      expect((await look(test, guesser, 'ABCDEFGH')).body).toMatchObject({ code: 'pc.code_unknown' });
    }
    const asked = await aPcAsking(test);
    expect(await confirm(test, guesser, asked.code)).toMatchObject({
      status: 429,
      body: { code: 'pc.too_many_tries', facts: { minutes: 10 } },
    });
    expect((await confirm(test, secretary, asked.code)).status).toBe(200);
    await test.pass({ minutes: PC_SIGN_IN_LIMITS.windowMinutes });
    expect((await look(test, await signedInAgain(test, guesser), 'ABCDEFGH')).body).toMatchObject({ code: 'pc.code_unknown' });
  });

  it('many tries at the same instant count one by one', async () => {
    const guesser = await aSecretary();
    const tries = await Promise.all(
      Array.from({ length: PC_SIGN_IN_LIMITS.wrongCodesPerAccount + 5 }, () => look(test, guesser, 'ABCDEFGH')),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('many accounts behind one address are bounded together', async () => {
    const { userId } = await aSecretary();
    const { networkDigest } = await test.db.manager.findOneByOrFail(PcSignInEntity, {
      requestId: (await aPcAsking(test, '58.56.1.1')).requestId,
    });
    const at = test.clock.now();
    for (let i = 0; i < PC_SIGN_IN_LIMITS.wrongCodesPerNetwork; i++) {
      await test.db.query('INSERT INTO pc_wrong_code (wrongCodeId, userId, networkDigest, at) VALUES (?, ?, ?, ?)', [
        `w${i}`,
        userId,
        networkDigest,
        at,
      ]);
    }
    const asked = await aPcAsking(test);
    expect((await confirm(test, secretary, asked.code, '58.56.1.1')).status).toBe(429);
    expect((await confirm(test, secretary, asked.code)).status).toBe(200);
  });

  it('one address gets no more codes than an office can use', async () => {
    const flooder = '112.6.77.1';
    for (let i = 0; i < PC_SIGN_IN_LIMITS.requestsPerNetwork; i++) await aPcAsking(test, flooder);
    const { status, body } = await askFrom(test, flooder);
    expect([status, body.code]).toEqual([429, 'request.too_many']);
    expect((await askFrom(test, OFFICE)).status).toBe(201);
    await test.pass({ minutes: PC_SIGN_IN_LIMITS.windowMinutes });
    expect((await askFrom(test, flooder)).status).toBe(201);
  });

  it.each([[{}], [{ code: '' }], [{ code: 'x'.repeat(301) }], [{ code: 7 }], [{ code: 'ABCDEFGH', userId: 'x' }]])(
    '%j is filled in wrongly',
    async (body) => {
      expect((await call(test, 'POST', '/sessions/requests/look', { token: secretary.token, body })).body).toMatchObject({
        code: 'request.invalid',
      });
    },
  );
});

it('keeps neither code nor secret nor address in the database', async () => {
  const asked = await aPcAsking(test, '221.2.99.123');
  const row = JSON.stringify(await test.db.query('SELECT * FROM pc_sign_in WHERE requestId = ?', [asked.requestId]));
  for (const secret of [asked.code, asked.secret, '221.2.99.123']) expect(row).not.toContain(secret);
});

describe('an account that becomes somebody else, or nobody', () => {
  it('leaves no PC signed in, while the phone stays', async () => {
    const { tokens } = await aSignedInPc(test, secretary);
    await test.db.manager.delete(AccountBindingEntity, { userId: secretary.userId });
    expect((await me(tokens.accessToken)).body).toMatchObject({ code: 'session.ended' });
    expect((await refresh(tokens.refreshToken)).body).toMatchObject({ code: 'session.ended' });
    expect((await me(secretary.token)).body.standing).toBe('guest');
  });

  it('at once, in the transaction that parts them', async () => {
    const { tokens } = await aSignedInPc(test, secretary);
    const binding = { userId: secretary.userId, personId: secretary.personId, communityId: community.communityId };
    await test.db.transaction((em) => test.app.get(PeopleSequels).unbound(em, binding));
    expect((await me(tokens.accessToken)).body).toMatchObject({ code: 'session.ended' });
    expect((await me(secretary.token)).status).toBe(200);
  });

  it('between the yes and the fetching gives no session', async () => {
    const asked = await aPcAsking(test);
    await confirm(test, secretary, asked.code);
    await test.db.manager.delete(AccountBindingEntity, { userId: secretary.userId });
    expect((await poll(test, asked)).body).toEqual({ state: 'expired', session: null });
  });

  it('can be ended everywhere at once, in the transaction that closes it', async () => {
    const { tokens } = await aSignedInPc(test, secretary);
    const other = await aSignedInPc(test, await aSecretary());
    await test.db.transaction((em) => test.app.get(SessionService).endAll(em, secretary.userId, 'account_closed'));
    for (const token of [tokens.accessToken, secretary.token]) expect((await me(token)).body).toMatchObject({ code: 'session.ended' });
    expect((await me(other.tokens.accessToken)).status).toBe(200);
  });

  it('does not touch the second account of the same person', async () => {
    const second = await anotherAccountOf(test, secretary);
    const { tokens } = await aSignedInPc(test, second);
    await test.db.manager.delete(AccountBindingEntity, { userId: secretary.userId });
    expect((await me(tokens.accessToken)).status).toBe(200);
  });
});
