import { randomBytes } from 'node:crypto';
import { CallQuota, DAY_MS, MINUTE_MS, type TimeSource } from './call-quota';
import { Refusal } from './wechat-answers';

type Token = { readonly value: string; validUntil: number; killed: boolean };
export type TokenGrant = Readonly<{ access_token: string; expires_in: number }>;

const TOKEN_LIFE_MS = 7_200_000;
const OVERLAP_MS = 5 * MINUTE_MS;
const FORCE_APART_MS = 30_000;
export const FORCES_PER_DAY = 20;
export const STABLE_PER_MINUTE = 10_000;
export const STABLE_PER_DAY = 500_000;
// Old ones are only kept to tell "expired" from "unknown".
const KEPT = 100;

/** The tokens of one endpoint; those of the other are none of its business. */
class TokenLine {
  private issued: Token[] = [];

  constructor(private readonly clock: TimeSource) {}

  get current(): Token | undefined {
    return this.issued.at(-1);
  }

  /** A new token. The one before lives on for five minutes at most, or is dead at once. */
  replace(before: 'overlaps' | 'dies'): Token {
    const old = this.current;
    if (old) {
      old.validUntil = Math.min(old.validUntil, this.now() + OVERLAP_MS);
      old.killed = before === 'dies';
    }
    const value = randomBytes(96).toString('base64url');
    this.issued = [...this.issued.slice(1 - KEPT), { value, validUntil: this.now() + TOKEN_LIFE_MS, killed: false }];
    return this.current as Token;
  }

  find(value: string): Token | undefined {
    return this.issued.find((one) => one.value === value);
  }

  remainingMs(token: Token): number {
    return token.validUntil - this.now();
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

/** Tokens of /cgi-bin/token and /cgi-bin/stable_token with WeChat's rules of replacement. */
export class AccessTokens {
  private readonly plain: TokenLine;
  private readonly stable: TokenLine;
  private readonly perMinute: CallQuota;
  private readonly perDay: CallQuota;
  private readonly forces: CallQuota;
  private lastForceAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: TimeSource) {
    this.plain = new TokenLine(clock);
    this.stable = new TokenLine(clock);
    this.perMinute = new CallQuota(clock, MINUTE_MS, STABLE_PER_MINUTE);
    this.perDay = new CallQuota(clock, DAY_MS, STABLE_PER_DAY);
    this.forces = new CallQuota(clock, DAY_MS, FORCES_PER_DAY);
  }

  grantPlain(): TokenGrant {
    return this.grant(this.plain, this.plain.replace('overlaps'));
  }

  grantStable(forceRefresh: boolean): TokenGrant {
    if (!this.perMinute.take()) throw new Refusal(45011);
    if (!this.perDay.take()) throw new Refusal(45009);
    const current = this.stable.current;
    if (forceRefresh && this.mayForceNow()) return this.force();
    // In its last five minutes a token is handed out no more, so every grant is good for at least 300 s.
    if (current && this.stable.remainingMs(current) >= OVERLAP_MS) return this.grant(this.stable, current);
    return this.grant(this.stable, this.stable.replace('overlaps'));
  }

  /** What a forced refresh by another server does to the token that ours holds. */
  replaceStableElsewhere(): void {
    this.stable.replace('dies');
  }

  /** Refuses as WeChat does unless the token of either line is good now. */
  check(value: string | null): void {
    if (!value) throw new Refusal(41001);
    for (const line of [this.plain, this.stable]) {
      const token = line.find(value);
      if (!token) continue;
      if (token.killed) throw new Refusal(40001);
      if (line.remainingMs(token) <= 0) throw new Refusal(42001);
      return;
    }
    throw new Refusal(40001);
  }

  private force(): TokenGrant {
    if (!this.forces.take()) throw new Refusal(45009);
    this.lastForceAt = this.clock.now().getTime();
    return this.grant(this.stable, this.stable.replace('dies'));
  }

  /** Within 30 s of the last one a forced refresh is answered, but refreshes nothing. */
  private mayForceNow(): boolean {
    return this.clock.now().getTime() - this.lastForceAt >= FORCE_APART_MS;
  }

  private grant(line: TokenLine, token: Token): TokenGrant {
    return { access_token: token.value, expires_in: Math.floor(line.remainingMs(token) / 1_000) };
  }
}
