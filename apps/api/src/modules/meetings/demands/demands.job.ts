import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, type Day } from '@silin/shared';
import { Transactions } from '../../../platform/database';
import { DueJobs } from '../../../platform/outbox';
import { CalendarDesk, Deadlines } from '../../deadlines';
import { DemandNotices } from './demand-notices';
import { DemandSteps } from './demand-steps';
import { DemandEntity } from './demand.entity';
import { clockOf } from './owed-meetings';

const BATCH = 100;
const EXPIRED = `SELECT demandId FROM demand WHERE state = 'collecting' AND expiresOn < ? ORDER BY expiresOn, demandId LIMIT ?`;
const OVERDUE = `
  SELECT d.demandId FROM demand d JOIN deadline l ON l.subjectKind = 'demand' AND l.subjectId = d.demandId AND l.kind = 'convening'
  WHERE d.state = 'reached' AND d.overdueToldAt IS NULL AND l.metAt IS NULL AND l.cancelledAt IS NULL AND l.dueOn < ?
  ORDER BY l.dueOn, d.demandId LIMIT ?`;

/** What the days do to demands: too few by the last day, and a meeting that was owed and not planned. Each once, however many processes look. */
@Injectable()
export class DemandsClock implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
    private readonly deadlines: Deadlines,
    private readonly desk: CalendarDesk,
    private readonly steps: DemandSteps,
    private readonly notices: DemandNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register('meetings.demands', (now) => this.run(now));
    this.desk.ownedBy('demand', {
      lock: (em, demandId) => this.steps.lock(em, demandId),
      moved: async (em, { subjectId, dueOn }) => this.notices.moved(em, await this.steps.lock(em, subjectId), dueOn),
    });
  }

  async run(now: Date): Promise<void> {
    const today = dayOf(now);
    for (const demandId of await this.idsOf(EXPIRED, today)) await this.transactions.run((em) => this.expire(em, demandId, today));
    for (const demandId of await this.idsOf(OVERDUE, today)) await this.transactions.run((em) => this.tellOverdue(em, demandId, now));
  }

  private async idsOf(statement: string, today: Day): Promise<string[]> {
    const rows = await this.dataSource.manager.query<{ demandId: string }[]>(statement, [today, BATCH]);
    return rows.map(({ demandId }) => demandId);
  }

  private async expire(em: EntityManager, demandId: string, today: Day): Promise<void> {
    const demand = await this.steps.lock(em, demandId);
    if (demand.state !== 'collecting' || demand.expiresOn >= today) return;
    await this.steps.take(em, demand, { action: 'expire', actor: null, patch: { openFor: null } });
    await this.notices.expired(em, demand);
  }

  private async tellOverdue(em: EntityManager, demandId: string, now: Date): Promise<void> {
    const demand = await this.steps.lock(em, demandId);
    const clock = await this.deadlines.current(em, clockOf(demandId));
    // Planned meanwhile, put off by an official table, or another process was first.
    if (demand.state !== 'reached' || demand.overdueToldAt || !clock || clock.metAt || clock.dueOn >= dayOf(now)) return;
    await em.update(DemandEntity, { demandId }, { overdueToldAt: now });
    demand.overdueToldAt = now;
    await this.steps.note(em, demand, { action: 'overdue', actor: null });
    await this.notices.overdue(em, demand, clock.dueOn);
  }
}
