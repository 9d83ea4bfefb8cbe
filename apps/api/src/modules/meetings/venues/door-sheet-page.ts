import { A4, drawQr, MILLIMETRE, type Paper } from '../../../platform/paper';

/** What hangs at the door of a room. Nothing on it speaks of one meeting. */
export type DoorSheet = Readonly<{
  communityName: string;
  venueName: string;
  code: string;
  /** What the picture opens. */
  address: string;
  printedOn: string;
}>;

const mm = (millimetres: number) => millimetres * MILLIMETRE;
export const DOOR_SHEET_MARGIN = mm(20);
const WIDTH = A4.width - 2 * DOOR_SHEET_MARGIN;
const QR_SIDE = mm(110);
const QUIET = '#444';
const STEPS = [
  '1. 打开微信，扫上面的码；或者在会议页点「签到」再扫。',
  '2. 找个座坐下，等主持人核对。核对好了，才算到会。',
  '3. 没带手机，或者扫不出来：请门口的工作人员登记，一样算。',
] as const;

/** Read from two steps away, by somebody who is on their way in. */
export function drawDoorSheet(paper: Paper, { communityName, venueName, code, address, printedOn }: DoorSheet): void {
  paper.addPage();
  const centred = { width: WIDTH, align: 'center' } as const;
  paper.fillColor(QUIET).font('text').fontSize(14).text(communityName, DOOR_SHEET_MARGIN, mm(20), centred);
  paper.fillColor('#000').font('strong').fontSize(34).text('到了，请扫码签到', DOOR_SHEET_MARGIN, mm(30), centred);
  paper
    .font('text')
    .fontSize(20)
    .text(venueName, DOOR_SHEET_MARGIN, mm(47), { ...centred, height: mm(9), ellipsis: true });
  drawQr(paper, address, { x: (A4.width - QR_SIDE) / 2, y: mm(62), side: QR_SIDE });
  paper
    .fillColor('#000')
    .font('strong')
    .fontSize(28)
    .text(code.replace(/(.{5})(?=.)/g, '$1 '), DOOR_SHEET_MARGIN, mm(178), { ...centred, characterSpacing: 2 });
  paper.font('text').fontSize(16).text(STEPS.join('\n'), DOOR_SHEET_MARGIN, mm(198), { width: WIDTH, lineGap: 9 });
  const foot = `${printedOn}打印。这张纸丢了、被拍了发出去，请社区换一个码，旧的就不能用了。`;
  paper.fillColor(QUIET).fontSize(11).text(foot, DOOR_SHEET_MARGIN, mm(262), { width: WIDTH });
}
