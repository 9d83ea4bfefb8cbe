import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { CELL_TEXT_MAX, COLUMNS_READ, type RawCell, type RawRow, type RawSheet } from './raw-row';
import { notASheet } from './unreadable-file';

const DELIMITERS = [',', '\t', ';'] as const;
/** One line of a register is a few hundred characters; more is an unclosed quotation mark. */
const RECORD_CHARS_MAX = 100_000;
const SLICE_BYTES = 16_384;

/** A .csv file as a sheet. A record is a row, also where it runs over several lines or is empty, as table programs count. */
export class CsvSheet implements RawSheet {
  constructor(private readonly text: string) {}

  async *rows(): AsyncIterable<RawRow> {
    const records = Readable.from(slices(this.text)).pipe(
      parse({
        delimiter: delimiterOf(this.text),
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: RECORD_CHARS_MAX,
      }),
    );
    let row = 0;
    try {
      for await (const record of records) {
        row += 1;
        const cells = cellsOf(record as string[]);
        if (cells.size > 0) yield { row, cells };
      }
    } catch (error) {
      if (isCsvError(error)) throw notASheet();
      throw error;
    }
  }

  isMergedAway(): boolean {
    return false;
  }
}

function cellsOf(record: readonly string[]): Map<number, RawCell> {
  const cells = new Map<number, RawCell>();
  record.slice(0, COLUMNS_READ).forEach((value, at) => {
    const text = value.trim();
    if (text !== '') cells.set(at + 1, { kind: 'text', text: text.slice(0, CELL_TEXT_MAX) });
  });
  return cells;
}

/** Fed bit by bit: given at once, the parser would lay out millions of rows before the first is looked at. */
function* slices(text: string): Iterable<Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

/** Whichever of the three stands most often in the first lines. */
function delimiterOf(text: string): string {
  const opening = text.slice(0, 4000).split('\n', 20).join('\n');
  const count = (mark: string) => opening.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const isCsvError = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
