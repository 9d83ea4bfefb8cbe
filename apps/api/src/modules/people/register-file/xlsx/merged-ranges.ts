import { COLUMNS_READ } from '../raw-row';
import { notASheet } from '../unreadable-file';
import { cellAddress } from './cell-address';

const RANGES_MAX = 50_000;
type Range = Readonly<{ fromRow: number; toRow: number; fromColumn: number; toColumn: number }>;

/** Merged cells keep their text in the first cell alone; the others look empty and are not what their author sees. */
export class MergedRanges {
  private readonly byFirstColumn = new Map<number, Range[]>();
  private count = 0;
  private sorted = true;

  add(reference: string): void {
    const [from, to] = reference.split(':').map(cellAddress);
    this.count += 1;
    if (this.count > RANGES_MAX || !from || !to) throw notASheet();
    if (from.column > COLUMNS_READ) return;
    const ranges = this.byFirstColumn.get(from.column) ?? [];
    ranges.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column });
    this.byFirstColumn.set(from.column, ranges);
    this.sorted = false;
  }

  /** Whether the cell is hidden under a merge, that is, not its first cell. */
  hides(row: number, column: number): boolean {
    this.sort();
    for (const ranges of this.byFirstColumn.values()) {
      const range = lastStartingBy(ranges, row);
      if (range && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn)
        return row > range.fromRow || column > range.fromColumn;
    }
    return false;
  }

  private sort(): void {
    if (this.sorted) return;
    for (const ranges of this.byFirstColumn.values()) ranges.sort((one, other) => one.fromRow - other.fromRow);
    this.sorted = true;
  }
}

/** Merges never overlap, so that the last one to start at or above the row is the only one that can cover it. */
function lastStartingBy(ranges: readonly Range[], row: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.fromRow ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
