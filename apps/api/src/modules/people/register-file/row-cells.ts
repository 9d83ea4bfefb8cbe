import type { HeaderRow } from './header-row';
import { looksLikeFormula, plainText } from './plain-text';
import type { RawCell, RawRow } from './raw-row';
import type { RegisterColumn } from './register-columns';

export type Fault = Readonly<{ column: RegisterColumn; value: string; reason: string }>;

const REFUSED_KINDS: Partial<Record<RawCell['kind'], string>> = {
  formula: '这一格是公式，请粘贴成数值',
  error: '这一格是错误值，请重新填写',
  date: '这一格被改成了日期，请把格式设为文本再填',
};
/** These are read digit by digit, so that a sign in front cannot slip through. */
const READ_BY_DIGIT: ReadonlySet<RegisterColumn> = new Set(['area', 'phone']);

/** The cells of one row by the name of their column; collects what is wrong with them. */
export class RowCells {
  readonly faults: Fault[] = [];

  constructor(
    private readonly row: RawRow,
    private readonly header: HeaderRow,
  ) {}

  /** The plain text of the cell, empty where there is none. A formula, an error or a date is a fault. */
  text(column: RegisterColumn): string {
    const cell = this.cell(column);
    if (!cell) return '';
    const refused = REFUSED_KINDS[cell.kind];
    if (refused) this.fault(column, refused);
    const text = plainText(cell.text);
    if (!refused && cell.kind === 'text' && !READ_BY_DIGIT.has(column) && looksLikeFormula(text)) this.fault(column, '不能以 = + - @ 开头');
    return text;
  }

  fault(column: RegisterColumn, reason: string): void {
    // One cell gets one reason, the first and most telling.
    if (this.isFaulty(column)) return;
    this.faults.push({ column, value: this.cell(column)?.text ?? '', reason });
  }

  isFaulty(column: RegisterColumn): boolean {
    return this.faults.some((one) => one.column === column);
  }

  /** Says so when the text is missing or too long. */
  textWithin(column: RegisterColumn, longest: number, missing?: string): string {
    const text = this.text(column);
    if (text === '' && missing) this.fault(column, missing);
    if (text.length > longest) this.fault(column, `太长了，最多 ${longest} 个字`);
    return text;
  }

  private cell(column: RegisterColumn): RawCell | undefined {
    const at = this.header.get(column);
    return at === undefined ? undefined : this.row.cells.get(at);
  }
}
