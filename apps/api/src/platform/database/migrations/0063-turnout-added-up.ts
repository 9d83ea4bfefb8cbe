import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'DROP INDEX `IDX_553130970f8d4f91faeca9163d` ON `ballot`',
  'CREATE TABLE `poll_turnout` (`pollId` char(36) NOT NULL, `countedUntil` datetime(3) NOT NULL, `entries` int NOT NULL, `heads` int NOT NULL, `areaCm2` bigint NOT NULL, `markedHeads` int NOT NULL, `markedAreaCm2` bigint NOT NULL, `buildings` json NOT NULL, PRIMARY KEY (`pollId`)) ENGINE=InnoDB',
  'CREATE INDEX `IDX_d4b146dcbece5e53cac535e641` ON `ballot` (`pollId`, `castAt`)',
];

export class TurnoutAddedUp0063 implements MigrationInterface {
  name = 'TurnoutAddedUp00631700000000063';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
