import type { RawCell } from '../raw-row';
import type { OpenedWorkbook } from './workbook';

/** A cell as it stands in the XML. `inline` is the text of `<is>`. */
export type XmlCell = { column: number; type: string; style: number; value: string; inline: string; hasFormula: boolean };

/** What the cell says, or null when it says nothing. */
export function cellValue(cell: XmlCell, { strings, dateStyles }: Pick<OpenedWorkbook, 'strings' | 'dateStyles'>): RawCell | null {
  const written = writtenValue(cell, strings, dateStyles);
  if (cell.hasFormula) return { kind: 'formula', text: written?.text ?? '' };
  return written && written.text.trim() !== '' ? { ...written, text: written.text.trim() } : null;
}

function writtenValue(cell: XmlCell, strings: readonly string[], dateStyles: ReadonlySet<number>): RawCell | null {
  switch (cell.type) {
    case 's':
      return sharedText(cell.value, strings);
    case 'inlineStr':
      return { kind: 'text', text: cell.inline };
    case 'str':
      return { kind: 'text', text: cell.value };
    case 'b':
      return { kind: 'text', text: cell.value === '1' ? '是' : '否' };
    case 'd':
      return { kind: 'date', text: cell.value };
    case 'e':
      return { kind: 'error', text: cell.value };
    default:
      return cell.value === '' ? null : numberValue(cell.value, dateStyles.has(cell.style));
  }
}

function sharedText(index: string, strings: readonly string[]): RawCell {
  const text = strings[Number(index)];
  return text === undefined ? { kind: 'error', text: '' } : { kind: 'text', text };
}

/** A sheet keeps 88.2 as 88.200000000000003; fifteen digits are what its author typed and saw. */
function numberValue(value: string, isDate: boolean): RawCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'error', text: value };
  const digits = number.toPrecision(15);
  const text = digits.includes('.') && !digits.includes('e') ? digits.replace(/\.?0+$/, '') : String(number);
  return { kind: isDate ? 'date' : 'number', text };
}
