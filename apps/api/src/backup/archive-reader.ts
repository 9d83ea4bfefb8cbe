import { Decrypter } from 'age-encryption';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupRefusal } from './manifest';

export type ArchiveEntry = Readonly<{ name: string; bytes: AsyncIterable<Buffer> }>;

/**
 * The entries in their order; each has to be read to its end before the next. A wrong passphrase, a changed or a missing byte ends it:
 * every 64 KiB carry their own proof, the last of them that it is the last.
 * @throws BackupRefusal
 */
export async function* readArchive(path: string, passphrase: string): AsyncGenerator<ArchiveEntry> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const sealed = createReadStream(path);
  try {
    const opened = (await decrypter.decrypt(Readable.toWeb(sealed) as never)) as unknown as ReadableStream<Uint8Array>;
    const tar = extract();
    const flowing = pipeline(Readable.fromWeb(opened), createGunzip(), tar);
    flowing.catch((error: Error) => tar.destroy(error));
    for await (const entry of tar) yield { name: entry.header.name, bytes: entry as AsyncIterable<Buffer> };
    await flowing;
  } catch (error) {
    throw new BackupRefusal(`${path} cannot be read to its end: ${wordsOf(error)}.`);
  } finally {
    sealed.destroy();
  }
}

function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (/no identity matched/.test(message)) return 'the passphrase is another one';
  return 'it was cut off or changed, or it is no archive of ours';
}
