import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `demand_support` (`demandId` char(36) NOT NULL, `personId` char(36) NOT NULL, `joinedAt` datetime(3) NOT NULL, PRIMARY KEY (`demandId`, `personId`)) ENGINE=InnoDB',
  'CREATE TABLE `demand` (`demandId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `requestKey` char(36) NOT NULL, `rule` varchar(40) NOT NULL, `text` varchar(300) NOT NULL, `raisedByPersonId` char(36) NOT NULL, `openFor` char(36) NULL, `state` varchar(40) NOT NULL, `raisedAt` datetime(3) NOT NULL, `expiresOn` char(10) NOT NULL, `roll` int NULL, `needed` int NULL, `joined` int NULL, `reachedAt` datetime(3) NULL, `meetingId` char(36) NULL, `overdueToldAt` datetime(3) NULL, UNIQUE INDEX `IDX_532bd98461dbdb7313d5cdec65` (`requestKey`), INDEX `IDX_1a14ed39389f15f4bf517f33e4` (`meetingId`), INDEX `IDX_60badcbd1ba114f605dfd6e3c1` (`state`, `expiresOn`), UNIQUE INDEX `IDX_dbf685c528e2a43dfa313d4c15` (`communityId`, `rule`, `openFor`), INDEX `IDX_016fde83688c998e3f9d5da68d` (`communityId`, `state`, `raisedAt`), PRIMARY KEY (`demandId`)) ENGINE=InnoDB',
  'ALTER TABLE `deadline` MODIFY `issueId` char(36) NULL',
];

export class Demands0077 implements MigrationInterface {
  name = 'Demands00771700000000077';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
