import type { MigrationInterface } from 'typeorm';
import { FirstTables0001 } from './0001-first-tables';
import { SupportersVoices0002 } from './0002-supporters-voices';

/** In order. A migration that has been released never changes. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [FirstTables0001, SupportersVoices0002];
