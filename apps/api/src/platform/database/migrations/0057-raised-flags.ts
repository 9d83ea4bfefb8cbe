import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `ballot` ADD `deviceSha256` char(64) NULL',
  'ALTER TABLE `certificate` ADD `raised` json NULL',
  'ALTER TABLE `former_roll_entry` ADD `conflictGround` varchar(40) NULL',
  'ALTER TABLE `former_roll_entry` ADD `conflictReason` varchar(300) NULL',
  'ALTER TABLE `roll_entry` ADD `conflictGround` varchar(40) NULL',
  'ALTER TABLE `roll_entry` ADD `conflictReason` varchar(300) NULL',
];

export class RaisedFlags0057 implements MigrationInterface {
  name = 'RaisedFlags00571700000000057';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
