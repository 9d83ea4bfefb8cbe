/** What an archive holds, as its last entry; everything before it is compared with it before a row is written anywhere. */
export type Manifest = Readonly<{
  format: 1;
  /** Of the product that took the backup. */
  version: string;
  takenAt: string;
  server: 'mariadb' | 'mysql';
  /** In order; a restore runs just these before it fills the tables. */
  migrations: readonly string[];
  tables: readonly TableRecord[];
  /** Over the rows of all tables, in the order of `tables`. */
  rowsSha256: string;
  files: readonly FileRecord[];
}>;
export type TableRecord = Readonly<{
  name: string;
  columns: readonly string[];
  binary: readonly string[];
  key: readonly string[];
  /** For a table that no migration makes. */
  definition: string;
  rows: number;
  sha256: string;
}>;
export type FileRecord = Readonly<{ path: string; bytes: number; sha256: string }>;

export const MANIFEST_ENTRY = 'manifest.json';
export const ROWS_FOLDER = 'rows/';
export const FILES_FOLDER = 'files/';

/** What somebody at a terminal is told in one sentence. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
}

export function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1)
    throw new BackupRefusal(`This archive is of format ${String(manifest.format)}, which this version cannot read.`);
  return manifest;
}
