import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "CREATE TABLE `minutes_slip` (`slipId` char(36) NOT NULL, `meetingId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `personId` char(36) NOT NULL, `onceFor` char(36) NULL, `version` int NOT NULL, `verdict` varchar(40) NOT NULL, `section` int NULL, `ofVersion` int NULL, `remark` varchar(300) NULL, `otherwise` varchar(300) NULL, `state` varchar(40) NOT NULL, `enteredAt` datetime(3) NOT NULL, `enteredByUserId` char(36) NOT NULL, `comparedByUserId` char(36) NULL, `comparedAt` datetime(3) NULL, `reason` varchar(300) NULL, UNIQUE INDEX `IDX_859948ea6b0ef92e369f4e38b8` (`requestKey`), INDEX `IDX_5886aaf8cbf523b380f72e3ac8` (`meetingId`, `state`), UNIQUE INDEX `IDX_f7416f21a8754711d757baddc9` (`meetingId`, `onceFor`), PRIMARY KEY (`slipId`)) ENGINE=InnoDB",
];

export class MinutesSlips0099 implements MigrationInterface {
  name = 'MinutesSlips00991700000000099';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
