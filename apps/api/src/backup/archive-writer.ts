import { Encrypter } from 'age-encryption';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>;

/** One file: tar, gzip, age with a passphrase (scrypt, ChaCha20-Poly1305), so that `age -d … | tar xz` opens it where this program is lost. */
export class ArchiveWriter {
  private constructor(
    private readonly path: string,
    private readonly tar: Pack,
    private readonly written: Promise<void>,
  ) {}

  static async begin(path: string, passphrase: string, workFactor: number): Promise<ArchiveWriter> {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(workFactor);
    encrypter.setPassphrase(passphrase);
    const tar = pack();
    const zipped = createGzip({ level: 1 }); // photos do not shrink, rows do at any level
    tar.on('error', (error) => zipped.destroy(error));
    tar.pipe(zipped);
    const sealed = (await encrypter.encrypt(Readable.toWeb(zipped) as never)) as unknown as ReadableStream<Uint8Array>;
    const written = pipeline(Readable.fromWeb(sealed), createWriteStream(partOf(path), { mode: 0o600 }));
    written.catch(() => undefined); // heard by whoever waits for it
    return new ArchiveWriter(path, tar, written);
  }

  async add(name: string, size: number, chunks: Chunks): Promise<void> {
    const entered = new Promise<void>((resolve, reject) => {
      const entry = this.tar.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
      feed(entry, chunks).catch((error: Error) => {
        this.tar.destroy(error);
        reject(error);
      });
    });
    await Promise.race([entered, this.written.then(() => entered)]);
  }

  /** Only now there is an archive: whoever is killed before leaves a `.part`, which nobody takes for one. */
  async end(): Promise<void> {
    this.tar.finalize();
    await this.written;
    const file = await open(partOf(this.path), 'r');
    await file.sync();
    await file.close();
    await rename(partOf(this.path), this.path);
  }

  async abandon(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(partOf(this.path), { force: true });
  }
}

const partOf = (path: string) => `${path}.part`;

async function feed(entry: ReturnType<Pack['entry']>, chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) {
    if (!entry.write(chunk)) await new Promise<void>((resolve) => void entry.once('drain', () => resolve()));
  }
  entry.end(undefined);
}
