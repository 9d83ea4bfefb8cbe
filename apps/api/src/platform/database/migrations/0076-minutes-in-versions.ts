import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Ends like apps/api/scripts/write-migration.mjs would write it; between, what was said of whole minutes is kept as said of their frame. */
const UP: readonly string[] = [
  'ALTER TABLE `minutes` ADD `confirmUntil` char(10) NULL, ADD `section` int NULL, ADD `correction` varchar(500) NULL, ADD `reason` varchar(300) NULL, ADD `correctedAs` varchar(40) NULL, ADD `remindedAt` datetime(3) NULL',
  // Two whole days in Beijing after the day on which people were asked.
  "UPDATE `minutes` SET `confirmUntil` = DATE_FORMAT(DATE_ADD(`circulatedAt`, INTERVAL 56 HOUR), '%Y-%m-%d')",
  'ALTER TABLE `minutes` MODIFY `confirmUntil` char(10) NOT NULL',
  'ALTER TABLE `minutes` DROP PRIMARY KEY, ADD PRIMARY KEY (`meetingId`, `version`)',
  'CREATE INDEX `IDX_a6a039b50c69a52975a9fb5086` ON `minutes` (`remindedAt`, `confirmUntil`)',
  'ALTER TABLE `minutes_verdict` ADD `verdictId` char(36) NULL, ADD `onceFor` varchar(40) NULL, ADD `section` int NULL, ADD `ofVersion` int NULL, ADD `otherwise` varchar(300) NULL, ADD `state` varchar(40) NULL, ADD `answer` varchar(300) NULL, ADD `answeredByUserId` char(36) NULL, ADD `answeredAt` datetime(3) NULL',
  "UPDATE `minutes_verdict` SET `verdictId` = UUID(), `onceFor` = CONCAT('v', `version`)",
  "UPDATE `minutes_verdict` SET `onceFor` = CONCAT('s0v', `version`), `section` = 0, `ofVersion` = `version`, `state` = 'open' WHERE `verdict` = 'object'",
  'ALTER TABLE `minutes_verdict` MODIFY `verdictId` char(36) NOT NULL, MODIFY `onceFor` varchar(40) NOT NULL',
  'ALTER TABLE `minutes_verdict` DROP PRIMARY KEY, ADD PRIMARY KEY (`verdictId`)',
  'CREATE UNIQUE INDEX `IDX_5924d11e197cad49291755a867` ON `minutes_verdict` (`meetingId`, `personId`, `onceFor`)',
];

export class MinutesInVersions0076 implements MigrationInterface {
  name = 'MinutesInVersions00761700000000076';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
