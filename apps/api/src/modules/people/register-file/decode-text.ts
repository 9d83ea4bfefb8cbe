import { notASheet } from './unreadable-file';

// WPS and Excel write .csv in GBK on a Chinese machine, "Unicode text" in UTF-16 and "CSV UTF-8" with a mark in front.
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The text of the bytes. UTF-8 is tried first because GBK reads nearly everything, wrongly. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes) ?? refuse();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes) ?? refuse();
  for (const encoding of ENCODINGS) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  return refuse();
}

function decodeAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw notASheet();
}
