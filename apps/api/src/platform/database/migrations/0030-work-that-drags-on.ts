import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs; what the record already tells of work that was handed out before is written by hand. */
const UP: readonly string[] = [
  'DROP INDEX `IDX_c47cc8355ee1321e777340458a` ON `rating`',
  'CREATE TABLE `scrutiny` (`scrutinyId` char(36) NOT NULL, `taskId` char(36) NOT NULL, `reportId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `state` varchar(40) NOT NULL, `verdict` varchar(40) NOT NULL, `words` varchar(300) NOT NULL, `memberUserId` char(36) NOT NULL, `memberPersonId` char(36) NOT NULL, `witnessPersonId` char(36) NOT NULL, `channel` varchar(40) NOT NULL, `proposedAt` datetime(3) NOT NULL, `answeredBy` char(36) NULL, `answeredAt` datetime(3) NULL, INDEX `IDX_fa11326a4f42d20c6ab96a8d3a` (`reportId`), UNIQUE INDEX `IDX_29a7e87b01f9a705f433b34c66` (`requestKey`), INDEX `IDX_702e5992807aee37e2080bd2b9` (`witnessPersonId`), INDEX `IDX_529d4aaa5378869dfe824ac3e0` (`taskId`, `proposedAt`), PRIMARY KEY (`scrutinyId`)) ENGINE=InnoDB',
  'CREATE TABLE `extension` (`extensionId` char(36) NOT NULL, `taskId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `state` varchar(40) NOT NULL, `days` int NOT NULL, `dueOnBefore` char(10) NOT NULL, `reason` varchar(300) NOT NULL, `askedBy` char(36) NOT NULL, `askedByPersonId` char(36) NULL, `askedAt` datetime(3) NOT NULL, `decidedBy` char(36) NULL, `decidedAt` datetime(3) NULL, `answer` varchar(300) NULL, UNIQUE INDEX `IDX_d5df77664e8274cf8ea6f2f5d7` (`taskId`), UNIQUE INDEX `IDX_df8d31980c63618f01a83767b8` (`requestKey`), PRIMARY KEY (`extensionId`)) ENGINE=InnoDB',
  'CREATE TABLE `reopening` (`reopeningId` char(36) NOT NULL, `taskId` char(36) NOT NULL, `personId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `reason` varchar(300) NOT NULL, `saidAt` datetime(3) NOT NULL, UNIQUE INDEX `IDX_fef0b69db494a6843d96c2bee3` (`requestKey`), UNIQUE INDEX `IDX_d10028f6a2ce519e19c5e815e2` (`taskId`, `personId`), PRIMARY KEY (`reopeningId`)) ENGINE=InnoDB',
  "ALTER TABLE `issue` ADD `reopenedCount` int NOT NULL DEFAULT '0'",
  'ALTER TABLE `issue` ADD `answeredInTime` tinyint NULL',
  'ALTER TABLE `task` ADD `lateOn` char(10) NULL',
  "ALTER TABLE `task` ADD `termDays` int NOT NULL DEFAULT '0'",
  'ALTER TABLE `task` ADD `parkedOn` char(10) NULL',
  "ALTER TABLE `task` ADD `parkedDays` int NOT NULL DEFAULT '0'",
  'ALTER TABLE `task` ADD `firstDeliveredAt` datetime(3) NULL',
  "ALTER TABLE `task` ADD `sentBackCount` int NOT NULL DEFAULT '0'",
  'ALTER TABLE `task` ADD `reopensTaskId` char(36) NULL',
  'ALTER TABLE `task` ADD `reopenedAt` datetime(3) NULL',
  'CREATE INDEX `IDX_90b0e2ca52eaf3682ae77c0bfd` ON `issue` (`communityId`, `raisedAt`)',
  'CREATE INDEX `IDX_3d5dbff71fa2bafa009c7ece54` ON `rating` (`communityId`, `ratedAt`)',
  'CREATE INDEX `IDX_bbcf44f13664c641b83ae4f851` ON `task` (`communityId`, `assigneeOrgUnitId`, `dueOn`, `taskId`)',
  'CREATE INDEX `IDX_df446ee9772c797c3e0ca10e45` ON `task` (`communityId`, `firstDeliveredAt`)',
  'CREATE INDEX `IDX_2d7a228751d273c241c6228cc1` ON `task` (`communityId`, `dueOn`)',
  'CREATE INDEX `IDX_07c2b21ce849c3e60eaefd7f60` ON `task` (`overdueTold`, `state`, `dueOn`)',
  'UPDATE `task` SET `lateOn` = `dueOn` WHERE `overdueTold` = 1',
  'UPDATE `task` SET `firstDeliveredAt` = `deliveredAt` WHERE `deliveredAt` IS NOT NULL',
  "UPDATE `task` SET `sentBackCount` = (SELECT COUNT(*) FROM `event` WHERE `event`.`aggregate` = 'task' AND `event`.`aggregateId` = `task`.`taskId` AND `event`.`action` = 'sendBack')",
];

export class WorkThatDragsOn0030 implements MigrationInterface {
  name = 'WorkThatDragsOn00301700000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
