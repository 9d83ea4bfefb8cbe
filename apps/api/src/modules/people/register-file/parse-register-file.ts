import { REGISTER_LIMITS, type BadRow } from '@silin/shared';
import { checkRegister, MERGED_CELL, type RowFault } from './check-register';
import { CsvSheet } from './csv-sheet';
import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { asHeader, missingTitles, requiredTitles, type HeaderRow } from './header-row';
import { maskPhones } from './phone';
import { plainText } from './plain-text';
import { columnTitle } from './register-columns';
import type { RawRow, RawSheet } from './raw-row';
import { isNoHome, readRow } from './read-row';
import { registerTotals } from './register-totals';
import type { ParsedRegister, RegisterReading, RegisterRow } from './register-types';
import { notASheet, tooManyRows, UnreadableFile } from './unreadable-file';
import { XlsxSheet } from './xlsx/xlsx-sheet';

/** A title and a few lines of explanation may stand above the header. */
const HEADER_WITHIN_ROWS = 20;
const VALUE_SHOWN_MAX = 24;

/**
 * Reads a register, .xlsx or .csv by its bytes whatever its name says. Writes nothing and never throws for what is in the file:
 * an unreadable one is answered with its reason, a bad row stands in the list with its place.
 */
export async function parseRegisterFile(bytes: Buffer): Promise<RegisterReading> {
  try {
    return { readable: true, register: await readRegister(sheetOf(bytes)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { readable: false, refusal: error.refusal };
    throw error;
  }
}

function sheetOf(bytes: Buffer): RawSheet {
  if (bytes.length === 0) throw new UnreadableFile({ why: 'empty' });
  if (bytes.length > REGISTER_LIMITS.bytesMax) throw new UnreadableFile({ why: 'too_large', limit: REGISTER_LIMITS.bytesMax });
  const kind = fileKind(bytes);
  if (kind === 'other') throw notASheet();
  return kind === 'zip' ? new XlsxSheet(bytes) : new CsvSheet(decodeText(bytes));
}

async function readRegister(sheet: RawSheet): Promise<ParsedRegister> {
  const { header, homes, faults, rows } = await readRows(sheet);
  if (rows === 0) throw new UnreadableFile({ why: 'empty' });
  const checked = checkRegister(homes, sheet, header);
  const all = [...faults, ...checked.faults].sort((one, other) => one.row - other.row);
  return {
    rows: checked.homes,
    badRows: all.slice(0, REGISTER_LIMITS.badRowsShown).map((one) => asBadRow(one, sheet, header)),
    totals: registerTotals(checked.homes, rows),
  };
}

type ReadRows = Readonly<{ header: HeaderRow; homes: readonly RegisterRow[]; faults: readonly RowFault[]; rows: number }>;

async function readRows(sheet: RawSheet): Promise<ReadRows> {
  const homes: RegisterRow[] = [];
  const faults: RowFault[] = [];
  let header: HeaderRow | null = null;
  let rows = 0;
  let above = 0;
  for await (const row of sheet.rows()) {
    if (!header) {
      header = headerIn(row, above);
      above += 1;
      continue;
    }
    if (isNoHome(row, header)) continue;
    rows += 1;
    if (rows > REGISTER_LIMITS.rowsMax) throw tooManyRows();
    const reading = readRow(row, header);
    if ('home' in reading) homes.push(reading.home);
    else if (faults.length < REGISTER_LIMITS.badRowsShown) faults.push(...reading.faults.map((fault) => ({ row: row.row, fault })));
  }
  if (!header)
    throw above === 0 ? new UnreadableFile({ why: 'empty' }) : new UnreadableFile({ why: 'columns_missing', columns: requiredTitles() });
  return { header, homes, faults, rows };
}

/** The header, null while there may be one below, or a refusal: no header, or one without a column that is needed. */
function headerIn(row: RawRow, above: number): HeaderRow | null {
  const header = asHeader(row);
  if (!header && above >= HEADER_WITHIN_ROWS) throw new UnreadableFile({ why: 'columns_missing', columns: requiredTitles() });
  const missing = header ? missingTitles(header) : [];
  if (missing.length > 0) throw new UnreadableFile({ why: 'columns_missing', columns: missing });
  return header;
}

/** What the uploader sees: enough to find the cell, never a whole phone number. */
function asBadRow({ row, fault }: RowFault, sheet: RawSheet, header: HeaderRow): BadRow {
  const value = maskPhones(plainText(fault.value));
  const at = header.get(fault.column);
  // "Please fill in" would puzzle whoever sees the text of the merged cell right there.
  const reason = at !== undefined && sheet.isMergedAway(row, at) ? MERGED_CELL : fault.reason;
  return {
    row,
    column: columnTitle(fault.column),
    reason,
    value: value.length > VALUE_SHOWN_MAX ? `${value.slice(0, VALUE_SHOWN_MAX)}…` : value,
  };
}
