import { randomUUID } from 'node:crypto';
import type { HomeFound, RegisterImportView } from '@silin/shared';
import { AppointmentEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import type { Refused } from './support/codes';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aHomeRow, aRegisterCsv } from './support/register-files';
import { aTestApp, START, type TestApp } from './support/test-app';

type Seen = RegisterImportView & Refused;
let test: TestApp;
let place: TestCommunity;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  secretary = await signedInAgain(test, await aPerson(test, place, { roles: ['secretary'], owner: false }));
});

const WANG = aHomeRow();
const row = (changed: Parameters<typeof aHomeRow>[0]) => aHomeRow(changed);
function check(rows: readonly (readonly string[])[], effectiveOn?: string) {
  const form = new FormData();
  form.append('file', new Blob([aRegisterCsv(rows)]), '名册.csv');
  const day = effectiveOn === undefined ? '' : `&effectiveOn=${effectiveOn}`;
  const path = `/communities/${place.communityId}/register-imports?estateId=${place.estateId}${day}`;
  return call<Seen>(test, 'POST', path, { token: secretary.token, form });
}
const confirm = (importId: string) => call<Seen>(test, 'POST', `/register-imports/${importId}/confirm`, { token: secretary.token });
async function written(rows: readonly (readonly string[])[], effectiveOn?: string): Promise<RegisterImportView> {
  const { importId } = (await check(rows, effectiveOn)).body;
  const answer = await confirm(importId);
  expect(answer.status).toBe(200);
  return answer.body;
}
const owners = () =>
  test.db.query<{ name: string; since: string; until: string | null }[]>(
    `SELECT p.name, o.since, o.until FROM ownership o JOIN person p ON p.personId = o.personId JOIN home h ON h.homeId = o.homeId
     WHERE h.estateId = ? ORDER BY h.roomName, o.since, p.name`,
    [place.estateId],
  );
const sold = row({ 产权人: '赵敏', 手机号: '19900000003' });

describe('a later file', () => {
  it('ends and begins ownership on its own day, and shows the sale before it is written', async () => {
    await written([WANG], '2026-01-01');
    const { body } = await check([sold], '2026-11-10');
    expect(body).toMatchObject({ effectiveOn: '2026-11-10', homesChanged: 1, movesCount: 1 });
    expect(body.moves).toEqual([
      { label: '3号楼2单元501', kind: 'sale', ends: ['王**'], begins: ['赵*'], areaFromCm2: null, areaToCm2: null },
    ]);
    await confirm(body.importId);
    expect(await owners()).toEqual([
      { name: '王秀兰', since: '2026-01-01', until: '2026-11-10' },
      { name: '赵敏', since: '2026-11-10', until: null },
    ]);
  });

  it('shows what else it changes: a share, an area, somebody who lives there; and never a whole name', async () => {
    await written([WANG, row({ 房号: '502' }), row({ 房号: '503' })], '2026-01-01');
    const changed = [
      row({ 产权人: '王秀兰、王小明', 手机号: '19900000001、19900000005' }),
      row({ 房号: '502', '建筑面积(㎡)': '90.25' }),
      row({ 房号: '503', 居住人: '郑雨:19900000008' }),
    ];
    const { body } = await check(changed);
    expect(body.moves).toMatchObject([
      { label: '3号楼2单元501', kind: 'owners', ends: [], begins: ['王**'] },
      { label: '3号楼2单元502', kind: 'home', areaFromCm2: 882_000, areaToCm2: 902_500 },
      { label: '3号楼2单元503', kind: 'residents', begins: ['郑*'] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/秀兰|小明|19900000/);
    const kept = await test.db.query('SELECT changes FROM register_import WHERE importId = ?', [body.importId]);
    expect(JSON.stringify(kept)).not.toMatch(/秀兰|小明/);
  });

  it('that says the same changes nothing, whatever day it holds from', async () => {
    await written([WANG], '2026-01-01');
    const before = await owners();
    expect(await written([WANG], '2026-06-01')).toMatchObject({ homesUnchanged: 1, homesChanged: 0, movesCount: 0 });
    expect(await owners()).toEqual(before);
  });

  it('keeps somebody who has a new phone the same person', async () => {
    await written([WANG], '2026-01-01');
    const [before] = await test.db.query('SELECT personId FROM person WHERE communityId = ? AND name = ?', [place.communityId, '王秀兰']);
    await written([row({ 手机号: '19900000099' })]);
    expect(await test.db.query('SELECT personId FROM person WHERE communityId = ? AND name = ?', [place.communityId, '王秀兰'])).toEqual([
      before,
    ]);
    expect((await owners()).map((one) => one.until)).toEqual([null]);
  });

  it('leaves alone what a handler has dated later', async () => {
    await written([WANG], '2026-01-01');
    const found = await call<readonly HomeFound[]>(test, 'GET', `/communities/${place.communityId}/register/homes?text=501`, {
      token: secretary.token,
    });
    const home = found.body.find((one) => one.label === '3号楼2单元501');
    const [{ personId }] = (await test.db.query("SELECT personId FROM person WHERE communityId = ? AND name = '王秀兰'", [
      place.communityId,
    ])) as [{ personId: string }];
    const buyers = [{ name: '钱塘', phone: '19900000021' }];
    const form = { requestKey: randomUUID(), on: '2026-11-20', reason: '卖了房', document: '不动产权证', sellerIds: [personId], buyers };
    await call(test, 'POST', `/homes/${home?.homeId}/transfer`, { token: secretary.token, body: form });
    const before = await owners();
    for (const rows of [[WANG], [row({ 产权人: '钱塘', 手机号: '19900000021' })]]) {
      expect(await written(rows, '2026-11-15')).toMatchObject({ homesUnchanged: 1 });
      expect(await owners()).toEqual(before);
    }
  });

  it('ends the office of a neighbour who no longer owns anything here', async () => {
    await written([WANG], '2026-01-01');
    const [{ personId }] = (await test.db.query("SELECT personId FROM person WHERE communityId = ? AND name = '王秀兰'", [
      place.communityId,
    ])) as [{ personId: string }];
    const { communityId } = place;
    const office = { appointmentId: newId(START), personId, orgUnitId: communityId, communityId, role: 'resident_representative' as const };
    await test.db.manager.insert(AppointmentEntity, { ...office, since: '2026-01-01', until: null });
    await written([sold], '2026-11-10');
    expect(await test.db.query('SELECT until FROM appointment WHERE personId = ?', [personId])).toEqual([{ until: '2026-11-10' }]);
  });
});

describe('the day of a file', () => {
  it('is not before that of the last one, also when both were checked before either was written', async () => {
    const [older, newer] = [await check([WANG], '2026-10-01'), await check([sold], '2026-11-01')];
    await confirm(newer.body.importId);
    const refusal = { status: 409, body: { code: 'register.older_than_last', facts: { lastOn: '2026-11-01' } } };
    expect(await confirm(older.body.importId)).toMatchObject(refusal);
    expect(await check([WANG], '2026-10-31')).toMatchObject(refusal);
    expect((await check([WANG], '2026-11-01')).status).toBe(201);
  });

  it('may lie a week ahead; then it is written on that day', async () => {
    expect((await check([WANG], '2026-12-01')).body).toMatchObject({ code: 'register.day_too_far', facts: { latestOn: '2026-11-30' } });
    const { importId } = (await check([WANG], '2026-11-28')).body;
    expect((await confirm(importId)).body).toMatchObject({ code: 'register.not_yet', facts: { effectiveOn: '2026-11-28' } });
    await test.pass({ days: 5 });
    secretary = await signedInAgain(test, secretary);
    expect((await confirm(importId)).status).toBe(200);
    expect((await owners()).map((one) => one.since)).toEqual(['2026-11-28']);
  });

  it.each(['2026-02-30', '2026-W48-1', '20261123', 'today', ''])('is a day: %s is none', async (day) => {
    expect((await check([WANG], day)).body.code).toBe('request.invalid');
  });
});
