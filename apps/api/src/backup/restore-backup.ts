import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Connection } from 'mysql2/promise';
import { migrate, serverKind, unmarkRestore, type Schema } from '../platform/database';
import { readArchive } from './archive-reader';
import { checkArchive, tableOf, textOf } from './check-archive';
import { connectTo } from './database-side';
import { Hashing, hashOfFile } from './hashing';
import { BackupRefusal, FILES_FOLDER, ROWS_FOLDER, type Manifest, type TableRecord } from './manifest';
import { putFile, takeOver } from './restore-target';
import { lineOf, rowsIn, TableFiller } from './table-rows';
import { quoted, rowsOf } from './table-shape';

export type RestoreJob = Readonly<{
  databaseUrl: string;
  storageDir: string;
  archive: string;
  passphrase: string;
  schema: Schema;
  onProgress?: (words: string) => void;
}>;

/**
 * Reads the archive twice: first to know that every byte of it is as it was written, then to fill an empty database and an empty folder.
 * At the end all of it is read back and compared. Killed in between, it leaves a database that refuses to serve and that the next
 * restore begins anew.
 * @throws BackupRefusal
 */
export async function restoreBackup(job: RestoreJob): Promise<Manifest> {
  const { databaseUrl, storageDir, onProgress } = job;
  const manifest = await checkArchive(job.archive, job.passphrase);
  const schema = schemaOf(job.schema, manifest);
  onProgress?.(`the archive of ${manifest.takenAt} is whole`);
  const connection = await connectTo(databaseUrl);
  try {
    await takeOver(connection, storageDir);
    await migrate(databaseUrl, schema);
    await makeMissingTables(connection, manifest);
    onProgress?.(`${manifest.migrations.length} migrations ran`);
    await fill(connection, job, manifest);
    await compareTables(connection, manifest, (await serverKind(databaseUrl)) === manifest.server);
    await compareFiles(storageDir, manifest);
    await unmarkRestore({ query: (sql: string) => rowsOf(connection, sql) } as never);
    return manifest;
  } finally {
    await connection.end();
  }
}

/** Just the migrations that the archive's database had run: rows and tables then fit; later ones are `npm run migrate`. */
function schemaOf({ entities, migrations }: Schema, manifest: Manifest): Schema {
  const named = new Map(migrations.map((migration) => [new migration().name ?? migration.name, migration]));
  const unknown = manifest.migrations.filter((name) => !named.has(name));
  if (unknown.length > 0)
    throw new BackupRefusal(`The archive is of a newer version (${manifest.version}, ${unknown[0]}): restore it with that version.`);
  return { entities, migrations: [...named].filter(([name]) => manifest.migrations.includes(name)).map(([, migration]) => migration) };
}

async function makeMissingTables(connection: Connection, { tables }: Manifest): Promise<void> {
  const there = await rowsOf<{ name: string }>(
    connection,
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const names = new Set(there.map(({ name }) => name));
  for (const { name, definition } of tables) {
    if (!names.has(name)) await connection.query(definition);
    else await connection.query(`DELETE FROM ${quoted(name)}`); // what a migration has laid down is in the archive too
  }
}

async function fill(
  connection: Connection,
  { archive, passphrase, storageDir, onProgress }: RestoreJob,
  manifest: Manifest,
): Promise<void> {
  const records = new Map(manifest.tables.map((table) => [table.name, table]));
  let files = 0;
  for await (const { name, bytes } of readArchive(archive, passphrase)) {
    if (name.startsWith(FILES_FOLDER)) {
      await putFile(storageDir, name.slice(FILES_FOLDER.length), bytes);
      files += 1;
    } else if (name.startsWith(ROWS_FOLDER)) {
      await fillTable(connection, records.get(tableOf(name)), bytes);
      onProgress?.(`filled from ${name}`);
    } else await textOf(bytes); // the manifest, which is known
  }
  onProgress?.(`${files} files`);
}

async function fillTable(connection: Connection, record: TableRecord | undefined, bytes: AsyncIterable<Buffer>): Promise<void> {
  if (!record) throw new BackupRefusal('The archive holds rows of a table that its manifest does not name.');
  const filler = new TableFiller(connection, record);
  for await (const line of createInterface({ input: Readable.from(bytes), crlfDelay: Infinity })) await filler.add(line);
  await filler.flush();
}

/** A server of the other kind writes the same JSON in other spaces: there the rows are counted only. */
async function compareTables(connection: Connection, { tables }: Manifest, sameKind: boolean): Promise<void> {
  for (const table of tables) {
    const hashing = new Hashing();
    let rows = 0;
    for await (const row of rowsIn(connection, table)) {
      hashing.update(lineOf(row));
      rows += 1;
    }
    if (rows !== table.rows || (sameKind && hashing.digest() !== table.sha256))
      throw new BackupRefusal(`After the restore ${table.name} is not what the archive says (${rows} of ${table.rows} rows).`);
  }
}

async function compareFiles(storageDir: string, { files }: Manifest): Promise<void> {
  for (const { path, sha256 } of files) {
    const found = await hashOfFile(join(storageDir, path));
    if (found.sha256 !== sha256) throw new BackupRefusal(`After the restore ${path} is not what the archive says.`);
  }
}
