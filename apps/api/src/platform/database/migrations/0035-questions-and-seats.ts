import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `question` (`questionId` char(36) NOT NULL, `meetingId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `text` varchar(200) NOT NULL, `askerPersonId` char(36) NULL, `recordedBy` char(36) NOT NULL, `channel` varchar(40) NOT NULL, `state` varchar(40) NOT NULL, `askedAt` datetime(3) NOT NULL, `endedAt` datetime(3) NULL, `endingKey` char(36) NULL, `endingText` varchar(300) NULL, `byOrgUnitId` char(36) NULL, `byName` varchar(60) NULL, `dueOn` char(10) NULL, `issueId` char(36) NULL, UNIQUE INDEX `IDX_7e9c6ccda53d016d2f3ad2798d` (`requestKey`), UNIQUE INDEX `IDX_dd593001d049642f26bfd19cfc` (`endingKey`), INDEX `IDX_5cf92ee8351a145d32b3f2adab` (`issueId`), INDEX `IDX_4f31920b347da7f6bdcc8560df` (`askerPersonId`, `meetingId`), INDEX `IDX_387da301692d4cd2ebfedc295e` (`meetingId`, `askedAt`), PRIMARY KEY (`questionId`)) ENGINE=InnoDB',
  'CREATE TABLE `question_support` (`questionId` char(36) NOT NULL, `personId` char(36) NOT NULL, `userId` char(36) NOT NULL, `supportedAt` datetime(3) NOT NULL, INDEX `IDX_86f411de73f85eae5386a66b92` (`userId`), PRIMARY KEY (`questionId`, `personId`)) ENGINE=InnoDB',
  'ALTER TABLE `invitation` ADD `reserved` tinyint NOT NULL DEFAULT 0',
];

export class QuestionsAndSeats0035 implements MigrationInterface {
  name = 'QuestionsAndSeats00351700000000035';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
