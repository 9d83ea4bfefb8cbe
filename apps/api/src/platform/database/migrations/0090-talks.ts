import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `talk` (`talkId` char(36) NOT NULL, `meetingId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `atMinute` int NOT NULL, `minutes` int NOT NULL, `personId` char(36) NOT NULL, `held` int NULL, `recordedBy` char(36) NOT NULL, `channel` varchar(40) NOT NULL, `about` varchar(100) NOT NULL, `aboutIssueId` char(36) NULL, `state` varchar(40) NOT NULL, `bookedAt` datetime(3) NOT NULL, `endedAt` datetime(3) NULL, `endingKey` char(36) NULL, `endingText` varchar(300) NULL, `byName` varchar(60) NULL, `dueOn` char(10) NULL, `issueId` char(36) NULL, UNIQUE INDEX `IDX_4215de837b4e8904f7af46db14` (`requestKey`), UNIQUE INDEX `IDX_cbdc9360364176efcf0a1d92d7` (`endingKey`), UNIQUE INDEX `IDX_c30c1c0b20e8f8ae56888b1b74` (`meetingId`, `personId`, `held`), UNIQUE INDEX `IDX_8d16472ae66912f352936da81c` (`meetingId`, `atMinute`, `held`), PRIMARY KEY (`talkId`)) ENGINE=InnoDB',
  'CREATE TABLE `talk_hours` (`meetingId` char(36) NOT NULL, `fromMinute` int NOT NULL, `untilMinute` int NOT NULL, `minutesEach` int NOT NULL, `setBy` char(36) NOT NULL, `setAt` datetime(3) NOT NULL, PRIMARY KEY (`meetingId`)) ENGINE=InnoDB',
];

export class Talks0090 implements MigrationInterface {
  name = 'Talks00901700000000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
