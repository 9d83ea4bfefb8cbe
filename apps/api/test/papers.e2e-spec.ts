import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { MEETING_FORMS, PAPERS, paperRules, type MeetingPapersView, type Paper, type PaperFormat } from '@silin/shared';
import { MeetingEntity } from '../src/modules/meetings';
import { wordsOfSheet, type PaperDocument } from '../src/modules/papers/document/paper-document';
import { FactsReader } from '../src/modules/papers/facts/facts-reader';
import { paperDocument } from '../src/modules/papers/fill/fill';
import { EventEntity } from '../src/platform/events';
import { cellsOf, officeFile, paragraphsOf, pointedTo } from './papers.documents';
import { fileFrom, toldMeetings, tokenOf, userOf, type ToldMeetings } from './papers.builders';
import { call } from './support/calling';

let told: ToldMeetings;
let secretary: string;
let neighbour: string;
beforeAll(async () => {
  told = await toldMeetings();
  secretary = await tokenOf(told.test, 'secretary');
  neighbour = await tokenOf(told.test, 'wang-xiulan');
}, 240_000);
afterAll(() => told.test.close());

const list = async (token: string, meetingId: string) =>
  call<MeetingPapersView>(told.test, 'GET', `/meetings/${meetingId}/papers`, { token });
const paperFile = (token: string, meetingId: string, paper: Paper, format: PaperFormat = 'docx') =>
  fileFrom(told.test, token, `/meetings/${meetingId}/paper?paper=${paper}&format=${format}`);
const archiveOf = (token: string, meetingId: string) => fileFrom(told.test, token, `/meetings/${meetingId}/archive`);
const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as { code: string }).code;
const readyIn = ({ papers }: MeetingPapersView) => papers.filter(({ ready }) => ready).map(({ paper }) => paper);

/** The paper as the secretary would print it, before any renderer has drawn it. */
async function documentOf(meetingId: string, paper: Paper): Promise<PaperDocument> {
  const em = told.test.db.manager;
  const meeting = await em.findOneByOrFail(MeetingEntity, { meetingId });
  const facts = await told.test.app.get(FactsReader).of(em, meeting, await userOf(told.test, 'secretary'), true);
  const document = paperDocument(paper, facts);
  if (!document) throw new Error(`no ${paper}`);
  return document;
}
const said = (words: readonly string[]) => words.map((one) => one.trim()).filter((one) => one !== '');

describe('the papers of a meeting', () => {
  it('are those of its form, each with whether it is there and since when it will be', async () => {
    const { body } = await list(secretary, told.council);
    expect(body.papers.map(({ paper }) => paper)).toEqual(MEETING_FORMS.council.papers);
    expect(readyIn(body)).toEqual(MEETING_FORMS.council.papers);
    expect(body.papers.find(({ paper }) => paper === 'resolution')?.words).toBe('2 份，在一个文件里');
    expect(body.archive).toBe(true);
    const toCome = (await list(secretary, told.toCome)).body;
    expect(readyIn(toCome)).toEqual(['intake', 'notice', 'sign_in']);
    expect(toCome.papers.find(({ paper }) => paper === 'minutes')).toMatchObject({ ready: false, words: '开完会、写好纪要就有' });
  });

  it('do not name one that its form does not leave, and refuse it', async () => {
    expect((await list(secretary, told.teahouse)).body.papers.map(({ paper }) => paper)).toEqual(MEETING_FORMS.teahouse.papers);
    expect((await paperFile(secretary, told.teahouse, 'ledger')).status).toBe(404);
    expect((await paperFile(secretary, told.council, 'minutes', 'xlsx')).status).toBe(404);
  });

  it('say since when there will be one that is asked for too early', async () => {
    const early = await paperFile(secretary, told.toCome, 'minutes');
    expect([early.status, codeOf(early)]).toEqual([409, 'meeting.paper_not_yet']);
    expect((await call(told.test, 'GET', `/meetings/${told.council}/paper?paper=letter&format=docx`, { token: secretary })).status).toBe(
      422,
    );
  });
});

describe('who may have which', () => {
  it('lets a neighbour have what is public already, and nothing with a name on it', async () => {
    const { body } = await list(neighbour, told.council);
    expect(body).toMatchObject({ archive: false });
    expect(readyIn(body)).toEqual(['notice', 'minutes', 'resolution', 'publication']);
    expect((await paperFile(neighbour, told.council, 'publication')).status).toBe(200);
    for (const paper of ['sign_in', 'intake', 'ledger'] as const)
      expect((await paperFile(neighbour, told.council, paper)).status).toBe(404);
    expect((await archiveOf(neighbour, told.council)).status).toBe(403);
  });

  it('hides a meeting that is only planned, and that of another community’s staff', async () => {
    expect((await list(neighbour, told.planned)).status).toBe(404);
    const refused = await archiveOf(secretary, told.planned);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'meeting.paper_not_yet']);
    const stranger = await tokenOf(told.test, 'liuwan-secretary');
    expect((await archiveOf(stranger, told.council)).status).toBe(404);
    expect((await paperFile(stranger, told.council, 'sign_in')).status).toBe(404);
    expect((await paperFile(await tokenOf(told.test, 'guest'), told.council, 'publication')).status).toBe(404);
    expect((await list(stranger, told.council)).status).toBe(404);
  });

  it('records who took names, and only that', async () => {
    const taken = () => told.test.db.manager.findBy(EventEntity, { aggregateId: told.roast, action: 'takePapers' });
    await paperFile(secretary, told.roast, 'minutes');
    expect(await taken()).toEqual([]);
    await paperFile(secretary, told.roast, 'sign_in');
    await archiveOf(secretary, told.roast);
    expect((await taken()).map(({ facts, actorParty }) => [actorParty, facts])).toEqual([
      ['secretary', { papers: ['sign_in'] }],
      ['secretary', { papers: MEETING_FORMS.roast.papers }],
    ]);
  });

  it('writes no name on any other paper', async () => {
    const names = (await told.test.db.query<{ name: string }[]>(`SELECT name FROM person WHERE kind = 'natural'`)).map(({ name }) => name);
    expect(
      paragraphsOf(officeFile((await paperFile(secretary, told.council, 'sign_in')).bytes)).filter((one) => names.includes(one)).length,
    ).toBeGreaterThan(5);
    for (const meetingId of [told.council, told.contested, told.roast])
      for (const paper of readyIn((await list(secretary, meetingId)).body).filter((one) => one !== 'sign_in')) {
        const text = paragraphsOf(officeFile((await paperFile(secretary, meetingId, paper)).bytes)).join('\n');
        expect({ paper, named: names.filter((name) => text.includes(name)) }).toEqual({ paper, named: [] });
      }
  });
});

const READY: readonly (readonly [keyof Omit<ToldMeetings, 'test'>, Paper])[] = [
  ...MEETING_FORMS.council.papers.map((paper) => ['council', paper] as const),
  ['contested', 'publication'],
  ['contested', 'ledger'],
  ...MEETING_FORMS.roast.papers.map((paper) => ['roast', paper] as const),
];

describe.each(READY)('of the meeting %s the paper %s', (meeting, paper) => {
  it('is a whole Word file that says what the records say, in their order', async () => {
    const { status, type, name, bytes } = await paperFile(secretary, told[meeting], paper);
    expect([status, type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    expect(name).toMatch(new RegExp(`^${PAPERS[paper]} .+\\.docx$`));
    const file = officeFile(bytes);
    for (const part of [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/fontTable.xml',
      'docProps/core.xml',
    ])
      expect(file.names).toContain(part);
    expect(pointedTo(file).filter((target) => !file.names.includes(target))).toEqual([]);
    const { sheets } = await documentOf(told[meeting], paper);
    expect(paragraphsOf(file)).toEqual(said(sheets.flatMap(wordsOfSheet)));
  });

  it('is a PDF that carries the fonts of what it says', async () => {
    const { status, type, bytes } = await paperFile(secretary, told[meeting], paper, 'pdf');
    expect([status, type, bytes.subarray(0, 5).toString(), bytes.subarray(-6).toString().trim()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
      '%%EOF',
    ]);
    expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSerifSC-Regular/);
  });
});

it.each(READY)('of the meeting %s the paper %s is the same file when it is printed again later', async (meeting, paper) => {
  const files = async () => {
    const printed: string[] = [];
    for (const format of paperRules(paper).formats) {
      const { bytes } = await paperFile(secretary, told[meeting], paper, format);
      printed.push(`${format} ${createHash('sha256').update(bytes).digest('hex')}`);
    }
    return printed;
  };
  const before = await files();
  await told.test.pass({ minutes: 1 });
  expect(await files()).toEqual(before);
});

it('a ledger is also a table with one row for each piece of work', async () => {
  const { bytes, type } = await paperFile(secretary, told.contested, 'ledger', 'xlsx');
  expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const { grid } = await documentOf(told.contested, 'ledger');
  const file = officeFile(bytes);
  expect(pointedTo(file).filter((target) => !file.names.includes(target))).toEqual([]);
  expect(new Set(cellsOf(file))).toEqual(new Set([...(grid?.head ?? []), ...(grid?.rows.flat().filter((cell) => cell !== '') ?? [])]));
});

describe('the archive of a meeting', () => {
  type Data = Readonly<{
    meeting: { meetingId: string };
    papers: readonly { paper: Paper; files: readonly string[]; sheets: readonly unknown[] }[];
    photos: readonly { file: string }[];
  }>;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const { status, type, name, bytes } = await archiveOf(secretary, told.council);
    expect([status, type]).toEqual([200, 'application/zip']);
    expect(name).toMatch(/^2026-\d\d-\d\d .+\.zip$/);
    files = unzipSync(bytes);
  });
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('holds a digest of each of its files, and each is right', () => {
    const sums = textOf('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, name]) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum, name] of sums) {
      const bytes = files[name];
      expect(bytes && createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    }
  });

  it.each(MEETING_FORMS.council.papers.map((paper, at) => [paper, at] as const))(
    'has the paper %s in every format, the same as alone',
    async (paper, at) => {
      for (const format of paperRules(paper).formats) {
        const { bytes } = await paperFile(secretary, told.council, paper, format);
        expect(Buffer.from(files[`材料/0${at + 1} ${PAPERS[paper]}.${format}`] ?? []).equals(bytes)).toBe(true);
      }
    },
  );

  it('opens by a double click: its page leads to each file, shows what stands in them, and asks nothing of any server', async () => {
    const page = textOf('index.html');
    const linked = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => decodeURIComponent(address ?? ''));
    expect(linked.filter((name) => !(name in files))).toEqual([]);
    expect(Object.keys(files).filter((name) => /^(材料|照片)\//.test(name) && !linked.includes(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|<script/);
    for (const { title } of (await documentOf(told.council, 'minutes')).sheets) expect(page).toContain(title);
  });

  it('has the photos of its matters and its work, and its data field by field', () => {
    const data = JSON.parse(textOf('数据/材料.json')) as Data;
    expect(data.meeting.meetingId).toBe(told.council);
    expect(data.papers.map(({ paper }) => paper)).toEqual(MEETING_FORMS.council.papers);
    expect(data.photos.length).toBeGreaterThan(4);
    for (const { file } of data.photos) expect(Buffer.from(files[file] ?? []).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(JSON.stringify(data)).toContain('"from":["resolution.text"]');
  });
});
