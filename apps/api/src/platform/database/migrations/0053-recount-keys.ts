import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['ALTER TABLE `poll` ADD `sealKey` char(64) NULL'];

export class RecountKeys0053 implements MigrationInterface {
  name = 'RecountKeys00531700000000052';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
