import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE INDEX `IDX_7009ed849569c061ce39146b19` ON `endorsement` (`personId`, `endorsedAt`)',
  'CREATE INDEX `IDX_d382ed84212761c0ac08e9ca05` ON `issue` (`communityId`, `state`, `dueOn`, `issueId`)',
];

export class ListsOfALongRecord0046 implements MigrationInterface {
  name = 'ListsOfALongRecord00461700000000046';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
