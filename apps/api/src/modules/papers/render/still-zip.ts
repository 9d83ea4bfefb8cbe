import { unzipSync, zipSync, type Zippable } from 'fflate';
import { clockTimeOf, dayOf } from '@silin/shared';

export type ZipEntries = Readonly<Record<string, Uint8Array>>;
const PACKED_ALREADY = /\.(jpg|docx|xlsx|pdf)$/;

/** The same bytes from the same entries: a zip keeps a local time, and this is always Beijing's. */
export function stillZip(entries: ZipEntries, at: Date): Buffer {
  const mtime = new Date(`${dayOf(at)}T${clockTimeOf(at)}:00`);
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(entries)) packed[name] = [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 6, mtime }];
  return Buffer.from(zipSync(packed));
}

const DATED = /(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g;

/** An office file without the minute in which a library wrote it: it carries the day of its record. */
export function stillOfficeFile(bytes: Uint8Array, at: Date, patch: Readonly<Record<string, (xml: string) => string>> = {}): Buffer {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    const mend = patch[name] ?? (name === 'docProps/core.xml' ? datedAt(at) : undefined);
    return [name, mend ? Buffer.from(mend(Buffer.from(content).toString('utf8'))) : content];
  });
  return stillZip(Object.fromEntries(parts), at);
}

const datedAt = (at: Date) => (xml: string) => xml.replace(DATED, `$1${at.toISOString().replace(/\.\d+Z$/, 'Z')}$3`);
