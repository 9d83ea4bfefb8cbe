import writeExcelFile from 'write-excel-file/node';
import type { Grid, PaperDocument } from '../document/paper-document';
import { stillOfficeFile } from './still-zip';

const WIDE = 40;
const NARROW = 12;
const WIDEST_OF_NARROW = 14;

/** One row for each thing, every cell as text: what somebody wrote is never taken for a formula. */
export async function renderXlsx({ at, sheets }: PaperDocument, grid: Grid): Promise<Buffer> {
  const head = grid.head.map(
    (value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#F2F2F2', align: 'center' }) as const,
  );
  const rows = grid.rows.map((row) =>
    row.map((value) => (value === '' ? null : ({ value, type: String, wrap: true, alignVertical: 'top' } as const))),
  );
  const columns = grid.head.map((_, at) => ({ width: isNarrow(grid, at) ? NARROW : WIDE }));
  const sheet = { data: [head, ...rows], sheet: sheets[0]?.title ?? '', columns, stickyRowsCount: 1, orientation: 'landscape' as const };
  return stillOfficeFile(await writeExcelFile([sheet]).toBuffer(), at, { 'xl/worksheets/sheet1.xml': onePageWide });
}

/** Printed, a ledger is as wide as the paper and as long as it needs: the library cannot say so. */
const onePageWide = (xml: string) =>
  xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');

const isNarrow = ({ rows }: Grid, at: number) => rows.every((row) => (row[at] ?? '').length <= WIDEST_OF_NARROW);
