/** Short things stand two in a row. */
export type BoxRow = readonly Readonly<{ label: string; words: string }>[];

/** A paper as every renderer draws it: neither Word, PDF nor a page of the web knows what a meeting is. */
export type Block =
  | Readonly<{ kind: 'heading'; words: string }>
  | Readonly<{ kind: 'paragraph'; words: string; as: 'body' | 'plain' | 'section' }>
  | Readonly<{ kind: 'line'; label: string; words: string }>
  | Readonly<{ kind: 'box'; caption: string; rows: readonly BoxRow[] }>
  | Readonly<{ kind: 'table'; columns: readonly Readonly<{ label: string; share: number }>[]; rows: readonly (readonly string[])[] }>
  | Readonly<{ kind: 'sign'; labels: readonly string[] }>
  | Readonly<{ kind: 'closing'; by: string; on: string }>
  | Readonly<{ kind: 'page' }>;

/** Begins on a page of its own. `under`: what stands below the title, a number or the name of the meeting. */
export type Sheet = Readonly<{ title: string; under: string | null; blocks: readonly Block[] }>;
/** What stands in one row of a table program. */
export type Grid = Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }>;
export type PaperDocument = Readonly<{
  name: string;
  /** Of the record: a paper printed twice is the same paper. */
  at: Date;
  issuer: string;
  sheets: readonly Sheet[];
  grid: Grid | null;
}>;

/** Everything that a sheet says, in its order. */
export const wordsOfSheet = ({ title, under, blocks }: Sheet): string[] => [
  title,
  ...(under ? [under] : []),
  ...blocks.flatMap(wordsOfBlock),
];

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.words.split('\n');
    case 'line':
      return [`${block.label}：${block.words}`].flatMap((one) => one.split('\n'));
    case 'box':
      return [block.caption, ...block.rows.flat().flatMap(({ label, words }) => [label, ...words.split('\n')])];
    case 'table':
      return [...block.columns.map(({ label }) => label), ...block.rows.flat().flatMap((cell) => cell.split('\n'))].filter(
        (cell) => cell !== '',
      );
    case 'sign':
      return block.labels.map((label) => `${label}（签字）：`);
    case 'closing':
      return [block.by, block.on];
    case 'page':
      return [];
  }
}
