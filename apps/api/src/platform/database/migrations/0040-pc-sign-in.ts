import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `pc_sign_in` (`requestId` char(36) NOT NULL, `secretDigest` char(64) NOT NULL, `codeDigest` char(64) NOT NULL, `networkDigest` char(64) NOT NULL, `state` varchar(40) NOT NULL, `device` varchar(60) NOT NULL, `place` varchar(60) NOT NULL, `askedAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `seenAt` datetime(3) NULL, `decidedAt` datetime(3) NULL, `decidedBy` char(36) NULL, `sessionId` char(36) NULL, UNIQUE INDEX `IDX_1e1f69f1d03825498cf2dd0512` (`codeDigest`), INDEX `IDX_7c11c2458cafb3e5cbe14d055c` (`state`, `askedAt`), INDEX `IDX_3843b0d91363ba9a4088c60278` (`networkDigest`, `askedAt`), PRIMARY KEY (`requestId`)) ENGINE=InnoDB',
  'CREATE TABLE `pc_wrong_code` (`wrongCodeId` char(36) NOT NULL, `userId` char(36) NOT NULL, `networkDigest` char(64) NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_b67ba6a5fe133204d33a5d75c4` (`at`), INDEX `IDX_855f76eed57407b313d47caf2b` (`networkDigest`, `at`), INDEX `IDX_629a5710009e6be16a16d33b30` (`userId`, `at`), PRIMARY KEY (`wrongCodeId`)) ENGINE=InnoDB',
  "ALTER TABLE `session` ADD `kind` varchar(40) NOT NULL DEFAULT 'phone'",
  'ALTER TABLE `session` ADD `personId` char(36) NULL',
  'ALTER TABLE `session` ADD `place` varchar(60) NULL',
  'ALTER TABLE `session` ADD `lastUsedAt` datetime(3) NULL',
];

export class PcSignIn0040 implements MigrationInterface {
  name = 'PcSignIn00401700000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
