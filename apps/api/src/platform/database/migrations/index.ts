import type { MigrationInterface } from 'typeorm';
import { FirstTables0001 } from './0001-first-tables';

/** In order. A migration that has been released never changes. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [FirstTables0001];
