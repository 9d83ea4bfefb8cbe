import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `letter_batch` (`batchId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `estateId` char(36) NOT NULL, `homeId` char(36) NULL, `letters` int NOT NULL, `revoked` int NOT NULL, `madeBy` char(36) NOT NULL, `madeAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, INDEX `IDX_403045faefd54d1c7a18d7c4bc` (`communityId`, `madeAt`), PRIMARY KEY (`batchId`)) ENGINE=InnoDB',
  'CREATE TABLE `register_change` (`changeId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `communityId` char(36) NOT NULL, `kind` varchar(40) NOT NULL, `homeId` char(36) NULL, `personId` char(36) NULL, `onDay` char(10) NOT NULL, `reason` varchar(200) NOT NULL, `document` varchar(60) NULL, `facts` json NULL, `by` char(36) NOT NULL, `byParty` varchar(40) NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_f360ed3db89f6e80a556eaf34e` (`requestKey`), INDEX `IDX_d1d446e091a7fac574037e8860` (`personId`), INDEX `IDX_9f1034fbc60fbf4de2178648b2` (`homeId`, `at`), PRIMARY KEY (`changeId`)) ENGINE=InnoDB',
  'ALTER TABLE `person` ADD `endedOn` char(10) NULL',
  'ALTER TABLE `register_import` ADD `effectiveOn` char(10) NULL',
  'ALTER TABLE `user_account` ADD `closedAt` datetime(3) NULL',
];

export class LettersChangesAndDays0016 implements MigrationInterface {
  name = 'LettersChangesAndDays00161700000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
