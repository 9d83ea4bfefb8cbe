import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
  'CREATE TABLE `proxy_authority` (`authorityId` char(36) NOT NULL, `pollId` char(36) NOT NULL, `rollEntryId` char(36) NOT NULL, `principalPersonId` char(36) NOT NULL, `agentPersonId` char(36) NOT NULL, `kind` varchar(40) NOT NULL, `requestKey` char(36) NOT NULL, `recordedBy` char(36) NOT NULL, `recordedAt` datetime(3) NOT NULL, `usedAt` datetime(3) NULL, `revokedAt` datetime(3) NULL, `revokedBy` char(36) NULL, `standsFor` char(36) NULL, INDEX `IDX_2044ceb2e0445e306e2de99999` (`rollEntryId`), UNIQUE INDEX `IDX_4da3e89bc2bb3f6027790f28e2` (`requestKey`), UNIQUE INDEX `IDX_02d023eed68065b4e146de3498` (`standsFor`), INDEX `IDX_f6e95cfcd7c9ab8bd9cef7a7fc` (`agentPersonId`, `pollId`), INDEX `IDX_450394e440a7f3e59677385742` (`pollId`, `recordedAt`), PRIMARY KEY (`authorityId`)) ENGINE=InnoDB',
];

export class Proxies0060 implements MigrationInterface {
  name = 'Proxies00601700000000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
