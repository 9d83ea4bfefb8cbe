import type { PaperField, PaperPart, PaperRules } from '@silin/shared';
import type { Block, BoxRow, Grid, Sheet } from './paper-document';

type Row = Readonly<Record<string, string | null>>;
/** What was found for one sheet; which keys it has is checked where it is filled. */
export type SheetValues = Readonly<Record<string, Row | readonly Row[]>>;
export type FilledSheet = Readonly<{ title: string; under: string | null; values: SheetValues }>;

/** A cell of something that others have and this one has not. */
const NONE = '—';

/** Lays the values out in the order in which the paper declares its fields; what is not known is left out. */
export function composeSheet({ parts }: Pick<PaperRules, 'parts'>, { title, under, values }: FilledSheet): Sheet {
  const blocks = Object.entries(parts).flatMap(([name, part]) => {
    const drawn = drawPart(part, rowsOf(values[name]));
    if (drawn.length === 0) return [];
    return [
      ...(part.apart ? [{ kind: 'page' } as const] : []),
      ...(part.heading ? [{ kind: 'heading', words: part.heading } as const] : []),
      ...drawn,
    ];
  });
  return { title, under, blocks };
}

/** Every box of a paper as one row. */
export function gridOf({ parts }: PaperRules, { values }: FilledSheet): Grid | null {
  const [name, part] = Object.entries(parts).find(([, { as }]) => as === 'box') ?? [];
  if (!name || !part) return null;
  const known = Object.entries(part.fields);
  return {
    head: known.map(([, { label }]) => label),
    rows: rowsOf(values[name]).map((row) => known.map(([key]) => row[key] ?? '')),
  };
}

const rowsOf = (values: SheetValues[string] | undefined): readonly Row[] =>
  values === undefined ? [] : Array.isArray(values) ? values : [values as Row];

function drawPart(part: PaperPart, rows: readonly Row[]): readonly Block[] {
  const fields = Object.entries(part.fields);
  const [row = {}] = rows;
  switch (part.as) {
    case 'sign':
      return [{ kind: 'sign', labels: fields.map(([, { label }]) => label) }];
    case 'text':
      return fields.flatMap(([key]) => paragraphs(row[key] ?? ''));
    case 'lines':
      return known(fields, row).map(({ label, words }) => ({ kind: 'line', label, words }));
    case 'closing':
      return row['by'] && row['on'] ? [{ kind: 'closing', by: row['by'], on: row['on'] }] : [];
    case 'box':
      return rows.map((one, index) => box(fields, one, index + 1));
    case 'table':
      return rows.length === 0 ? [] : [table(fields, rows)];
  }
}

const known = (fields: readonly (readonly [string, PaperField])[], row: Row) =>
  fields.flatMap(([key, { label }]) => (row[key] ? [{ label, words: row[key] }] : []));

function box(fields: readonly (readonly [string, PaperField])[], row: Row, number: number): Block {
  const [first, ...rest] = fields;
  return { kind: 'box', caption: `${number}. ${row[first?.[0] ?? ''] ?? ''}`, rows: inPairs(known(rest, row)) };
}

const SHORT = 12;
const isShort = ({ words }: BoxRow[number]) => words.length <= SHORT && !words.includes('\n');

/** As forms are printed: what is short stands beside its short neighbour. */
function inPairs(items: BoxRow): BoxRow[] {
  const rows: BoxRow[] = [];
  for (const item of items) {
    const last = rows.at(-1);
    const [beside, ...more] = last ?? [];
    if (beside && more.length === 0 && isShort(beside) && isShort(item)) rows[rows.length - 1] = [beside, item];
    else rows.push([item]);
  }
  return rows;
}

/** A column that nobody has anything in is left out; one to sign in stays empty. */
function table(fields: readonly (readonly [string, PaperField])[], rows: readonly Row[]): Block {
  const shown = fields.filter(([key, { byHand }]) => byHand === true || rows.some((row) => row[key]));
  return {
    kind: 'table',
    columns: shown.map(([, { label, share = 1 }]) => ({ label, share })),
    rows: rows.map((row) => shown.map(([key, { byHand }]) => (byHand ? '' : row[key] || NONE))),
  };
}

const SECTION = /^[一二三四五六七八九十]+、/;
const INDENTED = /^\u3000+/;

/** Line by line: what is numbered stands over what follows it, a line that greets or is drawn in keeps its place. */
function paragraphs(text: string): Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index): Block => {
    if (SECTION.test(line)) return { kind: 'paragraph', words: line, as: 'section' };
    const greets = index === 0 && line.endsWith('：');
    return { kind: 'paragraph', words: line.replace(INDENTED, ''), as: greets ? 'plain' : 'body' };
  });
}
