import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Connection } from 'mysql2/promise';
import { isRestoreUnfinished, markRestore } from '../platform/database';
import { BackupRefusal } from './manifest';
import { quoted, rowsOf } from './table-shape';

/** The name under which the server keeps two restores apart; it lets go by itself when the connection is gone. */
const LOCK = 'silin_restore';

const asking = (connection: Connection) => ({ query: (sql: string, values?: unknown[]) => rowsOf(connection, sql, values) }) as never;

/**
 * Makes the database and the folder ours to fill: both have to be empty, or hold what a restore that was killed has left.
 * From here until `unmarkRestore` the product refuses to start on them.
 * @throws BackupRefusal
 */
export async function takeOver(connection: Connection, storageDir: string): Promise<void> {
  const [held] = await rowsOf<{ held: number | null }>(connection, 'SELECT GET_LOCK(?, 0) AS held', [LOCK]);
  if (Number(held?.held) !== 1) throw new BackupRefusal('Another restore is filling this database.');
  await connection.query('SET SESSION foreign_key_checks = 0');
  const tables = await rowsOf<{ name: string }>(
    connection,
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const unfinished = await isRestoreUnfinished(asking(connection));
  if (tables.length > 0 && !unfinished)
    throw new BackupRefusal(`The database of DATABASE_URL holds ${tables.length} tables: a restore fills an empty one only.`);
  await refuseFullFolder(storageDir, unfinished);
  await markRestore(asking(connection));
  for (const { name } of tables.filter((one) => one.name !== 'unfinished_restore')) await connection.query(`DROP TABLE ${quoted(name)}`);
}

async function refuseFullFolder(storageDir: string, unfinished: boolean): Promise<void> {
  if (!(await stat(storageDir).catch(() => null))?.isDirectory())
    throw new BackupRefusal(`STORAGE_DIR ${storageDir} is not a folder: create it, or mount the disk it lies on.`);
  const names = await readdir(storageDir);
  if (names.length > 0 && !unfinished)
    throw new BackupRefusal(`STORAGE_DIR ${storageDir} is not empty: a restore fills an empty folder only.`);
}

const PATH = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** Written beside and renamed, as the product itself does it. */
export async function putFile(storageDir: string, path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  if (!PATH.test(path)) throw new BackupRefusal(`The archive holds a file that no backup writes: ${JSON.stringify(path)}.`);
  const file = join(storageDir, path);
  await mkdir(dirname(file), { recursive: true });
  await pipeline(bytes, createWriteStream(`${file}.part`));
  await rename(`${file}.part`, file);
}
