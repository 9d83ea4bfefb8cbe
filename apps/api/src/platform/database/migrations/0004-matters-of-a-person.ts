import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['CREATE INDEX `IDX_a443c6628cb09f97865f751ab4` ON `issue` (`authorPersonId`, `raisedAt`, `issueId`)'];

export class MattersOfAPerson0004 implements MigrationInterface {
  name = 'MattersOfAPerson00041700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
