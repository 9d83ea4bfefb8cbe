import 'reflect-metadata';
import { databaseConfig } from './config/database.config';
import { environmentOfCommand } from './config/env-file';
import { ConfigurationError } from './config/environment';
import { migrate } from './platform/database';
import { SCHEMA } from './schema';

/** Brings the database up to date and ends; its own command, so that production decides when. */
async function main(): Promise<void> {
  const { env, faults } = environmentOfCommand(process.argv.slice(2), process.env);
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  const ran = await migrate(databaseConfig(env).url, SCHEMA);
  process.stdout.write(ran.length === 0 ? 'database is up to date\n' : `migrated: ${ran.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
