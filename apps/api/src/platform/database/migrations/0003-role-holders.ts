import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['CREATE INDEX `IDX_1b4604e9f6de08fa6ce5dfbe6d` ON `appointment` (`communityId`, `role`)'];

export class RoleHolders0003 implements MigrationInterface {
  name = 'RoleHolders00031700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
