import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  daysBetween,
  type AssignTaskRequest,
  type CarrierView,
  type Done,
  type ExecuteDirectlyRequest,
  type Party,
  type TaskView,
} from '@silin/shared';
import { roleOf, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { handlingParty, IssueMoves, type IssueEntity } from '../issues';
import { PeopleDirectory } from '../people';
import { ResolutionEntity, ResolutionReader } from '../resolutions';
import { TaskTerm } from './task-term';
import { lateOnOf } from './late';
import { newTask, type NewTask } from './new-task';
import { refuseWhileResting } from './refusals';
import { assignmentFacts, TaskMoves, type HeldTask } from './task-moves';
import { TaskNotices } from './task-notices';
import { TaskPage } from './task-page.service';
import { TaskEntity } from './task.entity';

type Order = Omit<NewTask, 'communityId' | 'issueId'>;

/** Work is handed out: from a resolution in force, directly where nothing needs talking over, or again after a dispute. */
@Injectable()
export class AssigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly resolutions: ResolutionReader,
    private readonly issues: IssueMoves,
    private readonly moves: TaskMoves,
    private readonly notices: TaskNotices,
    private readonly term: TaskTerm,
    private readonly page: TaskPage,
  ) {}

  /**
   * The same key sent again answers like the first time.
   * @throws ProblemError not_found | resolution.not_effective | resolution.under_objection | resolution.suspended | task.assignee_unknown | task.due_in_past | action.wrong_state
   */
  async assign(actor: Actor, resolutionId: string, request: AssignTaskRequest): Promise<TaskView> {
    const taskId = await this.transactions.run(async (em) => {
      const { issueId, communityId } = found(await em.findOneBy(ResolutionEntity, { resolutionId }));
      const as = roleOf(actor, communityId, CONVENERS);
      const issue = await this.issues.lock(em, issueId);
      const before = await em.findOneBy(TaskEntity, { requestKey: request.requestKey, resolutionId });
      if (before) return before.taskId;
      await this.resolutions.requireInForce(em, resolutionId);
      const carrier = await this.carrier(em, communityId, request.assigneeOrgUnitId);
      this.refusePast(request.dueOn);
      const held = await this.begin(em, actor, as, issue, { ...request, resolutionId, carrier });
      await this.send(em, actor, held, 'execute', carrier);
      return held.task.taskId;
    });
    return this.page.view(actor, taskId);
  }

  /**
   * 即办. The same key sent again answers like the first time.
   * @throws ProblemError not_found | issue.names_you | issue.own_matter | task.assignee_unknown | task.due_in_past | action.wrong_state
   */
  async executeDirectly(actor: Actor, issueId: string, request: ExecuteDirectlyRequest): Promise<Done> {
    await this.transactions.run((em) => this.executeIn(em, actor, issueId, request));
    return { done: true };
  }

  /** The same within a transaction that goes on: what a meeting has promised is carried like anything else. Answers who has it. */
  async executeIn(
    em: EntityManager,
    actor: Actor,
    issueId: string,
    request: ExecuteDirectlyRequest,
    exceptUserIds: readonly string[] = [],
  ): Promise<string> {
    const issue = await this.issues.lockHandled(em, issueId, actor);
    const as = handlingParty(await this.issues.partiesOf(em, issue, actor));
    const before = await em.findOneBy(TaskEntity, { requestKey: request.requestKey, issueId, resolutionId: IsNull() });
    if (before) return before.assigneeName;
    const carrier = await this.carrier(em, issue.communityId, request.assigneeOrgUnitId);
    this.refusePast(request.dueOn);
    const held = await this.begin(em, actor, as, issue, { ...request, resolutionId: null, carrier });
    await this.send(em, actor, held, 'executeDirectly', carrier, exceptUserIds);
    return carrier.name;
  }

  /** @throws ProblemError not_found | task.assignee_unknown | task.due_in_past | action.wrong_state */
  async reassign(actor: Actor, taskId: string, request: Pick<AssignTaskRequest, 'assigneeOrgUnitId' | 'dueOn'>): Promise<Done> {
    return this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      const { task, issue } = held;
      const as = roleOf(actor, task.communityId, CONVENERS);
      refuseWhileResting(held);
      const carrier = await this.carrier(em, task.communityId, request.assigneeOrgUnitId);
      this.refusePast(request.dueOn);
      const patch = this.handedTo(task, carrier, request.dueOn);
      await this.moves.move(em, task, { action: 'reassign', actor, parties: [as], facts: assignmentFacts({ ...task, ...patch }), patch });
      await this.term.set(em, task);
      await this.moves.handOver(em, issue, { holder: carrier.name, holderPhone: carrier.phone, dueOn: request.dueOn });
      await this.notices.assigned(em, held);
      return { done: true };
    });
  }

  private async begin(em: EntityManager, actor: Actor, as: Party, issue: IssueEntity, order: Order): Promise<HeldTask> {
    const { communityId, issueId } = issue;
    const { requestKey, resolutionId, title, dueOn, carrier } = order;
    const task = newTask(this.clock.now(), { communityId, issueId, requestKey, resolutionId, title, dueOn, carrier });
    try {
      await this.moves.begin(em, task, actor, as);
    } catch (error) {
      // The key belongs to another task; a replay for this one was answered before.
      throw isDuplicateKey(error) ? new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] }) : error;
    }
    await this.term.set(em, task);
    return { task, issue };
  }

  /** The same carrier keeps the mark of a delay; another one begins without. */
  private handedTo(task: TaskEntity, { orgUnitId: assigneeOrgUnitId, name: assigneeName }: CarrierView, dueOn: string) {
    const now = this.clock.now();
    const lateOn = assigneeOrgUnitId === task.assigneeOrgUnitId ? lateOnOf(task, dayOf(now)) : null;
    const termDays = daysBetween(dayOf(now), dueOn);
    return { assigneeOrgUnitId, assigneeName, dueOn, termDays, assignedAt: now, overdueTold: false, lateOn };
  }

  private async send(
    em: EntityManager,
    actor: Actor,
    held: HeldTask,
    action: 'execute' | 'executeDirectly',
    carrier: CarrierView,
    exceptUserIds: readonly string[] = [],
  ): Promise<void> {
    const { taskId, issueId, dueOn } = held.task;
    const patch = { holder: carrier.name, holderPhone: carrier.phone, dueOn };
    const issue = await this.issues.move(em, issueId, { action, actor, facts: { taskId, assignee: carrier.name }, patch });
    await this.notices.assigned(em, { ...held, issue }, exceptUserIds);
  }

  private async carrier(em: EntityManager, communityId: string, orgUnitId: string): Promise<CarrierView> {
    const carriers = await this.people.carriersOf(communityId, em);
    const carrier = carriers.find((one) => one.orgUnitId === orgUnitId);
    if (!carrier) throw new ProblemError('task.assignee_unknown', {});
    return carrier;
  }

  private refusePast(dueOn: string): void {
    const today = dayOf(this.clock.now());
    if (dueOn <= today) throw new ProblemError('task.due_in_past', { today });
  }
}
