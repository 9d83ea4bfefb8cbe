import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefusal, checkArchive, readPassphrase, restoreBackup, takeBackup, type Manifest } from './backup';
import { databaseConfig } from './config/database.config';
import { readEnvironment } from './config/env-file';
import { ConfigurationError, type Environment } from './config/environment';
import { storageConfig } from './config/storage.config';
import { SystemClock } from './platform/clock';
import { SCHEMA } from './schema';

const USAGE = 'backup [archive] | restore <archive> | check <archive>, each with --passphrase-file <file> [--env-file <file>]';
const OPTIONS = { 'env-file': { type: 'string' }, 'passphrase-file': { type: 'string' } } as const;
const say = (words: string) => process.stderr.write(`  ${words}\n`);

/** `npm run backup`, `npm run restore`: what they did in one line on stdout. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, given] = positionals;
  const { env, faults } = readEnvironment(values['env-file'], process.env);
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  const passphrase = readPassphrase(values['passphrase-file'] ?? env.BACKUP_PASSPHRASE_FILE?.trim());
  if (command === 'backup') return backup(env, passphrase, given);
  if (!given || positionals.length > 2) throw new ConfigurationError(USAGE);
  const archive = resolve(given);
  if (command === 'check') return tell('is whole', archive, await checkArchive(archive, passphrase));
  if (command === 'restore') return restore(env, passphrase, archive);
  throw new ConfigurationError(USAGE);
}

async function backup(env: Environment, passphrase: string, given: string | undefined): Promise<void> {
  const { takenAt, archive } = nameOf(given);
  if (existsSync(archive)) throw new ConfigurationError(`${archive} is there already: a backup never writes over another one.`);
  mkdirSync(dirname(archive), { recursive: true, mode: 0o700 });
  const job = { databaseUrl: databaseConfig(env).url, storageDir: storageConfig(env).directory, version: version() };
  tell('written', archive, await takeBackup({ ...job, archive, passphrase, takenAt, onProgress: say }));
}

async function restore(env: Environment, passphrase: string, archive: string): Promise<void> {
  const job = { databaseUrl: databaseConfig(env).url, storageDir: storageConfig(env).directory, schema: SCHEMA };
  const manifest = await restoreBackup({ ...job, archive, passphrase, onProgress: say });
  tell('restored and compared', archive, manifest);
  const later = SCHEMA.migrations.length - manifest.migrations.length;
  if (later > 0) say(`${later} migrations are newer than the archive: npm run migrate`);
}

/** Without a name one of the moment, below `backups/` of where the command was called. */
function nameOf(given: string | undefined): { takenAt: Date; archive: string } {
  const takenAt = new SystemClock().now();
  const stamp = takenAt.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return { takenAt, archive: resolve(given ?? join('backups', `silin-${stamp}Z.tar.gz.age`)) };
}

const version = () => (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version;

function tell(what: string, archive: string, { tables, files, takenAt }: Manifest): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const figures = {
    archive,
    archiveBytes: statSync(archive).size,
    takenAt,
    tables: tables.length,
    rows,
    files: files.length,
    fileBytes: bytes,
  };
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

main().catch((error: unknown) => {
  // Refusals, and options that nobody knows, are said in a sentence; the rest shows where it happened.
  const sentence =
    error instanceof BackupRefusal ||
    error instanceof ConfigurationError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${sentence ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
});
