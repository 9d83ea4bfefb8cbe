import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { FileStore } from '../../platform/storage';
import { keysOf } from './file-key';
import { PhotoEntity } from './photo.entity';
import { unclaimedBefore } from './unclaimed';

const BATCH = 50;

/** Takes away uploads whose draft was given up: files and rows. */
@Injectable()
export class UnclaimedPhotosJob implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register('documents.unclaimed-photos', (now) => this.sweep(unclaimedBefore(now)));
  }

  private async sweep(before: Date): Promise<void> {
    for (;;) {
      const photoIds = await this.unclaimed(before);
      for (const photoId of photoIds) await this.remove(photoId);
      if (photoIds.length < BATCH) return;
    }
  }

  private async unclaimed(before: Date): Promise<string[]> {
    const where = { subjectKind: IsNull(), uploadedAt: LessThanOrEqual(before) };
    const rows = await this.dataSource.manager.find(PhotoEntity, { select: { photoId: true }, where, take: BATCH });
    return rows.map((row) => row.photoId);
  }

  /** Files first, under the row's lock: whatever is interrupted here is found again by its row, and removing twice does no harm. */
  private async remove(photoId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const row = await em.findOne(PhotoEntity, { where: { photoId, subjectKind: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!row) return;
      for (const key of keysOf(row)) await this.files.remove(key);
      await em.delete(PhotoEntity, { photoId });
    });
  }
}
