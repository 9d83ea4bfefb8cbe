import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `late_scan` (`meetingId` char(36) NOT NULL, `personId` char(36) NOT NULL, `sentBy` char(36) NOT NULL, `shownAt` datetime(3) NOT NULL, `cameAt` datetime(3) NOT NULL, `refusedBy` char(36) NULL, `refusedAt` datetime(3) NULL, PRIMARY KEY (`meetingId`, `personId`)) ENGINE=InnoDB',
];

export class LateScans0068 implements MigrationInterface {
  name = 'LateScans00681700000000068';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
