import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "CREATE TABLE `household_delegate` (`delegateId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `homeId` char(36) NOT NULL, `personId` char(36) NOT NULL, `homeNow` char(36) NULL, `personNow` char(36) NULL, `since` datetime(3) NOT NULL, `ofAgeWords` varchar(60) NOT NULL, `takenBy` char(36) NOT NULL, `byOffice` varchar(40) NULL, `reason` varchar(200) NULL, `endedAt` datetime(3) NULL, `endedBy` char(36) NULL, `endedBecause` varchar(40) NULL, UNIQUE INDEX `IDX_48425c6d7d1f600e6d711733ff` (`homeNow`), UNIQUE INDEX `IDX_6c6eef32bbc637a2a230aad9f3` (`personNow`), PRIMARY KEY (`delegateId`)) ENGINE=InnoDB",
];

export class HouseholdDelegates0082 implements MigrationInterface {
  name = 'HouseholdDelegates00821700000000082';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
