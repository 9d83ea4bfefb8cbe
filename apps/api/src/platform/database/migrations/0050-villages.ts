import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['ALTER TABLE `org_unit` ADD `communityKind` varchar(40) NULL'];

export class Villages0050 implements MigrationInterface {
  name = 'Villages00501700000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
