import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `secret_choice` (`pollId` char(36) NOT NULL, `choiceId` char(36) NOT NULL, `code` varchar(20) NOT NULL, `openedOn` char(10) NOT NULL, PRIMARY KEY (`pollId`, `choiceId`)) ENGINE=InnoDB',
  'ALTER TABLE `certificate` ADD `votedRoot` char(64) NULL',
  "ALTER TABLE `poll` ADD `secrecy` varchar(40) NOT NULL DEFAULT 'named'",
];

export class SecretChoices0061 implements MigrationInterface {
  name = 'SecretChoices00611700000000061';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
