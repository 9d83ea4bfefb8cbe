import { inflateSync } from 'node:zlib';
import { DOCUMENT_LIMITS } from '@silin/shared';

/** Names may be written with #xx; a reader takes `/Java#53cript` for `/JavaScript`. */
const withoutEscapes = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const STREAM = /\bstream\r?\n/g;
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z])/;

/**
 * What a reader would find in a PDF: its bytes, and what lies packed in object streams, with names written plainly.
 * Null where something is packed in a way that is not looked into here: what cannot be read is not taken.
 */
export function textOfPdf(pdf: Buffer): string | null {
  const raw = pdf.toString('latin1');
  let unpacked = '';
  let announced = 0;
  for (const match of raw.matchAll(STREAM)) {
    const dictionary = withoutEscapes(raw.slice(Math.max(raw.lastIndexOf('obj', match.index), 0), match.index));
    if (!OBJECT_STREAM.test(dictionary)) continue;
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    const inside = end < 0 ? null : unpack(dictionary, pdf.subarray(start, end), DOCUMENT_LIMITS.unpackedBytesMax - unpacked.length);
    if (inside === null) return null;
    unpacked += `\n${inside}`;
    announced += 1;
  }
  const text = withoutEscapes(raw);
  const named = text.match(new RegExp(OBJECT_STREAM, 'g'))?.length ?? 0;
  return named > announced ? null : `${text}\n${withoutEscapes(unpacked)}`;
}

function unpack(dictionary: string, bytes: Buffer, room: number): string | null {
  if (!/\/Filter/.test(dictionary)) return bytes.toString('latin1');
  if (/\/DecodeParms/.test(dictionary)) return null;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/(?!FlateDecode|ASCII|LZW|RunLength)|>>)/.test(dictionary)) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1) }).toString('latin1');
  } catch {
    return null;
  }
}
