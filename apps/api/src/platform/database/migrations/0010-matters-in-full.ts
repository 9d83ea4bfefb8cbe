import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `issue_behalf` (`issueId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `recordedByUserId` char(36) NOT NULL, `recordedByPersonId` char(36) NULL, `recordedAs` varchar(40) NOT NULL, `consent` varchar(40) NOT NULL, `nameSealed` text NULL, `phoneSealed` text NULL, `phoneDigest` varchar(64) NULL, INDEX `IDX_87ef86c4c98976c26ceb662ca7` (`phoneDigest`), PRIMARY KEY (`issueId`)) ENGINE=InnoDB',
  'CREATE TABLE `issue_named` (`issueNamedId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `orgUnitId` char(36) NULL, `personId` char(36) NULL, UNIQUE INDEX `IDX_e432d7c7be80d81d7f24dbbba5` (`issueId`, `personId`), UNIQUE INDEX `IDX_0604a8d1930f97ff3832d97afd` (`issueId`, `orgUnitId`), PRIMARY KEY (`issueNamedId`)) ENGINE=InnoDB',
  'CREATE TABLE `referral_office` (`communityId` char(36) NOT NULL, `code` varchar(40) NOT NULL, `name` varchar(30) NOT NULL, `phone` varchar(20) NOT NULL, PRIMARY KEY (`communityId`, `code`)) ENGINE=InnoDB',
  'ALTER TABLE `endorsement` ADD `carriedFromId` char(36) NULL',
  'ALTER TABLE `issue` ADD `mergedIntoId` char(36) NULL',
  'ALTER TABLE `endorsement` CHANGE `userId` `userId` char(36) NULL',
  'DROP INDEX `IDX_9ee9aeb479284d9ce18b18db04` ON `issue`',
  'DROP INDEX `IDX_a443c6628cb09f97865f751ab4` ON `issue`',
  'ALTER TABLE `issue` CHANGE `authorUserId` `authorUserId` char(36) NULL',
  'ALTER TABLE `issue` CHANGE `authorPersonId` `authorPersonId` char(36) NULL',
  'CREATE INDEX `IDX_a6a1a1c85c9465b7919b7f2a39` ON `issue` (`mergedIntoId`)',
  'CREATE INDEX `IDX_a443c6628cb09f97865f751ab4` ON `issue` (`authorPersonId`, `raisedAt`, `issueId`)',
  'CREATE INDEX `IDX_9ee9aeb479284d9ce18b18db04` ON `issue` (`authorUserId`, `raisedAt`, `issueId`)',
];

export class MattersInFull0010 implements MigrationInterface {
  name = 'MattersInFull00101700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
