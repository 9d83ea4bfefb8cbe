import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `document` (`documentId` char(36) NOT NULL, `uploadedBy` char(36) NOT NULL, `subjectKind` varchar(40) NULL, `subjectId` char(36) NULL, `kind` varchar(40) NOT NULL, `fileKey` varchar(80) NOT NULL, `bytes` int NOT NULL, `pages` int NULL, `sha256` char(64) NOT NULL, `uploadedAt` datetime(3) NOT NULL, INDEX `IDX_d3a048702836ea7271cf3203a8` (`uploadedBy`), INDEX `IDX_ce93ece5252337235c528c69b1` (`subjectKind`, `subjectId`), PRIMARY KEY (`documentId`)) ENGINE=InnoDB',
  'CREATE TABLE `authority_order` (`orderId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `subjectKind` varchar(40) NOT NULL, `subjectId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `action` varchar(40) NOT NULL, `body` varchar(40) NOT NULL, `issuer` varchar(40) NOT NULL, `number` varchar(40) NOT NULL, `issuedOn` char(10) NOT NULL, `reason` varchar(500) NOT NULL, `documentId` char(36) NOT NULL, `enteredByUserId` char(36) NOT NULL, `enteredAt` datetime(3) NOT NULL, UNIQUE INDEX `IDX_e69bd0201b31e6bcfc25f79d47` (`requestKey`), INDEX `IDX_0d3e869d20cbdf19dabd614f27` (`subjectKind`, `subjectId`), PRIMARY KEY (`orderId`)) ENGINE=InnoDB',
  'CREATE TABLE `objection` (`objectionId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `resolutionId` char(36) NOT NULL, `serial` int NOT NULL, `requestKey` char(36) NOT NULL, `personId` char(36) NOT NULL, `onceFor` char(36) NULL, `channel` varchar(40) NOT NULL, `reason` varchar(500) NOT NULL, `aboutRoles` json NOT NULL, `state` varchar(40) NOT NULL, `madeAt` datetime(3) NOT NULL, `enteredByUserId` char(36) NOT NULL, `confirmedByUserId` char(36) NULL, `answer` varchar(500) NULL, `answeredAs` varchar(40) NULL, `answeredByUserId` char(36) NULL, `answeredAt` datetime(3) NULL, UNIQUE INDEX `IDX_7eaaee31ccd2e8df778441fc41` (`requestKey`), INDEX `IDX_7ff84cd1bac0dacd56abb5c59e` (`communityId`, `state`), UNIQUE INDEX `IDX_3673f4b3683abdcf44f89d3920` (`resolutionId`, `serial`), UNIQUE INDEX `IDX_4e5c7cb1083c5dacc5a475ef1e` (`resolutionId`, `onceFor`), PRIMARY KEY (`objectionId`)) ENGINE=InnoDB',
  'ALTER TABLE `resolution` ADD `policy` json NULL',
  'ALTER TABLE `task` ADD `haltedAt` datetime(3) NULL',
];

export class ObjectionsOrdersPapers0026 implements MigrationInterface {
  name = 'ObjectionsOrdersPapers00261700000000026';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
