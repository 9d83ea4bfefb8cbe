import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `ballot` ADD `shownSha256` char(64) NULL',
  'ALTER TABLE `ballot` ADD `identity` varchar(40) NULL',
  'ALTER TABLE `ballot` ADD `deliveryWay` varchar(40) NULL',
];

export class CastEvidence0062 implements MigrationInterface {
  name = 'CastEvidence00621700000000062';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
