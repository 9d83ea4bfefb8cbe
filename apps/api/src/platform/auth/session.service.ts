import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { SESSION_LIMITS, type SessionTokens } from '@silin/shared';
import { Clock } from '../clock';
import { isDuplicateKey, newId, Transactions } from '../database';
import { ProblemError } from '../http/problem-error';
import { AccessTokens } from './access-token';
import { ActorDirectory, type Actor } from './actor';
import { RefreshTokenEntity } from './refresh-token.entity';
import { SessionEntity } from './session.entity';
import { UserEntity } from './user.entity';

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
type Renewal = { sessionId: string; userId: string; refreshToken: string } | { refused: 'session.ended' | 'session.refresh_reused' };

/** Sessions: started by a WeChat identity, renewed by rotating refresh tokens, ended by their owner or by a stolen token's re-use. */
@Injectable()
export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly tokens: AccessTokens,
    private readonly directory: ActorDirectory,
  ) {}

  async start(openid: string, device: string | null): Promise<{ userId: string; sessionId: string; tokens: SessionTokens }> {
    const now = this.clock.now();
    const userId = await this.userOf(openid, now);
    const sessionId = newId(now);
    const refreshToken = await this.transactions.run(async (em) => {
      const expiresAt = new Date(now.getTime() + SESSION_LIMITS.refreshDays * 86_400_000);
      await em.insert(SessionEntity, { sessionId, userId, device, startedAt: now, expiresAt, endedAt: null, endedBecause: null });
      return this.issueRefresh(em, sessionId);
    });
    return { userId, sessionId, tokens: { ...this.tokens.issue(sessionId, userId), refreshToken } };
  }

  /**
   * A used token is refused and ends the session, except within ten seconds: two requests of one phone may have sent it together.
   * @throws ProblemError session.ended | session.refresh_reused
   */
  async refresh(refreshToken: string): Promise<SessionTokens> {
    const renewal = await this.transactions.run((em) => this.renew(em, refreshToken));
    if ('refused' in renewal) throw new ProblemError(renewal.refused, {});
    return { ...this.tokens.issue(renewal.sessionId, renewal.userId), refreshToken: renewal.refreshToken };
  }

  async end(sessionId: string): Promise<void> {
    await this.endIn(this.dataSource.manager, sessionId, 'signed_out');
  }

  /** @throws ProblemError session.missing | session.expired | session.ended */
  async actorOf(accessToken: string): Promise<Actor> {
    const { sessionId, userId } = this.tokens.read(accessToken);
    const session = await this.dataSource.manager.findOne(SessionEntity, { where: { sessionId } });
    if (!session || session.endedAt || session.expiresAt <= this.clock.now()) throw new ProblemError('session.ended', {});
    return { userId, sessionId, ...(await this.directory.factsOf(userId)) };
  }

  private async renew(em: EntityManager, refreshToken: string): Promise<Renewal> {
    const now = this.clock.now();
    const token = await em.findOne(RefreshTokenEntity, { where: { digest: digestOf(refreshToken) }, lock: { mode: 'pessimistic_write' } });
    const session = token && (await em.findOne(SessionEntity, { where: { sessionId: token.sessionId } }));
    if (!token || !session || session.endedAt || session.expiresAt <= now) return { refused: 'session.ended' };
    if (token.usedAt && now.getTime() - token.usedAt.getTime() > SESSION_LIMITS.refreshGraceSeconds * 1000) {
      await this.endIn(em, session.sessionId, 'refresh_reused');
      return { refused: 'session.refresh_reused' };
    }
    if (!token.usedAt) await em.update(RefreshTokenEntity, { digest: token.digest }, { usedAt: now });
    return { sessionId: session.sessionId, userId: session.userId, refreshToken: await this.issueRefresh(em, session.sessionId) };
  }

  private async issueRefresh(em: EntityManager, sessionId: string): Promise<string> {
    const refreshToken = randomBytes(32).toString('base64url');
    await em.insert(RefreshTokenEntity, { digest: digestOf(refreshToken), sessionId, issuedAt: this.clock.now(), usedAt: null });
    return refreshToken;
  }

  private async endIn(em: EntityManager, sessionId: string, endedBecause: string): Promise<void> {
    await em
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ endedAt: this.clock.now(), endedBecause })
      .where('sessionId = :sessionId AND endedAt IS NULL', { sessionId })
      .execute();
  }

  private async userOf(openid: string, now: Date): Promise<string> {
    const known = await this.dataSource.manager.findOne(UserEntity, { where: { openid } });
    if (known) return known.userId;
    const userId = newId(now);
    try {
      await this.dataSource.manager.insert(UserEntity, { userId, openid, elderMode: null, createdAt: now });
      return userId;
    } catch (error) {
      // Two first sign-ins at once: the other one made the account.
      if (!isDuplicateKey(error)) throw error;
      return (await this.dataSource.manager.findOneOrFail(UserEntity, { where: { openid } })).userId;
    }
  }
}
