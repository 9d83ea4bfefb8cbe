import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { PC_SIGN_IN_LIMITS, type DevicesView, type DeviceView, type Done } from '@silin/shared';
import { SessionEntity, SessionService, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { notFound } from '../../../platform/http';

/** 登录的设备: where an account is signed in, and an end to any of it. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly sessions: SessionService,
  ) {}

  /** PCs first, then the newest: what somebody looks for is the PC they forgot. */
  async of({ userId, sessionId }: Actor): Promise<DevicesView> {
    const now = this.clock.now();
    const rows = await this.dataSource.manager.find(SessionEntity, {
      where: { userId, endedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { kind: 'ASC', startedAt: 'DESC', sessionId: 'ASC' },
      take: PC_SIGN_IN_LIMITS.devicesShown,
    });
    return { now: now.toISOString(), devices: rows.map((row) => viewOf(row, sessionId)) };
  }

  /** The next call of that device is refused. @throws ProblemError not_found */
  async end(sessionId: string, actor: Actor): Promise<Done> {
    return this.transactions.run(async (em) => {
      const { kind, device, place } = await this.own(em, sessionId, actor);
      await this.sessions.endIn(em, sessionId, 'ended_by_owner');
      const event = { aggregate: 'session', aggregateId: sessionId, action: 'end', actorUserId: actor.userId, actorParty: actor.standing };
      await this.events.record(em, { ...event, communityId: actor.communityId, facts: { kind, device, place } });
      return { done: true };
    });
  }

  private async own(em: EntityManager, sessionId: string, { userId }: Actor): Promise<SessionEntity> {
    const session = await em.findOne(SessionEntity, { where: { sessionId }, lock: { mode: 'pessimistic_write' } });
    if (!session || session.userId !== userId || session.endedAt) throw notFound();
    return session;
  }
}

const viewOf = ({ sessionId, kind, device, place, ...row }: SessionEntity, own: string): DeviceView => ({
  sessionId,
  kind,
  device,
  place,
  startedAt: row.startedAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt.toISOString(),
  isThis: sessionId === own,
});
