import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_LIMITS, type RegisterImportView, type RegisterSummary } from '@silin/shared';
import { EventLog } from '../src/platform/events';
import { Sealer } from '../src/platform/storage';
import { call, type Answer } from './support/calling';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

type Refused = { code: string; facts: Record<string, unknown>; requestId: string };
type Seen = RegisterImportView & Refused;
const DEMO = readFileSync(join(__dirname, '../demo/柳园小区名册.xlsx'));
const HEADER = '楼栋,单元,房号,建筑面积,产权人,产权人类型,手机号,证件尾号,交付,居住人';
const LINES = [
  '1号楼,1单元,101,88.2,王秀兰,个人,19900000001,,是,',
  '1号楼,1单元,102,100.5,"赵敏、孙浩",个人,"19900000003、19900000004",,是,"赵奶奶、郑雨:19900000008"',
  '2号楼,1单元,101,90,周建国,个人,,0013,否,',
];
const csv = (lines: readonly string[]) => Buffer.from([HEADER, ...lines].join('\n'));
const swapped = (at: number, line: string) => LINES.map((one, index) => (index === at ? line : one));

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

let place: TestCommunity;
let secretary: TestPerson;
beforeEach(async () => {
  place = await aCommunity(test.db);
  secretary = await aPerson(test, place, { roles: ['secretary'], owner: false });
});

type Sending = { token?: string; estateId?: string; communityId?: string; fileName?: string; field?: string };
function check(
  bytes: Buffer,
  { token, estateId, communityId, fileName = '名册.csv', field = 'file' }: Sending = {},
): Promise<Answer<Seen>> {
  const form = new FormData();
  form.append(field, new Blob([Uint8Array.from(bytes)]), fileName);
  const path = `/communities/${communityId ?? place.communityId}/register-imports?estateId=${estateId ?? place.estateId}`;
  return call<Seen>(test, 'POST', path, { token: token ?? secretary.token, form });
}
const confirm = (importId: string, token = secretary.token) => call<Seen>(test, 'POST', `/register-imports/${importId}/confirm`, { token });
async function pass(time: { days?: number; seconds?: number }): Promise<void> {
  await test.pass(time);
  secretary = await signedInAgain(test, secretary);
}
async function written(lines: readonly string[]): Promise<RegisterImportView> {
  const { body } = await check(csv(lines));
  const answer = await confirm(body.importId);
  expect(answer.status).toBe(200);
  return answer.body;
}
const summary = async () =>
  (await call<RegisterSummary>(test, 'GET', `/communities/${place.communityId}/register`, { token: secretary.token })).body;
const count = async (table: string, where = '1 = 1') =>
  Number((await test.db.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`))[0]?.n);
const ties = (roomName: string) =>
  test.db.query<{ name: string; since: string; until: string | null }[]>(
    `SELECT p.name, o.since, o.until FROM ownership o JOIN person p ON p.personId = o.personId JOIN home h ON h.homeId = o.homeId
     WHERE h.estateId = ? AND h.roomName = ? ORDER BY o.since, p.name`,
    [place.estateId, roomName],
  );

describe('a register of 950 homes', () => {
  it('is checked, then written, in seconds; and a second time changes nothing', async () => {
    const checked = await check(DEMO, { fileName: '柳园小区名册.xlsx' });
    expect(checked.status).toBe(201);
    expect(checked.body).toMatchObject({
      state: 'checked',
      fileName: '柳园小区名册.xlsx',
      rows: 950,
      homesNew: 950,
      homesChanged: 0,
      homesUnchanged: 0,
      areaCm2: 1_273_780_000,
      badRowCount: 0,
    });
    expect(await summary()).toMatchObject({ homes: 0, areaCm2: 0, owners: 0 });
    const began = performance.now();
    expect((await confirm(checked.body.importId)).body).toMatchObject({ state: 'confirmed', homesNew: 950 });
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(await summary()).toMatchObject({ homes: 950, areaCm2: 1_273_780_000, developerHomes: 12, asOf: '2026-11-23' });
    const owners = (await summary()).owners;
    expect(owners).toBe(checked.body.ownersNew);
    const before = await Promise.all(['person', 'ownership', 'residence', 'home', 'org_unit'].map((table) => count(table)));
    const again = await check(DEMO);
    expect(again.body).toMatchObject({ homesNew: 0, homesChanged: 0, homesUnchanged: 950, ownersNew: 0 });
    expect((await confirm(again.body.importId)).body).toMatchObject({ homesUnchanged: 950 });
    expect(await Promise.all(['person', 'ownership', 'residence', 'home', 'org_unit'].map((table) => count(table)))).toEqual(before);
  });
});

describe('a changed register', () => {
  it('ends the old owner’s row today and begins the new one’s, and keeps the old area in the record', async () => {
    await written(LINES);
    await pass({ days: 30 });
    const changed = await written(['1号楼,1单元,101,89.1234,钱进,个人,19900000099,,是,', ...LINES.slice(1)]);
    expect(changed).toMatchObject({ homesNew: 0, homesChanged: 1, homesUnchanged: 2, ownersNew: 1 });
    const today = (await summary()).asOf;
    const rows = (await ties('101')).filter((row) => row.name !== '周建国');
    expect(rows).toEqual([
      { name: '王秀兰', since: expect.not.stringMatching(today) as string, until: today },
      { name: '钱进', since: today, until: null },
    ]);
    expect(await summary()).toMatchObject({ areaCm2: 891_234 + 1_005_000 + 900_000, owners: 4 });
    const [record] = await test.db.query<{ facts: string }[]>("SELECT facts FROM event WHERE aggregate = 'home' AND communityId = ?", [
      place.communityId,
    ]);
    expect(typeof record?.facts === 'string' ? JSON.parse(record.facts) : record?.facts).toMatchObject({
      from: { areaCm2: 882_000 },
      to: { areaCm2: 891_234 },
    });
  });

  it('lets somebody come back on the very day they left', async () => {
    await written(LINES);
    await pass({ days: 1 });
    await written(swapped(0, '1号楼,1单元,101,88.2,钱进,个人,19900000099,,是,'));
    await written(LINES);
    await written(swapped(0, '1号楼,1单元,101,88.2,钱进,个人,19900000099,,是,'));
    expect(
      (await ties('101'))
        .filter((row) => row.until === null)
        .map((row) => row.name)
        .sort(),
    ).toEqual(['周建国', '钱进']);
  });

  it('knows a person again who has a new phone, and one who had none', async () => {
    await written(LINES);
    const persons = await count('person');
    const changed = await written([
      '1号楼,1单元,101,88.2,王秀兰,个人,19900000777,,是,',
      LINES[1] ?? '',
      '2号楼,1单元,101,90,周建国,个人,19900000778,0013,否,',
    ]);
    expect(changed).toMatchObject({ homesChanged: 2, homesUnchanged: 1, ownersNew: 0 });
    expect(await count('person')).toBe(persons);
    expect(await ties('101')).toMatchObject([
      { name: '周建国', until: null },
      { name: '王秀兰', until: null },
    ]);
    const digest = test.app.get(Sealer).digest('19900000777');
    expect(await count('person', `communityId = '${place.communityId}' AND phoneDigest = '${digest}'`)).toBe(1);
  });

  it('leaves the homes alone that the file does not speak of', async () => {
    await written(LINES);
    expect(await written([LINES[0] ?? ''])).toMatchObject({ rows: 1, homesUnchanged: 1 });
    expect(await summary()).toMatchObject({ homes: 3, owners: 4 });
  });

  it('counts two who own together as two persons, and who lives there as neither', async () => {
    await written(LINES);
    expect(await summary()).toMatchObject({ homes: 3, areaCm2: 2_787_000, owners: 4, developerHomes: 0 });
    expect(await count('residence r JOIN home h ON h.homeId = r.homeId', `h.estateId = '${place.estateId}'`)).toBe(2);
  });
});

describe('phones', () => {
  it('lie sealed in the database, also while the file waits', async () => {
    await check(csv(LINES));
    await written(LINES);
    for (const table of ['person', 'register_import', 'event', 'outbox_message']) {
      expect(JSON.stringify(await test.db.query(`SELECT * FROM ${table}`))).not.toContain('19900000001');
    }
    expect(await count('register_import', `communityId = '${place.communityId}' AND state = 'confirmed' AND rowsSealed IS NULL`)).toBe(1);
  });

  it('of a file nobody confirms are gone after a week', async () => {
    const { importId } = (await check(csv(LINES))).body;
    await pass({ days: REGISTER_LIMITS.checkedKeptDays });
    expect((await call(test, 'GET', `/register-imports/${importId}`, { token: secretary.token })).status).toBe(200);
    await pass({ seconds: 1 });
    expect((await confirm(importId)).body).toMatchObject({ code: 'not_found' });
  });
});

describe('what is refused', () => {
  it('lists every bad row with its place and reason, writes nothing and cannot be confirmed', async () => {
    const { body } = await check(csv(swapped(0, '1号楼,1单元,101,很大,王秀兰,个人,123,,是,')));
    expect(body.badRowCount).toBe(1);
    expect(body.badRows).toContainEqual(expect.objectContaining({ row: 2, column: '建筑面积' }));
    expect(await confirm(body.importId)).toMatchObject({ status: 409, body: { code: 'register.has_bad_rows', facts: { badRows: 1 } } });
    expect(await summary()).toMatchObject({ homes: 0 });
  });

  it('writes a file once, however many confirm it at once', async () => {
    const { importId } = (await check(csv(LINES))).body;
    const both = await Promise.all([confirm(importId), confirm(importId)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.body.code).toBe('register.already_confirmed');
    expect(await summary()).toMatchObject({ homes: 3 });
  });

  it('writes one after the other when two files are confirmed at once', async () => {
    const first = (await check(csv(LINES))).body.importId;
    const second = (await check(csv(LINES))).body.importId;
    const both = await Promise.all([confirm(first), confirm(second)]);
    expect(both.map((one) => one.body.homesNew).sort()).toEqual([0, 3]);
    expect(await summary()).toMatchObject({ homes: 3, owners: 4 });
  });

  it('leaves nothing behind when the writing breaks off in the middle', async () => {
    const { importId } = (await check(csv(LINES))).body;
    // The record is the last thing to be written: by then persons, homes and owners are in the transaction.
    const record = jest.spyOn(test.app.get(EventLog), 'recordAll').mockRejectedValueOnce(new Error('the process died here'));
    expect((await confirm(importId)).status).toBe(500);
    record.mockRestore();
    expect(await summary()).toMatchObject({ homes: 0, owners: 0 });
    expect(await count('org_unit', `parentId = '${place.estateId}'`)).toBe(1);
    expect((await confirm(importId)).body).toMatchObject({ state: 'confirmed', homesNew: 3 });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not_a_sheet'],
    ['a broken workbook', DEMO.subarray(0, 4_000), 'not_a_sheet'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a table without the columns', Buffer.from('甲,乙\n1,2'), 'columns_missing'],
  ])('%s', async (_, bytes, why) => {
    expect(await check(bytes)).toMatchObject({ status: 422, body: { code: 'register.file_unreadable', facts: { why } } });
  });

  it('20 MB', async () => {
    const answer = await check(Buffer.alloc(20 * 1_048_576, 'x'));
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.too_large', facts: { limitBytes: REGISTER_LIMITS.bytesMax } } });
  });

  it('no file, another field and no multipart at all', async () => {
    expect((await check(csv(LINES), { field: 'photo' })).body.code).toBe('request.invalid');
    const path = `/communities/${place.communityId}/register-imports?estateId=${place.estateId}`;
    expect((await call(test, 'POST', path, { token: secretary.token, form: new FormData() })).body).toMatchObject({
      code: 'request.invalid',
    });
    expect((await call(test, 'POST', path, { token: secretary.token, body: {} })).body).toMatchObject({ code: 'request.malformed' });
  });

  it('an estate next door exactly like an unknown one, and a stranger exactly like no import', async () => {
    const other = await aCommunity(test.db, '杏林社区');
    const stranger = await aPerson(test, other, { roles: ['secretary'], owner: false });
    const said = ({ status, body: { requestId: _, ...rest } }: Answer<Seen>) => ({ status, rest });
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect(said(await check(csv(LINES), { estateId: other.estateId }))).toEqual(said(await check(csv(LINES), { estateId: unknown })));
    expect((await check(csv(LINES), { token: stranger.token })).status).toBe(404);
    const { importId } = (await check(csv(LINES))).body;
    expect(said(await confirm(importId, stranger.token))).toEqual(said(await confirm(unknown, stranger.token)));
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    expect((await confirm(importId, worker.token)).body).toMatchObject({ code: 'permission.role_needed' });
    expect((await call(test, 'GET', `/register-imports/${importId}`, { token: secretary.token })).body).toMatchObject({
      state: 'checked',
      rows: 3,
    });
  });
});
