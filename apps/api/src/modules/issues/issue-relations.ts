import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, HANDLERS, type Party } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EndorsementEntity } from './endorsement.entity';
import { holdsFor, namesThem, noHandlerLeft, type Condition } from './going-round';
import type { IssueEntity } from './issue.entity';

const STREET = ['street_officer'] as const;
const RECORDED =
  'EXISTS (SELECT 1 FROM issue_behalf b WHERE b.issueId = i.issueId AND (b.recordedByUserId = ? OR b.recordedByPersonId = ?))';

/** What somebody is towards a matter, beside their offices. */
@Injectable()
export class IssueRelations {
  constructor(private readonly clock: Clock) {}

  /** Whatever account they use; an account by itself where nobody is known behind it, or behind what it raised. */
  isAuthor({ authorPersonId, authorUserId }: IssueEntity, { personId, userId }: Actor): boolean {
    return authorPersonId === null || personId === null ? authorUserId === userId : authorPersonId === personId;
  }

  /** Members of the supervision committee count only where they are residents' judges. */
  async partiesOf(em: EntityManager, issue: IssueEntity, actor: Actor | null): Promise<Party[]> {
    if (!actor) return ['clock'];
    const { personId, communityId, standing } = actor;
    const parties: Party[] = [...rolesIn(actor, issue.communityId)];
    if (this.isAuthor(issue, actor)) parties.push('author');
    if (personId === null) parties.push('guest');
    else if (await em.existsBy(EndorsementEntity, { issueId: issue.issueId, personId })) parties.push('supporter');
    if (communityId === issue.communityId && standing === 'resident') parties.push('resident');
    return [...parties, ...(await this.bindingsOf(em, issue, actor))];
  }

  /** May take it in: a handler of the community, or the street in their place; never whom it speaks of. */
  mayHandle(parties: readonly Party[]): boolean {
    return !parties.includes('named') && [...HANDLERS, 'stand_in' as const].some((party) => parties.includes(party));
  }

  /** Only offices can be spoken of, write things down for others, or stand in. */
  private async bindingsOf(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<Party[]> {
    if (actor.appointments.length === 0 && !(await this.wasInOffice(em, issue, actor))) return [];
    const conditions: Record<string, Condition> = {
      named: namesThem(actor),
      recorder: { sql: RECORDED, parameters: [actor.userId, actor.personId ?? ''] },
    };
    if (hasRoleIn(actor, issue.communityId, STREET)) conditions.stand_in = noHandlerLeft(dayOf(this.clock.now()));
    const holds = await holdsFor(em, issue.issueId, conditions);
    return (['named', 'recorder', 'stand_in'] as const).filter((party) => holds[party]);
  }

  /** Somebody spoken of by their own person stays so after their office has ended. */
  private async wasInOffice(em: EntityManager, { issueId }: IssueEntity, { personId }: Actor): Promise<boolean> {
    if (personId === null) return false;
    const rows = await em.query<unknown[]>('SELECT 1 FROM issue_named WHERE issueId = ? AND personId = ? LIMIT 1', [issueId, personId]);
    return rows.length > 0;
  }
}
