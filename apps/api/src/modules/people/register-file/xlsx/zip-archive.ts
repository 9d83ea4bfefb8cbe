import { createInflateRaw, crc32 } from 'node:zlib';
import { REGISTER_LIMITS } from '@silin/shared';
import { notASheet, unpacksTooLarge } from '../unreadable-file';

/** One part of the archive, as its central directory declares it. */
export type ZipEntry = Readonly<{
  name: string;
  method: number;
  crc: number;
  packedBytes: number;
  unpackedBytes: number;
  headerAt: number;
}>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;
const COMMENT_MAX = 65_535;
const ENTRIES_MAX = 1000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The XML of a real workbook packs 10 to 50 times; deflate can reach 1032 times, and then it is a bomb. */
const RATIO_MAX = 200;
const RATIO_COUNTS_FROM_BYTES = 1_048_576;

/** The directory of the archive, refused before a byte is unpacked if it promises too much. */
export function readZipDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw unpacksTooLarge();
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  let unpackedBytes = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, at);
    if (entries.has(entry.name)) throw notASheet();
    unpackedBytes += entry.unpackedBytes;
    if (unpackedBytes > REGISTER_LIMITS.unpackedBytesMax || isBomb(entry)) throw unpacksTooLarge();
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - COMMENT_MAX);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw notASheet();
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw notASheet();
  const nameBytes = bytes.readUInt16LE(at + 28);
  const next = at + ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > bytes.length || (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw notASheet();
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    headerAt: bytes.readUInt32LE(at + 42),
  };
  return { entry, next };
}

const isBomb = (entry: ZipEntry) => entry.unpackedBytes > RATIO_COUNTS_FROM_BYTES && entry.unpackedBytes > entry.packedBytes * RATIO_MAX;

/** Unpacks one part bit by bit; stops as soon as it holds more than it declared, or other bytes than it was packed from. */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncIterable<Buffer> {
  const packed = packedPart(bytes, entry);
  let unpackedBytes = 0;
  let crc = 0;
  for await (const chunk of chunksOf(packed, entry.method)) {
    unpackedBytes += chunk.length;
    if (unpackedBytes > entry.unpackedBytes) throw notASheet();
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (unpackedBytes !== entry.unpackedBytes || crc !== entry.crc) throw notASheet();
}

function packedPart(bytes: Buffer, { headerAt, packedBytes }: ZipEntry): Buffer {
  if (headerAt + HEADER_BYTES > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) throw notASheet();
  const from = headerAt + HEADER_BYTES + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (from + packedBytes > bytes.length) throw notASheet();
  return bytes.subarray(from, from + packedBytes);
}

async function* chunksOf(packed: Buffer, method: number): AsyncIterable<Buffer> {
  if (method === STORED) {
    yield packed;
    return;
  }
  if (method !== DEFLATED) throw notASheet();
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    throw notASheet();
  }
}
