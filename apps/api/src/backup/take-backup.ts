import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { isRestoreUnfinished, serverKind } from '../platform/database';
import { ArchiveWriter } from './archive-writer';
import { beginSnapshot, connectTo } from './database-side';
import { Hashing } from './hashing';
import { BackupRefusal, FILES_FOLDER, MANIFEST_ENTRY, ROWS_FOLDER, type FileRecord, type Manifest, type TableRecord } from './manifest';
import { lineOf, rowsIn } from './table-rows';
import { rowsOf, tableShapes, type TableShape } from './table-shape';

export type BackupJob = Readonly<{
  databaseUrl: string;
  storageDir: string;
  archive: string;
  passphrase: string;
  takenAt: Date;
  version: string;
  /** Of scrypt, as a power of two; tests take less. */
  workFactor?: number;
  onProgress?: (words: string) => void;
}>;

const WORK_FACTOR = 18;
/** Rows of a table travel in pieces, because a tar entry says its size before its bytes. */
const PIECE_BYTES = 4_000_000;

/** The database of one instant, then the files: so every file that a row of it names has been there. @throws BackupRefusal */
export async function takeBackup(job: BackupJob): Promise<Manifest> {
  const connection = await connectTo(job.databaseUrl);
  try {
    const [{ migrations }, tables] = [await stateOf(connection), await tableShapes(connection)];
    await beginSnapshot(connection);
    const archive = await ArchiveWriter.begin(job.archive, job.passphrase, job.workFactor ?? WORK_FACTOR);
    try {
      const rows = await writeRows(archive, connection, tables, job);
      const files = await writeFiles(archive, job);
      const { takenAt, version } = job;
      const server = await serverKind(job.databaseUrl);
      const manifest: Manifest = { format: 1, version, takenAt: takenAt.toISOString(), server, migrations, ...rows, files };
      const text = Buffer.from(JSON.stringify(manifest));
      await archive.add(MANIFEST_ENTRY, text.length, [text]);
      await archive.end();
      return manifest;
    } catch (error) {
      await archive.abandon();
      throw error;
    }
  } finally {
    await connection.end();
  }
}

async function stateOf(connection: Connection): Promise<{ migrations: string[] }> {
  if (await isRestoreUnfinished({ query: (sql: string, values?: unknown[]) => rowsOf(connection, sql, values) } as never))
    throw new BackupRefusal('The database holds a restore that did not end; there is nothing whole to back up.');
  const tables = await rowsOf(connection, "SHOW TABLES LIKE 'migrations'");
  if (tables.length === 0) throw new BackupRefusal('The database of DATABASE_URL is none of ours: no migration has run in it.');
  const rows = await rowsOf<{ name: string }>(connection, 'SELECT name FROM migrations ORDER BY id');
  return { migrations: rows.map(({ name }) => name) };
}

async function writeRows(
  archive: ArchiveWriter,
  connection: Connection,
  tables: readonly TableShape[],
  { onProgress }: BackupJob,
): Promise<{ tables: TableRecord[]; rowsSha256: string }> {
  const all = new Hashing();
  const records: TableRecord[] = [];
  for (const table of tables) {
    const record = await writeTable(archive, connection, table, all);
    records.push(record);
    onProgress?.(`${record.name}: ${record.rows} rows`);
  }
  return { tables: records, rowsSha256: all.digest() };
}

async function writeTable(archive: ArchiveWriter, connection: Connection, table: TableShape, all: Hashing): Promise<TableRecord> {
  const own = new Hashing();
  let [rows, pieces, held] = [0, 0, ''];
  const flush = async () => {
    const piece = Buffer.from(held);
    held = '';
    pieces += 1;
    await archive.add(`${ROWS_FOLDER}${table.name}/${String(pieces).padStart(6, '0')}.ndjson`, piece.length, [piece]);
  };
  for await (const row of rowsIn(connection, table)) {
    const line = lineOf(row);
    for (const hashing of [own, all]) hashing.update(line);
    held += line;
    rows += 1;
    if (held.length >= PIECE_BYTES) await flush();
  }
  if (held !== '') await flush();
  return { ...table, rows, sha256: own.digest() };
}

async function writeFiles(archive: ArchiveWriter, { storageDir, onProgress }: BackupJob): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const path of filesUnder(storageDir)) {
    const file = join(storageDir, path);
    const found = await stat(file).catch(() => null);
    if (!found) continue; // a photo that nobody claimed was cleared away just now
    const hashing = new Hashing();
    await archive.add(`${FILES_FOLDER}${path}`, found.size, hashing.through(createReadStream(file)));
    records.push({ path, bytes: found.size, sha256: hashing.digest() });
  }
  onProgress?.(`${records.length} files`);
  return records;
}

/** Paths relative to the folder, with `/`; what is being written at this moment (`.part`) belongs to no row yet. */
export async function* filesUnder(directory: string): AsyncGenerator<string> {
  const folder = await opendir(directory, { recursive: true }).catch(() => null);
  if (!folder) throw new BackupRefusal(`STORAGE_DIR ${directory} is not a folder that can be read.`);
  for await (const entry of folder) {
    if (entry.isFile() && !entry.name.endsWith('.part')) yield relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/');
  }
}
