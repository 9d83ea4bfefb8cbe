import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PRIVACY_GUIDE, type ConsentRequest, type ConsentState } from '@silin/shared';
import { UserEntity } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { ConsentEntity } from '../consent.entity';

const { document } = PRIVACY_GUIDE;

/** Whether somebody has agreed to the privacy guide as it stands. Giving and withdrawing are the same one call. */
@Injectable()
export class Consents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async stateOf(userId: string): Promise<ConsentState> {
    const newest = await this.newest(this.dataSource.manager, userId);
    const given = newest?.given ? newest : null;
    return {
      document,
      currentVersion: PRIVACY_GUIDE.version,
      givenVersion: given?.version ?? null,
      givenAt: given?.at.toISOString() ?? null,
    };
  }

  async answer(userId: string, { version, given }: ConsentRequest): Promise<void> {
    await this.transactions.run(async (em) => {
      await em.findOne(UserEntity, { where: { userId }, lock: { mode: 'pessimistic_write' } });
      await this.add(em, userId, { version, given });
    });
  }

  /** With the account's row locked: whoever gives an account up no longer agrees. */
  async withdraw(em: EntityManager, userId: string): Promise<void> {
    const newest = await this.newest(em, userId);
    if (newest?.given) await this.add(em, userId, { version: newest.version, given: false });
  }

  private async add(em: EntityManager, userId: string, { version, given }: Pick<ConsentRequest, 'version' | 'given'>): Promise<void> {
    const before = await this.newest(em, userId);
    const now = this.clock.now();
    // The newest row counts, so two answers within one millisecond still need an order.
    const at = before && before.at >= now ? new Date(before.at.getTime() + 1) : now;
    await em.insert(ConsentEntity, { consentId: newId(at), userId, document, version, given, at });
  }

  /** Before the first personal field is taken. @throws ProblemError consent.needed */
  async require(em: EntityManager, userId: string): Promise<void> {
    const newest = await this.newest(em, userId);
    if (!newest?.given || newest.version !== PRIVACY_GUIDE.version) throw new ProblemError('consent.needed', { ...PRIVACY_GUIDE });
  }

  private newest(em: EntityManager, userId: string): Promise<ConsentEntity | null> {
    return em.findOne(ConsentEntity, { where: { userId, document }, order: { at: 'DESC' } });
  }
}
