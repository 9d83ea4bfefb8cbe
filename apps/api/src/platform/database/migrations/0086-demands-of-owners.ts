import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `demand_support` ADD `alias` varchar(80) NULL',
  'ALTER TABLE `demand` ADD `estateId` char(36) NULL',
];

export class DemandsOfOwners0086 implements MigrationInterface {
  name = 'DemandsOfOwners00861700000000086';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
