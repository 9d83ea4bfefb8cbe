import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CARRIERS, dayWords, TASK_LIFECYCLE, type Need, type Party, type Role } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { EventLog } from '../../platform/events';
import { found, ProblemError } from '../../platform/http';
import { takeStep } from '../../platform/lifecycle';
import { IssueEntity, IssueMoves } from '../issues';
import { PeopleDirectory } from '../people';
import { OPEN_TASK_STATES } from './task-states';
import { TaskEntity } from './task.entity';

/** A task and its matter, both locked until the transaction ends. */
export type HeldTask = Readonly<{ task: TaskEntity; issue: IssueEntity }>;
export type TaskMove = Readonly<{
  action: string;
  actor: Actor;
  /** What the actor is towards this task, or the right in which they act. */
  parties: readonly Party[];
  given?: readonly Need[];
  reason?: string;
  facts?: Record<string, unknown>;
  patch?: Partial<TaskEntity>;
}>;
type Note = Readonly<{ action: string; actor: Actor | null; as: Party; reason?: string; facts?: Record<string, unknown> }>;

/** Stands for the org unit that carries the task. */
export function isAssignee(
  actor: Actor,
  { communityId, assigneeOrgUnitId }: Pick<TaskEntity, 'communityId' | 'assigneeOrgUnitId'>,
): boolean {
  return actor.appointments.some(
    (one) => one.communityId === communityId && one.orgUnitId === assigneeOrgUnitId && (CARRIERS as readonly Role[]).includes(one.role),
  );
}

/** The one place where a task changes its state. */
@Injectable()
export class TaskMoves {
  constructor(
    private readonly events: EventLog,
    private readonly issues: IssueMoves,
    private readonly people: PeopleDirectory,
  ) {}

  /** The matter first, then the task: everybody locks in this order. @throws ProblemError not_found */
  async hold(em: EntityManager, taskId: string): Promise<HeldTask> {
    const { issueId } = found(await em.findOneBy(TaskEntity, { taskId }));
    const issue = await this.issues.lock(em, issueId);
    const task = found(await em.findOne(TaskEntity, { where: { taskId }, lock: { mode: 'pessimistic_write' } }));
    return { task, issue };
  }

  /** What is being done about a matter, once the matter is locked. @throws ProblemError not_found */
  async lockOpen(em: EntityManager, issueId: string): Promise<TaskEntity> {
    const where = { issueId, state: In([...OPEN_TASK_STATES]) };
    return found(await em.findOne(TaskEntity, { where, order: { assignedAt: 'DESC' }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Under which neighbours reach the carrier; null where it has given none. */
  async phoneOf(em: EntityManager, { communityId, assigneeOrgUnitId }: TaskEntity): Promise<string | null> {
    const carriers = await this.people.carriersOf(communityId, em);
    return carriers.find((one) => one.orgUnitId === assigneeOrgUnitId)?.phone ?? null;
  }

  async partiesOf(em: EntityManager, { task, issue }: HeldTask, actor: Actor): Promise<Party[]> {
    const parties = await this.issues.partiesOf(em, issue, actor);
    return isAssignee(actor, task) ? ['assignee', ...parties] : parties;
  }

  /**
   * Takes one step of TASK_LIFECYCLE with its event.
   * @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete
   */
  async move(em: EntityManager, task: TaskEntity, step: TaskMove): Promise<void> {
    refuseWhileHalted(task, step.action);
    const from = task.state;
    const to = takeStep(TASK_LIFECYCLE, from, step.action, step.parties, step.given);
    const patch = { ...step.patch, state: to };
    await em.update(TaskEntity, { taskId: task.taskId }, patch);
    await this.events.record(em, {
      ...subjectOf(task),
      action: step.action,
      fromState: from,
      toState: to,
      actorUserId: step.actor.userId,
      actorParty: actingAs(from, step.action, step.parties),
      reason: step.reason,
      facts: step.facts,
    });
    Object.assign(task, patch);
  }

  /** Who has the matter now, where its state stays as it is. */
  async handOver(em: EntityManager, issue: IssueEntity, patch: Pick<IssueEntity, 'holder' | 'holderPhone' | 'dueOn'>): Promise<void> {
    await em.update(IssueEntity, { issueId: issue.issueId }, patch);
    Object.assign(issue, patch);
  }

  /** The first event of a task. */
  async begin(em: EntityManager, task: TaskEntity, actor: Actor, as: Party): Promise<void> {
    await em.insert(TaskEntity, task);
    const facts = assignmentFacts(task);
    const beginning = { action: 'assign', toState: task.state, actorUserId: actor.userId, actorParty: as };
    await this.events.record(em, { ...subjectOf(task), ...beginning, facts });
  }

  /** Something that happened without changing the state. */
  async note(em: EntityManager, task: TaskEntity, { action, actor, as, reason, facts }: Note): Promise<void> {
    const by = { actorUserId: actor?.userId ?? null, actorParty: as };
    await this.events.record(em, { ...subjectOf(task), ...by, action, reason: reason || undefined, facts });
  }
}

/** Nothing is done by what an authority has suspended. @throws ProblemError resolution.suspended */
export function refuseWhileHalted({ haltedAt }: Pick<TaskEntity, 'haltedAt'>, action?: string): void {
  if (haltedAt !== null && action !== 'end') throw new ProblemError('resolution.suspended', {});
}

/** What the timeline says of handing out work. */
export function assignmentFacts({ assigneeName: assignee, dueOn, title }: Pick<TaskEntity, 'assigneeName' | 'dueOn' | 'title'>) {
  return { assignee, dueOn, words: `${assignee}：${title}，最晚${dayWords(dueOn)}办完` };
}

const subjectOf = ({ taskId, issueId, communityId }: TaskEntity) => ({ aggregate: 'task', aggregateId: taskId, issueId, communityId });

function actingAs(state: TaskEntity['state'], action: string, parties: readonly Party[]): Party {
  const edge = (TASK_LIFECYCLE as Record<string, Record<string, { by: readonly Party[] }>>)[state]?.[action];
  return found(edge?.by.find((party) => parties.includes(party)));
}
