import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `board_posting` (`postingId` char(36) NOT NULL, `resolutionId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `place` varchar(30) NOT NULL, `postedOn` char(10) NOT NULL, `recordedBy` char(36) NOT NULL, `recordedAt` datetime(3) NOT NULL, INDEX `IDX_392fcc925bb532a7eeafc7854f` (`resolutionId`), UNIQUE INDEX `IDX_5ccad6b7d85c4fc344a377bd37` (`requestKey`), PRIMARY KEY (`postingId`)) ENGINE=InnoDB',
];

export class BoardPostings0081 implements MigrationInterface {
  name = 'BoardPostings00811700000000081';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
