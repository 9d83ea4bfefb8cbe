import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { MinutesSlips, ObjectionAnswer, ResolutionView } from '@silin/shared';
import { as, type InSession } from './meetings.builders';
import { circulated, meetingView } from './minutes.builders';
import { fileFrom } from './papers.builders';
import { aPaperOf } from './support/papers';
import { signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

async function unpacked({ meetingId, secretary }: InSession): Promise<Record<string, Uint8Array>> {
  const { token } = await signedInAgain(test, secretary);
  const { status, bytes } = await fileFrom(test, token, `/meetings/${meetingId}/archive`);
  expect(status).toBe(200);
  return unzipSync(bytes);
}
const signedIn = (files: Record<string, Uint8Array>) => Object.keys(files).filter((name) => name.startsWith('签字的纸/'));

/** Entered by the grid worker; the secretary says whether it stands. */
async function onMinutes(place: InSession, { personId }: TestPerson, compared: 'confirm' | 'reject' | null): Promise<void> {
  const slips = `/meetings/${place.meetingId}/minutes/slips`;
  const documentId = await aPaperOf(test, place.gridWorker);
  await as(test, place.gridWorker)('POST', slips, { requestKey: randomUUID(), personId, version: 1, verdict: 'confirm', documentId });
  if (!compared) return;
  const { body } = await as(test, place.secretary)<MinutesSlips>('GET', slips);
  const { slipId } = body.slips.find(({ state }) => state === 'entered') ?? { slipId: '' };
  await as(test, place.secretary)('POST', `${slips}/${slipId}/${compared}`, { reason: '没有签名。' });
}

async function againstIt(place: InSession, { personId }: TestPerson, compared: 'confirm' | null): Promise<void> {
  const [item] = (await meetingView(test, place, place.secretary)).agenda;
  const drafted = await as(test, place.secretary)<ResolutionView>('POST', `/polls/${item?.pollId ?? ''}/resolution`, {
    text: '坡道放缓。',
  });
  const { resolutionId } = drafted.body;
  await as(test, place.secretary)('POST', `/resolutions/${resolutionId}/publish`);
  const slip = { requestKey: randomUUID(), personId, reason: '坡道会挡住一楼的窗户。', aboutRoles: [] };
  const documentId = await aPaperOf(test, place.gridWorker);
  const entered = await as(test, place.gridWorker)<ObjectionAnswer>('POST', `/resolutions/${resolutionId}/paper-objections`, {
    ...slip,
    documentId,
  });
  expect(entered.status).toBe(201);
  if (compared) await as(test, place.secretary)('POST', `/objections/${entered.body.objectionId}/${compared}`);
}

it('the archive holds the sheets that were signed, each said to be whose and for what, and leads to them', async () => {
  const place = await circulated(test);
  await onMinutes(place, place.neighbour, 'reject');
  await test.pass({ minutes: 1 });
  await onMinutes(place, place.neighbour, 'confirm');
  await againstIt(place, place.neighbour, 'confirm');
  const files = await unpacked(place);
  const named = `${place.neighbour.name}对纪要的意见`;
  expect(signedIn(files)).toEqual([
    `签字的纸/01 ${named}（不作数）.pdf`,
    `签字的纸/02 ${named}.pdf`,
    expect.stringMatching(/^签字的纸\/03 2026年第\d+号的异议1\.pdf$/),
  ]);
  for (const name of signedIn(files)) expect(strFromU8((files[name] ?? new Uint8Array()).subarray(0, 5))).toBe('%PDF-');
  const page = strFromU8(files['index.html'] ?? new Uint8Array());
  expect(page).toContain('签了字的纸');
  for (const name of signedIn(files)) expect(page).toContain(name.split('/').map(encodeURIComponent).join('/'));
  expect(JSON.parse(strFromU8(files['数据/材料.json'] ?? new Uint8Array()))).toMatchObject({
    signed: signedIn(files).map((file) => ({ file })),
    handouts: [],
  });
});

it('a sheet that nobody has compared yet is none there either', async () => {
  const place = await circulated(test);
  await onMinutes(place, place.neighbour, null);
  await againstIt(place, place.author, null);
  expect(signedIn(await unpacked(place))).toEqual([]);
});
