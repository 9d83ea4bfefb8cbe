import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `recusal` (`agendaItemId` char(36) NOT NULL, `personId` char(36) NOT NULL, `who` varchar(60) NOT NULL, `reason` varchar(100) NOT NULL, `bySelf` tinyint NOT NULL, `saidBy` char(36) NOT NULL, `at` datetime(3) NOT NULL, `liftedBy` char(36) NULL, `liftedAt` datetime(3) NULL, PRIMARY KEY (`agendaItemId`, `personId`)) ENGINE=InnoDB',
  'CREATE TABLE `speech_request` (`requestId` char(36) NOT NULL, `agendaItemId` char(36) NOT NULL, `personId` char(36) NOT NULL, `who` varchar(60) NOT NULL, `open` int NULL, `askedBy` char(36) NOT NULL, `askedAt` datetime(3) NOT NULL, `endedAs` varchar(40) NULL, `endedBy` char(36) NULL, `endedAt` datetime(3) NULL, UNIQUE INDEX `IDX_86ccb85d5658a2371a4deb60e7` (`agendaItemId`, `personId`, `open`), PRIMARY KEY (`requestId`)) ENGINE=InnoDB',
];

export class AroundAnItem0071 implements MigrationInterface {
  name = 'AroundAnItem00711700000000071';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
