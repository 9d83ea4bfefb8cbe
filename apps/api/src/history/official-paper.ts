import { buffer } from 'node:stream/consumers';
import { instantAt } from '@silin/shared';
import { A4, MILLIMETRE, newPaper } from '../platform/paper';

const MARGIN = 28 * MILLIMETRE;
const WIDTH = A4.width - 2 * MARGIN;

export type OfficialWords = Readonly<{ issuer: string; number: string; issuedOn: string; reason: string }>;

/** A decision as an office would print it; invented, like everything in a demo. */
export async function officialPaper({ issuer, number, issuedOn, reason }: OfficialWords): Promise<Buffer> {
  const paper = newPaper(number, instantAt(issuedOn, '09:00'), MARGIN);
  paper.addPage();
  paper.font('strong').fontSize(22).text(issuer, { width: WIDTH, align: 'center' });
  paper.moveDown().font('text').fontSize(12).text(number, { width: WIDTH, align: 'center' });
  paper.moveDown(2).fontSize(14).text(reason, { width: WIDTH, lineGap: 8 });
  paper.moveDown(2).text(`${issuer}\n${issuedOn}`, { width: WIDTH, align: 'right', lineGap: 6 });
  paper.moveDown(3).fontSize(10).text('（演示用的文件，单位、文号和内容都是编的）', { width: WIDTH });
  paper.end();
  return buffer(paper);
}
