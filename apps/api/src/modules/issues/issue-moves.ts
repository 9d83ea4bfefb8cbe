import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, ISSUE_LIFECYCLE, type Need, type Party } from '@silin/shared';
import { belongsTo, hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog } from '../../platform/events';
import { found, notFound } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { Deadlines } from '../deadlines';
import { EndorsementEntity } from './endorsement.entity';
import { isPublic } from './issue-card';
import { IssueEntity } from './issue.entity';

export type IssueMove = Readonly<{
  action: string;
  /** Null when the clock acts. */
  actor: Actor | null;
  given?: readonly Need[];
  reason?: string;
  facts?: Record<string, unknown>;
  /** Columns that change with the state. */
  patch?: Partial<IssueEntity>;
  /** Relations the caller knows of (assignee, attendee). */
  also?: readonly Party[];
}>;

/** The one place where a matter changes its state; every module that moves a matter comes here, in its own transaction. */
@Injectable()
export class IssueMoves {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly deadlines: Deadlines,
  ) {}

  /** Locks the row until the transaction ends. @throws ProblemError not_found */
  async lock(em: EntityManager, issueId: string): Promise<IssueEntity> {
    return found(await em.findOne(IssueEntity, { where: { issueId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Locks a matter that the actor may know of as somebody of its community. @throws ProblemError not_found */
  async lockKnown(em: EntityManager, issueId: string, actor: Actor): Promise<IssueEntity> {
    const issue = await this.lock(em, issueId);
    const asNeighbour = isPublic(issue) && belongsTo(actor, issue.communityId);
    if (!asNeighbour && !this.isInsider(issue, actor)) throw notFound();
    return issue;
  }

  /** What the actor is towards this matter. Members of the supervision committee count only where they are residents' judges. */
  async partiesOf(em: EntityManager, issue: IssueEntity, actor: Actor | null): Promise<Party[]> {
    if (!actor) return ['clock'];
    const parties: Party[] = [...rolesIn(actor, issue.communityId)];
    if (this.isAuthor(issue, actor)) parties.push('author');
    if (actor.personId && (await em.existsBy(EndorsementEntity, { issueId: issue.issueId, personId: actor.personId })))
      parties.push('supporter');
    if (actor.communityId === issue.communityId && actor.standing === 'resident') parties.push('resident');
    return parties;
  }

  /**
   * Takes one step of ISSUE_LIFECYCLE with its event.
   * @throws ProblemError not_found | action.wrong_state | action.not_allowed | action.incomplete
   */
  async move(em: EntityManager, issueId: string, step: IssueMove): Promise<IssueEntity> {
    const issue = await this.lock(em, issueId);
    const parties = [...(await this.partiesOf(em, issue, step.actor)), ...(step.also ?? [])];
    const to = takeStep(ISSUE_LIFECYCLE, issue.state, step.action, parties, step.given);
    const patch = { ...step.patch, state: to, movedAt: this.clock.now() };
    await em.update(IssueEntity, { issueId }, patch);
    await this.endIntake(em, issue, step.action);
    await this.events.record(em, {
      aggregate: 'issue',
      aggregateId: issueId,
      issueId,
      action: step.action,
      fromState: issue.state,
      toState: to,
      actorUserId: step.actor?.userId ?? null,
      actorParty: actingAs(step.action, parties, issue.state),
      communityId: issue.communityId,
      reason: step.reason,
      facts: step.facts,
    });
    return Object.assign(issue, patch);
  }

  /** The days for taking a matter in end when it is decided upon, and fall away when its author takes it back. */
  private async endIntake(em: EntityManager, { issueId, state }: IssueEntity, action: string): Promise<void> {
    if (state !== 'submitted') return;
    const intake = { subjectKind: 'issue', subjectId: issueId, kind: 'intake' } as const;
    await (action === 'withdraw' ? this.deadlines.cancel(em, intake) : this.deadlines.meet(em, intake));
  }

  /** Whatever account they use. */
  isAuthor(issue: IssueEntity, actor: Actor): boolean {
    return issue.authorUserId === actor.userId || (actor.personId !== null && issue.authorPersonId === actor.personId);
  }

  /** The author and the handlers of its community see a matter before it is public, and what was written at first. */
  isInsider(issue: IssueEntity, actor: Actor): boolean {
    return this.isAuthor(issue, actor) || hasRoleIn(actor, issue.communityId, HANDLERS);
  }
}

/** The party under which the table let the action pass. */
function actingAs(action: string, parties: readonly Party[], state: IssueEntity['state']): Party {
  const edge = (ISSUE_LIFECYCLE as Record<string, Record<string, { by: readonly Party[] }>>)[state]?.[action];
  return edge?.by.find((party) => parties.includes(party)) ?? 'clock';
}
