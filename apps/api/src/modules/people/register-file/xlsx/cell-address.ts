export type CellAddress = Readonly<{ row: number; column: number }>;

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;

/** 「AB12」 as row 12, column 28; null for what no sheet can hold. */
export function cellAddress(reference: string): CellAddress | null {
  const [, letters, digits] = ADDRESS.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= ROWS_MAX && column <= COLUMNS_MAX ? { row, column } : null;
}
