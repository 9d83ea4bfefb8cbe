import { A4, type Paper, type PaperFont } from './paper';

type Line = Readonly<{
  size?: number;
  font?: PaperFont;
  colour?: string;
  gap?: number;
  indent?: number;
  align?: 'left' | 'center' | 'right';
}>;

const HEADED = 60;

/** Text from top to bottom, over as many pages as it needs; nothing is cut in two that fits on a page. */
export class FlowingPaper {
  private width: number;

  constructor(
    private readonly paper: Paper,
    private readonly margin: number,
  ) {
    this.width = A4.width - 2 * margin;
    paper.addPage();
  }

  /** Never left alone at the foot of a page; `together` points of what follows stay on its page. */
  heading(words: string, together = HEADED): void {
    this.makeRoom(together);
    this.line(words, { size: 13, font: 'strong', gap: 4 });
  }

  line(words: string, { size = 10.5, font = 'text', colour = '#000', gap = 3, indent = 0, align = 'left' }: Line = {}): void {
    const options = { width: this.width - indent, lineGap: 2.5, align };
    this.paper.font(font).fontSize(size);
    this.makeRoom(this.paper.heightOfString(words, options));
    this.paper.fillColor(colour).text(words, this.margin + indent, this.paper.y, options);
    this.paper.y += gap;
  }

  /** Two or more columns whose rows stand beside one another. */
  row(cells: readonly string[], shares: readonly number[], { size = 10, font = 'text', colour = '#000' }: Line = {}): void {
    const gutter = 8;
    const widths = shares.map((share) => share * this.width - gutter);
    this.paper.font(font).fontSize(size);
    const height = Math.max(...cells.map((cell, i) => this.paper.heightOfString(cell, { width: widths[i] ?? this.width, lineGap: 2 })));
    this.makeRoom(height);
    const top = this.paper.y;
    let left = this.margin;
    cells.forEach((cell, i) => {
      this.paper.fillColor(colour).text(cell, left, top, { width: widths[i] ?? this.width, lineGap: 2 });
      left += (widths[i] ?? this.width) + gutter;
    });
    this.paper.y = top + height + 0.5;
  }

  rule(): void {
    const { y } = this.paper;
    this.paper
      .moveTo(this.margin, y + 2)
      .lineTo(this.margin + this.width, y + 2)
      .lineWidth(0.6)
      .stroke('#999');
    this.paper.y = y + 5;
  }

  space(points: number): void {
    this.paper.y += points;
  }

  /** Something drawn at the right of what `beside` writes; it says how high it is. */
  aside(width: number, draw: (at: Readonly<{ x: number; y: number; width: number }>) => number, beside: () => void): void {
    const top = this.paper.y;
    const bottom = top + draw({ x: this.margin, y: top, width: this.width });
    this.paper.y = top;
    this.width -= width;
    beside();
    this.width += width;
    this.paper.y = Math.max(this.paper.y, bottom);
  }

  private makeRoom(height: number): void {
    if (this.paper.y + height > A4.height - this.margin) this.paper.addPage();
  }
}
