import type { ProblemCode } from '@silin/shared';

export type WechatErrorKind = 'code_invalid' | 'user_blocked' | 'rate_limited' | 'misconfigured' | 'unavailable';
/** What this folder does about an error before anyone else hears of it. */
type Remedy = 'ask_again' | 'renew_token' | 'none';
/** No usable answer arrived; `incomplete` is JSON that lacks what the contract promises. */
export type TransportFault = 'timeout' | 'connection' | 'http_status' | 'not_json' | 'incomplete';
type Meaning = Readonly<{ kind: WechatErrorKind; remedy: Remedy }>;

const CODE_INVALID: Meaning = { kind: 'code_invalid', remedy: 'none' };
const BUSY: Meaning = { kind: 'unavailable', remedy: 'ask_again' };
const STALE_TOKEN: Meaning = { kind: 'unavailable', remedy: 'renew_token' };
const OVER_QUOTA: Meaning = { kind: 'rate_limited', remedy: 'none' };
const OUR_SETTINGS: Meaning = { kind: 'misconfigured', remedy: 'none' };
// A code nobody foresaw says nothing of our settings and may mean that work was done: report it, do not repeat it.
const UNFORESEEN: Meaning = { kind: 'unavailable', remedy: 'none' };

/** What WeChat's error codes mean to us. Codes that only one API gives are read by the method that calls it. */
export const WECHAT_ERRORS: Readonly<Record<number, Meaning>> = {
  [-1]: BUSY,
  40001: STALE_TOKEN, // replaced by another process, or the AppSecret was reset
  40002: OUR_SETTINGS, // grant_type
  40013: OUR_SETTINGS, // appid
  40014: STALE_TOKEN,
  40029: CODE_INVALID, // unknown or older than five minutes
  40125: OUR_SETTINGS, // secret
  40163: CODE_INVALID, // used already, perhaps by our own try whose answer was lost
  40164: OUR_SETTINGS, // our address is not on the white list
  40226: { kind: 'user_blocked', remedy: 'none' },
  40243: OUR_SETTINGS, // AppSecret frozen
  41001: OUR_SETTINGS, // access_token missing
  41002: OUR_SETTINGS, // appid missing
  41004: OUR_SETTINGS, // secret missing
  41008: CODE_INVALID, // code missing
  42001: STALE_TOKEN,
  43001: OUR_SETTINGS, // wants GET
  43002: OUR_SETTINGS, // wants POST
  44002: OUR_SETTINGS, // empty body
  44990: OVER_QUOTA,
  44991: OVER_QUOTA,
  44993: OVER_QUOTA,
  45009: OVER_QUOTA, // of the day
  45011: OVER_QUOTA, // of the minute
  47001: OUR_SETTINGS, // malformed body
  50004: OUR_SETTINGS,
  50007: OUR_SETTINGS, // account frozen
  89503: OUR_SETTINGS, // address awaits the admin
  89506: OUR_SETTINGS, // address refused for a day
  89507: OUR_SETTINGS, // address refused for an hour
};

/** What a resident is told; quotas and settings are ours to mend, so they look like WeChat being away. */
export const WECHAT_PROBLEM = {
  code_invalid: 'wechat.code_invalid',
  user_blocked: 'wechat.user_blocked',
  rate_limited: 'wechat.unavailable',
  misconfigured: 'wechat.unavailable',
  unavailable: 'wechat.unavailable',
} as const satisfies Record<WechatErrorKind, ProblemCode>;

/**
 * WeChat refused, or could not be reached. Safe to log: it never holds a secret, code, openid, token or WeChat's errmsg.
 * `rid` is WeChat's own id of the request, which its support asks for.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  private constructor(
    message: string,
    readonly errcode: number | null,
    readonly kind: WechatErrorKind,
    readonly remedy: Remedy,
    readonly rid: string | null,
  ) {
    super(message);
  }

  static refused(errcode: number, rid: string | null): WechatError {
    const { kind, remedy } = WECHAT_ERRORS[errcode] ?? UNFORESEEN;
    return new WechatError(`WeChat refused with errcode ${errcode} (${kind})`, errcode, kind, remedy, rid);
  }

  static noAnswer(fault: TransportFault): WechatError {
    // An incomplete answer is final: the work was done, and a login code is gone.
    const { kind, remedy } = fault === 'incomplete' ? UNFORESEEN : BUSY;
    return new WechatError(`WeChat gave no usable answer (${fault})`, null, kind, remedy, null);
  }
}
