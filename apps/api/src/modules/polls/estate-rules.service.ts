import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CN_OWNERS_ORDINARY,
  CONVENERS,
  dayOf,
  faultsOfOwnersRules,
  rulesChangeWords,
  type OwnersRules,
  type OwnersRulesView,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory, communityWordsOf, OrgUnitEntity } from '../communities';
import { ownsIn } from './estate-owners';
import { rulesOf } from './estate-rules';
import { isAuthority } from './poll-offers';
import { RulesPapers } from './rules-papers';

/** What an estate's 议事规则 sets for its owners' votes. Polls that are prepared already keep theirs. */
@Injectable()
export class EstateRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly papers: RulesPapers,
    private readonly events: EventLog,
  ) {}

  /** @throws ProblemError not_found */
  async view(estateId: string, actor: Actor): Promise<OwnersRulesView> {
    const em = this.dataSource.manager;
    const { name, communityId } = found(await this.communities.estate(estateId, em));
    const entered = await this.communities.ownersRules(estateId, em);
    const rules = rulesOf(entered);
    const isEntitled = isAuthority(actor, { communityId }) || (await ownsIn(em, estateId, actor.personId, dayOf(this.clock.now())));
    const { hasOwnersVotes } = await communityWordsOf(em, communityId);
    return {
      estateId,
      estateName: name,
      set: entered !== null,
      rules,
      document: isEntitled ? await this.papers.of(em, estateId, rules.documentId) : null,
      offered: hasOwnersVotes && hasRoleIn(actor, communityId, CONVENERS) ? ['set'] : [],
    };
  }

  /** @throws ProblemError not_found | poll.no_owners_here | request.invalid where a floor of law would be lowered | document.unknown */
  async set(estateId: string, rules: OwnersRules, actor: Actor): Promise<OwnersRulesView> {
    await this.transactions.run(async (em) => {
      const { communityId } = found(await this.communities.estate(estateId, em));
      if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
      if (!(await communityWordsOf(em, communityId)).hasOwnersVotes) throw new ProblemError('poll.no_owners_here', {});
      const faults = faultsOfOwnersRules(CN_OWNERS_ORDINARY, rules);
      if (faults.length > 0) throw new ProblemError('request.invalid', { fields: faults });
      await this.replace(em, { estateId, communityId }, rules, actor);
    });
    return this.view(estateId, actor);
  }

  /** Under the lock of the estate: of two at once, the second sees what the first has written. Sent again, it is no second change. */
  private async replace(
    em: EntityManager,
    { estateId, communityId }: Readonly<{ estateId: string; communityId: string }>,
    rules: OwnersRules,
    actor: Actor,
  ): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const { ownersRules: before } = found(await em.findOne(OrgUnitEntity, { where: { orgUnitId: estateId, kind: 'estate' }, lock }));
    if (before !== null && rulesChangeWords(rulesOf(before), rules).length === 0) return;
    if (rules.documentId) await this.papers.keep(em, actor, estateId, rules.documentId);
    await em.update(OrgUnitEntity, { orgUnitId: estateId }, { ownersRules: rules });
    await this.events.record(em, {
      aggregate: 'estate',
      aggregateId: estateId,
      action: 'setOwnersRules',
      actorUserId: actor.userId,
      actorParty: rolesIn(actor, communityId).find((role) => role === 'secretary') ?? 'committee_member',
      communityId,
      facts: { from: before, to: rules },
    });
  }
}
