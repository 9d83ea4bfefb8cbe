import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, endOf, type Day } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { Outbox } from '../../platform/outbox';
import { CommunityDirectory } from '../communities';
import { CalendarDesk, Deadlines } from '../deadlines';
import { IssueEntity } from '../issues';
import { Reports } from './reports';
import { TaskMoves } from './task-moves';
import { TaskNotices } from './task-notices';

type Delivery = Readonly<{ taskId: string; reportId: string }>;
const PASSED = 'task.judgeWindowPassed';

/** When the author has been silent for the whole window, the supporters are asked. One message per delivery, left when it is made. */
@Injectable()
export class JudgeWindow implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly desk: CalendarDesk,
    private readonly communities: CommunityDirectory,
    private readonly moves: TaskMoves,
    private readonly reports: Reports,
    private readonly notices: TaskNotices,
  ) {}

  onModuleInit(): void {
    this.outbox.on<Delivery>(PASSED, (em, delivery) => this.passed(em, delivery));
    this.desk.ownedBy('task', {
      lock: (em, taskId) => this.moves.hold(em, taskId),
      moved: async (em, { issueId, kind, dueOn }) => {
        if (kind === 'acceptance') await em.update(IssueEntity, { issueId, state: 'delivered' }, { dueOn });
      },
    });
  }

  async open(em: EntityManager, delivery: Delivery, lastDay: Day): Promise<void> {
    await this.outbox.add(em, PASSED, { ...delivery }, endOf(lastDay));
  }

  private async passed(em: EntityManager, { taskId, reportId }: Delivery): Promise<void> {
    const held = await this.moves.hold(em, taskId);
    const delivery = await this.reports.lastDelivery(em, taskId);
    // Judged meanwhile, or delivered anew with a window of its own.
    if (held.task.state !== 'delivered' || delivery?.reportId !== reportId) return;
    const window = await this.deadlines.current(em, { subjectKind: 'task', subjectId: taskId, kind: 'acceptance' });
    // Official days off came out meanwhile and moved the last day.
    if (window && window.dueOn >= dayOf(this.clock.now())) return this.open(em, { taskId, reportId }, window.dueOn);
    const { supportersToJudge } = await this.communities.settings(held.task.communityId, em);
    await this.moves.handOver(em, held.issue, { holder: '提出人和附议的邻居', holderPhone: null, dueOn: null });
    await this.notices.supportersMayJudge(em, held, reportId, supportersToJudge);
  }
}
