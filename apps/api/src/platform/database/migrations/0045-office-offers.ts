import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `office_offer` (`offerId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `orgUnitId` char(36) NOT NULL, `role` varchar(40) NOT NULL, `until` char(10) NULL, `note` varchar(20) NOT NULL, `requestKey` char(36) NOT NULL, `offeredBy` char(36) NULL, `offeredAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `claimedAt` datetime(3) NULL, `appointmentId` char(36) NULL, `withdrawnAt` datetime(3) NULL, UNIQUE INDEX `IDX_b5a59fd2b1bbaeb87734283ed1` (`requestKey`), INDEX `IDX_a8c089ef2fecb0eaecb4512e7b` (`communityId`, `claimedAt`, `withdrawnAt`), PRIMARY KEY (`offerId`)) ENGINE=InnoDB',
];

export class OfficeOffers0045 implements MigrationInterface {
  name = 'OfficeOffers00451700000000045';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
