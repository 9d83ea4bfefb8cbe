import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['ALTER TABLE `meeting` ADD `onlineHow` varchar(60) NULL'];

export class TakingPartFromElsewhere0094 implements MigrationInterface {
  name = 'TakingPartFromElsewhere00941700000000094';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
