import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `agenda_item` ADD `ledByOrgUnitId` char(36) NULL',
  'ALTER TABLE `agenda_item` ADD `ledByName` varchar(60) NULL',
];

export class ItemLeads0098 implements MigrationInterface {
  name = 'ItemLeads00981700000000098';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
