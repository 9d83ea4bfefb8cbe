import type { HomeFound, LettersView, Me, RegisterSummary } from '@silin/shared';
import { CommunityDirectory } from '../src/modules/communities';
import { NeighbourRegister, ParkingOwnershipEntity, ParkingUnitEntity, PeopleDirectory, PersonEntity } from '../src/modules/people';
import { EventEntity } from '../src/platform/events';
import { anEstate, at, type Estate } from './owners-polls.builders';
import { aSpace, checkedFile, confirmedFile, reachable, takenIn, type Owner } from './parking.builders';
import { call } from './support/calling';
import { aWillingGuest } from './support/codes';
import { anotherAccountOf, signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const ONLY: Owner = { name: '周远山', phone: '19900017777' };
const BUYER: Owner = { name: '孟怀瑾', phone: '19900017778' };
const lot = (owner: Owner, more: Partial<Parameters<typeof aSpace>[1]> = {}) => aSpace([owner], { no: 'A-017', ...more });
const aHomeLine = ({ name, phone }: Owner, at: string) => `${at},88.2,${name},个人,${phone},,是,,`;
const unitsOf = ({ community: { estateId } }: Estate) =>
  test.db.manager.find(ParkingUnitEntity, { where: { estateId }, order: { roomName: 'ASC' } });
const ownersOf = (parkingId: string) => test.db.manager.find(ParkingOwnershipEntity, { where: { parkingId }, order: { since: 'ASC' } });
const onlyPerson = async ({ community: { communityId } }: Estate) =>
  test.db.manager.findOneByOrFail(PersonEntity, { communityId, name: ONLY.name });
const me = async ({ token }: { token: string }) => (await call<Me>(test, 'GET', '/me', { token })).body;

describe('parking in a register file', () => {
  it('is looked at beside the homes, written once, and a second time changes nothing', async () => {
    const estate = await anEstate(test);
    const owner = await reachable(test, at(estate.owners, 4), '贺知秋');
    const lines = [lot(ONLY), aSpace([owner], { no: 'B-2', area: '45', what: '车库' })];
    const { body } = await checkedFile(test, estate, lines);
    expect(body).toMatchObject({ rows: 2, homesNew: 0, homesUnchanged: 0, ownersNew: 0, areaCm2: 0, badRows: [] });
    expect(body.parking).toEqual({ new: 2, changed: 0, unchanged: 0, areaCm2: 575_000 });
    expect(await unitsOf(estate)).toEqual([]);
    expect((await confirmedFile(test, estate, body.importId)).status).toBe(200);
    expect((await unitsOf(estate)).map(({ kind, roomName, areaCm2 }) => [kind, roomName, areaCm2])).toEqual([
      ['space', 'A-017', 125_000],
      ['garage', 'B-2', 450_000],
    ]);
    const again = await takenIn(test, estate, lines);
    expect(again).toMatchObject({ parking: { new: 0, changed: 0, unchanged: 2 }, moves: [] });
    const persons = await test.db.manager.countBy(PersonEntity, { communityId: estate.community.communityId, name: ONLY.name });
    expect(persons).toBe(1);
  });

  it('changes hands by a file from its day; the former owner stays readable, and what changed is said and recorded', async () => {
    const estate = await anEstate(test);
    await takenIn(test, estate, [lot(ONLY)]);
    await test.pass({ days: 3 });
    const moved = await takenIn(test, estate, [lot(BUYER, { area: '13' })]);
    expect(moved.moves).toEqual([
      { label: '地下车库A-017车位', kind: 'parking', ends: ['周**'], begins: ['孟**'], areaFromCm2: 125_000, areaToCm2: 130_000 },
    ]);
    const [unit] = await unitsOf(estate);
    const ties = await ownersOf(unit?.parkingId ?? '');
    expect(ties.map(({ since, until }) => [since, until])).toEqual([
      ['2026-11-23', '2026-11-26'],
      ['2026-11-26', null],
    ]);
    const events = await test.db.manager.findBy(EventEntity, { aggregate: 'parking', aggregateId: unit?.parkingId ?? '' });
    expect(events.map(({ action }) => action).sort()).toEqual(['changeOwners', 'correct']);
  });

  it('cannot be what the register knows as a home, nor a home what it knows as parking: said at the row, and nothing is written', async () => {
    const estate = await anEstate(test);
    const home = lot(ONLY, { at: '9号楼', no: '101' });
    await takenIn(test, estate, [aHomeLine(BUYER, '9号楼,,101'), lot(ONLY)]);
    const { body } = await checkedFile(test, estate, [home, aHomeLine(BUYER, '地下车库,,A-017')]);
    expect(body.badRowCount).toBe(2);
    expect(body.badRows.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, '房屋或车位', '车位', '名册里这是一套房，不能改成车位，请核对楼栋和房号'],
      [3, '房屋或车位', '', '名册里这是车位，不能改成房屋，请核对楼栋和房号'],
    ]);
    expect((await confirmedFile(test, estate, body.importId)).body.code).toBe('register.has_bad_rows');
  });

  it('is held against what has been written since it was looked at', async () => {
    const estate = await anEstate(test);
    const early = await checkedFile(test, estate, [lot(ONLY, { at: '9号楼', no: '101' })]);
    expect(early.body.badRowCount).toBe(0);
    await takenIn(test, estate, [aHomeLine(BUYER, '9号楼,,101')]);
    const { status, body } = await confirmedFile(test, estate, early.body.importId);
    expect([status, body.code]).toEqual([409, 'register.has_bad_rows']);
    expect(await unitsOf(estate)).toEqual([]);
  });
});

describe('who owns a 车位 and no home', () => {
  /** What the product says of homes, residents and households. */
  const seen = async ({ community, secretary }: Estate) => {
    const { token } = await signedInAgain(test, secretary);
    const { communityId } = community;
    const count = async (table: string) => (await test.db.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n;
    const { parking: _, ...register } = (await call<RegisterSummary>(test, 'GET', `/communities/${communityId}/register`, { token })).body;
    return {
      register,
      estates: await test.app.get(CommunityDirectory).estateViews(communityId),
      letters: (await call<LettersView>(test, 'GET', `/communities/${communityId}/letters`, { token })).body,
      rows: await Promise.all(['home', 'ownership', 'residence', 'account_binding', 'org_unit', 'appointment'].map(count)),
    };
  };

  it('adds to no figure of homes, owners of homes, buildings, letters or accounts', async () => {
    const estate = await anEstate(test);
    const before = await seen(estate);
    await takenIn(test, estate, [lot(ONLY), lot(ONLY, { at: '1号楼', no: '车1' })]);
    expect(await seen(estate)).toEqual(before);
    const { token } = await signedInAgain(test, estate.secretary);
    const { body } = await call<RegisterSummary>(test, 'GET', `/communities/${estate.community.communityId}/register`, { token });
    expect(body.parking).toEqual({ units: 2, areaCm2: 250_000 });
  });

  it('is no resident: not by an account, not by name, not in any list of residents', async () => {
    const estate = await anEstate(test);
    await takenIn(test, estate, [lot(ONLY)]);
    const { communityId } = estate.community;
    const { personId } = await onlyPerson(estate);
    expect(await me(await anotherAccountOf(test, { personId }))).toMatchObject({ standing: 'guest', homes: [] });
    const em = test.db.manager;
    expect(await test.app.get(PeopleDirectory).residentsAmong(communityId, [personId], em)).toEqual(new Set());
    expect(await test.app.get(NeighbourRegister).named(em, { communityId, name: ONLY.name, home: '地下车库A-017' })).toBeNull();
    const { token } = await signedInAgain(test, estate.secretary);
    const ask = async <T>(path: string) => (await call<T>(test, 'GET', `/communities/${communityId}${path}`, { token })).body;
    expect(await ask<unknown[]>(`/residents?text=${encodeURIComponent(ONLY.name)}`)).toEqual([]);
    for (const text of ['A-017', ONLY.name]) expect(await ask<HomeFound[]>(`/register/homes?text=${encodeURIComponent(text)}`)).toEqual([]);
  });

  it('cannot claim it as a home', async () => {
    const estate = await anEstate(test);
    await takenIn(test, estate, [lot(ONLY)]);
    const guest = await aWillingGuest(test);
    const { estateId, communityId } = estate.community;
    const claim = { estateId, buildingName: '地下车库', unitName: '', roomName: 'A-017', ...ONLY, capacity: 'owner' };
    await call(test, 'POST', '/home-claims', { token: guest.token, body: claim });
    const [sent] = (await me(guest)).claims;
    const { token } = await signedInAgain(test, estate.secretary);
    const claims = (await call<{ items: { match: object }[] }>(test, 'GET', `/communities/${communityId}/home-claims`, { token })).body
      .items;
    expect(claims).toMatchObject([{ match: { home: false, name: false, phone: false } }]);
    await call(test, 'POST', `/communities/${communityId}/home-claims/approve`, { token, body: { claimIds: [sent?.claimId] } });
    expect((await me(guest)).standing).toBe('guest');
  });
});
