import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf, endOf, startOf, supervisedFrom, type Day } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { Outbox } from '../../platform/outbox';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { CalendarDesk, Deadlines } from '../deadlines';
import { IssueEntity } from '../issues';
import { Reports } from './reports';
import { SupervisionNotices } from './supervision-notices';
import { TaskMoves, type HeldTask } from './task-moves';
import { TaskNotices } from './task-notices';

type Delivery = Readonly<{ taskId: string; reportId: string }>;
const PASSED = 'task.judgeWindowPassed';
const SUPERVISED = 'task.supportersWindowPassed';

/** When the author has been silent for the whole window the supporters are asked, and then the supervision committee. Left when a delivery is made. */
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
    private readonly told: SupervisionNotices,
  ) {}

  onModuleInit(): void {
    this.outbox.on<Delivery>(PASSED, (em, delivery) => this.passed(em, delivery));
    this.outbox.on<Delivery>(SUPERVISED, (em, delivery) => this.toCommittee(em, delivery));
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

  private async passed(em: EntityManager, delivery: Delivery): Promise<void> {
    const { taskId, reportId } = delivery;
    const held = await this.stillWaiting(em, delivery);
    if (!held) return;
    const window = await this.deadlines.current(em, { subjectKind: 'task', subjectId: taskId, kind: 'acceptance' });
    const today = dayOf(this.clock.now());
    // Official days off came out meanwhile and moved the last day.
    if (window && window.dueOn >= today) return this.open(em, delivery, window.dueOn);
    const { supportersToJudge, supervisionDays } = await this.communities.settings(held.task.communityId, em);
    const committeeFrom = supervisedFrom(window?.dueOn ?? addDays(today, -1), supervisionDays);
    await this.outbox.add(em, SUPERVISED, { ...delivery }, startOf(committeeFrom));
    await this.moves.handOver(em, held.issue, { holder: '提出人和附议的邻居', holderPhone: null, dueOn: null });
    await this.notices.supportersMayJudge(em, held, reportId, supportersToJudge);
  }

  private async toCommittee(em: EntityManager, delivery: Delivery): Promise<void> {
    const held = await this.stillWaiting(em, delivery);
    if (!held) return;
    const { roles } = await communityWordsOf(em, held.task.communityId);
    await this.moves.handOver(em, held.issue, { holder: roles.supervision_committee, holderPhone: null, dueOn: null });
    await this.told.committeeLooks(em, held, delivery.reportId);
  }

  /** Null when it was judged meanwhile, or delivered anew with a window of its own. */
  private async stillWaiting(em: EntityManager, { taskId, reportId }: Delivery): Promise<HeldTask | null> {
    const held = await this.moves.hold(em, taskId);
    const delivery = await this.reports.lastDelivery(em, taskId);
    return held.task.state === 'delivered' && delivery?.reportId === reportId ? held : null;
  }
}
