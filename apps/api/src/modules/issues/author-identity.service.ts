import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { partyWords, type AuthorIdentity, type ReasonRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { ProblemError } from '../../platform/http';
import { Sealer } from '../../platform/storage';
import { communityWordsOf } from '../communities';
import { PeopleDirectory } from '../people';
import { IssueBehalfEntity } from './issue-behalf.entity';
import { handlingParty, IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import type { IssueEntity } from './issue.entity';

type LookingUp = Readonly<{ actor: Actor; as: string; reason: string }>;

/** Handlers work without knowing who raised a matter. Whoever must know says why, and the author reads that it was asked. */
@Injectable()
export class AuthorIdentityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: EventLog,
    private readonly sealer: Sealer,
    private readonly people: PeopleDirectory,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
  ) {}

  /** @throws ProblemError not_found | issue.names_you | issue.own_matter | issue.author_unknown */
  async lookUp(issueId: string, { reason }: ReasonRequest, actor: Actor): Promise<AuthorIdentity> {
    return this.transactions.run(async (em) => {
      const issue = await this.moves.lockHandled(em, issueId, actor);
      const parties = await this.moves.partiesOf(em, issue, actor);
      if (parties.includes('author')) throw new ProblemError('issue.own_matter', {});
      const as = handlingParty(parties);
      const identity = await this.identityOf(em, issue, { actor, as, reason });
      await this.notices.lookedUp(em, issue, partyWords(as, await communityWordsOf(em, issue.communityId)), reason);
      return identity;
    });
  }

  private async identityOf(em: EntityManager, issue: IssueEntity, asking: LookingUp): Promise<AuthorIdentity> {
    const { issueId, communityId, authorPersonId: personId } = issue;
    if (personId === null) return this.sealedOf(em, issue, asking);
    const { actor, as, reason: why } = asking;
    const { name, phone } = await this.people.lookUp(em, actor, { personId, communityId, issueId, as, why });
    const homeLabel = (await this.people.namesOf([personId], em)).get(personId)?.homeLabel ?? null;
    return { name, phone, homeLabel };
  }

  /** Of somebody who is in no register; an account that nobody has compared with it has no name. */
  private async sealedOf(
    em: EntityManager,
    { issueId, communityId }: IssueEntity,
    { actor, as, reason }: LookingUp,
  ): Promise<AuthorIdentity> {
    const behalf = await em.findOneBy(IssueBehalfEntity, { issueId });
    if (!behalf?.nameSealed) throw new ProblemError('issue.author_unknown', {});
    await this.events.record(em, {
      ...{ aggregate: 'person', aggregateId: issueId, action: 'lookUp', issueId, communityId },
      ...{ actorUserId: actor.userId, actorParty: as, reason },
    });
    const phone = behalf.phoneSealed === null ? null : this.sealer.open(behalf.phoneSealed);
    return { name: this.sealer.open(behalf.nameSealed), phone, homeLabel: null };
  }
}
