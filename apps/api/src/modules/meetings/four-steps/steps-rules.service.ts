import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  COMMUNITY_WORDS,
  dayOf,
  hasStepsRules,
  NO_STEPS_RULES,
  STEPS_LIMITS,
  stepsRulesChangeWords,
  type FormerStepsRules,
  type SetStepsRulesRequest,
  type StepsRulesView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventEntity, EventLog } from '../../../platform/events';
import { notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory, OrgUnitEntity } from '../../communities';
import { DocumentShelf } from '../../documents';
import { StepsRulesEntity } from './steps-rules.entity';

const hungOn = (communityId: string) => ({ subjectKind: 'steps_rules', subjectId: communityId }) as const;
const NOTHING: SetStepsRulesRequest = { ...NO_STEPS_RULES, documentId: null };
const SETTING = { aggregate: 'community', action: 'setStepsRules' } as const;

/** How many days a village wants between the steps, and for all of them: only with the paper that says so. */
@Injectable()
export class LocalStepsRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly shelf: DocumentShelf,
    private readonly events: EventLog,
  ) {}

  /** For everybody: what a matter waits for is no secret. @throws ProblemError not_found */
  async view(communityId: string, actor: Actor): Promise<StepsRulesView> {
    const em = this.dataSource.manager;
    const { kind } = await this.communities.community(communityId);
    const row = await em.findOneBy(StepsRulesEntity, { communityId });
    const { gapDays, totalDays } = row ?? NO_STEPS_RULES;
    return {
      ...{ gapDays, totalDays },
      set: hasStepsRules({ gapDays, totalDays }),
      since: row && dayOf(row.setAt),
      document: await this.paper(em, communityId, row?.documentId),
      former: await this.former(em, communityId),
      offered: COMMUNITY_WORDS[kind].hasFourSteps && hasRoleIn(actor, communityId, ['secretary']) ? ['set'] : [],
    };
  }

  /** @throws ProblemError not_found | steps.not_here | request.invalid where days are set and no paper says so | document.unknown */
  async set(communityId: string, asked: SetStepsRulesRequest, actor: Actor): Promise<StepsRulesView> {
    if (!hasRoleIn(actor, communityId, ['secretary'])) throw notFound();
    await this.transactions.run((em) => this.replace(em, communityId, asked, actor));
    return this.view(communityId, actor);
  }

  /** Under the lock of the village: of two at once, the second sees what the first has written. Sent again, it is no second change. */
  private async replace(em: EntityManager, communityId: string, asked: SetStepsRulesRequest, actor: Actor): Promise<void> {
    const { gapDays, totalDays } = asked;
    const wanted = { gapDays, totalDays, documentId: asked.documentId ?? null };
    if (!COMMUNITY_WORDS[(await this.communities.community(communityId, em)).kind].hasFourSteps)
      throw new ProblemError('steps.not_here', {});
    if (wanted.documentId === null && hasStepsRules(wanted)) {
      throw new ProblemError('request.invalid', { fields: [{ field: 'documentId', rule: 'isDefined' }] });
    }
    await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
    const before = await em.findOneBy(StepsRulesEntity, { communityId });
    if (stepsRulesChangeWords(before ?? NOTHING, wanted).length === 0) return;
    if (wanted.documentId !== null && !(await this.shelf.hanging(em, wanted.documentId, hungOn(communityId)))) {
      await this.shelf.attach(em, actor, wanted.documentId, hungOn(communityId));
    }
    await em.upsert(StepsRulesEntity, { communityId, ...wanted, setAt: this.clock.now(), setBy: actor.userId }, ['communityId']);
    await this.events.record(em, {
      ...SETTING,
      aggregateId: communityId,
      actorUserId: actor.userId,
      actorParty: 'secretary',
      communityId,
      facts: { from: before && { gapDays: before.gapDays, totalDays: before.totalDays }, to: wanted },
    });
  }

  /** Each until the next was set. */
  private async former(em: EntityManager, communityId: string): Promise<FormerStepsRules[]> {
    const [latest, ...earlier] = await em.find(EventEntity, {
      where: { ...SETTING, aggregateId: communityId },
      order: { eventId: 'DESC' },
      take: STEPS_LIMITS.formerRulesShown + 1,
    });
    const former: FormerStepsRules[] = [];
    let to = latest?.at;
    for (const { facts, at } of earlier) {
      const { gapDays, totalDays, documentId } = (facts as { to: SetStepsRulesRequest }).to;
      const document = await this.paper(em, communityId, documentId);
      former.push({ gapDays, totalDays, from: dayOf(at), to: dayOf(to ?? at), document });
      to = at;
    }
    return former;
  }

  private async paper(em: EntityManager, communityId: string, documentId: string | null | undefined) {
    return documentId ? this.shelf.hanging(em, documentId, hungOn(communityId)) : null;
  }
}
