import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `four_steps` (`issueId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `motion` varchar(40) NOT NULL, `motionBy` varchar(40) NOT NULL, `begunAt` datetime(3) NOT NULL, `begunBy` char(36) NOT NULL, UNIQUE INDEX `IDX_a2cf306c8dcae0b8d4715e6cbc` (`requestKey`), PRIMARY KEY (`issueId`)) ENGINE=InnoDB',
  'CREATE TABLE `step_return` (`stepReturnId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `toStep` int NOT NULL, `reason` varchar(300) NOT NULL, `at` datetime(3) NOT NULL, `byUserId` char(36) NOT NULL, UNIQUE INDEX `IDX_35e979ac6331830ea9baf77c9d` (`requestKey`), INDEX `IDX_8c7a98505bd50959afab68eed7` (`issueId`, `at`), PRIMARY KEY (`stepReturnId`)) ENGINE=InnoDB',
  'CREATE TABLE `steps_rules` (`communityId` char(36) NOT NULL, `gapDays` int NOT NULL, `totalDays` int NOT NULL, `documentId` char(36) NULL, `setAt` datetime(3) NOT NULL, `setBy` char(36) NOT NULL, PRIMARY KEY (`communityId`)) ENGINE=InnoDB',
  'ALTER TABLE `issue` ADD `stepsSince` datetime(3) NULL',
];

export class FourSteps0073 implements MigrationInterface {
  name = 'FourSteps00731700000000073';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
