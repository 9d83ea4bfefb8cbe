import type { Paper } from '../meeting-form';

/** A column of a record, as `table.column`. */
export type Column = `${string}.${string}`;

/**
 * What stands beside one label. `from` names every column that it is read from: nothing on a paper is typed for the paper.
 * Where nothing is known the field is left out; only what a person signs `byHand` stays as an empty line.
 */
export type PaperField = Readonly<{ label: string; from: readonly Column[]; byHand?: true; /** Of a table: how wide beside the others. */ share?: number }>;

/**
 * `lines` 「标签：内容」 · `text` paragraphs · `box` a framed form whose first field stands over it · `table` one row each · `sign` lines to sign ·
 * `closing` who issues it and on which day, at the right.
 */
export type PaperPart = Readonly<{
  as: 'lines' | 'text' | 'box' | 'table' | 'sign' | 'closing';
  heading?: string;
  /** Begins a page of its own, so that what is hung up does not carry it. */
  apart?: true;
  fields: Readonly<Record<string, PaperField>>;
}>;

/** Since when there is something to print, said to somebody who waits for it. */
export const PAPER_MOMENTS = {
  announced: '发了会议通知就有', minutes: '开完会、写好纪要就有', resolution: '谈成了、写好意见就有', published: '公示出去就有', tasks: '定了谁来办就有',
} as const satisfies Record<string, string>;
export type PaperMoment = keyof typeof PAPER_MOMENTS;

export const PAPER_FORMATS = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const satisfies Record<string, string>;
export type PaperFormat = keyof typeof PAPER_FORMATS;

export type PaperRules = Readonly<{
  paper: Paper;
  since: PaperMoment;
  /** `neighbours` = who belongs to the community, once the record is public; `staff` = who handles its matters. */
  readers: 'neighbours' | 'staff';
  /** One sheet of each. */
  sheetOf: 'meeting' | 'resolution';
  formats: readonly PaperFormat[];
  parts: Readonly<Record<string, PaperPart>>;
}>;

type Known<F> = Readonly<{ [K in keyof F as F[K] extends { byHand: true } ? never : K]: string | null }>;
type ValueOf<P> = P extends { as: 'table' | 'box'; fields: infer F } ? readonly Known<F>[] : P extends { fields: infer F } ? Known<F> : never;
/** What has to be found for one sheet of a paper; a field without a value does not compile. */
export type PaperValues<R extends Pick<PaperRules, 'parts'>> = Readonly<{ [K in keyof R['parts'] as R['parts'][K] extends { as: 'sign' } ? never : K]: ValueOf<R['parts'][K]> }>;
