import { AccessTokenCache, type FreshToken } from './access-token-cache';
import { WechatError } from './wechat-errors';
import { WechatTransport, type Wait } from './wechat-transport';

export type WechatClientOptions = Readonly<{
  baseUrl: string;
  appId: string;
  appSecret: string;
  clock: { now(): Date };
  /** For each try, not for all of them. */
  timeoutMs: number;
  wait?: Wait;
}>;
export type WechatIdentity = Readonly<{ openid: string; unionid?: string }>;

/** The one client of WeChat's server API. Every failure is a `WechatError`. */
export class WechatClient {
  readonly #appId: string;
  readonly #appSecret: string;
  readonly #transport: WechatTransport;
  readonly #tokens: AccessTokenCache;

  constructor({ appId, appSecret, clock, ...transport }: WechatClientOptions) {
    this.#appId = appId;
    this.#appSecret = appSecret;
    this.#transport = new WechatTransport(transport);
    this.#tokens = new AccessTokenCache(clock, () => this.#obtainToken());
  }

  /** Who a `wx.login` code belongs to. The session_key of the answer is dropped here: nothing of ours decrypts with it. */
  async codeToSession(jsCode: string): Promise<WechatIdentity> {
    const query = { appid: this.#appId, secret: this.#appSecret, js_code: jsCode, grant_type: 'authorization_code' };
    const { openid, unionid } = await this.#transport.ask({ method: 'GET', path: '/sns/jscode2session', query });
    if (typeof openid !== 'string' || openid === '') throw WechatError.noAnswer('incomplete');
    return typeof unionid === 'string' && unionid !== '' ? { openid, unionid } : { openid };
  }

  accessToken(): Promise<string> {
    return this.#tokens.current();
  }

  /** Runs a call that needs an access token; a token that WeChat no longer takes is renewed once and the call repeated once. */
  async withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.accessToken();
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof WechatError) || error.remedy !== 'renew_token') throw error;
      this.#tokens.drop(token);
    }
    return call(await this.accessToken());
  }

  // Never force_refresh: it kills the token of every other process at once and is rationed to 20 a day. When another
  // process or an operator has forced one, the normal mode already answers with the new token.
  async #obtainToken(): Promise<FreshToken> {
    const body = { grant_type: 'client_credential', appid: this.#appId, secret: this.#appSecret };
    const answer = await this.#transport.ask({ method: 'POST', path: '/cgi-bin/stable_token', body });
    const { access_token: token, expires_in: expiresInSeconds } = answer;
    if (typeof token !== 'string' || token === '' || typeof expiresInSeconds !== 'number') throw WechatError.noAnswer('incomplete');
    return { token, expiresInSeconds };
  }
}
