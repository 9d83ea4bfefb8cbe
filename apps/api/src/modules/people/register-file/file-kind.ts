/** What the bytes are, whatever the file is called. */
export type FileKind = 'zip' | 'text' | 'other';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];
/** Text all the same, but never a table: a web page saved as .xls, a PDF, a rich text. */
const NOT_A_TABLE = ['<', '%PDF', '{\\rtf'];

const startsWith = (bytes: Buffer, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

export function fileKind(bytes: Buffer): FileKind {
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, UTF16_LE) || startsWith(bytes, UTF16_BE)) return 'text';
  // Pictures, old .xls files and programs all contain a zero byte; text never does.
  if (bytes.includes(0)) return 'other';
  const opening = bytes.toString('latin1', 0, 64).trimStart();
  return NOT_A_TABLE.some((mark) => opening.startsWith(mark)) ? 'other' : 'text';
}
