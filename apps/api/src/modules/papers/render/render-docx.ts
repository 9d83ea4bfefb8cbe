import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PaperDocument } from '../document/paper-document';
import { docxBlocks, DOCX_FONTS, face, titleOf, twips } from './docx-blocks';
import { OFFICIAL, PAGE_MM } from './official-layout';
import { stillOfficeFile } from './still-zip';

/** Where the font of an official title is not installed, Word takes the one named here. */
const INSTEAD: Readonly<Record<string, string>> = { [DOCX_FONTS.title]: '宋体', [DOCX_FONTS.body]: '仿宋_GB2312' };

/** A4 after GB/T 9704, to be changed by hand where somebody must. */
export async function renderDocx(paper: PaperDocument): Promise<Buffer> {
  const { top, bottom, left, right } = OFFICIAL.marginsMm;
  const file = new Document({
    title: paper.name,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: face('body'), size: OFFICIAL.bodyPt * 2, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height) },
            margin: {
              ...{ top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
              footer: twips(bottom - OFFICIAL.pageNumberMm) - OFFICIAL.pageNumberPt * 20,
            },
          },
        },
        footers: { default: numbered(AlignmentType.RIGHT), even: numbered(AlignmentType.LEFT) },
        children: paper.sheets.flatMap(({ title, under, blocks }, index) => [
          ...titleOf(title, under, index > 0),
          ...blocks.flatMap(docxBlocks),
        ]),
      },
    ],
  });
  return stillOfficeFile(await Packer.toBuffer(file), paper.at, { 'word/fontTable.xml': withSubstitutes });
}

/** 「— 1 —」 on the outer side, one character from the edge. */
function numbered(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const aside = OFFICIAL.pageNumberPt * 20;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: aside } : { left: aside },
        children: [new TextRun({ font: face('number'), size: OFFICIAL.pageNumberPt * 2, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function withSubstitutes(xml: string): string {
  const fonts = Object.entries(INSTEAD).map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`);
  return xml
    .replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts.join('')}</w:fonts>`)
    .replace(/(<w:fonts[^>]*[^/]>)(?!.*<w:altName)/s, `$1${fonts.join('')}`);
}
