import { randomUUID } from 'node:crypto';
import type { HomeFound, HomeOfRegister, Me } from '@silin/shared';
import { AppointmentEntity, PeopleDirectory, PeopleSequels, type Binding } from '../src/modules/people';
import { SessionService, UserEntity } from '../src/platform/auth';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import { aHomeCode, aRegisteredHome, aTiedPerson, aWillingGuest, redeem, type RegisteredHome, type Refused } from './support/codes';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

type Guest = Readonly<{ userId: string; token: string }>;
let test: TestApp;
let place: TestCommunity;
let worker: TestPerson;
const unbound: Binding[] = [];
beforeAll(async () => {
  test = await aTestApp();
  test.app.get(PeopleSequels).whenUnbound(async (_, binding) => void unbound.push(binding));
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  worker = await signedInAgain(test, await aPerson(test, place, { roles: ['grid_worker'], owner: false }));
});

const TODAY = '2026-11-23';
const post = (path: string, body: object, token = worker.token) => call<Refused>(test, 'POST', path, { token, body });
const moveOut = (homeId: string, personId: string, more: object = {}, token = worker.token) =>
  post(`/homes/${homeId}/people/${personId}/move-out`, { requestKey: randomUUID(), on: TODAY, reason: '租期到了', ...more }, token);
const BUYER = { name: '钱塘', phone: '19900000021' };
const transfer = (home: RegisteredHome, more: object = {}) => {
  const form = {
    requestKey: randomUUID(),
    on: TODAY,
    reason: '卖了房',
    document: '不动产权证 鲁（2026）0001号',
    sellerIds: home.personIds,
    buyers: [BUYER],
  };
  return post(`/homes/${home.homeId}/transfer`, { ...form, ...more });
};
const end = (personId: string, more: object = {}) =>
  post(`/persons/${personId}/end`, { requestKey: randomUUID(), on: TODAY, reason: '家属来说的', ...more });
const me = async ({ token }: Guest) => (await call<Me>(test, 'GET', '/me', { token })).body;
const look = async (homeId: string) => (await call<HomeOfRegister>(test, 'GET', `/homes/${homeId}/people`, { token: worker.token })).body;
async function boundTo(home: RegisteredHome, name = '王秀兰'): Promise<Guest> {
  const guest = await aWillingGuest(test);
  expect((await redeem(test, guest, await aHomeCode(test, place.communityId, home.homeId), { name })).body.outcome).toBe('bound');
  return guest;
}
const ownersOf = (homeId: string) =>
  test.db.query<{ name: string; since: string; until: string | null }[]>(
    'SELECT p.name, o.since, o.until FROM ownership o JOIN person p ON p.personId = o.personId WHERE o.homeId = ? ORDER BY o.since, p.name',
    [homeId],
  );
const appoint = (personId: string, role: 'resident_representative' | 'grid_worker') =>
  test.db.manager.insert(AppointmentEntity, {
    ...{ appointmentId: newId(START), personId, orgUnitId: place.communityId, communityId: place.communityId },
    ...{ role, since: '2026-01-01', until: null },
  });
const rolesOf = async (guest: Guest) => (await me(guest)).appointments.map((one) => one.role);

describe('looking into a home', () => {
  it('is by the door or by a whole name, masked, and leaves a line in the record', async () => {
    const home = await aRegisteredHome(test, place);
    const find = async (text: string) =>
      (
        await call<readonly HomeFound[]>(test, 'GET', `/communities/${place.communityId}/register/homes?text=${encodeURIComponent(text)}`, {
          token: worker.token,
        })
      ).body;
    for (const text of [home.roomName, `3号楼2单元${home.roomName}`, '王秀兰']) {
      expect(await find(text)).toMatchObject([{ homeId: home.homeId, maskedNames: ['王**'] }]);
    }
    for (const text of ['王', '王秀', '%', '_']) expect(await find(text)).toEqual([]);
    const seen = await look(home.homeId);
    expect(seen.people).toMatchObject([{ maskedName: '王**', maskedPhone: '199****0001', capacity: 'owner', accounts: 0, ended: false }]);
    expect(JSON.stringify(seen)).not.toMatch(/秀兰|19900000001/);
    const looks = await test.db.query("SELECT actorUserId FROM event WHERE aggregateId = ? AND action = 'lookUp'", [home.homeId]);
    expect(looks).toEqual([{ actorUserId: worker.userId }]);
  });
});

describe('搬走', () => {
  it('ends what one is elected to as a neighbour, but not the work for the community', async () => {
    const home = await aRegisteredHome(test, place, [{ name: '郑雨', owns: false }]);
    const [tenantId = ''] = home.personIds;
    const tenant = await boundTo(home, '郑雨');
    await appoint(tenantId, 'resident_representative');
    await appoint(tenantId, 'grid_worker');
    expect(await rolesOf(tenant)).toHaveLength(2);
    await moveOut(home.homeId, tenantId);
    expect(await rolesOf(tenant)).toEqual(['grid_worker']);
    expect((await me(tenant)).standing).toBe('guest');
  });

  it('leaves the office to whoever still has another home here', async () => {
    const [rented, owned] = [await aRegisteredHome(test, place, [{ name: '郑雨', owns: false }]), await aRegisteredHome(test, place, [])];
    const [tenantId = ''] = rented.personIds;
    await test.db.query('INSERT INTO ownership (ownershipId, homeId, personId, since) VALUES (?, ?, ?, ?)', [
      randomUUID(),
      owned.homeId,
      tenantId,
      '2026-01-01',
    ]);
    const tenant = await boundTo(rented, '郑雨');
    await appoint(tenantId, 'resident_representative');
    await moveOut(rented.homeId, tenantId);
    expect(await rolesOf(tenant)).toEqual(['resident_representative']);
  });

  it('is done once however often it is sent, and refused for who does not live there', async () => {
    const home = await aRegisteredHome(test, place, [{ name: '李国强' }, { name: '郑雨', owns: false }]);
    const [ownerId = '', tenantId = ''] = home.personIds;
    const requestKey = randomUUID();
    const both = await Promise.all([moveOut(home.homeId, tenantId, { requestKey }), moveOut(home.homeId, tenantId, { requestKey })]);
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    expect((await look(home.homeId)).changes).toHaveLength(1);
    expect((await moveOut(home.homeId, tenantId)).body.code).toBe('change.not_in_home');
    expect((await moveOut(home.homeId, ownerId)).body.code).toBe('change.not_in_home');
  });

  it.each([
    ['before they came', { on: '2025-12-31' }, 'change.not_in_home'],
    ['too far ahead', { on: '2026-12-24' }, 'change.day_out_of_range'],
    ['no day of the calendar', { on: '2026-02-30' }, 'request.invalid'],
    ['no reason', { reason: '' }, 'request.invalid'],
    ['a reason too long', { reason: '字'.repeat(201) }, 'request.invalid'],
  ])('refuses %s', async (_, more, code) => {
    const home = await aRegisteredHome(test, place, [{ name: '郑雨', owns: false }]);
    expect((await moveOut(home.homeId, home.personIds[0] ?? '', more)).body.code).toBe(code);
  });
});

describe('过户', () => {
  it('ends and begins ownership on its day, with the paper that was shown', async () => {
    const home = await aRegisteredHome(test, place);
    const seller = await boundTo(home);
    expect((await transfer(home, { on: '2026-11-20' })).status).toBe(200);
    expect(await ownersOf(home.homeId)).toEqual([
      { name: '王秀兰', since: '2026-01-01', until: '2026-11-20' },
      { name: '钱塘', since: '2026-11-20', until: null },
    ]);
    expect((await me(seller)).standing).toBe('guest');
    const buyer = await boundTo(home, '钱塘');
    expect(await me(buyer)).toMatchObject({ standing: 'resident', homes: [{ homeId: home.homeId, capacity: 'owner' }] });
    expect((await look(home.homeId)).changes).toMatchObject([{ kind: 'transfer', document: '不动产权证 鲁（2026）0001号' }]);
  });

  it('knows a buyer by name and phone, so that two homes of one owner stay one head', async () => {
    const [sold, other] = [await aRegisteredHome(test, place), await aRegisteredHome(test, place, [{ name: '钱塘', phone: BUYER.phone }])];
    await transfer(sold);
    const rows = await test.db.query('SELECT DISTINCT personId FROM ownership WHERE homeId IN (?) AND until IS NULL', [
      [sold.homeId, other.homeId],
    ]);
    expect(rows).toEqual([{ personId: other.personIds[0] }]);
  });

  it('may sell one share of several', async () => {
    const home = await aRegisteredHome(test, place, [{ name: '赵敏' }, { name: '孙浩' }]);
    await transfer(home, { sellerIds: [home.personIds[0]] });
    expect(
      (await ownersOf(home.homeId))
        .filter((one) => one.until === null)
        .map((one) => one.name)
        .sort(),
    ).toEqual(['孙浩', '钱塘']);
  });

  it('is refused to oneself, for who owns nothing there, and without a paper', async () => {
    const home = await aRegisteredHome(test, place);
    expect((await transfer(home, { buyers: [{ name: '王秀兰', phone: '19900000001' }] })).body.code).toBe('change.same_person');
    expect((await transfer(home, { sellerIds: [randomUUID()] })).body.code).toBe('change.not_in_home');
    expect((await transfer(home, { document: '' })).body.code).toBe('request.invalid');
    expect((await transfer(home, { buyers: [] })).body.code).toBe('request.invalid');
    expect((await ownersOf(home.homeId)).map((one) => one.until)).toEqual([null]);
  });

  it('is written once when two handlers send it at the same moment', async () => {
    const home = await aRegisteredHome(test, place);
    const both = await Promise.all([transfer(home), transfer(home)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(await ownersOf(home.homeId)).toHaveLength(2);
  });
});

describe('去世', () => {
  it('ends every account and office, keeps the home until the register changes, and says to nobody why', async () => {
    const home = await aRegisteredHome(test, place);
    const [personId = ''] = home.personIds;
    const account = await boundTo(home);
    await appoint(personId, 'resident_representative');
    const aliasBefore = (await test.app.get(PeopleDirectory).aliasesOfUsers([account.userId])).get(account.userId)?.alias;
    expect((await end(personId)).status).toBe(200);
    expect(await me(account)).toMatchObject({ standing: 'guest', displayName: null, appointments: [], unreadNotices: 0 });
    expect(unbound).toContainEqual({ userId: account.userId, personId, communityId: place.communityId });
    expect((await ownersOf(home.homeId)).map((one) => one.until)).toEqual([null]);
    expect((await test.app.get(PeopleDirectory).aliasesOfUsers([account.userId])).get(account.userId)?.alias).toBe(aliasBefore);
    const past = await test.db.query('SELECT because FROM past_binding WHERE userId = ?', [account.userId]);
    expect(past).toEqual([{ because: 'register' }]);
    expect((await look(home.homeId)).people).toMatchObject([{ ended: true, accounts: 0 }]);
  });

  it('lets nobody become that person afterwards, not by letter and not by claim', async () => {
    const home = await aRegisteredHome(test, place);
    await end(home.personIds[0] ?? '');
    const heir = await aWillingGuest(test);
    expect((await redeem(test, heir, await aHomeCode(test, place.communityId, home.homeId))).body.outcome).toBe('claimed');
    const [{ claimId }] = (await me(heir)).claims as unknown as [{ claimId: string }];
    expect((await post(`/home-claims/${claimId}/approve`, {})).body.code).toBe('claim.home_unknown');
  });

  it('is recorded once, never ahead of its day, and never of a company', async () => {
    const home = await aRegisteredHome(test, place);
    const [personId = ''] = home.personIds;
    expect((await end(personId, { on: '2026-11-24' })).body.code).toBe('change.day_out_of_range');
    const both = await Promise.all([end(personId), end(personId)]);
    expect(both.map((one) => one.body.code ?? 'done').sort()).toEqual(['change.already_ended', 'done']);
    const companyId = await aTiedPerson(test, place.communityId, home.homeId, { name: '顺安物业' });
    await test.db.query("UPDATE person SET kind = 'company' WHERE personId = ?", [companyId]);
    expect((await end(companyId)).body.code).toBe('not_found');
  });
});

it('is nobody’s business next door: a home and a person of another community are unknown', async () => {
  const other = await aCommunity(test.db, '杏林社区');
  const stranger = await signedInAgain(test, await aPerson(test, other, { roles: ['secretary'], owner: false }));
  const home = await aRegisteredHome(test, place, [{ name: '郑雨', owns: false }]);
  const [personId = ''] = home.personIds;
  const answers = [
    await moveOut(home.homeId, personId, {}, stranger.token),
    await call<Refused>(test, 'GET', `/homes/${home.homeId}/people`, { token: stranger.token }),
    await post(`/persons/${personId}/end`, { requestKey: randomUUID(), on: TODAY, reason: '不归他管' }, stranger.token),
  ];
  expect(answers.map((one) => one.body.code)).toEqual(['not_found', 'not_found', 'not_found']);
});

// Last, because it moves the clock.
describe('a move that is still to come', () => {
  it('ends the residence from its day on; the account goes on as a guest', async () => {
    const home = await aRegisteredHome(test, place, [{ name: '李国强' }, { name: '郑雨', owns: false }]);
    const [, tenantId = ''] = home.personIds;
    const tenant = await boundTo(home, '郑雨');
    expect((await moveOut(home.homeId, tenantId, { on: '2026-11-30' })).status).toBe(200);
    expect((await me(tenant)).standing).toBe('resident');
    await test.pass({ days: 7 });
    worker = await signedInAgain(test, worker);
    const { openid } = await test.db.manager.findOneByOrFail(UserEntity, { userId: tenant.userId });
    const { tokens } = await test.app.get(SessionService).start(openid, null);
    expect((await me({ ...tenant, token: tokens.accessToken })).standing).toBe('guest');
    expect(await test.db.query('SELECT until FROM residence WHERE personId = ?', [tenantId])).toEqual([{ until: '2026-11-30' }]);
    expect((await look(home.homeId)).people.map((one) => one.maskedName)).toEqual(['李**']);
    expect((await look(home.homeId)).changes).toMatchObject([
      { kind: 'move_out', words: '搬走', on: '2026-11-30', reason: '租期到了', byCapacity: '网格员' },
    ]);
  });
});
