import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "ALTER TABLE `venue` ADD `doorCodeVersion` int NOT NULL DEFAULT '1'",
  "ALTER TABLE `late_scan` ADD `scanned` varchar(40) NOT NULL DEFAULT 'screen'",
];

export class PrintedDoorCodes0095 implements MigrationInterface {
  name = 'PrintedDoorCodes00951700000000095';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
