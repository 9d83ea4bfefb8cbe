import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = ['ALTER TABLE `photo` CHANGE `thumbKey` `thumbKey` varchar(80) NULL'];

export class PhotosInSizes0005 implements MigrationInterface {
  name = 'PhotosInSizes00051700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
