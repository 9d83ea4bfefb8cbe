import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `calendar_year` (`calendarYearId` char(36) NOT NULL, `year` int NOT NULL, `source` varchar(120) NOT NULL, `off` json NOT NULL, `worked` json NOT NULL, `importedAt` datetime(3) NOT NULL, INDEX `IDX_19851004a9312019a8ed90e23b` (`year`, `importedAt`), PRIMARY KEY (`calendarYearId`)) ENGINE=InnoDB',
  'CREATE TABLE `deadline` (`deadlineId` char(36) NOT NULL, `communityId` char(36) NOT NULL, `issueId` char(36) NOT NULL, `subjectKind` varchar(40) NOT NULL, `subjectId` char(36) NOT NULL, `kind` varchar(40) NOT NULL, `counting` varchar(40) NOT NULL, `days` int NOT NULL, `beganOn` char(10) NOT NULL, `dueOn` char(10) NOT NULL, `provisional` tinyint NOT NULL, `cause` varchar(40) NOT NULL, `movedFromId` char(36) NULL, `setAt` datetime(3) NOT NULL, `metAt` datetime(3) NULL, `cancelledAt` datetime(3) NULL, INDEX `IDX_aa7cdfcf63ff2de27ff2391d5d` (`issueId`), INDEX `IDX_5473606ded4c983bbbb4f257db` (`provisional`, `deadlineId`), INDEX `IDX_60ad8e9531cc2571771afb61c9` (`subjectKind`, `subjectId`, `kind`), PRIMARY KEY (`deadlineId`)) ENGINE=InnoDB',
];

export class DeadlinesAsRows0025 implements MigrationInterface {
  name = 'DeadlinesAsRows00251700000000025';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
