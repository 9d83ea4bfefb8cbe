import type { Block, PaperDocument } from '../document/paper-document';
import { OFFICIAL } from './official-layout';
import { OfficialPdf, TEXT_WIDTH, type Cell, type Styled } from './official-pdf';

const TITLE: Styled = { font: 'songStrong', size: OFFICIAL.titlePt, line: OFFICIAL.titleLinePt, align: 'center' };
const PLAIN: Styled = { font: 'song', size: OFFICIAL.bodyPt, line: OFFICIAL.linePt };
const BODY: Styled = { ...PLAIN, indent: 2 * OFFICIAL.bodyPt };
const SECTION: Styled = { ...BODY, font: 'strong' };
const KEPT_WITH_NEXT = 2 * OFFICIAL.linePt;
const BEFORE_TABLE = 4;
const AFTER_TABLE = OFFICIAL.tableLinePt / 2;

/** The same paper for whoever only prints it, its fonts inside. */
export async function renderPdf({ name, at, sheets }: PaperDocument): Promise<Buffer> {
  const pdf = new OfficialPdf(name, at);
  const read = collected(pdf);
  for (const { title, under, blocks } of sheets) {
    pdf.newPage();
    pdf.text(title, TITLE);
    if (under) pdf.text(under, { ...PLAIN, align: 'center' });
    pdf.space(OFFICIAL.linePt);
    for (const block of blocks) draw(pdf, block);
  }
  pdf.end();
  return read;
}

function draw(pdf: OfficialPdf, block: Block): void {
  switch (block.kind) {
    case 'heading':
      pdf.keepTogether(KEPT_WITH_NEXT);
      return pdf.text(block.words, SECTION);
    case 'paragraph':
      if (block.as === 'section') pdf.keepTogether(KEPT_WITH_NEXT);
      return pdf.text(block.words, block.as === 'section' ? SECTION : block.as === 'body' ? BODY : PLAIN);
    case 'line':
      return pdf.labelled(`${block.label}：`, block.words, BODY);
    case 'box':
      return drawBox(pdf, block);
    case 'table':
      return drawTable(pdf, block);
    case 'sign':
      return pdf.signatures(block.labels);
    case 'closing':
      return pdf.closing(block.by, block.on);
    case 'page':
      return pdf.newPage();
  }
}

function drawBox(pdf: OfficialPdf, { caption, rows }: Extract<Block, { kind: 'box' }>): void {
  const label = TEXT_WIDTH * OFFICIAL.labelShare;
  const half = TEXT_WIDTH / 2 - label;
  const head: Cell[] = [{ words: caption, width: TEXT_WIDTH, font: 'strong', shaded: true }];
  const body = rows.map((row) =>
    row.flatMap((one): Cell[] => [
      { words: one.label, width: label, font: 'strong', centred: true },
      { words: one.words, width: row.length === 1 ? TEXT_WIDTH - label : half, font: 'song' },
    ]),
  );
  pdf.space(BEFORE_TABLE);
  // Its head does not stay alone at the foot of a page.
  pdf.keepTogether(pdf.heightOf(head) + pdf.heightOf(body[0] ?? []));
  for (const cells of [head, ...body]) pdf.row(cells);
  pdf.space(AFTER_TABLE);
}

function drawTable(pdf: OfficialPdf, { columns, rows }: Extract<Block, { kind: 'table' }>): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (TEXT_WIDTH * share) / shares);
  const head = columns.map(({ label }, at): Cell => ({
    words: label,
    width: widths[at] ?? 0,
    font: 'strong',
    centred: true,
    shaded: true,
  }));
  pdf.space(BEFORE_TABLE);
  pdf.keepTogether(pdf.heightOf(head) + OFFICIAL.linePt);
  pdf.row(head);
  for (const row of rows) {
    const cells = row.map((words, at): Cell => ({ words, width: widths[at] ?? 0, font: 'song' }));
    if (pdf.breaks(cells)) {
      pdf.newPage();
      pdf.row(head);
    }
    pdf.row(cells);
  }
  pdf.space(AFTER_TABLE);
}

function collected({ paper }: OfficialPdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
