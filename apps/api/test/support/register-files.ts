import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a hand-made archive. What it claims about itself may be a lie. */
export type ZipPart = Readonly<{ name: string; content: Buffer | string; claimedBytes?: number; packed?: Buffer; crc?: number }>;

/** A zip archive, also one that no honest program would write. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.packed ?? deflateRawSync(content, { level: 1 });
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(part.crc ?? crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(part.claimedBytes ?? content.length, 8);
    const local = Buffer.concat([Buffer.from('504b0304140000000800' + '00000000', 'hex'), sizes, shorts(name.length, 0), name]);
    directory.push(
      Buffer.concat([
        Buffer.from('504b01021400140000000800' + '00000000', 'hex'),
        sizes,
        shorts(name.length, 0, 0, 0, 0),
        longs(0, at),
        name,
      ]),
    );
    bodies.push(local, packed);
    at += local.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([
    ...bodies,
    entries,
    Buffer.from('504b050600000000', 'hex'),
    shorts(parts.length, parts.length),
    longs(entries.length, at),
    shorts(0),
  ]);
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK: readonly ZipPart[] = [
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="隐藏" sheetId="1" state="hidden" r:id="rId9"/><sheet name="名册" sheetId="2" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
];
export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** A workbook whose only sheet is the given XML. */
export const aWorkbook = (sheetXml: string | ZipPart, more: readonly ZipPart[] = []): Buffer =>
  aZip([...WORKBOOK, typeof sheetXml === 'string' ? { name: SHEET_PART, content: sheetXml } : sheetXml, ...more]);

export const aSheet = (rowsXml: string, after = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rowsXml}</sheetData>${after}</worksheet>`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const textCells = (row: number, texts: readonly string[]) =>
  texts
    .map((text, at) =>
      text === '' ? '' : `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`,
    )
    .join('');
export const textRow = (row: number, texts: readonly string[]) => `<row r="${row}">${textCells(row, texts)}</row>`;

/** Columns as in the template; a row of the register as texts. */
export const HEADER = [
  '楼栋',
  '单元',
  '房号',
  '建筑面积(㎡)',
  '产权人',
  '产权人类型',
  '手机号',
  '证件尾号',
  '交付',
  '居住人',
  '备注',
] as const;
const AT: Readonly<Record<(typeof HEADER)[number], number>> = {
  楼栋: 0,
  单元: 1,
  房号: 2,
  '建筑面积(㎡)': 3,
  产权人: 4,
  产权人类型: 5,
  手机号: 6,
  证件尾号: 7,
  交付: 8,
  居住人: 9,
  备注: 10,
};
const PLAIN_HOME = ['3号楼', '2单元', '501', '88.20', '王秀兰', '个人', '19900000001', '', '是', '', ''] as const;

/** One home; states only what matters. */
export function aHomeRow(changed: Partial<Record<(typeof HEADER)[number], string>> = {}): string[] {
  const cells: string[] = [...PLAIN_HOME];
  for (const [title, text] of Object.entries(changed)) cells[AT[title as (typeof HEADER)[number]]] = text;
  return cells;
}

/** An .xlsx register of the given rows; the first stands in row 2. */
export const aRegisterWorkbook = (rows: readonly (readonly string[])[], after = '') =>
  aWorkbook(aSheet([HEADER, ...rows].map((texts, at) => textRow(at + 1, texts)).join(''), after));

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
export const aRegisterCsv = (rows: readonly (readonly string[])[]) =>
  [HEADER, ...rows].map((texts) => texts.map(quoted).join(',')).join('\r\n');

let gbkCodes: ReadonlyMap<string, number> | undefined;
/** Text as a Chinese Excel saves it. Node only reads GBK, so that its table is turned round here. */
export function asGbk(text: string): Buffer {
  gbkCodes ??= new Map([...twoByteCodes()].map((code) => [new TextDecoder('gb18030').decode(Uint8Array.of(code >> 8, code & 0xff)), code]));
  const codes = gbkCodes;
  return Buffer.concat(
    [...text].map((sign) => {
      const code = codes.get(sign);
      return code === undefined ? Buffer.from(sign, 'ascii') : Buffer.of(code >> 8, code & 0xff);
    }),
  );
}

function* twoByteCodes(): Iterable<number> {
  for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) yield (high << 8) | low;
}
