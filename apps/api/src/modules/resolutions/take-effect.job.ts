import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { dayOf, endOf } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
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
    private readonly moves: ResolutionMoves,
    private readonly notices: ResolutionNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register('resolutions.take-effect', (now) => this.run(now));
  }

  async run(now: Date): Promise<void> {
    const due = await this.dataSource.manager.find(ResolutionEntity, {
      where: { state: 'published', objectionsUntil: LessThan(dayOf(now)) },
      select: { resolutionId: true },
      order: { objectionsUntil: 'ASC' },
      take: BATCH,
    });
    for (const { resolutionId } of due) await this.takeEffect(resolutionId);
  }

  private async takeEffect(resolutionId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      if (resolution.state !== 'published' || resolution.objectionsUntil === null) return;
      // In force from the end of that day, also when the process was down and notices later.
      const effectiveAt = endOf(resolution.objectionsUntil);
      await this.moves.take(em, resolution, { action: 'takeEffect', actor: null, patch: { effectiveAt } });
      await this.notices.effective(em, resolution);
    });
  }
}
