import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CN_OWNERS_ORDINARY, CONVENERS, faultsOfOwnersRules, type OwnersRules, type OwnersRulesView } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory, OrgUnitEntity } from '../communities';
import { rulesOf } from './estate-rules';

/** What an estate's 议事规则 sets for its owners' votes. Polls that are prepared already keep theirs. */
@Injectable()
export class EstateRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly communities: CommunityDirectory,
    private readonly events: EventLog,
  ) {}

  /** @throws ProblemError not_found */
  async view(estateId: string): Promise<OwnersRulesView> {
    const em = this.dataSource.manager;
    const { name } = found(await this.communities.estate(estateId, em));
    const entered = await this.communities.ownersRules(estateId, em);
    return { estateId, estateName: name, set: entered !== null, rules: rulesOf(entered) };
  }

  /** @throws ProblemError not_found | request.invalid where a floor of law would be lowered */
  async set(estateId: string, rules: OwnersRules, actor: Actor): Promise<OwnersRulesView> {
    await this.transactions.run(async (em) => {
      const { communityId } = found(await this.communities.estate(estateId, em));
      if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
      const faults = faultsOfOwnersRules(CN_OWNERS_ORDINARY, rules);
      if (faults.length > 0) throw new ProblemError('request.invalid', { fields: faults });
      const before = await this.communities.ownersRules(estateId, em);
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
    });
    return this.view(estateId);
  }
}
