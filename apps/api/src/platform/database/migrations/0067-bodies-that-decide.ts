import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `agenda_item` ADD `studiedOn` char(10) NULL',
  'ALTER TABLE `poll` ADD `rollPresent` int NULL',
];

export class BodiesThatDecide0067 implements MigrationInterface {
  name = 'BodiesThatDecide00671700000000067';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
