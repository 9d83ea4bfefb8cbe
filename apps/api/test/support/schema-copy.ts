import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { migrate } from '../../src/platform/database';
import { SCHEMA } from '../../src/schema';

/** Statements that lead from an empty database to where all migrations lead. */
type Copy = readonly string[];

const MIGRATIONS = join(__dirname, '../../src/platform/database/migrations');
const KEPT_IN = join(__dirname, '../../node_modules/.cache/schema');

/**
 * Brings an empty database to the newest schema. Migrating takes ten times as long as making the same tables at once, and every test file
 * wants a database: the first to migrate keeps what came out, for these very migrations on this very server.
 */
export async function bringToNewest(url: string): Promise<void> {
  await connected(url, async (connection) => {
    const file = join(KEPT_IN, `${await keyOf(connection)}.json`);
    const kept = read(file);
    if (kept) return run(connection, kept);
    await migrate(url, SCHEMA);
    write(file, await copyOf(connection));
  });
}

/** What would make this database again, rows of the migrations included. */
export async function schemaStatements(url: string): Promise<Copy> {
  return connected(url, copyOf);
}

async function connected<T>(url: string, doing: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url, dateStrings: true, supportBigNumbers: true, bigNumberStrings: true });
  try {
    return await doing(connection);
  } finally {
    await connection.end();
  }
}

async function run(connection: Connection, statements: Copy): Promise<void> {
  await connection.query('SET SESSION foreign_key_checks = 0');
  for (const statement of statements) await connection.query(statement);
}

async function keyOf(connection: Connection): Promise<string> {
  const [[server]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version, @@sql_mode AS mode');
  const hash = createHash('sha256').update(JSON.stringify(server));
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex');
}

async function copyOf(connection: Connection): Promise<Copy> {
  const statements: string[] = [];
  const [tables] = await connection.query<RowDataPacket[]>('SHOW FULL TABLES');
  for (const [table, kind] of tables.map((row) => Object.values(row) as string[])) {
    if (!table || kind !== 'BASE TABLE') throw new Error(`${table} is a ${kind}: a copy of the schema would miss it`);
    const [[made]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??', [table]);
    statements.push(String(made?.['Create Table']));
    const [rows] = await connection.query<RowDataPacket[]>('SELECT * FROM ??', [table]);
    statements.push(...rows.map((row) => connection.format('INSERT INTO ?? SET ?', [table, row])));
  }
  return statements;
}

function read(file: string): Copy | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Copy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all: another worker may be reading. */
function write(file: string, copy: Copy): void {
  mkdirSync(KEPT_IN, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, JSON.stringify(copy));
  renameSync(unfinished, file);
}
