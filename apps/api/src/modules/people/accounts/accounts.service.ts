import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Done, MyAccount } from '@silin/shared';
import { SessionEntity, SessionService, UserEntity, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { notFound, ProblemError } from '../../../platform/http';
import { AccountBindingEntity } from '../account-binding.entity';
import { Bindings } from '../claims/bindings';
import { HomeClaimEntity } from '../home-claim.entity';
import { Consents } from '../me/consents';

const DONE: Done = { done: true };

/**
 * The WeChat accounts of one person. Its owner may end what joins an account to them, and give the account up: 个人信息保护法 arts. 47
 * and 50, 网络数据安全管理条例 art. 21. Votes and records of meetings are kept as the law asks, under the alias they always had.
 */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly bindings: Bindings,
    private readonly consents: Consents,
    private readonly sessions: SessionService,
  ) {}

  /** Mine, and every other that is bound to the same person; the one that asks comes first. */
  async list(actor: Actor): Promise<readonly MyAccount[]> {
    const em = this.dataSource.manager;
    if (actor.personId === null) return [];
    const bound = await em.find(AccountBindingEntity, { where: { personId: actor.personId }, order: { boundAt: 'ASC' } });
    const userIds = bound.map((one) => one.userId);
    const users = new Map((await em.findBy(UserEntity, { userId: In(userIds) })).map((one) => [one.userId, one]));
    const sessions = await em.find(SessionEntity, { where: { userId: In(userIds) }, order: { startedAt: 'DESC' } });
    const accounts = bound.map(({ userId, boundAt }): MyAccount => {
      const [latest] = sessions.filter((one) => one.userId === userId);
      const firstSeenAt = users.get(userId)?.createdAt ?? boundAt;
      return {
        ...{ accountId: userId, isThis: userId === actor.userId, device: latest?.device ?? null },
        ...{
          firstSeenAt: firstSeenAt.toISOString(),
          lastSeenAt: (latest?.startedAt ?? boundAt).toISOString(),
          boundAt: boundAt.toISOString(),
        },
      };
    });
    return accounts.sort((one, other) => Number(other.isThis) - Number(one.isThis));
  }

  /** It stays an account, of nobody. @throws ProblemError not_found */
  async unbind(accountId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      await this.mine(em, accountId, actor);
      await this.bindings.unbind(em, accountId, { userId: actor.userId, party: actor.standing }, 'by_owner');
    });
    return DONE;
  }

  /** The account that asks, for good: nothing in it leads back to a WeChat. @throws ProblemError not_found | account.close_here */
  async close(accountId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      if (accountId !== actor.userId) {
        await this.mine(em, accountId, actor);
        throw new ProblemError('account.close_here', {});
      }
      await em.findOne(UserEntity, { where: { userId: accountId }, lock: { mode: 'pessimistic_write' } });
      const by = { userId: actor.userId, party: actor.standing };
      await this.bindings.unbind(em, accountId, by, 'closed');
      await this.forget(em, accountId);
      await this.consents.withdraw(em, accountId);
      const happening = { aggregate: 'account', aggregateId: accountId, action: 'close', communityId: actor.communityId };
      await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: actor.standing });
      await this.sessions.endAll(em, accountId, 'closed');
    });
    return DONE;
  }

  private async mine(em: EntityManager, accountId: string, { personId }: Actor): Promise<void> {
    if (personId === null || !(await em.existsBy(AccountBindingEntity, { userId: accountId, personId }))) throw notFound();
  }

  /** What was only kept to compare and to sign in: a claim's name and phone, the openid, the phone's model. */
  private async forget(em: EntityManager, userId: string): Promise<void> {
    const now = this.clock.now();
    await em.update(HomeClaimEntity, { userId, state: 'pending' }, { state: 'withdrawn', decidedAt: now });
    await em.update(HomeClaimEntity, { userId }, { name: '', phoneDigest: '', phoneSealed: '' });
    await em.update(SessionEntity, { userId }, { device: null });
    await em.update(UserEntity, { userId }, { openid: `closed:${userId}`, closedAt: now });
  }
}
