import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "ALTER TABLE `poll` ADD `extendedFrom` datetime(3) NULL",
];

export class Extensions0059 implements MigrationInterface {
  name = 'Extensions00591700000000059';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
