import { randomBytes } from 'node:crypto';
import { CallQuota, MINUTE_MS, type TimeSource } from './call-quota';
import { Refusal } from './wechat-answers';

/** Someone who opens the mini-program; `blocked` is a user WeChat holds for high-risk. */
export type Visitor = Readonly<{ openid: string; unionid?: string; blocked?: boolean }>;
type Code = { readonly visitor: Visitor; readonly expiresAt: number; used: boolean };

const CODE_LIFE_MS = 5 * MINUTE_MS;
// The older page of jscode2session names 100 calls a minute for each user; the current one gives no figure.
export const LOGINS_PER_MINUTE = 100;

/** What `wx.login` would have handed to the phone, and the session keys given out for it. */
export class LoginCodes {
  private readonly codes = new Map<string, Code>();
  private readonly sessionKeys = new Map<string, string>();
  private readonly quota: CallQuota;

  constructor(private readonly clock: TimeSource) {
    this.quota = new CallQuota(clock, MINUTE_MS, LOGINS_PER_MINUTE);
  }

  mint(visitor: Visitor): string {
    this.forgetExpired();
    const code = randomBytes(24).toString('base64url');
    this.codes.set(code, { visitor, expiresAt: this.now() + CODE_LIFE_MS, used: false });
    return code;
  }

  /** Uses the code up. */
  exchange(code: string): { visitor: Visitor; sessionKey: string } {
    const found = this.codes.get(code);
    if (!found || this.now() >= found.expiresAt) throw new Refusal(40029);
    if (found.used) throw new Refusal(40163);
    if (found.visitor.blocked) throw new Refusal(40226);
    if (!this.quota.take(found.visitor.openid)) throw new Refusal(45011);
    found.used = true;
    const sessionKey = randomBytes(16).toString('base64');
    this.sessionKeys.set(found.visitor.openid, sessionKey);
    return { visitor: found.visitor, sessionKey };
  }

  sessionKeyOf(openid: string): string | undefined {
    return this.sessionKeys.get(openid);
  }

  private forgetExpired(): void {
    for (const [code, { expiresAt }] of this.codes) if (this.now() >= expiresAt) this.codes.delete(code);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
