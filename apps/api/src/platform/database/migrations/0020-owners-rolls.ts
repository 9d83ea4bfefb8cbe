import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs; what carries rows over is by hand. */
const UP: readonly string[] = [
  'CREATE TABLE `roll_objection` (`objectionId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `personId` char(36) NOT NULL, `madeBy` char(36) NOT NULL, `about` varchar(80) NULL, `text` varchar(300) NOT NULL, `state` varchar(40) NOT NULL, `madeAt` datetime(3) NOT NULL, `decidedAt` datetime(3) NULL, `decidedBy` char(36) NULL, `reason` varchar(300) NULL, UNIQUE INDEX `IDX_7e2ebd2d1b3083e75ed41f8e51` (`requestKey`), INDEX `IDX_2b492cd9d53ce4a43273d1866e` (`pollId`, `state`), PRIMARY KEY (`objectionId`)) ENGINE=InnoDB',
  'CREATE TABLE `roll_member` (`rollEntryId` char(36) NOT NULL, `personId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `capacity` varchar(40) NOT NULL, INDEX `IDX_b3000f551d3c316db8207ecc19` (`pollId`), INDEX `IDX_6d605174b2b1c0abb8f3d986de` (`personId`, `pollId`), PRIMARY KEY (`rollEntryId`, `personId`)) ENGINE=InnoDB',
  // A roll that is there already names one person per entry: that person becomes its member, and the key of its voter.
  "INSERT INTO `roll_member` (`rollEntryId`, `personId`, `pollId`, `capacity`) SELECT `rollEntryId`, `personId`, `pollId`, 'attendee' FROM `roll_entry`",
  'ALTER TABLE `roll_entry` ADD `voterKey` varchar(64) NULL',
  'UPDATE `roll_entry` SET `voterKey` = `personId`',
  'ALTER TABLE `roll_entry` CHANGE `voterKey` `voterKey` varchar(64) NOT NULL',
  'DROP INDEX `IDX_321507d64207fdf92bb8eebe31` ON `roll_entry`',
  'DROP INDEX `IDX_8c2e27fc4c1523378f76f33bef` ON `roll_entry`',
  'DROP INDEX `IDX_620d3e0acdd2790342be3543fd` ON `roll_entry`',
  'ALTER TABLE `roll_entry` DROP COLUMN `personId`',
  'ALTER TABLE `roll_entry` CHANGE `alias` `alias` varchar(80) NOT NULL',
  'ALTER TABLE `org_unit` ADD `ownersRules` json NULL',
  'ALTER TABLE `certificate` ADD `conditions` json NULL',
  'ALTER TABLE `poll` ADD `rollAreaCm2` bigint NULL',
  'ALTER TABLE `poll` ADD `requestKey` char(36) NULL',
  'ALTER TABLE `poll` ADD UNIQUE INDEX `IDX_ac7b6cbdcc52adc785b1140ac8` (`requestKey`)',
  'ALTER TABLE `poll` ADD `matter` varchar(40) NULL',
  'ALTER TABLE `poll` ADD `scope` json NULL',
  'ALTER TABLE `poll` ADD `rules` json NULL',
  "ALTER TABLE `poll` ADD `rollVersion` int NOT NULL DEFAULT '1'",
  'ALTER TABLE `poll` ADD `rollAsOf` char(10) NULL',
  'ALTER TABLE `poll` ADD `reviewFrom` char(10) NULL',
  'ALTER TABLE `poll` ADD `reviewUntil` char(10) NULL',
  'ALTER TABLE `poll` ADD `announcedQuestion` varchar(300) NULL',
  'ALTER TABLE `poll` ADD `noticeText` text NULL',
  'ALTER TABLE `poll` ADD `voidReason` varchar(300) NULL',
  "ALTER TABLE `roll_entry` ADD `position` int NOT NULL DEFAULT '0'",
  'ALTER TABLE `roll_entry` ADD `buildingName` varchar(20) NULL',
  'ALTER TABLE `roll_entry` ADD `homes` json NULL',
  'CREATE INDEX `IDX_3b0b65f3d1c3e1b203d3971045` ON `poll` (`state`, `closesAt`)',
  'CREATE INDEX `IDX_c32ccdc7ef9b725816b7ec177e` ON `poll` (`state`, `opensAt`)',
  'CREATE INDEX `IDX_03e020d0d697cabb6a4a59f92a` ON `roll_entry` (`pollId`, `position`)',
  'CREATE UNIQUE INDEX `IDX_f4c51d9b82657253ebaec21945` ON `roll_entry` (`pollId`, `voterKey`)',
];

export class OwnersRolls0020 implements MigrationInterface {
  name = 'OwnersRolls00201700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
