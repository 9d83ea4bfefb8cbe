import { PAPERS, paperRules, type PaperField } from '@silin/shared';
import type { SheetValues } from '../document/compose';
import type { MeetingFacts } from '../facts/meeting-facts';
import { filledSheets } from '../fill/fill';
import type { ArchivedEnclosure, ArchivedPaper, ArchivedPhoto, EnclosureKind } from './archived';

type Lying = Readonly<{ photos: readonly ArchivedPhoto[]; enclosed: readonly ArchivedEnclosure[] }>;

/** Field by field what the papers say and which column it was read from, for another program; no more than is printed. */
export function archiveData(facts: MeetingFacts, printed: readonly ArchivedPaper[], { photos, enclosed }: Lying): string {
  const { meetingId, form, title, state, startsAt, endsAt, announcedAt, openedAt, concludedAt } = facts.meeting;
  const papers = printed.map(({ paper, files }) => ({
    paper,
    title: PAPERS[paper],
    files,
    sheets: filledSheets(paper, facts).map((sheet) => ({ title: sheet.title, under: sheet.under, parts: partsOf(paper, sheet.values) })),
  }));
  const meeting = { meetingId, form, title, state, startsAt, endsAt, announcedAt, openedAt, concludedAt, issuer: facts.issuer };
  return `${JSON.stringify({ version: 1, meeting, papers, ...lyingIn(enclosed), photos: photos.map(({ file, of, shows }) => ({ file, of, shows })) }, null, 2)}\n`;
}

function lyingIn(enclosed: readonly ArchivedEnclosure[]) {
  const filesOf = (kind: EnclosureKind) => enclosed.filter((one) => one.kind === kind).map(({ of, file }) => ({ of, file }));
  return { handouts: filesOf('handout'), signed: filesOf('signed') };
}

function partsOf(paper: ArchivedPaper['paper'], values: SheetValues) {
  return Object.entries(paperRules(paper).parts).flatMap(([part, { fields }]) => {
    const known = values[part];
    if (known === undefined) return [];
    const rows = (Array.isArray(known) ? known : [known]) as readonly Readonly<Record<string, string | null>>[];
    return [{ part, rows: rows.map((row) => fieldsOf(fields, row)) }];
  });
}

const fieldsOf = (fields: Readonly<Record<string, PaperField>>, row: Readonly<Record<string, string | null>>) =>
  Object.entries(fields).flatMap(([field, { label, from }]) => (row[field] ? [{ field, label, value: row[field], from }] : []));
