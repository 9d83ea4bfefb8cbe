import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createStandIn } from '../../wechat-stand-in';
import { FixedClock } from '../clock';
import { WechatError } from './wechat-errors';
import { WechatClient } from './wechat.client';

const SECRET = 'a-secret-of-this-test';
const CODE = 'a-code-of-this-test';
const clock = new FixedClock(new Date('2026-11-03T02:00:00.000Z'));
const aClient = (baseUrl: string) =>
  new WechatClient({ appId: 'wx1', appSecret: SECRET, baseUrl, clock, timeoutMs: 2_000, wait: async () => undefined });

const servers: Server[] = [];
afterEach(() =>
  Promise.all(
    servers.splice(0).map(
      (server) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    ),
  ),
);

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const saying = (body: string) =>
  serving((_request, response) => {
    response.end(body);
  });

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
}

it('takes an answer with errcode 0 as well as one without', async () => {
  const baseUrl = await saying('{"errcode":0,"errmsg":"ok","openid":"o-1","session_key":"k"}');
  expect(await aClient(baseUrl).codeToSession(CODE)).toEqual({ openid: 'o-1' });
});

it.each(['{}', '{"openid":""}', '{"openid":7}'])('asks once when the answer is %s, because the code is gone', async (body) => {
  let asked = 0;
  const baseUrl = await serving((_request, response) => {
    asked += 1;
    response.end(body);
  });
  expect(await failureOf(aClient(baseUrl).codeToSession(CODE))).toMatchObject({ errcode: null, kind: 'unavailable' });
  expect(asked).toBe(1);
});

it.each(['{"access_token":"t"}', '{"expires_in":7200}', '[]', '"t"', 'null'])('has no token when the answer is %s', async (body) => {
  expect(await failureOf(aClient(await saying(body)).accessToken())).toBeInstanceOf(WechatError);
});

it('does not repeat an error code nobody foresaw', async () => {
  let asked = 0;
  const baseUrl = await serving((_request, response) => {
    asked += 1;
    response.end('{"errcode":99999,"errmsg":"new"}');
  });
  expect(await failureOf(aClient(baseUrl).codeToSession(CODE))).toMatchObject({ errcode: 99999, kind: 'unavailable', rid: null });
  expect(asked).toBe(1);
});

it('follows no redirect, because the address carries the secret', async () => {
  let reached = 0;
  const elsewhere = await serving((_request, response) => {
    reached += 1;
    response.end('{"openid":"o-1"}');
  });
  const baseUrl = await serving((request, response) => {
    response.writeHead(302, { location: `${elsewhere}${request.url}` }).end();
  });
  expect(await failureOf(aClient(baseUrl).codeToSession(CODE))).toMatchObject({ kind: 'unavailable' });
  expect(reached).toBe(0);
});

it('keeps the path of a gateway in front of WeChat', async () => {
  const paths: string[] = [];
  const baseUrl = await serving((request, response) => {
    paths.push(request.url ?? '');
    response.end('{"openid":"o-1"}');
  });
  await aClient(`${baseUrl}/weixin/`).codeToSession(CODE);
  expect(paths[0]).toMatch(/^\/weixin\/sns\/jscode2session\?/);
});

it.each(['http://api.weixin.qq.com', 'ftp://127.0.0.1', 'api.weixin.qq.com', ''])('does not start with the address "%s"', (baseUrl) => {
  expect(() => aClient(baseUrl)).toThrow('WECHAT_API_BASE');
});

describe('what a log can learn', () => {
  const everything = (value: unknown) => inspect(value, { depth: null, showHidden: true }) + JSON.stringify(value);

  it('is no secret, code or errmsg from any failure', async () => {
    const refusing = await saying(`{"errcode":40013,"errmsg":"invalid appid ${SECRET} ${CODE} rid: 12345678-12345678-12345678"}`);
    const closing = await serving((request) => {
      request.socket.destroy();
    });
    for (const baseUrl of [refusing, closing, await saying(`${SECRET} ${CODE}`), await saying(`{"session_key":"${SECRET}"}`)]) {
      const failure = await failureOf(aClient(baseUrl).codeToSession(CODE));
      expect(failure).toBeInstanceOf(WechatError);
      expect(everything(failure)).not.toContain(SECRET);
      expect(everything(failure)).not.toContain(CODE);
    }
  });

  it('is nothing from the client, even when it holds a token', async () => {
    const standIn = createStandIn({ appId: 'wx1', appSecret: SECRET, clock });
    const client = aClient(await standIn.listen(0));
    const token = await client.accessToken();
    await standIn.close();
    expect(everything(client)).not.toContain(SECRET);
    expect(everything(client)).not.toContain(token);
  });
});
