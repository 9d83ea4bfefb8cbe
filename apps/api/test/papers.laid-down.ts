import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { formRules, PAPERS, paperRules, type MeetingPapersView } from '@silin/shared';
import { MeetingEntity } from '../src/modules/meetings';
import { wordsOfSheet } from '../src/modules/papers/document/paper-document';
import { FactsReader } from '../src/modules/papers/facts/facts-reader';
import { paperDocument } from '../src/modules/papers/fill/fill';
import { fileFrom, tokenOf, userOf } from './papers.builders';
import { call } from './support/calling';
import type { TestApp } from './support/test-app';

export type LaidDown = Readonly<{ name: string; bytes: Buffer }>;

/** Every paper of a meeting in every format, as the secretary gets them; numbered in the order of its form. */
export async function papersOf(test: TestApp, meetingId: string): Promise<LaidDown[]> {
  const token = await tokenOf(test, 'secretary');
  const { form } = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
  const { papers } = (await call<MeetingPapersView>(test, 'GET', `/meetings/${meetingId}/papers`, { token })).body;
  const laid: LaidDown[] = [];
  for (const { paper, formats, ready } of papers) {
    if (!ready) continue;
    const number = formRules(form).papers.indexOf(paper) + 1;
    for (const format of formats) {
      const { bytes } = await fileFrom(test, token, `/meetings/${meetingId}/paper?paper=${paper}&format=${format}`);
      laid.push({ name: `0${number} ${PAPERS[paper]}.${format}`, bytes });
    }
  }
  return laid;
}

/** Beside the files, what each of them has to say: `words.json`. For whoever opens them with an office program. */
export async function layDown(test: TestApp, meetingId: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of await papersOf(test, meetingId)) writeFileSync(join(folder, name), bytes);
  const meeting = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
  const facts = await test.app.get(FactsReader).of(test.db.manager, meeting, await userOf(test, 'secretary'), true);
  const said = formRules(meeting.form).papers.flatMap((paper, at) => {
    const document = paperDocument(paper, facts);
    const name = `0${at + 1} ${PAPERS[paper]}`;
    return document
      ? [
          {
            name,
            formats: paperRules(paper).formats,
            words: document.sheets.flatMap(wordsOfSheet),
            cells: document.grid && [document.grid.head, ...document.grid.rows],
          },
        ]
      : [];
  });
  writeFileSync(join(folder, 'words.json'), JSON.stringify(said));
}

/** What a PDF says and draws, however it was packed: another version of Node packs the same page otherwise. */
export function unpackedPdf(pdf: Buffer): string {
  const parts = pdf.toString('latin1').split(/\bstream\n/);
  const unpacked = parts.slice(1).map((part, at) => {
    const packed = Buffer.from(part.slice(0, part.indexOf('\nendstream')), 'latin1');
    return parts[at]?.slice(-400).includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : packed.toString('latin1');
  });
  return unpacked.join('\n');
}
