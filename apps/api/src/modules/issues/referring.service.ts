import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  officesWith,
  type Done,
  type ReferIssueRequest,
  type ReferralOfficeView,
  type SetReferralOfficeRequest,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { ReferralOfficeEntity } from './referral-office.entity';

const INTAKE = ['secretary', 'committee_member', 'grid_worker', 'street_officer'] as const;

/** 转办: what the community cannot do itself goes to who can; the author hears where, and whom to call. */
@Injectable()
export class ReferringService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly events: EventLog,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
  ) {}

  /** @throws ProblemError not_found */
  async offices(communityId: string, actor: Actor): Promise<ReferralOfficeView[]> {
    if (!hasRoleIn(actor, communityId, INTAKE)) throw notFound();
    return officesOf(this.dataSource.manager, communityId);
  }

  /** The community's own name and number for an office; the same again changes nothing. @throws ProblemError not_found */
  async setOffice(communityId: string, { code, name, phone }: SetReferralOfficeRequest, actor: Actor): Promise<Done> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    await this.transactions.run(async (em) => {
      const before = (await officesOf(em, communityId)).find((office) => office.code === code);
      if (before?.name === name && before.phone === phone) return;
      await em.upsert(ReferralOfficeEntity, { communityId, code, name, phone }, ['communityId', 'code']);
      await this.events.record(em, {
        ...{ aggregate: 'community', aggregateId: communityId, communityId, action: 'setReferralOffice' },
        actorUserId: actor.userId,
        actorParty: found(rolesIn(actor, communityId).find((role) => (CONVENERS as readonly string[]).includes(role))),
        facts: { code, before, after: { name, phone } },
      });
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | issue.names_you | issue.own_matter | referral.unknown | action.wrong_state */
  async refer(issueId: string, { office: code, reason }: ReferIssueRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { communityId } = await this.moves.lockHandled(em, issueId, actor);
      const office = (await officesOf(em, communityId)).find((one) => one.code === code);
      if (!office) throw new ProblemError('referral.unknown', {});
      const facts = { office: code, words: `转给${office.name}，电话 ${office.phone}` };
      const patch = { holder: office.name, holderPhone: office.phone, dueOn: null };
      const step = { action: 'refer', actor, given: ['target', 'reason'], reason, facts, patch } as const;
      await this.notices.referred(em, await this.moves.move(em, issueId, step), actor);
    });
    return { done: true };
  }
}

const officesOf = async (em: EntityManager, communityId: string) => officesWith(await em.findBy(ReferralOfficeEntity, { communityId }));
