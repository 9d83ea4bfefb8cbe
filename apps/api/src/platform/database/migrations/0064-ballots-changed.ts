import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `former_ballot` (`pollId` char(36) NOT NULL, `rollEntryId` char(36) NOT NULL, `version` int NOT NULL, `requestKey` char(36) NOT NULL, `choice` varchar(40) NULL, `choices` json NULL, `channel` varchar(40) NOT NULL, `receipt` varchar(40) NOT NULL, `castBy` char(36) NOT NULL, `castAt` datetime(3) NOT NULL, `replacedAt` datetime(3) NOT NULL, `deviceSha256` char(64) NULL, `shownSha256` char(64) NULL, `identity` varchar(40) NULL, PRIMARY KEY (`pollId`, `rollEntryId`, `version`)) ENGINE=InnoDB',
  'ALTER TABLE `ballot` ADD `changedAt` datetime(3) NULL',
  "ALTER TABLE `ballot` ADD `version` int NOT NULL DEFAULT '1'",
];

export class BallotsChanged0064 implements MigrationInterface {
  name = 'BallotsChanged00641700000000064';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
