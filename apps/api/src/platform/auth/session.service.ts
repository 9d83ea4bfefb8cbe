import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { SESSION_LIMITS, type SessionKind, type SessionTokens } from '@silin/shared';
import { Clock } from '../clock';
import { isDuplicateKey, newId, Transactions } from '../database';
import { ProblemError } from '../http/problem-error';
import { AccessTokens } from './access-token';
import { ActorDirectory, type Actor, type Caller } from './actor';
import { RefreshTokenEntity } from './refresh-token.entity';
import { SessionEntity } from './session.entity';
import { UserEntity } from './user.entity';

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
const LAST_USED_STEP_MS = SESSION_LIMITS.lastUsedMinutes * 60_000;
/** What is known of the device a session starts on; words only. */
export type Device = Readonly<{ device: string | null; place: string | null }>;
type Opening = Device & Readonly<{ userId: string; kind: SessionKind; personId: string | null; hours: number }>;
type Started = Readonly<{ userId: string; sessionId: string; tokens: SessionTokens }>;
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

  async start(openid: string, device: string | null, place: string | null = null): Promise<Started> {
    const userId = await this.userOf(openid, this.clock.now());
    const hours = SESSION_LIMITS.refreshDays * 24;
    return this.transactions.run((em) => this.open(em, { userId, kind: 'phone', personId: null, device, place, hours }));
  }

  /** A session of its own, with a refresh token of its own, in the caller's transaction. */
  async open(em: EntityManager, { hours, ...session }: Opening): Promise<Started> {
    const now = this.clock.now();
    const sessionId = newId(now);
    const expiresAt = new Date(now.getTime() + hours * 3_600_000);
    await em.insert(SessionEntity, {
      sessionId,
      ...session,
      startedAt: now,
      lastUsedAt: now,
      expiresAt,
      endedAt: null,
      endedBecause: null,
    });
    const refreshToken = await this.issueRefresh(em, sessionId);
    return { userId: session.userId, sessionId, tokens: { ...this.tokens.issue(sessionId, session.userId), refreshToken } };
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

  /** Every session of an account that is closed or unbound, in the caller's transaction; `only` leaves the others alone. */
  async endAll(em: EntityManager, userId: string, endedBecause: string, only: { kind?: SessionKind } = {}): Promise<void> {
    await em.update(SessionEntity, { userId, endedAt: IsNull(), ...only }, { endedAt: this.clock.now(), endedBecause });
  }

  /** @throws ProblemError session.missing | session.expired | session.ended */
  async actorOf(accessToken: string): Promise<Actor> {
    const { sessionId, userId } = this.tokens.read(accessToken);
    const now = this.clock.now();
    const caller = await this.directory.callerOf(sessionId);
    if (!caller || caller.session.userId !== userId) throw new ProblemError('session.ended', {});
    const { session, facts } = caller;
    if (session.endedAt || session.expiresAt <= now) throw new ProblemError('session.ended', {});
    if (session.personId !== null && session.personId !== facts.personId) {
      await this.endIn(this.dataSource.manager, sessionId, 'person_changed');
      throw new ProblemError('session.ended', {});
    }
    await this.noteUse(session, now);
    const { personId, standing, communityId, appointments } = facts;
    return { userId, sessionId, personId, standing, communityId, appointments };
  }

  /** To the quarter of an hour: a row is not written at every call. */
  private async noteUse({ sessionId, lastUsedAt }: Caller['session'], now: Date): Promise<void> {
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < LAST_USED_STEP_MS) return;
    await this.dataSource.manager.update(SessionEntity, { sessionId }, { lastUsedAt: now });
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

  async endIn(em: EntityManager, sessionId: string, endedBecause: string): Promise<void> {
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
      await this.dataSource.manager.insert(UserEntity, { userId, openid, elderMode: null, createdAt: now, closedAt: null });
      return userId;
    } catch (error) {
      // Two first sign-ins at once: the other one made the account.
      if (!isDuplicateKey(error)) throw error;
      return (await this.dataSource.manager.findOneOrFail(UserEntity, { where: { openid } })).userId;
    }
  }
}
