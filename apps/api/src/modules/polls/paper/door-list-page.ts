import { groupedPaperCode } from '@silin/shared';
import { A4, MILLIMETRE, type Paper } from '../../../platform/paper';

export type DoorListHead = Readonly<{ title: string; question: string; printedOn: string }>;
/** `brought`: whether the ballot is entered as delivered already; `came`: whether the vote has come in already, on paper or by phone; null where it has not. */
export type DoorRow = Readonly<{ building: string; alias: string; code: string; brought: boolean; came: string | null }>;

const mm = (millimetres: number) => millimetres * MILLIMETRE;
export const LIST_MARGIN = mm(18);
const WIDTH = A4.width - 2 * LIST_MARGIN;
const ROW = mm(9);
const TOP = mm(54);
const BOTTOM = A4.height - mm(16);
const BOX = mm(4.5);
const COLUMNS = { alias: 0, code: mm(84), brought: mm(118), back: mm(144) } as const;

/** Where the next row goes; a page is begun when one is full or another building comes. */
export type DoorListPlace = Readonly<{ building: string; y: number }>;

/** Draws one row and says where the next one goes. */
export function drawDoorRow(paper: Paper, head: DoorListHead, row: DoorRow, place: DoorListPlace | null): DoorListPlace {
  const isFull = place === null || place.building !== row.building || place.y + ROW > BOTTOM;
  if (isFull) drawPageHead(paper, head, row.building);
  const y = isFull ? TOP : place.y;
  const text = (words: string, column: keyof typeof COLUMNS, width: number) =>
    paper.text(words, LIST_MARGIN + COLUMNS[column], y + mm(2), { width, height: ROW, ellipsis: true, lineBreak: false });
  paper.fillColor('#000').font('text').fontSize(12);
  text(row.alias, 'alias', COLUMNS.code - mm(4));
  text(groupedPaperCode(row.code), 'code', mm(32));
  const box = (column: 'brought' | 'back') =>
    paper
      .rect(LIST_MARGIN + COLUMNS[column] + mm(2), y + mm(2), BOX, BOX)
      .lineWidth(0.8)
      .stroke('#000');
  if (row.brought) text('送到了', 'brought', COLUMNS.back - COLUMNS.brought);
  else box('brought');
  if (row.came === null) box('back');
  else text(row.came, 'back', WIDTH - COLUMNS.back);
  paper
    .moveTo(LIST_MARGIN, y + ROW)
    .lineTo(LIST_MARGIN + WIDTH, y + ROW)
    .lineWidth(0.3)
    .stroke('#aaa');
  return { building: row.building, y: y + ROW };
}

function drawPageHead(paper: Paper, { title, question, printedOn }: DoorListHead, building: string): void {
  paper.addPage();
  paper
    .fillColor('#000')
    .font('strong')
    .fontSize(18)
    .text(`${title} · ${building}`, LIST_MARGIN, mm(16), { width: WIDTH, lineBreak: false });
  paper
    .font('text')
    .fontSize(11)
    .text(question, LIST_MARGIN, mm(26), { width: WIDTH, height: mm(6), ellipsis: true, lineBreak: false });
  paper.text(`${printedOn}打印。送到一家在「送到」里打 √；收回的信封当场拍照登记，再打 √。不问投什么。`, LIST_MARGIN, mm(32), {
    width: WIDTH,
  });
  paper.font('strong').fontSize(11);
  const names = { alias: '门牌', code: '编号', brought: '送到', back: '收回' } as const;
  for (const column of Object.keys(names) as (keyof typeof names)[]) {
    paper.text(names[column], LIST_MARGIN + COLUMNS[column], TOP - mm(7), { lineBreak: false });
  }
  paper
    .moveTo(LIST_MARGIN, TOP)
    .lineTo(LIST_MARGIN + WIDTH, TOP)
    .lineWidth(0.8)
    .stroke('#000');
}
