import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Block, BoxRow } from '../document/paper-document';
import { issuerFromRight, OFFICIAL, TEXT_WIDTH_MM } from './official-layout';

/** What a desk in an office has; where one is missing, Word takes what stands beside it in the table of fonts. */
export const DOCX_FONTS = { title: '方正小标宋简体', body: '仿宋', heading: '黑体', number: '宋体' } as const;
const LATIN = 'Times New Roman';
const TWIPS = 20;
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 72 * TWIPS);
const WIDTH = twips(TEXT_WIDTH_MM);
/** What a line may end with and is drawn all the same. */
const SIGNATURE_SPACE = '\u00a0'.repeat(28);
const CELL = { top: 60, bottom: 60, left: 100, right: 100 };
const SHADED = { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

type Font = keyof typeof DOCX_FONTS;
export const face = (font: Font) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: DOCX_FONTS[font] });

export function run(text: string, font: Font, points: number, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: face(font), size: points * 2, ...more });
}

/** One paragraph; a line break within stays one. */
function runs(words: string, font: Font, points: number): TextRun[] {
  return words.split('\n').map((line, index) => run(line, font, points, index > 0 ? { break: 1 } : {}));
}

const spaced = (points: number) => ({ line: points * TWIPS, lineRule: LineRuleType.EXACT });
const paragraph = (children: readonly TextRun[], more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({ children: [...children], spacing: spaced(OFFICIAL.linePt), ...more });

const TWO_CHARACTERS = { firstLine: 2 * OFFICIAL.bodyPt * TWIPS, firstLineChars: 200 };

export function titleOf(title: string, under: string | null, fresh: boolean): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    paragraph([run(title, 'title', OFFICIAL.titlePt)], {
      ...centred,
      pageBreakBefore: fresh,
      spacing: { ...spaced(OFFICIAL.titleLinePt), after: under ? 0 : OFFICIAL.linePt * TWIPS },
    }),
    ...(under
      ? [
          paragraph(runs(under, 'body', OFFICIAL.bodyPt), {
            ...centred,
            spacing: { ...spaced(OFFICIAL.linePt), after: OFFICIAL.linePt * TWIPS },
          }),
        ]
      : []),
  ];
}

export function docxBlocks(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph([run(block.words, 'heading', OFFICIAL.bodyPt)], { keepNext: true, indent: TWO_CHARACTERS })];
    case 'paragraph':
      return [bodyParagraph(block)];
    case 'line':
      return [
        paragraph([run(`${block.label}：`, 'heading', OFFICIAL.bodyPt), ...runs(block.words, 'body', OFFICIAL.bodyPt)], {
          indent: TWO_CHARACTERS,
        }),
      ];
    case 'box':
      return [boxTable(block), gap()];
    case 'table':
      return [plainTable(block), gap()];
    case 'sign':
      return block.labels.map((label, index) => signature(label, index < block.labels.length - 1));
    case 'closing':
      return closing(block);
    case 'page':
      return [new Paragraph({ children: [], pageBreakBefore: true, spacing: spaced(1) })];
  }
}

function bodyParagraph({ words, as }: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  if (as === 'section') return paragraph(runs(words, 'heading', OFFICIAL.bodyPt), { keepNext: true, indent: TWO_CHARACTERS });
  return paragraph(runs(words, 'body', OFFICIAL.bodyPt), as === 'body' ? { indent: TWO_CHARACTERS } : {});
}

const gap = () => new Paragraph({ children: [], spacing: spaced(OFFICIAL.tableLinePt / 2) });

function cell(words: string, width: number, { font = 'body', centred = false, span = 1, shaded = false }: CellLook = {}): TableCell {
  return new TableCell({
    children: [
      new Paragraph({
        children: runs(words, font, OFFICIAL.tablePt),
        spacing: spaced(OFFICIAL.tableLinePt),
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ],
    width: { size: width, type: WidthType.DXA },
    margins: CELL,
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: span,
    ...(shaded ? { shading: SHADED } : {}),
  });
}
type CellLook = Readonly<{ font?: Font; centred?: boolean; span?: number; shaded?: boolean }>;

const framed = (columnWidths: number[], rows: TableRow[]) =>
  new Table({ rows, columnWidths, width: { size: WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders: FRAME });

function boxTable({ caption, rows }: Extract<Block, { kind: 'box' }>): Table {
  const label = Math.round(WIDTH * OFFICIAL.labelShare);
  const half = Math.round(WIDTH / 2) - label;
  const head = new TableRow({ cantSplit: true, children: [cell(caption, WIDTH, { font: 'heading', span: 4, shaded: true })] });
  const body = rows.map((row) => {
    const isAlone = row.length === 1;
    const words = (one: BoxRow[number]) => cell(one.words, isAlone ? WIDTH - label : half, { span: isAlone ? 3 : 1 });
    return new TableRow({ children: row.flatMap((one) => [cell(one.label, label, { font: 'heading', centred: true }), words(one)]) });
  });
  return framed([label, half, label, WIDTH - 2 * label - half], [head, ...body]);
}

function plainTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / shares));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, at) => cell(label, widths[at] ?? 0, { font: 'heading', centred: true, shaded: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        height: { value: OFFICIAL.linePt * TWIPS, rule: HeightRule.ATLEAST },
        children: row.map((words, at) => cell(words, widths[at] ?? 0)),
      }),
  );
  return framed(widths, [head, ...body]);
}

/** An empty line for a pen. */
const signature = (label: string, keepNext: boolean) =>
  paragraph(
    [
      run(`${label}（签字）：`, 'body', OFFICIAL.bodyPt),
      run(SIGNATURE_SPACE, 'body', OFFICIAL.bodyPt, { underline: { type: UnderlineType.SINGLE } }),
    ],
    { alignment: AlignmentType.RIGHT, spacing: { ...spaced(OFFICIAL.linePt), before: 160 }, keepLines: true, keepNext },
  );

function closing({ by, on }: Extract<Block, { kind: 'closing' }>): Paragraph[] {
  const right = (characters: number) => ({ right: Math.round(characters * OFFICIAL.bodyPt * TWIPS) });
  const after = { ...spaced(OFFICIAL.linePt), before: OFFICIAL.linePt * TWIPS };
  const aside = { alignment: AlignmentType.RIGHT, keepLines: true };
  return [
    paragraph([run(by, 'body', OFFICIAL.bodyPt)], { ...aside, keepNext: true, spacing: after, indent: right(issuerFromRight(by, on)) }),
    paragraph([run(on, 'body', OFFICIAL.bodyPt)], { ...aside, indent: right(OFFICIAL.dateFromRight) }),
  ];
}
