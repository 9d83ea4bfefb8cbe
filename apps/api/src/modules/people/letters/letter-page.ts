import { dayOf, groupedCode, type CommunityWords } from '@silin/shared';
import { A4, drawQr, MILLIMETRE, type Paper } from '../../../platform/paper';

/** What one home reads. Nobody's name: whoever opens the letter box knows who lives there, and nobody else needs to. */
export type Letter = Readonly<{
  communityName: string;
  /** Its committee, in short and in full. */
  words: Pick<CommunityWords, 'committee' | 'committeeInFull'>;
  estateName: string;
  homeLabel: string;
  code: string;
  /** What the picture opens. */
  address: string;
  expiresAt: Date;
  communityPhone: string | null;
}>;

const mm = (millimetres: number) => millimetres * MILLIMETRE;
export const LETTER_MARGIN = mm(22);
const WIDTH = A4.width - 2 * LETTER_MARGIN;
const QR_SIDE = mm(52);

const dateWords = (instant: Date) => {
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
/** Latin never breaks away from its number, and 「」 stay with their words, because every step is one short line. */
const STEPS = [
  '1. 打开微信，搜索小程序「四邻议事」，点进去。',
  '2. 点「我的」，点「认领我的房屋」，点「我有信上的码」。',
  '3. 扫右边的图，或照着输入下面的码，再填姓名和手机号。',
] as const;

/** Folded twice, only the upper third shows: the address, no code. */
export function drawLetter(paper: Paper, letter: Letter): void {
  paper.addPage();
  drawAddress(paper, letter);
  drawWhy(paper, letter);
  drawHow(paper, letter);
  drawAsk(paper, letter);
}

function drawAddress(paper: Paper, { communityName, words, estateName, homeLabel }: Letter): void {
  const at = LETTER_MARGIN;
  paper.fillColor('#000').font('text').fontSize(12).text(`${communityName}${words.committeeInFull}`, at, mm(18), { width: WIDTH });
  paper.font('strong').fontSize(18).text(`${estateName}${homeLabel}`, at, mm(40), { width: WIDTH });
  paper
    .font('text')
    .fontSize(14)
    .text('住户 收', at, paper.y + mm(2), { width: WIDTH });
  paper.fontSize(11).text('里面有认证用的码，请您自己拆开。', at, mm(72), { width: WIDTH });
  paper
    .moveTo(at, mm(99))
    .lineTo(at + WIDTH, mm(99))
    .dash(2, { space: 4 })
    .lineWidth(0.5)
    .stroke('#888')
    .undash();
}

function drawWhy(paper: Paper, { communityName, estateName }: Letter): void {
  paper.fillColor('#000').font('strong').fontSize(20).text('请认证您的住址', LETTER_MARGIN, mm(108), { width: WIDTH });
  const why = `认证以后，您可以在微信里给${estateName}提事、附议、报名开会，轮到表决时投自己的一票。${communityName}用这封信确认您住在这里，不收钱，也不要您的证件照片。`;
  paper
    .font('text')
    .fontSize(13)
    .text(why, LETTER_MARGIN, paper.y + mm(2), { width: WIDTH, lineGap: 5 });
}

function drawHow(paper: Paper, { code, address, expiresAt }: Letter): void {
  const top = mm(150);
  const textWidth = WIDTH - QR_SIDE - mm(8);
  paper.font('text').fontSize(13).text(STEPS.join('\n'), LETTER_MARGIN, top, { width: textWidth, lineGap: 7 });
  drawQr(paper, address, { x: LETTER_MARGIN + WIDTH - QR_SIDE, y: top, side: QR_SIDE });
  paper.fillColor('#000').font('text').fontSize(13).text('您家的码', LETTER_MARGIN, mm(210), { width: WIDTH });
  paper
    .font('strong')
    .fontSize(26)
    .text(groupedCode(code), LETTER_MARGIN, paper.y + mm(1), { width: WIDTH, characterSpacing: 2 });
  const until = `请在${dateWords(expiresAt)}前用。一个码只能用一次；码里没有 0、1、I、L、O 这五个字。`;
  paper
    .font('text')
    .fontSize(12)
    .text(until, LETTER_MARGIN, paper.y + mm(2), { width: WIDTH });
}

function drawAsk(paper: Paper, { communityPhone, words: { committee } }: Letter): void {
  const ask = communityPhone ? `打电话给${committee}：${communityPhone}，` : `到${committee}，`;
  const words = `不会用，或者信丢了：${ask}也可以问网格员，请他再打一封。请不要把码告诉别人，也不要拍照发到群里。家里已经有人认证、或者您不想认证，不用管这封信。`;
  paper.font('text').fontSize(12).text(words, LETTER_MARGIN, mm(247), { width: WIDTH, lineGap: 4 });
}
