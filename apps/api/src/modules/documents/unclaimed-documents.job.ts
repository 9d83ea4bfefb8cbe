import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { FileStore } from '../../platform/storage';
import { DocumentEntity } from './document.entity';
import { unclaimedBefore } from './unclaimed';

const BATCH = 50;

/** Takes away papers that were sent and hang on nothing: files and rows. */
@Injectable()
export class UnclaimedDocumentsJob implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register('documents.unclaimed-documents', (now) => this.sweep(unclaimedBefore(now)));
  }

  private async sweep(before: Date): Promise<void> {
    for (;;) {
      const where = { subjectKind: IsNull(), uploadedAt: LessThanOrEqual(before) };
      const rows = await this.dataSource.manager.find(DocumentEntity, { select: { documentId: true }, where, take: BATCH });
      for (const { documentId } of rows) await this.remove(documentId);
      if (rows.length < BATCH) return;
    }
  }

  /** The file first, under the row's lock, as with photos. */
  private async remove(documentId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const row = await em.findOne(DocumentEntity, { where: { documentId, subjectKind: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!row) return;
      await this.files.remove(row.fileKey);
      await em.delete(DocumentEntity, { documentId });
    });
  }
}
