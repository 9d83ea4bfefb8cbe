import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  TASK_LIMITS,
  type DeliverTaskRequest,
  type Done,
  type Party,
  type ReportProgressRequest,
  type ReportView,
} from '@silin/shared';
import { belongsTo, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { IssueMoves } from '../issues';
import { JudgeWindow } from './judge-window';
import { lateOnOf } from './late';
import { refuseUnlessCarried, refuseWhileResting } from './refusals';
import { Reports } from './reports';
import { TaskMoves, type HeldTask } from './task-moves';
import { TaskNotices } from './task-notices';
import { TaskTerm } from './task-term';
import type { TaskEntity } from './task.entity';

const EVIDENCE = { before: TASK_LIMITS.deliverBeforeMin, after: TASK_LIMITS.deliverAfterMin };
type Held = HeldTask & Readonly<{ parties: readonly Party[] }>;

/** What the carrier does with a task: take it up or dispute it, report, deliver. */
@Injectable()
export class CarryingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueMoves,
    private readonly moves: TaskMoves,
    private readonly reports: Reports,
    private readonly notices: TaskNotices,
    private readonly window: JudgeWindow,
    private readonly term: TaskTerm,
    private readonly deadlines: Deadlines,
  ) {}

  /** @throws ProblemError not_found | action.not_allowed | action.wrong_state */
  async accept(actor: Actor, taskId: string): Promise<Done> {
    return this.transactions.run(async (em) => {
      const { parties, ...held } = await this.hold(em, actor, taskId);
      await this.moves.move(em, held.task, { action: 'accept', actor, parties });
      await this.notices.accepted(em, held);
      return { done: true };
    });
  }

  /** @throws ProblemError not_found | action.not_allowed | action.wrong_state */
  async dispute(actor: Actor, taskId: string, reason: string): Promise<Done> {
    return this.transactions.run(async (em) => {
      const { parties, ...held } = await this.hold(em, actor, taskId);
      await this.moves.move(em, held.task, { action: 'dispute', actor, parties, given: ['reason'], reason });
      await this.notices.disputed(em, held);
      return { done: true };
    });
  }

  /** @throws ProblemError not_found | action.not_allowed | action.wrong_state | photo.unknown */
  async progress(actor: Actor, taskId: string, { requestKey, text, photoIds }: ReportProgressRequest): Promise<ReportView> {
    return this.transactions.run(async (em) => {
      const { parties, ...held } = await this.hold(em, actor, taskId);
      const before = await this.reports.sentBefore(em, held.task, requestKey);
      if (before) return before;
      refuseUnlessCarried(held.task, parties, 'progress');
      const photos = { progress: photoIds, before: [], after: [] };
      const report = await this.reports.add(em, actor, held.task, { requestKey, kind: 'progress', text, photos });
      await this.moves.note(em, held.task, { action: 'progress', actor, as: 'assignee', facts: { reportId: report.reportId } });
      await this.notices.progressed(em, held, report.reportId);
      return report;
    });
  }

  /**
   * Task and matter are delivered together, and from then on residents have the word.
   * @throws ProblemError task.delivery_needs_photos | task.parked | not_found | action.not_allowed | action.wrong_state | photo.unknown
   */
  async deliver(actor: Actor, taskId: string, request: DeliverTaskRequest): Promise<ReportView> {
    const { requestKey, text, beforePhotoIds, afterPhotoIds } = request;
    return this.transactions.run(async (em) => {
      const { parties, ...held } = await this.hold(em, actor, taskId);
      const before = await this.reports.sentBefore(em, held.task, requestKey);
      if (before) return before;
      refuseWhileResting(held);
      refuseWithoutPhotos(request);
      const patch = this.deliveredNow(held.task);
      const photos = { progress: [], before: beforePhotoIds, after: afterPhotoIds };
      const report = await this.reports.add(em, actor, held.task, { requestKey, kind: 'delivery', text, photos });
      const facts = { reportId: report.reportId };
      await this.moves.move(em, held.task, { action: 'deliver', actor, parties, given: ['evidence'], facts, patch });
      await this.term.deliver(em, held.task);
      await this.toResidents(em, actor, held, report.reportId);
      return report;
    });
  }

  /** A delay stays one, also when the clock had not told of it yet. */
  private deliveredNow(task: TaskEntity): Partial<TaskEntity> {
    const deliveredAt = this.clock.now();
    return { deliveredAt, firstDeliveredAt: task.firstDeliveredAt ?? deliveredAt, lateOn: lateOnOf(task, dayOf(deliveredAt)) };
  }

  private async toResidents(em: EntityManager, actor: Actor, held: HeldTask, reportId: string): Promise<void> {
    const { acceptanceDays } = await this.communities.settings(held.task.communityId, em);
    const { taskId, issueId, communityId } = held.task;
    const acceptance = { subjectKind: 'task', subjectId: taskId, kind: 'acceptance', issueId, communityId } as const;
    const { dueOn: judgeUntil } = await this.deadlines.set(em, acceptance, { days: acceptanceDays });
    const issue = await this.issues.move(em, issueId, {
      action: 'deliver',
      actor,
      given: ['evidence'],
      also: ['assignee'],
      facts: { taskId, reportId },
      patch: { holder: '提出人', holderPhone: null, dueOn: judgeUntil },
    });
    await this.notices.delivered(em, { task: held.task, issue }, reportId, judgeUntil);
    await this.window.open(em, { taskId, reportId }, judgeUntil);
  }

  private async hold(em: EntityManager, actor: Actor, taskId: string): Promise<Held> {
    const held = await this.moves.hold(em, taskId);
    if (!belongsTo(actor, held.task.communityId)) throw notFound();
    return { ...held, parties: await this.moves.partiesOf(em, held, actor) };
  }
}

function refuseWithoutPhotos({ beforePhotoIds, afterPhotoIds }: DeliverTaskRequest): void {
  const enough = beforePhotoIds.length >= EVIDENCE.before && afterPhotoIds.length >= EVIDENCE.after;
  if (!enough) throw new ProblemError('task.delivery_needs_photos', EVIDENCE);
}
