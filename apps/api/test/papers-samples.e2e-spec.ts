import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { toldMeetings, type ToldMeetings } from './papers.builders';
import { layDown, papersOf, unpackedPdf } from './papers.laid-down';

const SAMPLES = resolve(__dirname, '../../../docs/samples');
const isPaper = (name: string) => /\.(docx|pdf|xlsx)$/.test(name);
/** `npm run samples` writes them, `npm run test:papers` opens all that is laid down in this folder. */
const { WRITE_SAMPLES: writing, PAPERS_FOLDER: folder } = process.env;

let told: ToldMeetings;
beforeAll(async () => {
  told = await toldMeetings();
}, 240_000);
afterAll(() => told.test.close());

it('docs/samples holds what the first council of the demo leaves (npm run samples)', async () => {
  const printed = await papersOf(told.test, told.council);
  if (writing) {
    for (const name of readdirSync(SAMPLES).filter(isPaper)) rmSync(join(SAMPLES, name));
    for (const { name, bytes } of printed) writeFileSync(join(SAMPLES, name), bytes);
  }
  expect(readdirSync(SAMPLES).filter(isPaper).sort()).toEqual(printed.map(({ name }) => name).sort());
  const differing = printed.filter(({ name, bytes }) => {
    const sample = readFileSync(join(SAMPLES, name));
    return name.endsWith('.pdf') ? unpackedPdf(sample) !== unpackedPdf(bytes) : !sample.equals(bytes);
  });
  expect(differing.map(({ name }) => name)).toEqual([]);
}, 60_000);

it('every paper of every meeting can be laid down for an office program', async () => {
  const under = folder ?? mkdtempSync(join(tmpdir(), 'silin-papers-'));
  const meetings = ['council', 'contested', 'roast', 'toCome', 'teahouse'] as const;
  for (const meeting of meetings) await layDown(told.test, told[meeting], join(under, meeting));
  for (const meeting of meetings) expect(existsSync(join(under, meeting, 'words.json'))).toBe(true);
  expect(readdirSync(join(under, 'contested')).filter(isPaper)).toHaveLength(15);
  if (!folder) rmSync(under, { recursive: true });
}, 120_000);
