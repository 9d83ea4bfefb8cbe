/** What a cell holds beside its text: a formula or a date cannot be taken as what was meant. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'error';
export type RawCell = Readonly<{ kind: CellKind; text: string }>;
/** A row that has at least one cell with something in it; columns count from 1. */
export type RawRow = Readonly<{ row: number; cells: ReadonlyMap<number, RawCell> }>;

export interface RawSheet {
  rows(): AsyncIterable<RawRow>;
  /** Known once all rows have been read. */
  isMergedAway(row: number, column: number): boolean;
}

/** Longer text is cut here; every column refuses far shorter ones. */
export const CELL_TEXT_MAX = 1000;
/** Columns to the right of this are not looked at. */
export const COLUMNS_READ = 64;
