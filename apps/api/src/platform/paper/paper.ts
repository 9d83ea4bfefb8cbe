import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';

/** Its types say less of it than it is: a stream that is read while it is written. */
export type Paper = InstanceType<typeof PDFDocument> & Readable;
/** Points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MILLIMETRE = 72 / 25.4;

/** The package of the first two exports the list of its files, which lie beside it. */
const SANS = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
const SERIF = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
/** 黑体 for what hangs on doors and boards; 宋体 for official papers. All of them are free (OFL) and know rare names. */
const FONTS = {
  text: join(SANS, 'NotoSansHans-Regular.otf'),
  strong: join(SANS, 'NotoSansHans-Medium.otf'),
  song: join(SERIF, '400Regular/NotoSerifSC_400Regular.ttf'),
  songStrong: join(SERIF, '700Bold/NotoSerifSC_700Bold.ttf'),
} as const;
export type PaperFont = keyof typeof FONTS;
export type PaperMargins = Readonly<{ top: number; bottom: number; left: number; right: number }>;

/**
 * A PDF that is read while it is written: a finished page leaves memory, and of the Chinese fonts only the signs that were used are
 * put in. It begins without a page; `end()` finishes it.
 */
export function newPaper(title: string, at: Date, margin: number): Paper {
  return withFonts(new PDFDocument({ size: 'A4', margin, autoFirstPage: false, info: { Title: title, CreationDate: at } }) as Paper);
}

/** The same, but every page is kept until the last: for papers of a few pages that number them. */
export function newNumberedPaper(title: string, at: Date, margins: PaperMargins): Paper {
  const info = { Title: title, CreationDate: at };
  return withFonts(new PDFDocument({ size: 'A4', margins: { ...margins }, autoFirstPage: false, bufferPages: true, info }) as Paper);
}

function withFonts(paper: Paper): Paper {
  for (const [name, file] of Object.entries(FONTS)) paper.registerFont(name, file);
  return paper;
}
