import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addDays,
  CONVENERS,
  dayOf,
  dayWords,
  liesBetween,
  parkRange,
  pausedDays,
  startOf,
  type Day,
  type Done,
  type ParkIssueRequest,
} from '@silin/shared';
import { roleOf, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Outbox } from '../../platform/outbox';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { IssueMoves, type IssueEntity } from '../issues';
import { TaskTerm } from './task-term';
import { lateOnOf } from './late';
import { refuseWhileHalted, TaskMoves, type HeldTask } from './task-moves';
import { TaskEntity } from './task.entity';
import { TermNotices } from './term-notices';

type Pause = Readonly<{ issueId: string; until: Day }>;
const ENDS = 'issue.parkEnds';

/** 挂账: what cannot go on for a reason everybody reads rests until a day, and goes on by hand or by the clock. */
@Injectable()
export class ParkingService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueMoves,
    private readonly moves: TaskMoves,
    private readonly term: TaskTerm,
    private readonly notices: TermNotices,
  ) {}

  onModuleInit(): void {
    this.outbox.on<Pause>(ENDS, (em, pause) => this.ended(em, pause));
  }

  /** @throws ProblemError not_found | action.wrong_state | resolution.suspended | issue.park_day | issue.park_used_up */
  async park(actor: Actor, issueId: string, { until, reason }: ParkIssueRequest): Promise<Done> {
    return this.transactions.run(async (em) => {
      const issue = await this.issues.lock(em, issueId);
      const as = roleOf(actor, issue.communityId, CONVENERS);
      if (issue.state !== 'executing') throw new ProblemError('action.wrong_state', { state: issue.state, action: 'park' });
      const task = await this.moves.lockOpen(em, issueId);
      refuseWhileHalted(task);
      await this.refuseOtherDays(em, task, until);
      const today = this.today();
      await em.update(TaskEntity, { taskId: task.taskId }, { parkedOn: today, lateOn: lateOnOf(task, today) });
      const facts = { until, words: `${dayWords(until)}接着办` };
      const { roles } = await communityWordsOf(em, issue.communityId);
      const patch = { holder: roles[as], holderPhone: null, dueOn: until };
      const parked = await this.issues.move(em, issueId, { action: 'park', actor, given: ['until', 'reason'], reason, facts, patch });
      await this.term.rest(em, task);
      await this.outbox.add(em, ENDS, { issueId, until } satisfies Pause, startOf(until));
      await this.notices.parked(em, { task, issue: parked }, until, reason);
      return { done: true };
    });
  }

  /** @throws ProblemError not_found | action.wrong_state */
  async resume(actor: Actor, issueId: string, reason: string): Promise<Done> {
    return this.transactions.run(async (em) => {
      const issue = await this.issues.lock(em, issueId);
      roleOf(actor, issue.communityId, CONVENERS);
      if (issue.state !== 'parked') throw new ProblemError('action.wrong_state', { state: issue.state, action: 'resume' });
      await this.goOn(em, issue, actor, reason);
      return { done: true };
    });
  }

  /** On its day by the clock, unless somebody was first or it rests until another day by now. */
  private async ended(em: EntityManager, { issueId, until }: Pause): Promise<void> {
    const issue = await this.issues.lock(em, issueId);
    if (issue.state === 'parked' && issue.dueOn === until) await this.goOn(em, issue, null, '');
  }

  private async goOn(em: EntityManager, issue: IssueEntity, actor: Actor | null, reason: string): Promise<void> {
    const task = await this.moves.lockOpen(em, issue.issueId);
    const rested = pausedDays(task.parkedOn ?? this.today(), issue.dueOn ?? this.today(), this.today());
    // What is suspended goes on resting, from here on for that reason: its days are given back once.
    const haltedAt = task.haltedAt && startOf(addDays(task.parkedOn ?? this.today(), rested));
    const patch = { parkedOn: null, parkedDays: task.parkedDays + rested, dueOn: addDays(task.dueOn, rested), haltedAt };
    await em.update(TaskEntity, { taskId: task.taskId }, patch);
    const held: HeldTask = { task: Object.assign(task, patch), issue };
    const carrier = { holder: task.assigneeName, holderPhone: await this.moves.phoneOf(em, task), dueOn: haltedAt ? null : task.dueOn };
    const facts = { dueOn: task.dueOn, words: `${task.assigneeName}接着办，最晚${dayWords(task.dueOn)}办完` };
    const resumed = await this.issues.move(em, issue.issueId, { action: 'resume', actor, reason, facts, patch: carrier });
    if (!haltedAt) await this.term.set(em, task);
    await this.notices.resumed(em, { ...held, issue: resumed });
  }

  private async refuseOtherDays(em: EntityManager, { communityId, parkedDays }: TaskEntity, until: Day): Promise<void> {
    const { parkDaysMax } = await this.communities.settings(communityId, em);
    const range = parkRange(this.today(), parkedDays, parkDaysMax);
    if (!range) throw new ProblemError('issue.park_used_up', { days: parkDaysMax });
    if (!liesBetween(until, range)) throw new ProblemError('issue.park_day', range);
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}
