import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `parking_ownership` (`parkingOwnershipId` char(36) NOT NULL, `parkingId` char(36) NOT NULL, `personId` char(36) NOT NULL, `since` char(10) NOT NULL, `until` char(10) NULL, INDEX `IDX_b55911731bf277543ed5277684` (`personId`), UNIQUE INDEX `IDX_0fc250a0aea39cdc34a9398c94` (`parkingId`, `personId`, `since`), PRIMARY KEY (`parkingOwnershipId`)) ENGINE=InnoDB',
  'CREATE TABLE `parking_unit` (`parkingId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `estateId` char(36) NOT NULL, `kind` varchar(40) NOT NULL, `buildingName` varchar(20) NOT NULL, `unitName` varchar(20) NOT NULL, `roomName` varchar(20) NOT NULL, `areaCm2` bigint NOT NULL, `delivered` tinyint NOT NULL, `createdAt` datetime(3) NOT NULL, INDEX `IDX_80d51cb15afd90df5bc28c7342` (`communityId`), UNIQUE INDEX `IDX_c891166347cb59c2b8021b89bf` (`estateId`, `buildingName`, `unitName`, `roomName`), PRIMARY KEY (`parkingId`)) ENGINE=InnoDB',
  'ALTER TABLE `roll_entry` ADD `parking` json NULL',
  "ALTER TABLE `roll_entry` ADD `parkingCm2` bigint NOT NULL DEFAULT '0'",
  'ALTER TABLE `former_roll_entry` ADD `parking` json NULL',
  "ALTER TABLE `former_roll_entry` ADD `parkingCm2` bigint NOT NULL DEFAULT '0'",
];

export class Parking0065 implements MigrationInterface {
  name = 'Parking00651700000000065';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
