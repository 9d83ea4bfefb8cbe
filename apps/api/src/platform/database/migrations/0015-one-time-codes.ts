import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `code_try` (`tryId` char(36) NOT NULL, `userId` char(36) NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_f839841979e2d6fe829fc2ea51` (`userId`, `at`), PRIMARY KEY (`tryId`)) ENGINE=InnoDB',
  'CREATE TABLE `one_time_code` (`codeId` char(36) NOT NULL, `digest` char(64) NOT NULL, `purpose` varchar(40) NOT NULL, `communityId` char(36) NOT NULL, `subjectId` char(36) NOT NULL, `batchId` char(36) NULL, `facts` json NULL, `issuedBy` char(36) NULL, `issuedAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `usedAt` datetime(3) NULL, `usedBy` char(36) NULL, `outcome` varchar(40) NULL, `revokedAt` datetime(3) NULL, UNIQUE INDEX `IDX_6a3c17515e1329c5358e41f232` (`digest`), INDEX `IDX_403bb5faf31a35553a49826991` (`subjectId`), INDEX `IDX_45424349f560799702c134be45` (`batchId`), INDEX `IDX_3e05325b8e8c5f7579f092ad47` (`communityId`, `purpose`, `issuedAt`), PRIMARY KEY (`codeId`)) ENGINE=InnoDB',
  'CREATE TABLE `past_binding` (`pastBindingId` char(36) NOT NULL, `userId` char(36) NOT NULL, `personId` char(36) NOT NULL, `boundAt` datetime(3) NOT NULL, `approvedBy` char(36) NULL, `basis` varchar(40) NULL, `endedAt` datetime(3) NOT NULL, `endedBy` char(36) NULL, `because` varchar(40) NOT NULL, INDEX `IDX_b4318099e28f65eea511341a2a` (`personId`), INDEX `IDX_b1869279add43a423969cc2003` (`userId`, `endedAt`), PRIMARY KEY (`pastBindingId`)) ENGINE=InnoDB',
  'ALTER TABLE `account_binding` ADD `basis` varchar(40) NULL',
  'ALTER TABLE `home_claim` ADD `codeId` char(36) NULL',
];

export class OneTimeCodes0015 implements MigrationInterface {
  name = 'OneTimeCodes00151700000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
