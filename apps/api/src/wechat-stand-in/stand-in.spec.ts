import { createHmac } from 'node:crypto';
import { FixedClock, MovableClock } from '../platform/clock';
import { LOGINS_PER_MINUTE } from './login-codes';
import { createStandIn, type StandIn } from './stand-in';
import { StandInControl } from './stand-in-control';

const APP = { appid: 'wx0000000000000001', secret: 'a-secret-of-this-test' };
const LOGIN = { ...APP, grant_type: 'authorization_code' };
const TOKEN = { ...APP, grant_type: 'client_credential' };
const RID = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;

let clock: MovableClock;
let standIn: StandIn;
let url: string;
let phone: StandInControl;

beforeEach(async () => {
  clock = new MovableClock(new FixedClock(new Date('2026-11-03T02:00:00.000Z')));
  standIn = createStandIn({ appId: APP.appid, appSecret: APP.secret, clock });
  url = await standIn.listen(0);
  phone = new StandInControl(url);
});
afterEach(() => standIn.close());

type Body = Record<string, unknown>;

async function get(path: string, query: Record<string, string>): Promise<Body> {
  return answerOf(await fetch(`${url}${path}?${new URLSearchParams(query)}`));
}
async function post(path: string, body: string): Promise<Body> {
  return answerOf(await fetch(`${url}${path}`, { method: 'POST', body }));
}
/** WeChat answers business errors with HTTP 200, too. */
async function answerOf(response: Response): Promise<Body> {
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}
const codeFor = (openid: string) => phone.codeFor({ openid });
const login = (js_code: string) => get('/sns/jscode2session', { ...LOGIN, js_code });

describe('GET /sns/jscode2session', () => {
  it('gives openid and a session key, and no errcode', async () => {
    const body = await login(await codeFor('o-1'));
    expect(Object.keys(body).sort()).toEqual(['openid', 'session_key']);
    expect(body.openid).toBe('o-1');
    expect(Buffer.from(String(body.session_key), 'base64')).toHaveLength(16);
  });

  it('adds the unionid of someone who has one', async () => {
    const code = await phone.codeFor({ openid: 'o-1', unionid: 'u-1' });
    expect(await login(code)).toMatchObject({ openid: 'o-1', unionid: 'u-1' });
  });

  it('takes a code once', async () => {
    const code = await codeFor('o-1');
    await login(code);
    expect(await login(code)).toMatchObject({ errcode: 40163, errmsg: expect.stringMatching(RID) });
  });

  it('takes a code for five minutes', async () => {
    const [last, late] = [await codeFor('o-1'), await codeFor('o-2')];
    clock.setOffset(299_999);
    expect(await login(last)).toMatchObject({ openid: 'o-1' });
    clock.setOffset(300_000);
    expect(await login(late)).toMatchObject({ errcode: 40029 });
  });

  it('stops a user whom WeChat holds for high-risk', async () => {
    expect(await login(await phone.codeFor({ openid: 'o-1', blocked: true }))).toMatchObject({ errcode: 40226 });
  });

  it('counts the minute for each user', async () => {
    for (let n = 0; n < LOGINS_PER_MINUTE; n += 1) await login(await codeFor('o-1'));
    expect(await login(await codeFor('o-1'))).toMatchObject({ errcode: 45011 });
    expect(await login(await codeFor('o-2'))).toMatchObject({ openid: 'o-2' });
    clock.setOffset(60_000);
    expect(await login(await codeFor('o-1'))).toMatchObject({ openid: 'o-1' });
  });

  it.each([
    ['no appid', { appid: '' }, 41002],
    ['another appid', { appid: 'wx9' }, 40013],
    ['no secret', { secret: '' }, 41004],
    ['another secret', { secret: 'guess' }, 40125],
    ['another grant', { grant_type: 'client_credential' }, 40002],
    ['no code', { js_code: '' }, 41008],
    ['an unknown code', { js_code: 'guess' }, 40029],
  ])('refuses %s and leaves the code good', async (_what, wrong, errcode) => {
    const code = await codeFor('o-1');
    expect(await get('/sns/jscode2session', { ...LOGIN, js_code: code, ...wrong })).toMatchObject({
      errcode,
      errmsg: expect.stringMatching(RID),
    });
    expect(await login(code)).toMatchObject({ openid: 'o-1' });
  });
});

describe('tokens over HTTP', () => {
  it.each([
    ['an empty body', '', 44002],
    ['broken JSON', '{"appid":', 47001],
    ['a list', '[]', 47001],
    ['no appid', JSON.stringify({ ...TOKEN, appid: undefined }), 41002],
    ['another appid', JSON.stringify({ ...TOKEN, appid: 'wx9' }), 40013],
    ['no secret', JSON.stringify({ ...TOKEN, secret: undefined }), 41004],
    ['another secret', JSON.stringify({ ...TOKEN, secret: 'guess' }), 40125],
    ['another grant', JSON.stringify({ ...TOKEN, grant_type: 'authorization_code' }), 40002],
    ['force_refresh as text', JSON.stringify({ ...TOKEN, force_refresh: 'true' }), 47001],
  ])('stable_token refuses %s', async (_what, body, errcode) => {
    expect(await post('/cgi-bin/stable_token', body)).toMatchObject({ errcode, errmsg: expect.stringMatching(RID) });
  });

  it('stable_token keeps its token, forces a new one when told; token is another line', async () => {
    const normal = await post('/cgi-bin/stable_token', JSON.stringify(TOKEN));
    expect(await post('/cgi-bin/stable_token', JSON.stringify(TOKEN))).toEqual(normal);
    const forced = await post('/cgi-bin/stable_token', JSON.stringify({ ...TOKEN, force_refresh: true }));
    expect(forced.access_token).not.toBe(normal.access_token);
    await get('/cgi-bin/token', TOKEN);
    expect(await post('/cgi-bin/stable_token', JSON.stringify(TOKEN))).toEqual(forced);
  });

  it('refuses the wrong verb and an unknown path', async () => {
    expect(await get('/cgi-bin/stable_token', TOKEN)).toMatchObject({ errcode: 43002 });
    expect(await post('/sns/jscode2session', '')).toMatchObject({ errcode: 43001 });
    expect(await get('/sns/nothing', {})).toMatchObject({ errcode: 40066 });
  });

  it('checks a session key behind a token', async () => {
    const { openid, session_key: key } = await login(await codeFor('o-1'));
    const { access_token: token } = await get('/cgi-bin/token', TOKEN);
    const signature = createHmac('sha256', String(key)).update('').digest('hex');
    const query = { access_token: String(token), openid: String(openid), signature, sig_method: 'hmac_sha256' };
    expect(await get('/wxa/checksession', query)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await get('/wxa/checksession', { ...query, signature: 'ab' })).toMatchObject({ errcode: 87009 });
    expect(await get('/wxa/checksession', { ...query, access_token: '' })).toMatchObject({ errcode: 41001 });
    clock.setOffset(7_200_000);
    expect(await get('/wxa/checksession', query)).toMatchObject({ errcode: 42001 });
  });
});

describe('control', () => {
  it('spends a fault on the path and as often as asked', async () => {
    await phone.makeFault({ kind: 'rate_limited', times: 2, path: '/cgi-bin/token' });
    const code = await codeFor('o-1');
    expect(await login(code)).toMatchObject({ openid: 'o-1' });
    const errcodes = [await get('/cgi-bin/token', TOKEN), await get('/cgi-bin/token', TOKEN), await get('/cgi-bin/token', TOKEN)].map(
      (one) => one.errcode,
    );
    expect(errcodes).toEqual([45011, 45011, undefined]);
  });

  it('lists the calls without what they carried', async () => {
    const code = await codeFor('o-1');
    await login(code);
    await login(code);
    const calls = await phone.calls();
    const common = { at: '2026-11-03T02:00:00.000Z', method: 'GET', path: '/sns/jscode2session', fault: null };
    expect(calls).toEqual([
      { ...common, errcode: 0 },
      { ...common, errcode: 40163 },
    ]);
  });

  it.each([
    ['codes', '{}'],
    ['codes', 'not json'],
    ['codes', '{"openid":"o-1","blocked":"yes"}'],
    ['faults', '{"kind":"earthquake"}'],
    ['faults', '{"kind":"reset","times":0}'],
  ])('refuses %s with %s', async (control, body) => {
    const response = await fetch(`${url}/stand-in/${control}`, { method: 'POST', body });
    expect(response.status).toBe(400);
  });
});

it('listens on loopback only', async () => {
  const other = createStandIn({ appId: APP.appid, appSecret: APP.secret, clock });
  const outcome = await other.listen(0, '0.0.0.0').catch((error: Error) => error.message);
  await other.close(); // whatever the outcome, or a failure would keep the suite running
  expect(outcome).toContain('loopback only');
});
