import { createStandIn, StandInControl, type StandIn } from '../../wechat-stand-in';
import { FixedClock, MovableClock } from '../clock';
import { WechatError } from './wechat-errors';
import { RETRY_PAUSES_MS, WechatTransport } from './wechat-transport';
import { WechatClient, type WechatClientOptions } from './wechat.client';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-this-test' };
const LOGIN_PATH = '/sns/jscode2session';
const TOKEN_PATH = '/cgi-bin/stable_token';
const CHECK_PATH = '/wxa/checksession';
const MINUTE = 60_000;
// Long enough for loopback on a busy machine, short enough to run out in a test.
const TIMEOUT_MS = 400;

let clock: MovableClock;
let standIn: StandIn;
let baseUrl: string;
let weixin: StandInControl;
let waits: number[];
let client: WechatClient;

const wait = async (ms: number) => {
  waits.push(ms);
};
const aClient = (other: Partial<WechatClientOptions> = {}) =>
  new WechatClient({ ...APP, baseUrl, clock, timeoutMs: TIMEOUT_MS, wait, ...other });

beforeEach(async () => {
  clock = new MovableClock(new FixedClock(new Date('2026-11-03T02:00:00.000Z')));
  standIn = createStandIn({ ...APP, clock });
  baseUrl = await standIn.listen(0);
  weixin = new StandInControl(baseUrl);
  waits = [];
  client = aClient();
});
afterEach(() => standIn.close());

async function failureOf(work: Promise<unknown>): Promise<WechatError> {
  const outcome = await work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  if (outcome instanceof WechatError) return outcome;
  throw new Error(`expected a WechatError, but ${String(outcome)}`);
}
async function callsTo(path: string): Promise<number> {
  return (await weixin.calls()).filter((call) => call.path === path).length;
}
const codeFor = (openid: string) => weixin.codeFor({ openid });

describe('codeToSession', () => {
  it('gives the openid, and never the session key', async () => {
    expect(await client.codeToSession(await codeFor('o-1'))).toEqual({ openid: 'o-1' });
  });

  it('gives the unionid of someone who has one', async () => {
    const code = await weixin.codeFor({ openid: 'o-1', unionid: 'u-1' });
    expect(await client.codeToSession(code)).toEqual({ openid: 'o-1', unionid: 'u-1' });
  });

  it('calls a used code invalid, without asking twice', async () => {
    const code = await codeFor('o-1');
    await client.codeToSession(code);
    expect(await failureOf(client.codeToSession(code))).toMatchObject({ errcode: 40163, kind: 'code_invalid' });
    expect(await callsTo(LOGIN_PATH)).toBe(2);
  });

  it('calls a code of five minutes ago invalid', async () => {
    const code = await codeFor('o-1');
    clock.setOffset(5 * MINUTE);
    expect(await failureOf(client.codeToSession(code))).toMatchObject({ errcode: 40029, kind: 'code_invalid' });
  });

  it('passes any text on as one code', async () => {
    expect(await failureOf(client.codeToSession('x&appid=other#'))).toMatchObject({ errcode: 40029 });
    expect(await failureOf(client.codeToSession(''))).toMatchObject({ errcode: 41008, kind: 'code_invalid' });
  });

  it('reports a blocked user', async () => {
    const code = await weixin.codeFor({ openid: 'o-1', blocked: true });
    expect(await failureOf(client.codeToSession(code))).toMatchObject({ errcode: 40226, kind: 'user_blocked' });
  });

  it.each([
    ['AppID', { appId: 'wx9' }, 40013],
    ['AppSecret', { appSecret: 'old' }, 40125],
  ])('calls a wrong %s our misconfiguration', async (_what, wrong, errcode) => {
    const failure = await failureOf(aClient(wrong).codeToSession(await codeFor('o-1')));
    expect(failure).toMatchObject({ errcode, kind: 'misconfigured', rid: expect.stringMatching(/^[0-9a-f-]{26}$/) });
  });

  it('does not press on when the minute is used up', async () => {
    await weixin.makeFault({ kind: 'rate_limited' });
    expect(await failureOf(client.codeToSession(await codeFor('o-1')))).toMatchObject({ errcode: 45011, kind: 'rate_limited' });
    expect(waits).toEqual([]);
  });
});

describe('faults that pass', () => {
  it.each([
    ['WeChat is busy', { kind: 'system_error' }],
    ['the connection breaks', { kind: 'reset' }],
    ['the answer is late', { kind: 'latency', ms: 60_000 }],
    ['a page comes instead', { kind: 'not_json' }],
    ['a gateway fails', { kind: 'bad_gateway' }],
  ] as const)('asks again when %s, and succeeds', async (_what, fault) => {
    await weixin.makeFault(fault);
    expect(await client.codeToSession(await codeFor('o-1'))).toEqual({ openid: 'o-1' });
    expect(waits).toEqual(RETRY_PAUSES_MS.slice(0, 1));
  });

  it.each([
    ['busy', { kind: 'system_error' }, -1, 'errcode -1'],
    ['breaking off', { kind: 'reset' }, null, '(connection)'],
    ['late', { kind: 'latency', ms: 60_000 }, null, '(timeout)'],
    ['sending pages', { kind: 'not_json' }, null, '(not_json)'],
    ['behind a failed gateway', { kind: 'bad_gateway' }, null, '(http_status)'],
  ] as const)('gives up after three tries when WeChat stays %s', async (_what, fault, errcode, told) => {
    await weixin.makeFault({ ...fault, times: 9 });
    const failure = await failureOf(client.codeToSession(await codeFor('o-1')));
    expect(failure).toMatchObject({ errcode, kind: 'unavailable', message: expect.stringContaining(told) });
    expect(waits).toEqual([...RETRY_PAUSES_MS]);
    expect(await callsTo(LOGIN_PATH)).toBe(3);
  });

  it('asks for a new code when WeChat used this one up but its answer was lost', async () => {
    await weixin.makeFault({ kind: 'answer_lost' });
    expect(await failureOf(client.codeToSession(await codeFor('o-1')))).toMatchObject({ errcode: 40163, kind: 'code_invalid' });
    expect(await client.codeToSession(await codeFor('o-1'))).toEqual({ openid: 'o-1' });
  });

  it('is unavailable when nobody listens', async () => {
    await standIn.close();
    expect(await failureOf(client.codeToSession('any'))).toMatchObject({ errcode: null, kind: 'unavailable' });
  });
});

describe('accessToken', () => {
  it('asks once for twenty callers and keeps the answer', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => client.accessToken()));
    expect(new Set([...tokens, await client.accessToken()]).size).toBe(1);
    expect(await callsTo(TOKEN_PATH)).toBe(1);
  });

  it('shares the token with another process', async () => {
    expect(await aClient().accessToken()).toBe(await client.accessToken());
  });

  it('renews five minutes early, by the clock', async () => {
    const first = await client.accessToken();
    clock.setOffset(115 * MINUTE - 1);
    expect(await client.accessToken()).toBe(first);
    expect(await callsTo(TOKEN_PATH)).toBe(1);
    clock.setOffset(115 * MINUTE + 1);
    expect(await client.accessToken()).not.toBe(first);
    expect(await callsTo(TOKEN_PATH)).toBe(2);
  });

  it('goes on with the old token when the early renewal fails, until it has run out', async () => {
    const first = await client.accessToken();
    await weixin.makeFault({ kind: 'system_error', times: 6 });
    clock.setOffset(116 * MINUTE);
    expect(await client.accessToken()).toBe(first);
    clock.setOffset(120 * MINUTE);
    expect(await failureOf(client.accessToken())).toMatchObject({ errcode: -1, kind: 'unavailable' });
    expect(await client.accessToken()).not.toBe(first);
  });

  it('asks anew after a failure', async () => {
    await weixin.makeFault({ kind: 'reset', times: 3 });
    await failureOf(client.accessToken());
    expect(await client.accessToken()).toEqual(expect.any(String));
  });
});

describe('withToken', () => {
  // A session nobody has: 40003 tells that the token was taken.
  const check = (token: string) =>
    new WechatTransport({ baseUrl, timeoutMs: TIMEOUT_MS, wait }).ask({
      method: 'GET',
      path: CHECK_PATH,
      query: { access_token: token, openid: 'nobody' },
    });
  const TAKEN = 40003;

  it('renews once and repeats once when another server has replaced the token', async () => {
    await client.accessToken();
    await weixin.makeFault({ kind: 'token_invalidated', path: CHECK_PATH });
    expect(await failureOf(client.withToken(check))).toMatchObject({ errcode: TAKEN });
    expect([await callsTo(CHECK_PATH), await callsTo(TOKEN_PATH)]).toEqual([2, 2]);
  });

  it('gives up when the new token is refused, too', async () => {
    await weixin.makeFault({ kind: 'token_invalidated', path: CHECK_PATH, times: 2 });
    expect(await failureOf(client.withToken(check))).toMatchObject({ errcode: 40001, kind: 'unavailable' });
    expect(await callsTo(CHECK_PATH)).toBe(2);
  });

  it('renews once for many calls that meet the refusal together', async () => {
    await client.accessToken();
    await weixin.makeFault({ kind: 'token_invalidated', path: CHECK_PATH });
    const failures = await Promise.all(Array.from({ length: 8 }, () => failureOf(client.withToken(check))));
    expect(failures.map(({ errcode }) => errcode)).toEqual(Array(8).fill(TAKEN));
    expect(await callsTo(TOKEN_PATH)).toBe(2);
  });

  it('repeats a call for no other refusal', async () => {
    expect(await failureOf(client.withToken(check))).toMatchObject({ errcode: TAKEN });
    expect(await callsTo(CHECK_PATH)).toBe(1);
  });
});
