import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "CREATE TABLE `ballot_delivery` (`rollEntryId` char(36) NOT NULL, `way` varchar(40) NOT NULL, `pollId` char(36) NOT NULL, `roundId` char(36) NOT NULL, `enteredBy` char(36) NOT NULL, `at` datetime(3) NOT NULL, `toldConsequence` tinyint NOT NULL, `counts` tinyint NOT NULL, INDEX `IDX_042e2927b7870227c3b58d830d` (`roundId`), INDEX `IDX_3b3ac35ca06681a555bdd8e690` (`pollId`, `rollEntryId`), PRIMARY KEY (`rollEntryId`, `way`)) ENGINE=InnoDB",
];

export class Deliveries0058 implements MigrationInterface {
  name = 'Deliveries00581700000000058';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
