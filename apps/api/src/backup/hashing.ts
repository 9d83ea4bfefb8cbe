import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Passes chunks on and knows afterwards how many bytes they were and what they hash to. */
export class Hashing {
  private readonly hash = createHash('sha256');
  bytes = 0;

  update(chunk: Buffer | string): void {
    this.hash.update(chunk);
    this.bytes += Buffer.byteLength(chunk);
  }

  async *through(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.update(chunk);
      yield chunk;
    }
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

export async function hashOf(chunks: AsyncIterable<Buffer>): Promise<{ sha256: string; bytes: number }> {
  const hashing = new Hashing();
  for await (const chunk of chunks) hashing.update(chunk);
  return { bytes: hashing.bytes, sha256: hashing.digest() };
}

export const hashOfFile = (path: string) => hashOf(createReadStream(path));
