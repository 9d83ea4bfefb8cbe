import { plainText, withoutSpaces } from './plain-text';
import type { RawRow } from './raw-row';
import { columnTitle, REGISTER_COLUMNS, type RegisterColumn } from './register-columns';

/** Where each column stands in this sheet; columns that we do not know are left alone. */
export type HeaderRow = ReadonlyMap<RegisterColumn, number>;

const COLUMNS = Object.keys(REGISTER_COLUMNS) as RegisterColumn[];
const COLUMN_BY_NAME: ReadonlyMap<string, RegisterColumn> = new Map(
  COLUMNS.flatMap((column) => REGISTER_COLUMNS[column].names.map((name) => [name, column] as const)),
);
/** A title above the table may hold one such word; a header holds several. */
const RECOGNISED_MIN = 3;

/** The row as a header, or null when it is a title or a row of data. Where a column stands twice, the first counts. */
export function asHeader(row: RawRow): HeaderRow | null {
  const header = new Map<RegisterColumn, number>();
  for (const [at, cell] of row.cells) {
    const column = COLUMN_BY_NAME.get(headerName(cell.text));
    if (column && !header.has(column)) header.set(column, at);
  }
  return header.size >= RECOGNISED_MIN ? header : null;
}

export const requiredTitles = (): readonly string[] => COLUMNS.filter((column) => REGISTER_COLUMNS[column].required).map(columnTitle);

export const missingTitles = (header: HeaderRow): readonly string[] =>
  COLUMNS.filter((column) => REGISTER_COLUMNS[column].required && !header.has(column)).map(columnTitle);

/** 「* 建筑面积（平方米）：」 → 建筑面积 */
const headerName = (text: string) => withoutSpaces(plainText(text)).replace(/\(.*?\)|\[.*?\]|[*:]/g, '');
