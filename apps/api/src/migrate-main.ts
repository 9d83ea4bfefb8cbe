import 'reflect-metadata';
import { databaseConfig } from './config/database.config';
import { migrate } from './platform/database';
import { SCHEMA } from './schema';

/** Brings the database up to date and ends; its own command, so that production decides when. */
async function main(): Promise<void> {
  const ran = await migrate(databaseConfig(process.env).url, SCHEMA);
  process.stderr.write(ran.length === 0 ? 'database is up to date\n' : `migrated: ${ran.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
