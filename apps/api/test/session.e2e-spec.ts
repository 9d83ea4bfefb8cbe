import type { Me, SessionAnswer, SessionTokens } from '@silin/shared';
import { call } from './support/calling';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const start = async (openid: string) =>
  call<SessionAnswer>(test, 'POST', '/sessions', { body: { code: await test.wechat.codeFor({ openid }) } });
const refresh = (refreshToken: string) =>
  call<SessionTokens & { code: string }>(test, 'POST', '/sessions/refresh', { body: { refreshToken } });
const me = (token: string) => call<Me & { code: string }>(test, 'GET', '/me', { token });

describe('signing in', () => {
  it('makes an account of a WeChat code and tells a newcomer who they are: a guest', async () => {
    const { status, body } = await start('newcomer');
    expect(status).toBe(201);
    expect(body.me).toMatchObject({ standing: 'guest', displayName: null, communityId: null, homes: [], isStaff: false, elderMode: null });
    expect(body.me.today).toBe('2026-11-23');
    expect((await me(body.tokens.accessToken)).body.userId).toBe(body.me.userId);
  });

  it('knows the same person again', async () => {
    const first = await start('comes-back');
    const second = await start('comes-back');
    expect(second.body.me.userId).toBe(first.body.me.userId);
    expect(second.body.tokens.refreshToken).not.toBe(first.body.tokens.refreshToken);
  });

  it('makes one account when a phone signs in twice at the same instant', async () => {
    const both = await Promise.all([start('twice-at-once'), start('twice-at-once')]);
    expect(new Set(both.map((one) => one.body.me.userId)).size).toBe(1);
  });

  it('refuses a code that was used, one that WeChat never gave and one of a blocked user', async () => {
    const code = await test.wechat.codeFor({ openid: 'used-once' });
    await call(test, 'POST', '/sessions', { body: { code } });
    const refused = async (given: string) => (await call(test, 'POST', '/sessions', { body: { code: given } })).body;
    expect(await refused(code)).toMatchObject({ code: 'wechat.code_invalid' });
    expect(await refused('made-up')).toMatchObject({ code: 'wechat.code_invalid' });
    expect(await refused(await test.wechat.codeFor({ openid: 'blocked', blocked: true }))).toMatchObject({ code: 'wechat.user_blocked' });
  });

  it('says that WeChat is away when it is', async () => {
    const code = await test.wechat.codeFor({ openid: 'while-wechat-is-away' });
    await test.wechat.makeFault({ kind: 'rate_limited', path: '/sns/jscode2session' });
    expect(await call(test, 'POST', '/sessions', { body: { code } })).toMatchObject({ status: 503, body: { code: 'wechat.unavailable' } });
  });

  it.each([
    [{}],
    [{ code: '' }],
    [{ code: 'x'.repeat(129) }],
    [{ code: 7 }],
    [{ code: 'x', device: 'y'.repeat(61) }],
    [{ code: 'x', role: 'secretary' }],
  ])('refuses %j as filled in wrongly', async (body) => {
    expect(await call(test, 'POST', '/sessions', { body })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});

describe('renewing', () => {
  it('hands out a new pair for a token that is used for the first time', async () => {
    const { tokens } = (await start('renews')).body;
    const renewed = await refresh(tokens.refreshToken);
    expect(renewed.status).toBe(200);
    expect((await me(renewed.body.accessToken)).status).toBe(200);
  });

  it('lets two renewals of one phone pass within ten seconds', async () => {
    const { tokens } = (await start('parallel')).body;
    const both = await Promise.all([refresh(tokens.refreshToken), refresh(tokens.refreshToken)]);
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    await test.pass({ seconds: 10 });
    expect((await refresh(tokens.refreshToken)).status).toBe(200);
    for (const one of both) expect((await refresh(one.body.refreshToken)).status).toBe(200);
  });

  it('ends the session when an old token comes back later: somebody else has it', async () => {
    const { tokens } = (await start('stolen')).body;
    const renewed = (await refresh(tokens.refreshToken)).body;
    await test.pass({ seconds: 11 });
    expect(await refresh(tokens.refreshToken)).toMatchObject({ status: 401, body: { code: 'session.refresh_reused' } });
    expect(await refresh(renewed.refreshToken)).toMatchObject({ status: 401, body: { code: 'session.ended' } });
    expect(await me(renewed.accessToken)).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  });

  it('refuses a token nobody was given', async () => {
    expect(await refresh('made-up')).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  });

  it('says that an access token has run out, and that a session has after sixty days', async () => {
    const { tokens } = (await start('long-away')).body;
    await test.pass({ minutes: 31 });
    expect(await me(tokens.accessToken)).toMatchObject({ status: 401, body: { code: 'session.expired' } });
    await test.pass({ days: 60 });
    expect(await refresh(tokens.refreshToken)).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  });
});

it('ends one session and leaves the person’s other phone alone', async () => {
  const one = (await start('two-phones')).body.tokens;
  const other = (await start('two-phones')).body.tokens;
  expect(await call(test, 'DELETE', '/sessions/current', { token: one.accessToken })).toMatchObject({ status: 200, body: { done: true } });
  expect(await me(one.accessToken)).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  expect(await refresh(one.refreshToken)).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  expect((await me(other.accessToken)).status).toBe(200);
});

describe('me', () => {
  it('refuses no token, a broken one and one signed by somebody else', async () => {
    expect((await call(test, 'GET', '/me')).body).toMatchObject({ code: 'session.missing' });
    for (const token of ['broken', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4IiwidWlkIjoieSJ9.']) {
      expect((await me(token)).body).toMatchObject({ code: 'session.missing' });
    }
  });

  it('tells an owner their home, and who holds an office which one', async () => {
    const community = await aCommunity(test.db);
    const owner = await aPerson(test, community, { name: '王秀兰', areaCm2: 882_000 });
    const { body } = await me(owner.token);
    expect(body).toMatchObject({ standing: 'resident', displayName: '王秀兰', communityName: '柳园社区', isStaff: false });
    expect(body.homes).toMatchObject([{ areaCm2: 882_000, capacity: 'owner', coOwners: 0, label: expect.stringContaining('1号楼') }]);
    const worker = await aPerson(test, community, { roles: ['grid_worker'], owner: false });
    expect((await me(worker.token)).body).toMatchObject({
      standing: 'guest',
      communityId: community.communityId,
      isStaff: true,
      appointments: [{ role: 'grid_worker', roleName: '网格员', orgUnitName: '柳园社区' }],
    });
  });

  it('keeps the choice of 长辈版', async () => {
    const { token } = await aGuest(test);
    const choose = (body: object) => call(test, 'PUT', '/me/preferences', { token, body });
    expect(await choose({ elderMode: true })).toMatchObject({ status: 200, body: { done: true } });
    expect((await me(token)).body.elderMode).toBe(true);
    expect((await choose({ elderMode: 'yes' })).body).toMatchObject({ code: 'request.invalid' });
    expect((await me(token)).body.elderMode).toBe(true);
  });

  it('takes consent back as easily as it is given, and keeps both', async () => {
    const { token } = await aGuest(test);
    const answer = (given: boolean, version = 1) =>
      call<Me>(test, 'POST', '/me/consents', { token, body: { document: 'privacy', version, given } });
    expect((await me(token)).body.consent).toEqual({ document: 'privacy', currentVersion: 1, givenVersion: null, givenAt: null });
    expect((await answer(true)).body.consent).toMatchObject({ givenVersion: 1 });
    expect((await answer(false)).body.consent).toMatchObject({ givenVersion: null, givenAt: null });
    expect((await answer(true, 2)).body).toMatchObject({ code: 'request.invalid' });
    const { userId } = (await me(token)).body;
    expect(await test.db.query('SELECT given FROM consent WHERE userId = ? ORDER BY at', [userId])).toMatchObject([
      { given: 1 },
      { given: 0 },
    ]);
  });
});
