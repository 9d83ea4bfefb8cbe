import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `result_publication` (`publicationId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `text` varchar(2000) NOT NULL, `closedAt` datetime(3) NOT NULL, `publishedAt` datetime(3) NOT NULL, `displayedUntil` char(10) NOT NULL, `publishedBy` char(36) NOT NULL, UNIQUE INDEX `IDX_2adbf7841f04d9e9506cc12b08` (`requestKey`), INDEX `IDX_afa80660550574ff7ee4ad2521` (`communityId`, `publishedAt`), UNIQUE INDEX `IDX_59991bc50cf72284967b8f8299` (`issueId`, `closedAt`), PRIMARY KEY (`publicationId`)) ENGINE=InnoDB',
  'CREATE TABLE `result_query` (`queryId` char(36) NOT NULL, `publicationId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `personId` char(36) NOT NULL, `asSupervision` tinyint NOT NULL, `text` varchar(300) NOT NULL, `askedAt` datetime(3) NOT NULL, `answer` varchar(500) NULL, `answeredAt` datetime(3) NULL, `answeredBy` char(36) NULL, UNIQUE INDEX `IDX_6dfa94ea61e20ebf0ba0b2d678` (`requestKey`), INDEX `IDX_ec742d442174dab89e0a37f45d` (`publicationId`, `askedAt`), PRIMARY KEY (`queryId`)) ENGINE=InnoDB',
];

export class Results0074 implements MigrationInterface {
  name = 'Results00741700000000074';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
