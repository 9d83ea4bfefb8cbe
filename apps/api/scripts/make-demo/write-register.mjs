import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeExcelFile from 'write-excel-file/node';

export const DEMO_FOLDER = new URL('../../demo/', import.meta.url);
export const COLUMNS = [
  { title: '楼栋', width: 10 },
  { title: '单元', width: 10 },
  { title: '房号', width: 10 },
  { title: '建筑面积(㎡)', width: 16 },
  { title: '产权人', width: 24 },
  { title: '产权人类型', width: 14 },
  { title: '手机号', width: 28 },
  { title: '证件尾号', width: 14 },
  { title: '交付', width: 8 },
  { title: '居住人', width: 34 },
  { title: '备注', width: 16 },
];
const HEADER_STYLE = { fontWeight: 'bold', backgroundColor: '#DDEBE3', align: 'center' };
const SQUARE_METRES = '0.00##';

/** What a village calls the same columns. */
export const VILLAGE_TITLES = { 楼栋: '村民小组', 房号: '门牌号', 产权人: '户主', 产权人类型: '户主类型' };

export const headerCells = (titles = {}) => COLUMNS.map(({ title }) => ({ value: titles[title] ?? title, ...HEADER_STYLE }));
export const textCell = (value) => (value === '' ? null : { value, type: String });
const areaCell = (areaCm2) => ({ value: areaCm2 / 10_000, type: Number, format: SQUARE_METRES });

const joined = (list) => (list.every((one) => one === '') ? '' : list.join('、'));

/** One home as a row of the register. */
export function homeCells({ building, unit, room, areaCm2, owners, delivered, residents = [], note = '' }) {
  const list = (read) => joined(owners.map(read));
  const living = joined(residents.map(({ name, phone }) => (phone ? `${name}:${phone}` : name)));
  return [
    textCell(building),
    textCell(unit),
    textCell(room),
    areaCell(areaCm2),
    textCell(list((one) => one.name)),
    textCell(owners[0].kind),
    textCell(list((one) => one.phone)),
    textCell(list((one) => one.idTail)),
    textCell(delivered ? '是' : '否'),
    textCell(living),
    textCell(note),
  ];
}

/** Writes a workbook that is the same, byte for byte, whenever it is made from the same rows. */
export async function writeWorkbook(fileName, sheets) {
  const path = fileURLToPath(new URL(fileName, DEMO_FOLDER));
  const bytes = withoutTimes(await writeExcelFile(sheets).toBuffer());
  writeFileSync(path, bytes);
  return bytes.length;
}

export const registerSheet = (rows, sheet = '名册', titles = {}) => ({
  data: [headerCells(titles), ...rows],
  sheet,
  columns: COLUMNS.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
});

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const FIRST_OF_1980 = 0x0021;

/** A zip keeps the minute each part was packed; it says nothing and would make every new file differ. */
function withoutTimes(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const header = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY || bytes.readUInt32LE(header) !== LOCAL_HEADER) throw new Error('not a zip as expected');
    bytes.writeUInt32LE(FIRST_OF_1980 << 16, at + 12);
    bytes.writeUInt32LE(FIRST_OF_1980 << 16, header + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
