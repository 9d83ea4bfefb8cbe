import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { dayOf, endOf, type Day } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { CalendarDesk, Deadlines } from '../deadlines';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionEntity } from './resolution.entity';

const BATCH = 100;

/** When the last day for objections has ended in Beijing, the resolution is in force; written once, however many processes notice. */
@Injectable()
export class TakeEffectJob implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
    private readonly deadlines: Deadlines,
    private readonly desk: CalendarDesk,
    private readonly moves: ResolutionMoves,
    private readonly notices: ResolutionNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register('resolutions.take-effect', (now) => this.run(now));
    this.desk.ownedBy('resolution', {
      lock: (em, resolutionId) => this.moves.lock(em, resolutionId),
      moved: async (em, { subjectId, kind, dueOn }) => {
        if (kind === 'objection') await em.update(ResolutionEntity, { resolutionId: subjectId }, { objectionsUntil: dueOn });
      },
    });
  }

  async run(now: Date): Promise<void> {
    const due = await this.dataSource.manager.find(ResolutionEntity, {
      where: { state: 'published', objectionsUntil: LessThan(dayOf(now)) },
      select: { resolutionId: true },
      order: { objectionsUntil: 'ASC' },
      take: BATCH,
    });
    for (const { resolutionId } of due) await this.takeEffect(resolutionId, dayOf(now));
  }

  private async takeEffect(resolutionId: string, today: Day): Promise<void> {
    await this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      // Another process was first, or the last day moved meanwhile.
      if (resolution.state !== 'published' || resolution.objectionsUntil === null || resolution.objectionsUntil >= today) return;
      // In force from the end of that day, also when the process was down and notices later.
      const effectiveAt = endOf(resolution.objectionsUntil);
      await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind: 'objection' });
      await this.moves.take(em, resolution, { action: 'takeEffect', actor: null, patch: { effectiveAt } });
      await this.notices.effective(em, resolution);
    });
  }
}
