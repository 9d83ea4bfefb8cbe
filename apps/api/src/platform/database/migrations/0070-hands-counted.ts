import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "ALTER TABLE `poll` ADD `method` varchar(40) NOT NULL DEFAULT 'ballots'",
  'ALTER TABLE `poll` ADD `rollRecused` int NOT NULL DEFAULT 0',
  'CREATE TABLE `hand_count` (`pollId` char(36) NOT NULL, `version` int NOT NULL, `requestKey` char(36) NOT NULL, `approve` int NOT NULL, `reject` int NOT NULL, `abstain` int NOT NULL, `notRaised` int NOT NULL, `countedBy` char(36) NOT NULL, `countedAs` varchar(40) NOT NULL, `watchedByPersonId` char(36) NULL, `watchedBy` varchar(60) NULL, `reason` varchar(300) NULL, `countedAt` datetime(3) NOT NULL, UNIQUE INDEX `IDX_a6d6009c505f3f896308ebe794` (`requestKey`), PRIMARY KEY (`pollId`, `version`)) ENGINE=InnoDB',
];

export class HandsCounted0070 implements MigrationInterface {
  name = 'HandsCounted00701700000000070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
