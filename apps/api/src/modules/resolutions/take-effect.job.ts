import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, endOf, mayTakeEffect, type Day } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { CalendarDesk, Deadlines } from '../deadlines';
import { ObjectionReader } from './objection-reader';
import { policyOfRow } from './policy-of-row';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionEntity } from './resolution.entity';

const BATCH = 100;

/** What still waits for an answer, or for a second pair of eyes, is not due. */
const DUE = `
  SELECT r.resolutionId FROM resolution r WHERE r.state IN ('published', 'under_objection') AND r.objectionsUntil < ?
    AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.resolutionId = r.resolutionId AND o.state IN ('open', 'entered'))
  ORDER BY r.objectionsUntil, r.resolutionId LIMIT ?`;

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
    private readonly objections: ObjectionReader,
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
    const due = await this.dataSource.manager.query<{ resolutionId: string }[]>(DUE, [dayOf(now), BATCH]);
    for (const { resolutionId } of due) await this.takeEffect(resolutionId, dayOf(now));
  }

  private async takeEffect(resolutionId: string, today: Day): Promise<void> {
    await this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      const { objectionsUntil } = resolution;
      const open = await this.objections.open(em, resolutionId);
      // Another process was first, somebody objected, or the last day moved meanwhile.
      if (objectionsUntil === null || !mayTakeEffect(policyOfRow(resolution), resolution, open, today)) return;
      // In force from the end of that day, also when the process was down and notices later.
      const effectiveAt = endOf(objectionsUntil);
      await this.deadlines.meet(em, { subjectKind: 'resolution', subjectId: resolutionId, kind: 'objection' });
      await this.moves.take(em, resolution, { action: 'takeEffect', actor: null, patch: { effectiveAt } });
      await this.notices.effective(em, resolution);
    });
  }
}
