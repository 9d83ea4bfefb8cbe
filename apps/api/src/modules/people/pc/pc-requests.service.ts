import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { PC_SIGN_IN_LIMITS, PC_SIGN_IN_LIFECYCLE, pcStanding, type PcSignInAsked, type PcSignInStanding } from '@silin/shared';
import { SessionService } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { notFound, ProblemError } from '../../../platform/http';
import { takeStep } from '../../../platform/lifecycle';
import type { Client } from '../../../platform/network';
import { AccountBindingEntity } from '../account-binding.entity';
import { MeService } from '../me/me.service';
import type { PcSignInPollDto } from './pc.dto';
import { PcDigests } from './pc-digests';
import { PcSignInEntity } from './pc-sign-in.entity';

const { validSeconds, windowMinutes, requestsPerNetwork, sessionHours } = PC_SIGN_IN_LIMITS;
type Polled =
  PcSignInStanding['state'] | 'used_twice' | Readonly<{ accessToken: string; session: Awaited<ReturnType<SessionService['open']>> }>;

/** The PC's side: it asks for a code, and asks again and again whether a phone has said yes. */
@Injectable()
export class PcRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly digests: PcDigests,
    private readonly sessions: SessionService,
    private readonly me: MeService,
  ) {}

  /** @throws ProblemError request.too_many */
  async ask({ device, whereabouts }: Client): Promise<PcSignInAsked> {
    const now = this.clock.now();
    const networkDigest = this.digests.ofNetwork(whereabouts);
    await this.boundRequests(networkDigest, now);
    const [code, secret, requestId] = [this.digests.drawCode(), this.digests.drawSecret(), newId(now)];
    const expiresAt = new Date(now.getTime() + validSeconds * 1000);
    await this.dataSource.manager.insert(PcSignInEntity, {
      requestId,
      secretDigest: this.digests.ofSecret(secret),
      codeDigest: this.digests.ofCode(code),
      networkDigest,
      state: 'waiting',
      device,
      place: whereabouts.words,
      askedAt: now,
      expiresAt,
    });
    return { requestId, secret, code, now: now.toISOString(), expiresAt: expiresAt.toISOString() };
  }

  /** Gives the session, once, to whoever knows the secret. @throws ProblemError not_found | pc.used */
  async poll({ requestId, secret }: PcSignInPollDto): Promise<PcSignInStanding> {
    const polled = await this.transactions.run((em) => this.lookAt(em, requestId, secret));
    if (polled === 'used_twice') throw new ProblemError('pc.used', {});
    if (typeof polled === 'string') return { state: polled, session: null };
    const { tokens } = polled.session;
    return { state: 'signed_in', session: { tokens, me: await this.me.of(await this.sessions.actorOf(tokens.accessToken)) } };
  }

  private async lookAt(em: EntityManager, requestId: string, secret: string): Promise<Polled> {
    const request = await em.findOne(PcSignInEntity, { where: { requestId }, lock: { mode: 'pessimistic_write' } });
    if (!request || !this.digests.isSecret(secret, request.secretDigest)) throw notFound();
    const standing = pcStanding(request, this.clock.now());
    if (standing === 'confirmed') return this.collect(em, request);
    if (standing !== 'collected') return standing;
    // The secret came again after it was used: the answer was lost, or somebody else has it. Neither leaves a session behind that nobody watches.
    await this.sessions.endIn(em, request.sessionId ?? '', 'secret_reused');
    return 'used_twice';
  }

  private async collect(em: EntityManager, request: PcSignInEntity): Promise<Polled> {
    const { requestId, decidedBy, device, place, state: fromState } = request;
    const userId = decidedBy ?? '';
    // Meanwhile the account may have been parted from its person.
    const binding = await em.findOneBy(AccountBindingEntity, { userId });
    if (!binding) return 'expired';
    const state = takeStep(PC_SIGN_IN_LIFECYCLE, fromState, 'collect', ['author']) as PcSignInEntity['state'];
    const session = await this.sessions.open(em, { userId, kind: 'pc', personId: binding.personId, device, place, hours: sessionHours });
    await em.update(PcSignInEntity, { requestId }, { state, sessionId: session.sessionId });
    const facts = { device, place, sessionId: session.sessionId };
    const event = { aggregate: 'pc_sign_in', aggregateId: requestId, action: 'collect', fromState, toState: state, actorUserId: userId };
    await this.events.record(em, { ...event, actorParty: 'author', facts });
    return { accessToken: session.tokens.accessToken, session };
  }

  /** Each PC that waits draws a code every two minutes; more than an office full of them is somebody's program. */
  private async boundRequests(networkDigest: string, now: Date): Promise<void> {
    const windowMs = windowMinutes * 60_000;
    const asked = { networkDigest, askedAt: MoreThan(new Date(now.getTime() - windowMs)) };
    const recent = await this.dataSource.manager.find(PcSignInEntity, {
      where: asked,
      order: { askedAt: 'DESC' },
      take: requestsPerNetwork,
    });
    const oldest = recent.at(requestsPerNetwork - 1);
    if (!oldest) return;
    const retryAfterSeconds = Math.max(1, Math.ceil((oldest.askedAt.getTime() + windowMs - now.getTime()) / 1000));
    throw new ProblemError('request.too_many', { retryAfterSeconds });
  }
}
