import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { SESSION_LIMITS } from '@silin/shared';
import { Clock } from '../clock';
import { ProblemError } from '../http/problem-error';

type Claims = { sid: string; uid: string; iat: number; exp: number };
const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** Short-lived signed tokens. They name a session; whether it still lives is asked of the database. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  issue(sessionId: string, userId: string): { accessToken: string; accessExpiresAt: string } {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_LIMITS.accessMinutes * 60_000);
    const claims: Claims = { sid: sessionId, uid: userId, iat: seconds(now), exp: seconds(expiresAt) };
    return { accessToken: this.jwt.sign(claims), accessExpiresAt: expiresAt.toISOString() };
  }

  /** @throws ProblemError session.expired | session.missing */
  read(token: string): { sessionId: string; userId: string } {
    try {
      const claims = this.jwt.verify<Claims>(token, { clockTimestamp: seconds(this.clock.now()), algorithms: ['HS256'] });
      return { sessionId: claims.sid, userId: claims.uid };
    } catch (error) {
      const expired = error instanceof Error && error.name === 'TokenExpiredError';
      throw new ProblemError(expired ? 'session.expired' : 'session.missing', {});
    }
  }
}
