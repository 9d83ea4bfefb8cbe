import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "CREATE TABLE `paper_ballot` (`rollEntryId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `state` varchar(40) NOT NULL, `choice` varchar(40) NULL, `choices` json NULL, INDEX `IDX_dcbaddd54560a97af53d94d43d` (`pollId`, `state`), PRIMARY KEY (`rollEntryId`, `pollId`)) ENGINE=InnoDB",
  "CREATE TABLE `paper_code` (`pollId` char(36) NOT NULL, `code` char(8) NOT NULL, `rollEntryId` char(36) NOT NULL, UNIQUE INDEX `IDX_ba7aad1813ee0af2b937c77b41` (`rollEntryId`), PRIMARY KEY (`pollId`, `code`)) ENGINE=InnoDB",
  "CREATE TABLE `paper_confirmation` (`pollId` char(36) NOT NULL, `personId` char(36) NOT NULL, `userId` char(36) NOT NULL, `totals` json NOT NULL, `confirmedAt` datetime(3) NOT NULL, PRIMARY KEY (`pollId`)) ENGINE=InnoDB",
  "CREATE TABLE `paper_reading` (`rollEntryId` char(36) NOT NULL, `number` int NOT NULL, `pollId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `role` varchar(40) NOT NULL, `choice` varchar(40) NULL, `choices` json NULL, `personId` char(36) NOT NULL, `userId` char(36) NOT NULL, `readAt` datetime(3) NOT NULL, INDEX `IDX_4ae9411a5bc7fa966fdb458589` (`pollId`, `personId`), PRIMARY KEY (`rollEntryId`, `number`)) ENGINE=InnoDB",
  "CREATE TABLE `paper_witness` (`pollId` char(36) NOT NULL, `personId` char(36) NOT NULL, `namedBy` char(36) NOT NULL, `namedAt` datetime(3) NOT NULL, PRIMARY KEY (`pollId`, `personId`)) ENGINE=InnoDB",
];

export class PaperBallots0055 implements MigrationInterface {
  name = 'PaperBallots00551700000000055';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
