import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, daysBetween, reworkDueOn, type CarrierView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueMoves } from '../issues';
import { PeopleDirectory } from '../people';
import { TaskTerm } from './task-term';
import { newTask } from './new-task';
import { TaskMoves, type HeldTask } from './task-moves';
import { TaskEntity } from './task.entity';
import { TermNotices } from './term-notices';

type Because = Readonly<{ as: 'author' | 'supporter'; reason: string; facts: Record<string, unknown> }>;

/** The same carrier gets it again as a new piece of work, with as many days as the first time. What was closed stays closed. */
@Injectable()
export class Rework {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
    private readonly issues: IssueMoves,
    private readonly moves: TaskMoves,
    private readonly term: TaskTerm,
    private readonly notices: TermNotices,
  ) {}

  async begin(em: EntityManager, actor: Actor, { task: old, issue }: HeldTask, { as, reason, facts }: Because): Promise<void> {
    const now = this.clock.now();
    const { reworkDaysMin } = await this.communities.settings(old.communityId, em);
    const carrier = await this.carrierAgain(em, old);
    const dueOn = reworkDueOn(dayOf(now), daysGiven(old), reworkDaysMin);
    const { communityId, issueId, resolutionId, title, taskId: reopensTaskId } = old;
    const order = { communityId, issueId, resolutionId, title, dueOn, carrier, requestKey: newId(now), reopensTaskId };
    const task = newTask(now, order);
    await em.update(TaskEntity, { taskId: old.taskId }, { reopenedAt: now });
    const patch = { closedAt: null, reopenedCount: issue.reopenedCount + 1, holder: carrier.name, holderPhone: carrier.phone, dueOn };
    const reopened = await this.issues.move(em, issueId, { action: 'reopen', actor, given: ['reason'], reason, facts, patch });
    await this.moves.begin(em, task, actor, as);
    await this.term.set(em, task);
    await this.notices.reopened(em, { task, issue: reopened }, reason);
  }

  /** One that stands here no longer is followed by the 居委会, which can hand it on. */
  private async carrierAgain(em: EntityManager, { communityId, assigneeOrgUnitId }: TaskEntity): Promise<CarrierView> {
    const carriers = await this.people.carriersOf(communityId, em);
    const of = (orgUnitId: string) => carriers.find((one) => one.orgUnitId === orgUnitId);
    return found(of(assigneeOrgUnitId) ?? of(communityId) ?? carriers[0]);
  }
}

/** Work from before the days were kept has them in its two dates. */
const daysGiven = ({ termDays, assignedAt, dueOn }: TaskEntity) => termDays || Math.max(daysBetween(dayOf(assignedAt), dueOn), 0);
