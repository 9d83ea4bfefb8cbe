import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `meeting_screen` (`screenId` char(36) NOT NULL, `meetingId` char(36) NOT NULL, `codeDigest` char(64) NOT NULL, `codeUntil` datetime(3) NOT NULL, `givenBy` char(36) NOT NULL, `givenAt` datetime(3) NOT NULL, `tokenDigest` char(64) NULL, `openedAt` datetime(3) NULL, `closedAt` datetime(3) NULL, INDEX `IDX_473b72be5be9d141b5da74c977` (`meetingId`), UNIQUE INDEX `IDX_ff79ba2ad54c21b0e196f5cc08` (`codeDigest`), UNIQUE INDEX `IDX_91af69c9c728d047abdf4c2b68` (`tokenDigest`), PRIMARY KEY (`screenId`)) ENGINE=InnoDB',
];

export class BigScreens0080 implements MigrationInterface {
  name = 'BigScreens00801700000000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
