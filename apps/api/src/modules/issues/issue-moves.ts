import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, HANDLERS, ISSUE_LIFECYCLE, type Day, type IssueState, type Need, type Party, type Transition } from '@silin/shared';
import { belongsTo, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { Deadlines } from '../deadlines';
import { isPublic } from './issue-card';
import { IssueRelations } from './issue-relations';
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
    private readonly relations: IssueRelations,
  ) {}

  /** Locks the row until the transaction ends. @throws ProblemError not_found */
  async lock(em: EntityManager, issueId: string): Promise<IssueEntity> {
    return found(await em.findOne(IssueEntity, { where: { issueId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Locks a matter that the actor may know of as somebody of its community. @throws ProblemError not_found */
  async lockKnown(em: EntityManager, issueId: string, actor: Actor): Promise<IssueEntity> {
    const issue = await this.lock(em, issueId);
    const asNeighbour = isPublic(issue) && belongsTo(actor, issue.communityId);
    if (!asNeighbour && !(await this.isInsider(em, issue, actor))) throw notFound();
    return issue;
  }

  /**
   * Locks a matter for whoever takes matters in: handlers, in their place the street. What waits for its author to be verified is seen
   * by nobody, and what speaks of somebody is unknown to them until it is public.
   * @param unseen also what waits for its author to be verified
   * @throws ProblemError not_found | issue.names_you
   */
  async lockHandled(em: EntityManager, issueId: string, actor: Actor, { unseen = false } = {}): Promise<IssueEntity> {
    const issue = await this.lock(em, issueId);
    const parties = await this.relations.partiesOf(em, issue, actor);
    if (issue.state === 'draft' && !unseen) throw notFound();
    if (this.relations.mayHandle(parties)) return issue;
    const wouldHandle = this.relations.mayHandle(parties.filter((party) => party !== 'named'));
    throw wouldHandle && isPublic(issue) ? new ProblemError('issue.names_you', {}) : notFound();
  }

  partiesOf(em: EntityManager, issue: IssueEntity, actor: Actor | null): Promise<Party[]> {
    return this.relations.partiesOf(em, issue, actor);
  }

  /**
   * Takes one step of ISSUE_LIFECYCLE with its event.
   * @throws ProblemError not_found | issue.names_you | issue.own_matter | issue.recorded_by_you | steps.on_the_way | action.wrong_state | action.not_allowed | action.incomplete
   */
  async move(em: EntityManager, issueId: string, step: IssueMove): Promise<IssueEntity> {
    const issue = await this.lock(em, issueId);
    const parties = [...(await this.partiesOf(em, issue, step.actor)), ...(step.also ?? [])];
    refuseBound(edgeOf(issue.state, step.action), parties);
    if (issue.stepsSince !== null && OFF_THE_WAY.has(step.action)) throw new ProblemError('steps.on_the_way', {});
    const to = takeStep(ISSUE_LIFECYCLE, issue.state, step.action, parties, step.given);
    const movedAt = this.clock.now();
    const patch = { ...firstAnswer(issue, to, dayOf(movedAt)), ...step.patch, state: to, movedAt };
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
      actorParty: edgeOf(issue.state, step.action)?.by.find((party) => parties.includes(party)) ?? 'clock',
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

  isAuthor(issue: IssueEntity, actor: Actor): boolean {
    return this.relations.isAuthor(issue, actor);
  }

  /** The author and whoever takes it in see a matter before it is public, and what was written at first. */
  async isInsider(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<boolean> {
    if (this.isAuthor(issue, actor)) return true;
    return issue.state !== 'draft' && this.relations.mayHandle(await this.partiesOf(em, issue, actor));
  }
}

/** In which right somebody takes a matter in: their office, or for the street. */
export const handlingParty = (parties: readonly Party[]): Party =>
  found([...HANDLERS, 'stand_in' as const].find((party) => parties.includes(party)));

const edgeOf = (state: IssueEntity['state'], action: string) =>
  (ISSUE_LIFECYCLE as Readonly<Record<string, Readonly<Record<string, Transition<string>>>>>)[state]?.[action];

/** What would take a matter off the way of 四议两公开, and what begins it a second time. */
export const OFF_THE_WAY: ReadonlySet<string> = new Set(['executeDirectly', 'putToVote', 'merge', 'beginSteps']);

/** Why somebody whose office would let them stands back here. */
const BOUND = { named: 'issue.names_you', author: 'issue.own_matter', recorder: 'issue.recorded_by_you' } as const;

function refuseBound(edge: Transition<string> | undefined, parties: readonly Party[]): void {
  if (!edge?.by.some((party) => parties.includes(party))) return;
  for (const party of ['named', 'author', 'recorder'] as const) {
    if (edge.barred?.includes(party) && parties.includes(party)) throw new ProblemError(BOUND[party], {});
  }
}

/** Whatever a handler decides first is the answer that the author was promised by a day; to withdraw is none. */
function firstAnswer({ state, dueOn, answeredInTime }: IssueEntity, to: IssueState, today: Day): Partial<IssueEntity> {
  if (state !== 'submitted' || to === 'withdrawn' || answeredInTime !== null) return {};
  return { answeredInTime: dueOn === null || today <= dueOn };
}
