import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "CREATE TABLE `former_roll_entry` (`rollEntryId` char(36) NOT NULL, `version` int NOT NULL, `pollId` char(36) NOT NULL, `voterKey` varchar(64) NOT NULL, `position` int NOT NULL, `alias` varchar(80) NOT NULL, `capacity` varchar(60) NOT NULL, `heads` int NOT NULL, `areaCm2` bigint NULL, `buildingName` varchar(20) NULL, `homes` json NULL, `present` tinyint NOT NULL, INDEX `IDX_2e288f02caace49b7faf358beb` (`pollId`, `version`, `position`), PRIMARY KEY (`rollEntryId`, `version`)) ENGINE=InnoDB",
  "CREATE TABLE `former_roll_member` (`rollEntryId` char(36) NOT NULL, `version` int NOT NULL, `personId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `capacity` varchar(40) NOT NULL, `sinceDay` char(10) NULL, `untilDay` char(10) NULL, PRIMARY KEY (`rollEntryId`, `version`, `personId`)) ENGINE=InnoDB",
  "CREATE TABLE `roll_finding` (`findingId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `madeBy` char(36) NOT NULL, `madeAt` datetime(3) NOT NULL, `asOf` char(10) NOT NULL, `reason` varchar(300) NOT NULL, `differences` json NOT NULL, INDEX `IDX_c660576dd20143044cff67ddd9` (`pollId`), UNIQUE INDEX `IDX_49481def0dec81f4dd2de6717c` (`requestKey`), PRIMARY KEY (`findingId`)) ENGINE=InnoDB",
  "CREATE TABLE `roll_handover` (`handoverId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `rollEntryId` char(36) NOT NULL, `alias` varchar(80) NOT NULL, `onDay` char(10) NOT NULL, `enteredAt` datetime(3) NOT NULL, `isHandedOver` tinyint NOT NULL, INDEX `IDX_590449156e1cadc37a1e3cf5b4` (`pollId`, `onDay`), PRIMARY KEY (`handoverId`)) ENGINE=InnoDB",
  "CREATE TABLE `roll_version` (`rollVersionId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `version` int NOT NULL, `rollSha256` char(64) NOT NULL, `rollSize` int NOT NULL, `rollAreaCm2` bigint NOT NULL, `asOf` char(10) NOT NULL, `madeAt` datetime(3) NOT NULL, `requestKey` char(36) NULL, `madeBy` char(36) NULL, `reason` varchar(300) NULL, `changes` json NULL, UNIQUE INDEX `IDX_6e0d1702db23a946410d99f802` (`requestKey`), UNIQUE INDEX `IDX_83c12a171bfb22eae48f36bdd4` (`pollId`, `version`), PRIMARY KEY (`rollVersionId`)) ENGINE=InnoDB",
  "ALTER TABLE `certificate` ADD `rollError` json NULL",
  "ALTER TABLE `poll` ADD `rollElectorate` varchar(40) NULL",
  "ALTER TABLE `roll_member` ADD `sinceDay` char(10) NULL",
  "ALTER TABLE `roll_member` ADD `untilDay` char(10) NULL",
];

export class FrozenRolls0051 implements MigrationInterface {
  name = 'FrozenRolls00511700000000051';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
