import { readWholeXml } from './read-xml';

/** Number formats that every table program knows as dates or times. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Words in quotes, colours and conditions in brackets, and escaped characters say nothing about the kind of number. */
const NOT_FORMAT = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/**
 * The styles that show a number as a date. 「3-2」 typed as a unit becomes the second of March, kept as a number; without this it
 * would be taken for unit 45353.
 */
export async function readDateStyles(chunks: AsyncIterable<Buffer>): Promise<ReadonlySet<number>> {
  const customDates = new Set<number>();
  const dateStyles = new Set<number>();
  let inCells = false;
  let style = 0;
  await readWholeXml(chunks, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && /[ymdhs]/i.test((attributes.formatCode ?? '').replace(NOT_FORMAT, '')))
        customDates.add(Number(attributes.numFmtId));
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (customDates.has(format) || BUILT_IN.some(([from, to]) => format >= from && format <= to)) dateStyles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dateStyles;
}
