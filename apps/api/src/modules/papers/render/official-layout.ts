/** After GB/T 9704 党政机关公文格式: A4, 22 lines of 28 characters. Millimetres and points. */
export const OFFICIAL = {
  marginsMm: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 2号, 3号, 小四 and 4号. */
  titlePt: 22,
  bodyPt: 16,
  tablePt: 12,
  pageNumberPt: 14,
  linePt: 28,
  titleLinePt: 36,
  tableLinePt: 20,
  /** From the last line down to the page number. */
  pageNumberMm: 7,
  /** Of a box: how much of its width a label takes. */
  labelShare: 0.16,
  /** The day stands four characters from the right edge. */
  dateFromRight: 4,
} as const;
export const PAGE_MM = { width: 210, height: 297 } as const;
export const TEXT_WIDTH_MM = PAGE_MM.width - OFFICIAL.marginsMm.left - OFFICIAL.marginsMm.right;

/** From the top of a line to the foot of its signs, so that every font stands on the same height and in the middle. */
export const baselineOf = (line: number, size: number): number => (line - size) / 2 + 0.88 * size;

/** How many Chinese characters wide; a Latin letter or a digit is half of one. */
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0);

/** How far from the right edge who signs stands, so that it is centred over the day: in characters, never beyond the edge. */
export const issuerFromRight = (by: string, on: string): number => Math.max(0, OFFICIAL.dateFromRight + (widthOf(on) - widthOf(by)) / 2);

export const pageNumber = (number: number | string): string => `— ${number} —`;
