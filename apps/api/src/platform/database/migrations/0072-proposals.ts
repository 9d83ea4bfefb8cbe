import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "ALTER TABLE `gist` ADD `kind` varchar(40) NOT NULL DEFAULT 'speech'",
  'ALTER TABLE `gist` ADD `adoptedIn` char(36) NULL',
  'CREATE INDEX `IDX_4298acf0ee6221e58158d0eb57` ON `gist` (`adoptedIn`)',
];

export class Proposals0072 implements MigrationInterface {
  name = 'Proposals00721700000000072';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
