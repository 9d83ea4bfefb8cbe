import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import {
  mayTryCode,
  PC_SIGN_IN_LIFECYCLE,
  PC_SIGN_IN_LIMITS,
  pcCodeIn,
  whyNotAnswerable,
  type Done,
  type Party,
  type PcSignInQuestion,
  type ProblemCode,
} from '@silin/shared';
import { SessionEntity, UserEntity, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { ProblemError } from '../../../platform/http';
import { takeStep } from '../../../platform/lifecycle';
import type { Client } from '../../../platform/network';
import { PcDigests } from './pc-digests';
import { PcSignInEntity } from './pc-sign-in.entity';
import { WrongCodeEntity } from './wrong-code.entity';

type Refused = Extract<ProblemCode, 'pc.code_unknown' | 'pc.used' | 'pc.expired' | 'pc.declined'>;
type Found = Readonly<{ refused: Refused } | { request: PcSignInEntity }>;
type Asking = Readonly<{ code: string; client: Client; actor: Actor }>;
type Answer = Readonly<{ action: 'confirm' | 'decline'; parties: readonly Party[] }>;

/** The phone's side: what a code stands for, and 确认 or 不是我. */
@Injectable()
export class PcAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly digests: PcDigests,
  ) {}

  /** @throws ProblemError pc.only_from_phone | pc.too_many_tries | pc.code_unknown | pc.expired | pc.used | pc.declined */
  async look(asking: Asking): Promise<PcSignInQuestion> {
    return this.withRequest(asking, async (em, request) => {
      const now = this.clock.now();
      if (!request.seenAt) await em.update(PcSignInEntity, { requestId: request.requestId }, { seenAt: now });
      const { device, place, networkDigest, askedAt, expiresAt } = request;
      const { whereabouts } = asking.client;
      const sameNetwork = whereabouts.isTelling ? this.digests.ofNetwork(whereabouts) === networkDigest : null;
      const times = { askedAt: askedAt.toISOString(), expiresAt: expiresAt.toISOString(), now: now.toISOString() };
      return { device, place, sameNetwork, ...times };
    });
  }

  /** @throws ProblemError permission.unverified, and what `look` throws */
  async confirm(asking: Asking): Promise<Done> {
    const { standing, personId, appointments } = asking.actor;
    if (personId === null || (standing === 'guest' && appointments.length === 0)) throw new ProblemError('permission.unverified', {});
    return this.answer(asking, { action: 'confirm', parties: [standing, ...appointments.map(({ role }) => role)] });
  }

  /** @throws ProblemError as `look` */
  async decline(asking: Asking): Promise<Done> {
    return this.answer(asking, { action: 'decline', parties: [asking.actor.standing] });
  }

  private answer(asking: Asking, { action, parties }: Answer): Promise<Done> {
    const { userId, communityId, appointments } = asking.actor;
    return this.withRequest(
      asking,
      async (em, { requestId, state: fromState }) => {
        const state = takeStep(PC_SIGN_IN_LIFECYCLE, fromState, action, parties) as PcSignInEntity['state'];
        await em.update(PcSignInEntity, { requestId }, { state, decidedAt: this.clock.now(), decidedBy: userId });
        const where = communityId ?? appointments[0]?.communityId ?? null;
        const event = { aggregate: 'pc_sign_in', aggregateId: requestId, action, fromState, toState: state, actorUserId: userId };
        await this.events.record(em, { ...event, actorParty: parties.at(-1) ?? 'guest', communityId: where });
        return { done: true };
      },
      // The same answer of the same account once more: its first one arrived, only the reply did not.
      ({ decidedBy, state }) => (decidedBy === userId && (action === 'decline') === (state === 'declined') ? { done: true } : undefined),
    );
  }

  /** Locks account, then request. A wrong code is written down although the call is refused, so the refusal comes after the transaction. */
  private async withRequest<T>(
    asking: Asking,
    work: (em: EntityManager, request: PcSignInEntity) => Promise<T>,
    repeated: (request: PcSignInEntity) => T | undefined = () => undefined,
  ): Promise<T> {
    const outcome = await this.transactions.run(async (em): Promise<{ refused: Refused } | { answer: T }> => {
      const found = await this.find(em, asking);
      if ('refused' in found) return found;
      const { request } = found;
      const before = repeated(request);
      if (before) return { answer: before };
      const refused = whyNotAnswerable(request, this.clock.now());
      return refused ? { refused } : { answer: await work(em, request) };
    });
    if ('refused' in outcome) throw new ProblemError(outcome.refused, {});
    return outcome.answer;
  }

  private async find(em: EntityManager, { code, client, actor }: Asking): Promise<Found> {
    const { userId, sessionId } = actor;
    await em.findOne(UserEntity, { where: { userId }, lock: { mode: 'pessimistic_write' } });
    // One PC never signs in the next: whoever sat down at a PC that was left open would spread from there.
    if ((await em.findOneBy(SessionEntity, { sessionId }))?.kind !== 'phone') throw new ProblemError('pc.only_from_phone', {});
    const networkDigest = this.digests.ofNetwork(client.whereabouts);
    await this.boundTries(em, userId, networkDigest);
    const read = pcCodeIn(code);
    const codeDigest = read && this.digests.ofCode(read);
    const request = codeDigest && (await em.findOne(PcSignInEntity, { where: { codeDigest }, lock: { mode: 'pessimistic_write' } }));
    if (request) return { request };
    const at = this.clock.now();
    await em.insert(WrongCodeEntity, { wrongCodeId: newId(at), userId, networkDigest, at });
    return { refused: 'pc.code_unknown' };
  }

  private async boundTries(em: EntityManager, userId: string, networkDigest: string): Promise<void> {
    const { windowMinutes: minutes } = PC_SIGN_IN_LIMITS;
    const at = MoreThan(new Date(this.clock.now().getTime() - minutes * 60_000));
    const byAccount = await em.countBy(WrongCodeEntity, { userId, at });
    const fromNetwork = await em.countBy(WrongCodeEntity, { networkDigest, at });
    if (!mayTryCode({ byAccount, fromNetwork })) throw new ProblemError('pc.too_many_tries', { minutes });
  }
}
