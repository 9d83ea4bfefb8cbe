import { groupedPaperCode } from '@silin/shared';
import { A4, drawQr, MILLIMETRE, type Paper } from '../../../platform/paper';

/** What is the same on every ballot of a poll. */
export type BallotForm = Readonly<{
  scope: string;
  question: string;
  choices: readonly Readonly<{ words: string; detail: string }>[];
  /** Where several things are put: each with the choices beside it. */
  options: readonly string[];
  /** 「12月29日」, at whose 24:00 it ends. */
  lastDay: string;
  /** How spoilt ballots and those that never come back are read. */
  readings: readonly string[];
  isOnlineToo: boolean;
}>;
/** What is different on each: the room, never a name. */
export type BallotOfEntry = Readonly<{ alias: string; homes: number; code: string; address: string }>;

const mm = (millimetres: number) => millimetres * MILLIMETRE;
export const BALLOT_MARGIN = mm(20);
const LEFT = BALLOT_MARGIN;
const WIDTH = A4.width - 2 * BALLOT_MARGIN;
const QR_SIDE = mm(32);
const BOX_SIDE = mm(8);
const SMALL_BOX = mm(4);
/** For all lines together, so that twenty of them leave room for the rest. */
const LINES_HEIGHT = mm(98);
const CHOICE_HEIGHT = mm(15);
/** A longer question is set smaller, so that a ballot is one sheet. */
const LARGE_UP_TO = 100;
const isLong = (question: string, options: readonly string[] = []) => [...question].length > LARGE_UP_TO || options.length > 6;

export function drawBallot(paper: Paper, form: BallotForm, entry: BallotOfEntry): void {
  paper.addPage();
  drawHead(paper, form, entry);
  drawQuestion(paper, form);
  if (form.options.length > 0) drawLines(paper, form);
  else drawChoices(paper, form);
  drawSignature(paper);
  drawNotes(paper, form);
}

function drawHead(paper: Paper, { scope }: BallotForm, { alias, homes, code, address }: BallotOfEntry): void {
  const width = WIDTH - QR_SIDE - mm(8);
  paper.fillColor('#000').font('text').fontSize(12).text(scope, LEFT, BALLOT_MARGIN, { width });
  paper
    .font('strong')
    .fontSize(26)
    .text('业主表决票', LEFT, paper.y + mm(1), { width });
  const whose = homes > 1 ? `${homes} 套房合一票：${alias}` : alias;
  paper
    .font('text')
    .fontSize(14)
    .text(whose, LEFT, paper.y + mm(3), { width, height: mm(14), ellipsis: true });
  drawQr(paper, address, { x: LEFT + WIDTH - QR_SIDE, y: BALLOT_MARGIN, side: QR_SIDE });
  const under = { width: QR_SIDE + mm(10), align: 'right' } as const;
  paper
    .fillColor('#000')
    .font('strong')
    .fontSize(14)
    .text(groupedPaperCode(code), LEFT + WIDTH - QR_SIDE - mm(10), BALLOT_MARGIN + QR_SIDE + mm(2), under);
}

/** Word for word, however long: what stands below moves down. */
function drawQuestion(paper: Paper, { question }: BallotForm): void {
  const y = BALLOT_MARGIN + QR_SIDE + mm(14);
  paper
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(0.5)
    .stroke('#888');
  paper
    .fillColor('#000')
    .font('text')
    .fontSize(13)
    .text('表决的事', LEFT, y + mm(5), { width: WIDTH });
  paper
    .font('strong')
    .fontSize(isLong(question) ? 12 : 18)
    .text(question, LEFT, paper.y + mm(1), { width: WIDTH, lineGap: isLong(question) ? 2 : 4 });
}

/** The choices weigh the same: one size, none first but by its place. */
function drawChoices(paper: Paper, { choices }: BallotForm): void {
  const top = paper.y + mm(10);
  choices.forEach(({ words, detail }, index) => {
    const y = top + index * CHOICE_HEIGHT;
    paper.rect(LEFT, y, BOX_SIDE, BOX_SIDE).lineWidth(1.2).stroke('#000');
    const x = LEFT + BOX_SIDE + mm(5);
    paper
      .fillColor('#000')
      .font('strong')
      .fontSize(20)
      .text(words, x, y - mm(0.5), { width: mm(30), lineBreak: false });
    paper
      .font('text')
      .fontSize(13)
      .text(detail, x + mm(24), y + mm(1.4), { width: WIDTH - BOX_SIDE - mm(29) });
  });
  paper.y = top + choices.length * CHOICE_HEIGHT;
}

/** Several things, each for itself; a line may stay blank. */
function drawLines(paper: Paper, { options, choices }: BallotForm): void {
  const top = paper.y + mm(6);
  const height = Math.min(mm(11), LINES_HEIGHT / options.length);
  const width = mm(22);
  const first = LEFT + WIDTH - choices.length * width;
  options.forEach((option, index) => {
    const y = top + index * height;
    const size = height < mm(8) ? 11 : 14;
    paper.fillColor('#000').font('strong').fontSize(size);
    paper.text(option, LEFT, y, { width: first - LEFT - mm(4), height: mm(6), ellipsis: true, lineBreak: false });
    paper.font('text').fontSize(12);
    choices.forEach(({ words }, at) => {
      const x = first + at * width;
      paper
        .rect(x, y + mm(0.6), SMALL_BOX, SMALL_BOX)
        .lineWidth(1)
        .stroke('#000');
      paper.text(words, x + SMALL_BOX + mm(1.5), y, { lineBreak: false });
    });
  });
  paper.y = top + options.length * height;
}

function drawSignature(paper: Paper): void {
  const words = '业主签名：____________________    日期：____________';
  paper
    .fillColor('#000')
    .font('text')
    .fontSize(14)
    .text(words, LEFT, paper.y + mm(4), { width: WIDTH });
}

function drawNotes(paper: Paper, { question, options, lastDay, readings, isOnlineToo }: BallotForm): void {
  const steps = [
    `怎么填：${options.length > 0 ? '每一行只在一个方框里打钩，可以空着不填' : '只在一个方框里打钩'}，签上名字。几个人共有的房，由其中一位来签。`,
    `怎么交：装进信封封好，${lastDay} 24:00 前交给工作人员。收到会在小程序里告诉您；截止以前，信封谁也不能拆。`,
    `什么是废票：${options.length > 0 ? '一行选了两样' : '没选、选了两样'}、涂改看不清、没签名。`,
    `怎么算：${readings.join('；')}。`,
    ...(isOnlineToo ? ['手机上投过了，就不用再交这一张；两样都投，先到的算。'] : []),
    '票上的编号只用来认是哪一家的票。表决是实名的，结果公布后，业主可以按门牌核对。',
  ];
  const y = paper.y + mm(7);
  paper
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(0.5)
    .stroke('#888');
  paper
    .fillColor('#000')
    .font('text')
    .fontSize(isLong(question, options) ? 10 : 13)
    .text(steps.join('\n'), LEFT, y + mm(5), { width: WIDTH, lineGap: isLong(question, options) ? 2 : 6 });
}
