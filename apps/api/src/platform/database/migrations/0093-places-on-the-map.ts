import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  "DROP INDEX `IDX_8bb3415f3194f1ea046d272e92` ON `venue`",
  "ALTER TABLE `venue` ADD `latitudeE6` int NULL",
  "ALTER TABLE `venue` ADD `longitudeE6` int NULL",
  "CREATE UNIQUE INDEX `IDX_a269e9bee092d13f4184b293cb` ON `venue` (`communityId`, `name`)",
];

export class PlacesOnTheMap0093 implements MigrationInterface {
  name = 'PlacesOnTheMap00931700000000093';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
