import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan } from 'typeorm';
import { dayOf, dayWords, type Day } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { isLate, lateOnOf } from './late';
import { TaskMoves } from './task-moves';
import { TaskNotices } from './task-notices';
import { CARRIED_STATES } from './task-states';
import { TaskEntity } from './task.entity';

const BATCH = 100;

/** On the day after a task was due, its carrier, the conveners and the followers are told, once. */
@Injectable()
export class OverdueJob implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly moves: TaskMoves,
    private readonly notices: TaskNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register('tasks.overdue', (now) => this.run(dayOf(now)));
  }

  private async run(today: Day): Promise<void> {
    const late = { state: In([...CARRIED_STATES]), dueOn: LessThan(today), overdueTold: false, parkedOn: IsNull(), haltedAt: IsNull() };
    const tasks = await this.dataSource.manager.find(TaskEntity, { where: late, order: { dueOn: 'ASC', taskId: 'ASC' }, take: BATCH });
    for (const { taskId } of tasks) await this.tell(taskId, today);
    if (tasks.length === BATCH) await this.run(today);
  }

  private async tell(taskId: string, today: Day): Promise<void> {
    await this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      const { task } = held;
      // Another process was first, or it was delivered meanwhile.
      if (!isLate(task, today) || task.overdueTold) return;
      await em.update(TaskEntity, { taskId }, { overdueTold: true, lateOn: lateOnOf(task, today) });
      await this.moves.note(em, task, {
        action: 'overdue',
        actor: null,
        as: 'clock',
        facts: { dueOn: task.dueOn, words: `应在${dayWords(task.dueOn)}办完` },
      });
      await this.notices.overdue(em, held);
    });
  }
}
