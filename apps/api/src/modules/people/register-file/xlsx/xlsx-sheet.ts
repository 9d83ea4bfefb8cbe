import { CELL_TEXT_MAX, COLUMNS_READ, type RawCell, type RawRow, type RawSheet } from '../raw-row';
import { notASheet } from '../unreadable-file';
import { cellAddress } from './cell-address';
import { cellValue, type XmlCell } from './cell-value';
import { MergedRanges } from './merged-ranges';
import { readXml, type Attributes, type XmlHandler } from './read-xml';
import { richText } from './string-table';
import { openWorkbook, type OpenedWorkbook } from './workbook';

/**
 * The first visible sheet of a workbook, row by row while it is unpacked. Written by hand because readers that can be had lay out
 * the whole sheet first, by sizes and row numbers that the file declares: a file of a few kilobytes then takes all memory.
 */
export class XlsxSheet implements RawSheet {
  private readonly merged = new MergedRanges();

  constructor(private readonly bytes: Buffer) {}

  async *rows(): AsyncIterable<RawRow> {
    const workbook = await openWorkbook(this.bytes);
    const found: RawRow[] = [];
    const handler = sheetHandler(workbook, this.merged, (row) => found.push(row));
    for await (const rows of readXml(workbook.sheet(), handler, () => found.splice(0))) yield* rows;
  }

  isMergedAway(row: number, column: number): boolean {
    return this.merged.hides(row, column);
  }
}

function sheetHandler(workbook: OpenedWorkbook, merged: MergedRanges, take: (row: RawRow) => void): XmlHandler {
  const inline = richText();
  let row = 0;
  let column = 0;
  let cells = new Map<number, RawCell>();
  let cell: XmlCell | null = null;
  let inValue = false;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        row = nextRow(row, attributes);
        column = 0;
        cells = new Map();
      } else if (name === 'c') {
        cell = startCell(row, column, attributes);
        column = cell.column;
        inline.begin();
      } else if (name === 'mergeCell') merged.add(attributes.ref ?? '');
      else if (name === 'v') inValue = true;
      else if (name === 'f' && cell) cell.hasFormula = true;
      else inline.open(name, attributes);
    },
    text: (piece) => {
      if (inValue && cell && cell.value.length < CELL_TEXT_MAX) cell.value = (cell.value + piece).slice(0, CELL_TEXT_MAX);
      else inline.text(piece);
    },
    close: (name) => {
      if (name === 'row') {
        if (cells.size > 0) take({ row, cells });
      } else if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        keep({ ...cell, inline: inline.end() }, cells, workbook);
        cell = null;
      } else inline.close(name);
    },
  };
}

function keep(cell: XmlCell, cells: Map<number, RawCell>, workbook: OpenedWorkbook): void {
  const value = cell.column <= COLUMNS_READ ? cellValue(cell, workbook) : null;
  if (value) cells.set(cell.column, value);
}

/** Rows may leave numbers out but never go back; a row without a number follows the one before. */
function nextRow(previous: number, { r }: Attributes): number {
  const row = r === undefined ? previous + 1 : cellAddress(`A${r}`)?.row;
  if (row === undefined || row <= previous) throw notASheet();
  return row;
}

function startCell(row: number, previous: number, { r, t, s }: Attributes): XmlCell {
  const column = r === undefined ? previous + 1 : columnIn(row, r);
  if (column === null || column <= previous) throw notASheet();
  return { column, type: t ?? 'n', style: Number(s ?? 0), value: '', inline: '', hasFormula: false };
}

function columnIn(row: number, reference: string): number | null {
  const address = cellAddress(reference);
  return address?.row === row ? address.column : null;
}
