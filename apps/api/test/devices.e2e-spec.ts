import type { DevicesView, DeviceView, SessionAnswer } from '@silin/shared';
import { aSignedInPc } from './pc.builders';
import { call } from './support/calling';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
beforeEach(async () => {
  secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
});
afterAll(async () => {
  await test.close();
});

const devicesOf = async (token: string) => (await call<DevicesView>(test, 'GET', '/sessions', { token })).body.devices;
const end = (token: string, sessionId: string) => call<{ code: string }>(test, 'DELETE', `/sessions/${sessionId}`, { token });
const pcOf = (devices: readonly DeviceView[]) => devices.find(({ kind }) => kind === 'pc') ?? devices[0]!;

it('shows the PC first, what it is, where and since when, and which one is this', async () => {
  await aSignedInPc(test, secretary);
  const now = test.clock.now().toISOString();
  expect(await devicesOf(secretary.token)).toMatchObject([
    { kind: 'pc', device: 'Windows 电脑 · Edge 浏览器', place: '网络地址 221.2.*.*', startedAt: now, lastUsedAt: now, isThis: false },
    { kind: 'phone', isThis: true },
  ]);
});

it('knows a phone that signs in through WeChat by its own words', async () => {
  const headers = {
    'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0.50',
    'x-forwarded-for': '240e:3b4:10a0:2::1',
  };
  const body = { code: await test.wechat.codeFor({ openid: 'an-iphone' }) };
  const { tokens } = (await call<SessionAnswer>(test, 'POST', '/sessions', { headers, body })).body;
  expect(await devicesOf(tokens.accessToken)).toMatchObject([{ device: 'iPhone · 微信', place: '网络地址 240e:3b4:*', isThis: true }]);
});

it('ends the PC from the phone: its very next call is refused, and nothing renews it', async () => {
  const { tokens } = await aSignedInPc(test, secretary);
  const { sessionId } = pcOf(await devicesOf(secretary.token));
  expect(await end(secretary.token, sessionId)).toMatchObject({ status: 200, body: { done: true } });
  expect(await call(test, 'GET', '/me', { token: tokens.accessToken })).toMatchObject({ status: 401, body: { code: 'session.ended' } });
  expect(await call(test, 'POST', '/sessions/refresh', { body: { refreshToken: tokens.refreshToken } })).toMatchObject({ status: 401 });
  expect(await devicesOf(secretary.token)).toHaveLength(1);
  expect((await end(secretary.token, sessionId)).body).toMatchObject({ code: 'not_found' });
  const events = await test.db.query('SELECT action, actorUserId FROM event WHERE aggregate = ? AND aggregateId = ?', [
    'session',
    sessionId,
  ]);
  expect(events).toEqual([{ action: 'end', actorUserId: secretary.userId }]);
});

it('finds nothing of what belongs to another account, and ends nothing of it', async () => {
  const other = await aPerson(test, community);
  const { tokens } = await aSignedInPc(test, secretary);
  const { sessionId } = pcOf(await devicesOf(secretary.token));
  expect(await end(other.token, sessionId)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect((await call(test, 'GET', '/me', { token: tokens.accessToken })).status).toBe(200);
});

it('notes the last use to the quarter of an hour', async () => {
  const { tokens } = await aSignedInPc(test, secretary);
  const started = test.clock.now();
  const lastUsed = async () => pcOf(await devicesOf(secretary.token)).lastUsedAt;
  await test.pass({ minutes: 14 });
  await call(test, 'GET', '/me', { token: tokens.accessToken });
  expect(await lastUsed()).toBe(started.toISOString());
  await test.pass({ minutes: 1 });
  await call(test, 'GET', '/me', { token: tokens.accessToken });
  expect(await lastUsed()).toBe(test.clock.now().toISOString());
});

it('no longer shows what has run out', async () => {
  const { tokens } = await aSignedInPc(test, secretary);
  await test.pass({ minutes: 29 });
  expect(await devicesOf(tokens.accessToken)).toHaveLength(2);
  await test.db.query('UPDATE session SET expiresAt = ? WHERE userId = ? AND kind = ?', [test.clock.now(), secretary.userId, 'pc']);
  expect(await devicesOf(secretary.token)).toHaveLength(1);
});
