import { Injectable } from '@nestjs/common';
import type { Done } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { notFound, ProblemError } from '../../../platform/http';
import { handlesPaper } from '../paper/paper-office';
import { PollSteps } from '../poll-steps';
import { authorityRows } from './authority-rows';
import { ProxyAuthorityEntity } from './proxy-authority.entity';
import { ProxyNotices } from './proxy-notices';

/** Until it is used: by the principal, by the agent who would rather not, or by an office on the principal's word. */
@Injectable()
export class ProxyRevoking {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly notices: ProxyNotices,
  ) {}

  /** Revoked twice, it is revoked once. @throws ProblemError not_found | proxy.ended */
  async revoke(pollId: string, authorityId: string, actor: Actor): Promise<Done> {
    return this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      const now = this.clock.now();
      const [row] = await authorityRows(em, now, 'a.pollId = ? AND a.authorityId = ?', [pollId, authorityId]);
      const isTheirs = row && actor.personId !== null && [row.principalPersonId, row.agentPersonId].includes(actor.personId);
      if (!row || !(isTheirs || handlesPaper(actor, poll))) throw notFound();
      if (row.state === 'revoked') return { done: true };
      if (row.state !== 'waiting' && row.state !== 'lapsed') throw new ProblemError('proxy.ended', { state: row.state });
      await em.update(ProxyAuthorityEntity, { authorityId }, { standsFor: null, revokedAt: now, revokedBy: actor.userId });
      await this.steps.note(em, poll, {
        action: 'revokeAuthority',
        actor,
        facts: { authorityId, rollEntryId: row.rollEntryId, alias: row.alias },
      });
      await this.notices.revoked(em, poll, row);
      return { done: true };
    });
  }
}
