import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'ALTER TABLE `meeting` ADD `estateId` char(36) NULL',
  'ALTER TABLE `meeting` ADD `calledAs` varchar(40) NULL',
];

export class OwnersAssemblies0087 implements MigrationInterface {
  name = 'OwnersAssemblies00871700000000087';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
