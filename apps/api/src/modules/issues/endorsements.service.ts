import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ENDORSABLE_STATES, type EndorsementAnswer } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { EndorsementEntity } from './endorsement.entity';
import { isPublic } from './issue-card';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { endorsementsOf } from './issue-search';
import { IssueEntity } from './issue.entity';

type Neighbour = Actor & { personId: string };

/** 附议: a neighbour of the same community stands behind a matter, once, whatever account they use. */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
  ) {}

  /** @throws ProblemError not_found | issue.own_endorsement | issue.not_endorsable */
  async endorse(issueId: string, actor: Actor): Promise<EndorsementAnswer> {
    await this.asNeighbour(issueId, actor, async (em, issue, { userId, personId }) => {
      const insert = em.createQueryBuilder().insert().into(EndorsementEntity).orIgnore();
      const { raw } = await insert.values({ issueId, personId, userId, endorsedAt: this.clock.now() }).execute();
      if ((raw as { affectedRows: number }).affectedRows === 0) return;
      await this.record(em, issue, actor, 'endorse');
      await this.notices.follow(em, issueId, [actor.userId], 'supporter');
    });
    return this.answer(issueId, true);
  }

  /** @throws ProblemError not_found | issue.own_endorsement | issue.not_endorsable */
  async unendorse(issueId: string, actor: Actor): Promise<EndorsementAnswer> {
    await this.asNeighbour(issueId, actor, async (em, issue, { personId }) => {
      const own = await em.findOne(EndorsementEntity, { where: { issueId, personId }, lock: { mode: 'pessimistic_write' } });
      if (!own) return;
      await em.delete(EndorsementEntity, { issueId, personId });
      await this.record(em, issue, actor, 'unendorse');
      if (own.userId !== null) await this.notices.unfollow(em, issueId, own.userId);
    });
    return this.answer(issueId, false);
  }

  /** The matter's row is not locked: a hundred neighbours at once need not wait for each other. */
  private async asNeighbour(
    issueId: string,
    actor: Actor,
    work: (em: EntityManager, issue: IssueEntity, neighbour: Neighbour) => Promise<void>,
  ): Promise<void> {
    const { personId } = actor;
    await this.transactions.run(async (em) => {
      const issue = found(await em.findOneBy(IssueEntity, { issueId }));
      const visible = isPublic(issue) || (await this.moves.isInsider(em, issue, actor));
      if (personId === null || actor.communityId !== issue.communityId || !visible) throw notFound();
      if (this.moves.isAuthor(issue, actor)) throw new ProblemError('issue.own_endorsement', {});
      if (!ENDORSABLE_STATES.includes(issue.state)) throw new ProblemError('issue.not_endorsable', { state: issue.state });
      await work(em, issue, { ...actor, personId });
    });
  }

  private record(em: EntityManager, { issueId, communityId }: IssueEntity, actor: Actor, action: 'endorse' | 'unendorse'): Promise<void> {
    const happening = { aggregate: 'issue', aggregateId: issueId, issueId, communityId, action };
    return this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: 'resident' });
  }

  private async answer(issueId: string, endorsedByMe: boolean): Promise<EndorsementAnswer> {
    const counts = await endorsementsOf(this.dataSource.manager, [issueId]);
    return { endorsements: counts.get(issueId) ?? 0, endorsedByMe };
  }
}
