import { CELL_TEXT_MAX } from '../raw-row';
import { unpacksTooLarge } from '../unreadable-file';
import { readWholeXml, type XmlHandler } from './read-xml';

/** What all texts of one workbook may add up to; the largest register allowed needs a tenth of it. */
const CHARS_MAX = 16_000_000;

/** The texts that cells point to by number. */
export async function readStringTable(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let chars = 0;
  const reader = richText();
  await readWholeXml(chunks, {
    open: (name, attributes) => {
      if (name === 'si') reader.begin();
      else reader.open(name, attributes);
    },
    text: reader.text,
    close: (name) => {
      if (name !== 'si') return reader.close(name);
      const text = reader.end();
      chars += text.length + 1;
      if (chars > CHARS_MAX) throw unpacksTooLarge();
      strings.push(text);
    },
  });
  return strings;
}

type RichText = Required<XmlHandler> & Readonly<{ begin: () => void; end: () => string }>;

/** A text may be cut into runs of different looks, and may carry a reading in kana, which is not part of it. */
export function richText(): RichText {
  let text = '';
  let inText = false;
  let inReading = false;
  return {
    begin: () => {
      text = '';
    },
    open: (name) => {
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    text: (piece) => {
      if (inText && !inReading && text.length < CELL_TEXT_MAX) text = (text + piece).slice(0, CELL_TEXT_MAX);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
    },
    end: () => unescapeText(text),
  };
}

/** Workbooks write control characters as `_x000D_`. */
const unescapeText = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
