import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `voice` (`reportId` char(36) NOT NULL, `personId` char(36) NOT NULL, `taskId` char(36) NOT NULL, `verdict` varchar(40) NOT NULL, `stars` int NULL, `words` varchar(300) NULL, `saidAt` datetime(3) NOT NULL, INDEX `IDX_67981d4ce451cde76e25ac71c0` (`taskId`), PRIMARY KEY (`reportId`, `personId`)) ENGINE=InnoDB',
];

export class SupportersVoices0002 implements MigrationInterface {
  name = 'SupportersVoices00021700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
