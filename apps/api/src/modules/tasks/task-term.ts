import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, instantAt, reminderDay, type Day } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { Outbox } from '../../platform/outbox';
import { CommunityDirectory } from '../communities';
import { Deadlines, type SubjectRef } from '../deadlines';
import { TaskMoves } from './task-moves';
import { isCarried } from './task-states';
import { TermNotices } from './term-notices';
import type { TaskEntity } from './task.entity';

type Due = Readonly<{ taskId: string; dueOn: Day }>;
const SOON = 'task.dueSoon';
const MORNING = '08:30';

/** By when work is agreed, as a deadline of its own, and the reminder before it: one message per day that was set; one whose day has moved says nothing. */
@Injectable()
export class TaskTerm implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly moves: TaskMoves,
    private readonly notices: TermNotices,
  ) {}

  onModuleInit(): void {
    this.outbox.on<Due>(SOON, (em, due) => this.remind(em, due));
  }

  /** Handed out, sent back, taken up again: counted from today. */
  async set(em: EntityManager, task: TaskEntity): Promise<void> {
    const { issueId, communityId, dueOn } = task;
    await this.deadlines.set(em, { ...refOf(task), issueId, communityId }, { dueOn });
    await this.remindBefore(em, task);
  }

  /** More days for the same work: counted from when it began. */
  async extend(em: EntityManager, task: TaskEntity): Promise<void> {
    await this.deadlines.moveTo(em, refOf(task), task.dueOn);
    await this.remindBefore(em, task);
  }

  async deliver(em: EntityManager, task: TaskEntity): Promise<void> {
    await this.deadlines.meet(em, refOf(task));
  }

  /** While it rests nobody waits for it. */
  async rest(em: EntityManager, task: TaskEntity): Promise<void> {
    await this.deadlines.cancel(em, refOf(task));
  }

  private async remindBefore(em: EntityManager, { taskId, communityId, dueOn }: TaskEntity): Promise<void> {
    const { remindDaysBefore } = await this.communities.settings(communityId, em);
    const day = reminderDay(dueOn, dayOf(this.clock.now()), remindDaysBefore);
    if (day !== null) await this.outbox.add(em, SOON, { taskId, dueOn } satisfies Due, instantAt(day, MORNING));
  }

  private async remind(em: EntityManager, { taskId, dueOn }: Due): Promise<void> {
    const held = await this.moves.hold(em, taskId);
    const { task } = held;
    const stillAhead = task.dueOn === dueOn && dayOf(this.clock.now()) <= dueOn;
    if (stillAhead && isCarried(task) && task.parkedOn === null && task.haltedAt === null) await this.notices.dueSoon(em, held);
  }
}

const refOf = ({ taskId }: TaskEntity): SubjectRef => ({ subjectKind: 'task', subjectId: taskId, kind: 'task' });
