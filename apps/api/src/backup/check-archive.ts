import { readArchive } from './archive-reader';
import { Hashing, hashOf } from './hashing';
import { BackupRefusal, FILES_FOLDER, MANIFEST_ENTRY, readManifest, ROWS_FOLDER, type Manifest } from './manifest';

type Seen = Readonly<{ tables: Map<string, Hashing>; all: Hashing; files: Map<string, { sha256: string; bytes: number }> }>;

/** Reads the whole archive and compares every byte of it with its manifest. Nothing is written. @throws BackupRefusal */
export async function checkArchive(path: string, passphrase: string): Promise<Manifest> {
  const seen: Seen = { tables: new Map(), all: new Hashing(), files: new Map() };
  let manifest: Manifest | null = null;
  for await (const { name, bytes } of readArchive(path, passphrase)) {
    if (manifest) throw new BackupRefusal(`${path} goes on after its manifest: it is no archive of ours.`);
    if (name === MANIFEST_ENTRY) manifest = readManifest(await textOf(bytes));
    else if (name.startsWith(ROWS_FOLDER)) await takeRows(seen, name, bytes);
    else if (name.startsWith(FILES_FOLDER)) seen.files.set(name.slice(FILES_FOLDER.length), await hashOf(bytes));
    else throw new BackupRefusal(`${path} holds ${name}, which no backup writes.`);
  }
  if (!manifest) throw new BackupRefusal(`${path} has no manifest: it is no archive of ours.`);
  compare(path, seen, manifest);
  return manifest;
}

async function takeRows({ tables, all }: Seen, name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const table = tableOf(name);
  const own = tables.get(table) ?? new Hashing();
  tables.set(table, own);
  for await (const chunk of bytes) for (const hashing of [own, all]) hashing.update(chunk);
}

/** `rows/<table>/<piece>.ndjson` */
export const tableOf = (entryName: string) => entryName.slice(ROWS_FOLDER.length).split('/')[0] ?? '';

function compare(path: string, { tables, all, files }: Seen, manifest: Manifest): void {
  const differing = [
    ...manifest.tables.filter(({ name, sha256 }) => (tables.get(name) ?? new Hashing()).digest() !== sha256).map(({ name }) => name),
    ...manifest.files.filter(({ path: file, sha256 }) => files.get(file)?.sha256 !== sha256).map(({ path: file }) => file),
    ...(all.digest() === manifest.rowsSha256 ? [] : ['the rows']),
    ...(files.size === manifest.files.length ? [] : ['the number of files']),
  ];
  if (differing.length > 0) throw new BackupRefusal(`${path} is not what its manifest says: ${differing.slice(0, 5).join(', ')}.`);
}

export async function textOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
