import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['ALTER TABLE `meeting` ADD `remindedFor` datetime(3) NULL'];

export class Reminders0069 implements MigrationInterface {
  name = 'Reminders00691700000000069';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
