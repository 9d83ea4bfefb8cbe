import { createHmac } from 'node:crypto';
import type { AccessTokens } from './access-tokens';
import type { LoginCodes } from './login-codes';
import { Refusal } from './wechat-answers';

export type WechatCall = Readonly<{ method: string; path: string; query: URLSearchParams; body: string }>;
type Fields = Readonly<{ get(name: string): unknown }>;
type Route = Readonly<{ method: 'GET' | 'POST'; answer: (fields: Fields) => object }>;
export type WechatState = Readonly<{ appId: string; appSecret: string; codes: LoginCodes; tokens: AccessTokens }>;

/** The paths of WeChat's server API that we keep, each with its verb and rules. */
export function wechatRoutes(state: WechatState): (call: WechatCall) => object {
  const routes: Readonly<Record<string, Route>> = {
    '/sns/jscode2session': { method: 'GET', answer: (fields) => codeToSession(state, fields) },
    '/wxa/checksession': { method: 'GET', answer: (fields) => checkSession(state, fields) },
    '/cgi-bin/token': { method: 'GET', answer: (fields) => plainToken(state, fields) },
    '/cgi-bin/stable_token': { method: 'POST', answer: (fields) => stableToken(state, fields) },
  };
  return ({ method, path, query, body }) => {
    const route = routes[path];
    if (!route) throw new Refusal(40066);
    if (method !== route.method) throw new Refusal(route.method === 'POST' ? 43002 : 43001);
    return route.answer(route.method === 'POST' ? jsonFields(body) : query);
  };
}

function jsonFields(body: string): Fields {
  if (body.trim() === '') throw new Refusal(44002);
  const value = parsedOrRefused(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(47001);
  return new Map(Object.entries(value));
}

function parsedOrRefused(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(47001);
  }
}

function checkApp({ appId, appSecret }: WechatState, fields: Fields, grantType: string): void {
  if (!fields.get('appid')) throw new Refusal(41002);
  if (fields.get('appid') !== appId) throw new Refusal(40013);
  if (!fields.get('secret')) throw new Refusal(41004);
  if (fields.get('secret') !== appSecret) throw new Refusal(40125);
  if (fields.get('grant_type') !== grantType) throw new Refusal(40002);
}

// Success carries no errcode here, which a client has to bear.
function codeToSession(state: WechatState, fields: Fields): object {
  checkApp(state, fields, 'authorization_code');
  const code = fields.get('js_code');
  if (typeof code !== 'string' || code === '') throw new Refusal(41008);
  const {
    visitor: { openid, unionid },
    sessionKey,
  } = state.codes.exchange(code);
  return { openid, session_key: sessionKey, ...(unionid ? { unionid } : {}) };
}

function checkSession({ codes, tokens }: WechatState, fields: Fields): object {
  tokens.check(fields.get('access_token') as string | null);
  const sessionKey = codes.sessionKeyOf(String(fields.get('openid')));
  if (!sessionKey) throw new Refusal(40003);
  const expected = createHmac('sha256', sessionKey).update('').digest('hex');
  if (fields.get('sig_method') !== 'hmac_sha256' || fields.get('signature') !== expected) throw new Refusal(87009);
  return { errcode: 0, errmsg: 'ok' };
}

function plainToken(state: WechatState, fields: Fields): object {
  checkApp(state, fields, 'client_credential');
  return state.tokens.grantPlain();
}

function stableToken(state: WechatState, fields: Fields): object {
  checkApp(state, fields, 'client_credential');
  const force = fields.get('force_refresh') ?? false;
  if (typeof force !== 'boolean') throw new Refusal(47001);
  return state.tokens.grantStable(force);
}
