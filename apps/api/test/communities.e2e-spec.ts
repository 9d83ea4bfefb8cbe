import type { CommunityRef, CommunityView } from '@silin/shared';
import { CommunityDirectory, OrgUnitEntity } from '../src/modules/communities';
import { AppointmentEntity, PeopleDirectory, PersonEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { SessionService } from '../src/platform/auth';
import { Sealer } from '../src/platform/storage';
import { call } from './support/calling';
import { aCommunity, aGuest, aPerson, type TestCommunity } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
beforeAll(async () => {
  test = await aTestApp();
  place = await aCommunity(test.db);
});
afterAll(async () => {
  await test.close();
});

const people = () => test.app.get(PeopleDirectory);
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

describe('what everybody may know', () => {
  it('is open to a guest: the communities, and of one its estates, buildings, venues and carriers', async () => {
    const { token } = await aGuest(test);
    for (const [at, name] of ['10号楼', '2号楼'].entries()) {
      await test.db.manager.insert(OrgUnitEntity, {
        ...{ orgUnitId: newId(START), parentId: place.estateId, communityId: place.communityId, kind: 'building', name },
        ...{ estateKind: null, publicPhone: null, settings: null, createdAt: new Date(START.getTime() + at) },
      });
    }
    await aPerson(test, place, { areaCm2: 1_000_000 });
    await aPerson(test, place, { roles: ['property_company'], orgUnitId: place.propertyId, owner: false });
    await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    await aPerson(test, place, { roles: ['committee_member'], owner: false });
    const list = (await call<CommunityRef[]>(test, 'GET', '/communities', { token })).body;
    expect(list).toContainEqual({ communityId: place.communityId, name: '柳园社区', street: '柳园社区街道', kind: 'urban' });
    expect(list[0]?.name).toBe('柳园社区'); // The only one with a home.
    const { body } = await call<CommunityView>(test, 'GET', `/communities/${place.communityId}`, { token });
    expect(body.estates).toMatchObject([{ name: '柳园社区小区', kind: 'old', kindName: '老旧小区', homes: 1, areaCm2: 1_000_000 }]);
    expect(body.estates[0]?.buildings.map((one) => one.name)).toEqual(['1号楼', '2号楼', '10号楼']);
    expect(body.venues).toMatchObject([{ name: '四邻议事厅', kindName: '四邻议事厅', capacity: 60, accessible: true }]);
    expect(body.carriers).toEqual([
      { orgUnitId: place.communityId, name: '柳园社区居委会', role: 'committee_member', roleName: '居委会成员', phone: null },
      { orgUnitId: place.propertyId, name: '顺安物业', role: 'property_company', roleName: '物业', phone: '0546-7000001' },
    ]);
  });

  it('knows no other community, and no org unit that is not one', async () => {
    const { token } = await aGuest(test);
    for (const id of [UNKNOWN, 'x', place.estateId, place.streetId]) {
      expect(await call(test, 'GET', `/communities/${id}`, { token })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });
});

describe('aliases', () => {
  it('are the building for whoever has a home here, whatever office they hold, else the office', async () => {
    const owner = await aPerson(test, place);
    const representative = await aPerson(test, place, { roles: ['resident_representative'] });
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    const manager = await aPerson(test, place, { roles: ['property_company'], orgUnitId: place.propertyId, owner: false });
    const aliases = await people().aliasesOf([owner, representative, worker, manager].map((one) => one.personId));
    expect(aliases.get(owner.personId)).toMatchObject({ alias: '1号楼居民', capacity: '居民', office: null });
    expect(aliases.get(representative.personId)).toMatchObject({ alias: '1号楼居民', capacity: '居民代表', office: '居民代表' });
    expect(aliases.get(worker.personId)).toMatchObject({ alias: '网格员', office: '网格员' });
    expect(aliases.get(manager.personId)).toMatchObject({ alias: '顺安物业', capacity: '物业', office: '顺安物业' });
    const byUser = await people().aliasesOfUsers([owner.userId, UNKNOWN]);
    expect([...byUser.keys()]).toEqual([owner.userId]);
  });

  it('follow the days of an appointment', async () => {
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    await test.db.manager.update(AppointmentEntity, { personId: worker.personId }, { until: '2026-11-23' });
    expect((await people().aliasesOf([worker.personId])).get(worker.personId)).toMatchObject({ alias: '居民', office: null });
    const holders = await people().personsWithRoles(place.communityId, ['grid_worker']);
    expect(holders.map((one) => one.personId)).not.toContain(worker.personId);
  });
});

describe('who holds a role', () => {
  it('comes with all accounts of the person, none where they have no phone', async () => {
    const other = await aCommunity(test.db, '杏林社区');
    const worker = await aPerson(test, other, { roles: ['grid_worker', 'group_leader'], owner: false });
    const second = await test.app.get(SessionService).start('second-phone', null);
    await test.db.query('INSERT INTO account_binding (userId, personId, boundAt) VALUES (?, ?, ?)', [
      second.userId,
      worker.personId,
      test.clock.now(),
    ]);
    const paper = newId(START);
    const nobody = { kind: 'natural' as const, phoneDigest: null, phoneSealed: null, createdAt: START };
    await test.db.manager.insert(PersonEntity, { personId: paper, communityId: other.communityId, name: '没有手机', ...nobody });
    await test.db.manager.insert(AppointmentEntity, {
      ...{ appointmentId: newId(START), personId: paper, orgUnitId: other.communityId, communityId: other.communityId },
      ...{ role: 'resident_representative', since: '2026-01-01', until: null },
    });
    const holders = await people().personsWithRoles(other.communityId, ['grid_worker', 'resident_representative']);
    expect(holders).toHaveLength(2);
    expect(holders.find((one) => one.personId === worker.personId)?.userIds).toEqual(
      expect.arrayContaining([worker.userId, second.userId]),
    );
    expect(holders.find((one) => one.personId === paper)).toMatchObject({ userId: null, userIds: [], roleName: '居民代表' });
    expect(await people().personsWithRoles(other.communityId, [])).toEqual([]);
    expect((await people().orgUnitPeople(other.communityId)).length).toBe(3);
  });
});

it('records each look at a phone, and shows nobody of another community', async () => {
  const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
  const actor = await test.app.get(SessionService).actorOf(worker.token);
  const sealer = test.app.get(Sealer);
  const owner = await aPerson(test, place, { name: '王秀兰' });
  await test.db.manager.update(PersonEntity, { personId: owner.personId }, { phoneSealed: sealer.seal('19900000001') });
  const look = (communityId: string) =>
    test.db.transaction((em) => people().lookUp(em, actor, { personId: owner.personId, communityId, why: '核对住址' }));
  expect(await look(place.communityId)).toEqual({ personId: owner.personId, name: '王秀兰', phone: '19900000001' });
  await expect(look(UNKNOWN)).rejects.toMatchObject({ code: 'not_found' });
  const records = await test.db.query("SELECT actorUserId, actorParty, reason FROM event WHERE aggregate = 'person' AND aggregateId = ?", [
    owner.personId,
  ]);
  expect(records).toMatchObject([{ actorUserId: worker.userId, actorParty: 'grid_worker', reason: '核对住址' }]);
});

it('uses a community’s own figures where it has set them', async () => {
  const directory = test.app.get(CommunityDirectory);
  expect(await directory.settings(place.communityId)).toMatchObject({ acceptanceDays: 7, supportersToJudge: 3 });
  await test.db.manager.update(OrgUnitEntity, { orgUnitId: place.communityId }, { settings: { acceptanceDays: 10 } });
  expect(await directory.settings(place.communityId)).toMatchObject({ acceptanceDays: 10, supportersToJudge: 3 });
  await expect(directory.settings(place.estateId)).rejects.toMatchObject({ code: 'not_found' });
});
