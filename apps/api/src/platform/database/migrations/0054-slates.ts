import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "ALTER TABLE `ballot` ADD `choices` json NULL",
  "ALTER TABLE `certificate` ADD `slate` json NULL",
  "ALTER TABLE `poll` ADD `slate` json NULL",
  "DROP INDEX `IDX_553130970f8d4f91faeca9163d` ON `ballot`",
  "ALTER TABLE `ballot` CHANGE `choice` `choice` varchar(40) NULL",
  "CREATE INDEX `IDX_553130970f8d4f91faeca9163d` ON `ballot` (`pollId`, `choice`)",
];

export class Slates0054 implements MigrationInterface {
  name = 'Slates00541700000000054';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
