import { createHash } from 'node:crypto';
import { formRules, PAPERS, paperRules, type Paper } from '@silin/shared';
import type { PaperDocument } from '../document/paper-document';
import type { MeetingFacts } from '../facts/meeting-facts';
import { fileName } from '../file-answer';
import { paperDocument } from '../fill/fill';
import { renderPaper } from '../render/render';
import type { ZipEntries } from '../render/still-zip';
import { archiveData } from './archive-data';
import { archivePage } from './archive-page';
import type { ArchivePhoto } from './archive-photos';
import {
  ENCLOSED,
  ENCLOSURE_KINDS,
  type ArchivedEnclosure,
  type ArchivedPaper,
  type ArchivedPhoto,
  type Enclosure,
  type EnclosureKind,
} from './archived';

const SUMS = 'SHA256SUMS';

export type Enclosed = Readonly<{ photos: readonly ArchivePhoto[]; enclosures: readonly Enclosure[] }>;

/** Every file of a meeting's archive by its name. Whoever unpacks it opens index.html; `sha256sum -c SHA256SUMS` checks the rest. */
export async function archiveEntries(facts: MeetingFacts, papers: readonly Paper[], { photos, enclosures }: Enclosed): Promise<ZipEntries> {
  const entries: Record<string, Uint8Array> = {};
  const printed: ArchivedPaper[] = [];
  for (const paper of papers) {
    const document = paperDocument(paper, facts);
    if (document) printed.push({ paper, document, files: await printInto(entries, paper, document, printed.length + 1) });
  }
  const kept = photos.map(({ bytes, ...picture }, index): ArchivedPhoto => {
    const file = `照片/${numbered(index + 1, 3)} ${fileName(picture.of)} ${picture.shows}.jpg`;
    entries[file] = bytes;
    return { ...picture, file };
  });
  const enclosed = ENCLOSURE_KINDS.flatMap((kind) => encloseInto(entries, kind, enclosures));
  entries['数据/材料.json'] = Buffer.from(archiveData(facts, printed, { photos: kept, enclosed }));
  entries['index.html'] = Buffer.from(
    archivePage({
      title: facts.meeting.title,
      form: formRules(facts.meeting.form).title,
      issuer: facts.issuer,
      printed,
      enclosed,
      photos: kept,
    }),
  );
  entries[SUMS] = Buffer.from(sumsOf(entries));
  return entries;
}

function encloseInto(entries: Record<string, Uint8Array>, kind: EnclosureKind, enclosures: readonly Enclosure[]): ArchivedEnclosure[] {
  const { folder } = ENCLOSED[kind];
  return enclosures
    .filter((one) => one.kind === kind)
    .map(({ of, ending, bytes }, index) => {
      const file = `${folder}/${numbered(index + 1, 2)} ${fileName(of)}.${ending}`;
      entries[file] = bytes;
      return { kind, of, file };
    });
}

async function printInto(entries: Record<string, Uint8Array>, paper: Paper, document: PaperDocument, number: number): Promise<string[]> {
  const files: string[] = [];
  for (const format of paperRules(paper).formats) {
    const bytes = await renderPaper(document, format);
    if (!bytes) continue;
    const file = `材料/${numbered(number, 2)} ${PAPERS[paper]}.${format}`;
    entries[file] = bytes;
    files.push(file);
  }
  return files;
}

const numbered = (number: number, digits: number) => String(number).padStart(digits, '0');

/** As sha256sum writes and reads it. */
const sumsOf = (entries: ZipEntries): string =>
  Object.entries(entries)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
