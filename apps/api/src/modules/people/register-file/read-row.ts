import { PARKING_KINDS, REGISTER_LIMITS, type ParkingKind } from '@silin/shared';
import { readArea } from './area';
import type { HeaderRow } from './header-row';
import { homeName } from './home-name';
import { ownersOfRow } from './owners-of-row';
import { plainText, withoutSpaces } from './plain-text';
import type { RawRow } from './raw-row';
import type { RegisterRow } from './register-types';
import { residentsOfRow } from './residents-of-row';
import { RowCells, type Fault } from './row-cells';

export type RowReading = Readonly<{ home: RegisterRow } | { faults: readonly Fault[] }>;

const DELIVERED = new Set(['是', '已交付', '已交房', 'Y', 'YES', '√', '1', 'TRUE']);
const NOT_DELIVERED = new Set(['否', '未交付', '未交房', 'N', 'NO', '×', '0', 'FALSE']);
const HOME_WORDS = new Set(['房屋', '房', '住宅', '商铺', '商业', '办公']);
const SUM_LINE = /^(合计|总计|小计|共计)/;

/** One row of the sheet as one home, or everything that is wrong with it. */
export function readRow(row: RawRow, header: HeaderRow): RowReading {
  const cells = new RowCells(row, header);
  const parking = parkingOf(cells);
  const building = cells.textWithin('building', REGISTER_LIMITS.buildingMax, '请填写楼栋');
  const unit = cells.textWithin('unit', REGISTER_LIMITS.unitMax);
  const room = cells.textWithin('room', REGISTER_LIMITS.roomMax, '请填写房号');
  const home: RegisterRow = {
    row: row.row,
    parking,
    ...homeName(building, unit, room),
    areaCm2: areaOf(cells),
    owners: ownersOfRow(cells),
    delivered: deliveredOf(cells),
    residents: parking === null ? residentsOfRow(cells) : nobodyIn(cells),
    note: cells.textWithin('note', REGISTER_LIMITS.noteMax) || null,
  };
  return cells.faults.length > 0 ? { faults: cells.faults } : { home };
}

/** Left empty, and in a file without the column, a row is a home. */
function parkingOf(cells: RowCells): ParkingKind | null {
  const text = withoutSpaces(cells.text('what'));
  if (text === '' || HOME_WORDS.has(text)) return null;
  const kind = (Object.keys(PARKING_KINDS) as ParkingKind[]).find((one) => PARKING_KINDS[one] === text.replace(/^产权/, ''));
  if (!kind) cells.fault('what', '请填：房屋、车位或车库；不填就是房屋');
  return kind ?? null;
}

/** Nobody becomes a resident by a 车位. */
function nobodyIn(cells: RowCells): readonly never[] {
  if (cells.text('residents') !== '') cells.fault('residents', '车位、车库里不住人，这一格请空着');
  return [];
}

function areaOf(cells: RowCells): number {
  const text = cells.text('area');
  const reading = text === '' ? { fault: '请填写建筑面积' } : readArea(text);
  if ('areaCm2' in reading) return reading.areaCm2;
  cells.fault('area', reading.fault);
  return 0;
}

function deliveredOf(cells: RowCells): boolean {
  const text = withoutSpaces(cells.text('delivered')).toUpperCase();
  if (!DELIVERED.has(text) && !NOT_DELIVERED.has(text)) cells.fault('delivered', '请填：是或否');
  return DELIVERED.has(text);
}

/** Not a home: the line of sums under a table, or a row in which only unknown columns say something. */
export function isNoHome(row: RawRow, header: HeaderRow): boolean {
  const known = [...header.values()].map((at) => plainText(row.cells.get(at)?.text ?? '')).filter((text) => text !== '');
  const first = [...row.cells.entries()].sort(([one], [other]) => one - other)[0]?.[1].text ?? '';
  const room = plainText(row.cells.get(header.get('room') ?? 0)?.text ?? '');
  return known.length === 0 || (room === '' && SUM_LINE.test(plainText(first)));
}
