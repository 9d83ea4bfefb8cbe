import { DataSource } from 'typeorm';
import { demoTraces } from '../modules/demo';
import { dataSourceOptions, driverFault, isRestoreUnfinished, schemaDiff, type Schema } from '../platform/database';

const NO_SUCH_TABLE = 1146;
const SHOWN = 3;

/** Why this database cannot serve: not reachable, half restored, behind or ahead of this version, changed by hand, or a demo's. */
export async function databaseFaults(url: string, schema: Schema): Promise<string[]> {
  const source = await connected(url, schema);
  if (typeof source === 'string') return [source];
  try {
    if (await isRestoreUnfinished(source)) return ['The database holds a restore that did not end: run npm run restore again'];
    const versions = await versionFaults(source, schema);
    if (versions.length > 0) return [...versions, ...(await demoFaults(source))];
    return [...(await shapeFaults(url, schema)), ...(await demoFaults(source))];
  } finally {
    await source.destroy();
  }
}

/** The driver's own words would carry the account's name. */
async function connected(url: string, schema: Schema): Promise<DataSource | string> {
  try {
    return await new DataSource(await dataSourceOptions(url, schema, 1)).initialize();
  } catch (error) {
    return `The database of DATABASE_URL does not answer (${driverFault(error).code ?? 'unknown fault'})`;
  }
}

async function versionFaults(source: DataSource, { migrations }: Schema): Promise<string[]> {
  const known = migrations.map((migration) => new migration().name ?? migration.name);
  const ran = await optional(() => source.query<{ name: string }[]>('SELECT name FROM migrations'));
  const names = (ran ?? []).map(({ name }) => name);
  const pending = known.filter((name) => !names.includes(name));
  const foreign = names.filter((name) => !known.includes(name));
  return [
    ...(foreign.length > 0 ? [`The database is newer than this version (${shown(foreign)}): start the version that belongs to it`] : []),
    ...(pending.length > 0 ? [`${pending.length} migrations have not run (${shown(pending)}): back up, then npm run migrate`] : []),
  ];
}

async function shapeFaults(url: string, schema: Schema): Promise<string[]> {
  const statements = await schemaDiff(url, schema);
  if (statements.length === 0) return [];
  return [
    `The tables are not what the migrations make of them (${statements.length} differences, the first: ${statements[0]?.slice(0, 120)})`,
  ];
}

async function demoFaults(source: DataSource): Promise<string[]> {
  const traces = (await optional(() => demoTraces(source.manager))) ?? [];
  return traces.length > 0 ? [`The database holds demo data (${traces.join(', ')}): a real community begins in an empty database`] : [];
}

/** A table that no migration has made yet answers nothing. */
async function optional<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (driverFault(error).errno === NO_SUCH_TABLE) return null;
    throw error;
  }
}

const shown = (names: readonly string[]) => names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '');
