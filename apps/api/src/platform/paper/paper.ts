import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';

/** Its types say less of it than it is: a stream that is read while it is written. */
export type Paper = InstanceType<typeof PDFDocument> & Readable;
/** Points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MILLIMETRE = 72 / 25.4;

const FONTS = {
  text: 'NotoSansHans-Regular.otf',
  strong: 'NotoSansHans-Medium.otf',
} as const;
/** The package exports the list of its files, which lie beside it. */
const FONT_FOLDER = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
export type PaperFont = keyof typeof FONTS;

/**
 * A PDF that is read while it is written: a finished page leaves memory, and of the two Chinese fonts only the signs that were used are
 * put in. It begins without a page; `end()` finishes it.
 */
export function newPaper(title: string, at: Date, margin: number): Paper {
  const paper = new PDFDocument({ size: 'A4', margin, autoFirstPage: false, info: { Title: title, CreationDate: at } }) as Paper;
  for (const [name, file] of Object.entries(FONTS)) paper.registerFont(name, join(FONT_FOLDER, file));
  return paper;
}
