import { A4, MILLIMETRE, newNumberedPaper, type Paper, type PaperFont } from '../../../platform/paper';
import { baselineOf, issuerFromRight, OFFICIAL, pageNumber } from './official-layout';

const { marginsMm } = OFFICIAL;
const MARGINS = {
  top: marginsMm.top * MILLIMETRE,
  bottom: marginsMm.bottom * MILLIMETRE,
  left: marginsMm.left * MILLIMETRE,
  right: marginsMm.right * MILLIMETRE,
};
export const TEXT_WIDTH = A4.width - MARGINS.left - MARGINS.right;
const BOTTOM = A4.height - MARGINS.bottom;
const CELL_PADDING = 5;
const FRAME = 0.6;
const SHADE = '#F2F2F2';
const ABOVE_SIGNATURE = 8;
const SIGNATURE_WIDTH = 8 * OFFICIAL.bodyPt;
/** A number below zero is how far down from the top pdfkit sets the signs. */
const BODY_BASELINE = -baselineOf(OFFICIAL.linePt, OFFICIAL.bodyPt);
const TABLE_BASELINE = -baselineOf(OFFICIAL.tableLinePt, OFFICIAL.tablePt);

export type Styled = Readonly<{ font: PaperFont; size: number; line: number; indent?: number; align?: 'left' | 'center' }>;
export type Cell = Readonly<{ words: string; width: number; font: PaperFont; centred?: boolean; shaded?: boolean }>;

/** An official paper drawn from top to bottom; a row is not cut in two where it fits on a page. */
export class OfficialPdf {
  readonly paper: Paper;

  constructor(title: string, at: Date) {
    this.paper = newNumberedPaper(title, at, MARGINS);
  }

  newPage(): void {
    this.paper.addPage();
  }

  text(words: string, style: Styled): void {
    this.use(style.font, style.size);
    this.paper.text(words, MARGINS.left, this.paper.y, { width: TEXT_WIDTH, ...this.options(style) });
  }

  /** 「标签：内容」, the label stronger. */
  labelled(label: string, words: string, style: Styled): void {
    this.use('songStrong', style.size);
    const options = { width: TEXT_WIDTH, ...this.options(style) };
    this.paper.text(label, MARGINS.left, this.paper.y, { ...options, continued: true });
    this.use(style.font, style.size).text(words, { ...options });
  }

  space(points: number): void {
    this.paper.y += points;
  }

  keepTogether(points: number): void {
    if (this.paper.y + points > BOTTOM) this.newPage();
  }

  /** Whether it would have to begin on another page. */
  breaks(cells: readonly Cell[]): boolean {
    return this.paper.y + this.heightOf(cells) > BOTTOM;
  }

  row(cells: readonly Cell[]): void {
    for (const part of this.onPages(cells)) this.wholeRow(part);
  }

  heightOf(cells: readonly Cell[]): number {
    return Math.max(OFFICIAL.linePt, ...cells.map((cell) => this.cellHeight(cell)));
  }

  /** Lines for a pen; all of them on one page. */
  signatures(labels: readonly string[]): void {
    this.keepTogether(labels.length * (OFFICIAL.linePt + ABOVE_SIGNATURE));
    for (const label of labels) this.signature(label);
  }

  private signature(label: string): void {
    this.space(ABOVE_SIGNATURE);
    this.use('song', OFFICIAL.bodyPt);
    const words = `${label}（签字）：`;
    const right = MARGINS.left + TEXT_WIDTH;
    const { y } = this.paper;
    const left = right - SIGNATURE_WIDTH - this.paper.widthOfString(words);
    this.paper.text(words, left, y, { lineBreak: false, baseline: BODY_BASELINE });
    this.paper
      .moveTo(right - SIGNATURE_WIDTH, y - BODY_BASELINE + 3)
      .lineTo(right, y - BODY_BASELINE + 3)
      .lineWidth(FRAME)
      .stroke('#000');
    this.paper.y = y + OFFICIAL.linePt;
  }

  /** Who signs it stands over the day, and both stay together. */
  closing(by: string, on: string): void {
    this.keepTogether(3 * OFFICIAL.linePt);
    this.space(OFFICIAL.linePt);
    this.atRight(by, issuerFromRight(by, on));
    this.atRight(on, OFFICIAL.dateFromRight);
  }

  /** Numbers every page on its outer side and ends it. */
  end(): void {
    const { start, count } = this.paper.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.paper.switchToPage(page);
      this.paper.page.margins.bottom = 0;
      this.use('song', OFFICIAL.pageNumberPt);
      const words = pageNumber(page + 1);
      const aside = OFFICIAL.pageNumberPt;
      const isOdd = page % 2 === 0;
      const left = isOdd ? MARGINS.left + TEXT_WIDTH - aside - this.paper.widthOfString(words) : MARGINS.left + aside;
      this.paper.text(words, left, BOTTOM + OFFICIAL.pageNumberMm * MILLIMETRE, { lineBreak: false });
    }
    this.paper.end();
  }

  private atRight(words: string, characters: number): void {
    this.use('song', OFFICIAL.bodyPt);
    const { y } = this.paper;
    const left = MARGINS.left + TEXT_WIDTH - characters * OFFICIAL.bodyPt - this.paper.widthOfString(words);
    this.paper.text(words, Math.max(MARGINS.left, left), y, { lineBreak: false, baseline: BODY_BASELINE });
    this.paper.y = y + OFFICIAL.linePt;
  }

  private use(font: PaperFont, size: number): Paper {
    return this.paper.font(font).fontSize(size).fillColor('#000');
  }

  private options({ line, size, indent = 0, align = 'left' }: Styled) {
    return { lineGap: line - this.paper.currentLineHeight(true), baseline: -baselineOf(line, size), indent, align };
  }

  private cellHeight({ words, width, font }: Cell): number {
    this.use(font, OFFICIAL.tablePt);
    const lineGap = OFFICIAL.tableLinePt - this.paper.currentLineHeight(true);
    return this.paper.heightOfString(words, { width: width - 2 * CELL_PADDING, lineGap }) + CELL_PADDING;
  }

  /** What is higher than a page goes on in a row below. */
  private onPages(cells: readonly Cell[]): readonly (readonly Cell[])[] {
    const room = BOTTOM - MARGINS.top;
    if (this.heightOf(cells) <= room) return [cells];
    const taken = cells.map((cell) => (this.cellHeight(cell) > room ? Math.floor(cell.words.length / 2) : cell.words.length));
    const part = (from: (at: number) => string) => cells.map((cell, at) => ({ ...cell, words: from(at) }));
    return [
      ...this.onPages(part((at) => cells[at]?.words.slice(0, taken[at]) ?? '')),
      ...this.onPages(part((at) => cells[at]?.words.slice(taken[at]) ?? '')),
    ];
  }

  private wholeRow(cells: readonly Cell[]): void {
    const height = this.heightOf(cells);
    this.keepTogether(height);
    const top = this.paper.y;
    let { left } = MARGINS;
    for (const cell of cells) {
      this.drawCell(cell, left, top, height);
      left += cell.width;
    }
    this.paper.y = top + height;
  }

  private drawCell(cell: Cell, left: number, top: number, height: number): void {
    const { words, width, font, centred = false, shaded = false } = cell;
    if (shaded) this.paper.rect(left, top, width, height).fill(SHADE);
    this.paper.rect(left, top, width, height).lineWidth(FRAME).stroke('#000');
    const above = (height - this.cellHeight(cell)) / 2 + CELL_PADDING / 2;
    this.use(font, OFFICIAL.tablePt);
    const lineGap = OFFICIAL.tableLinePt - this.paper.currentLineHeight(true);
    const options = { width: width - 2 * CELL_PADDING, lineGap, baseline: TABLE_BASELINE, align: centred ? 'center' : 'left' } as const;
    this.paper.text(words, left + CELL_PADDING, top + above, options);
  }
}
