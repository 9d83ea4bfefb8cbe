import type { Me, MyAccount } from '@silin/shared';
import { PeopleDirectory } from '../src/modules/people';
import { SessionService, UserEntity } from '../src/platform/auth';
import { call } from './support/calling';
import { aWillingGuest, type Refused } from './support/codes';
import { anotherAccountOf, aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

type Phone = Readonly<{ userId: string; token: string }>;
let test: TestApp;
let place: TestCommunity;
let person: TestPerson;
let second: Phone;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  person = await aPerson(test, place);
  second = await anotherAccountOf(test, person);
});

const me = async ({ token }: Phone) => (await call<Me>(test, 'GET', '/me', { token })).body;
const accounts = async ({ token }: Phone) => (await call<readonly MyAccount[]>(test, 'GET', '/me/accounts', { token })).body;
const act = (accountId: string, what: 'unbind' | 'close', { token }: Phone) =>
  call<Refused>(test, 'POST', `/me/accounts/${accountId}/${what}`, { token, body: {} });
const aliasOf = async (userId: string) => (await test.app.get(PeopleDirectory).aliasesOfUsers([userId])).get(userId)?.alias;

describe('my WeChat accounts', () => {
  it('are those that speak for me, this one first', async () => {
    const shown = await accounts(second);
    expect(shown.map(({ accountId, isThis }) => [accountId, isThis])).toEqual([
      [second.userId, true],
      [person.userId, false],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/openid/);
    expect(await accounts(await aWillingGuest(test))).toEqual([]);
  });

  it('can be unbound from any of them: that one is a guest, the other speaks on, and what it did stays mine', async () => {
    const before = await aliasOf(second.userId);
    expect((await act(second.userId, 'unbind', person)).status).toBe(200);
    expect(await me(second)).toMatchObject({ standing: 'guest', displayName: null, homes: [] });
    expect((await me(person)).standing).toBe('resident');
    expect(await accounts(person)).toHaveLength(1);
    expect(await aliasOf(second.userId)).toBe(before);
    expect(await test.db.query('SELECT because, endedBy FROM past_binding WHERE userId = ?', [second.userId])).toEqual([
      { because: 'by_owner', endedBy: person.userId },
    ]);
    expect((await act(second.userId, 'unbind', person)).body.code).toBe('not_found');
  });

  it('are unbound once when both phones tap at the same moment', async () => {
    const both = await Promise.all([act(second.userId, 'unbind', person), act(second.userId, 'unbind', second)]);
    expect(both.filter((one) => one.status === 200).length).toBeGreaterThanOrEqual(1);
    expect(await test.db.query('SELECT because FROM past_binding WHERE userId = ?', [second.userId])).toHaveLength(1);
  });

  it('of somebody else are unknown', async () => {
    const neighbour = await aPerson(test, place);
    for (const what of ['unbind', 'close'] as const) expect((await act(neighbour.userId, what, person)).body.code).toBe('not_found');
    expect((await me(neighbour)).standing).toBe('resident');
  });
});

describe('giving an account up', () => {
  it('signs every phone out, keeps no openid, name or phone, and begins anew when the same WeChat comes back', async () => {
    const guest = await aWillingGuest(test);
    const { openid } = await test.db.manager.findOneByOrFail(UserEntity, { userId: guest.userId });
    const claim = {
      estateId: place.estateId,
      buildingName: '3',
      unitName: '2',
      roomName: '501',
      name: '王秀兰',
      phone: '19900000001',
      capacity: 'owner',
    };
    await call(test, 'POST', '/home-claims', { token: guest.token, body: claim });
    expect((await act(guest.userId, 'close', guest)).status).toBe(200);
    expect((await call<Refused>(test, 'GET', '/me', { token: guest.token })).body.code).toBe('session.ended');
    const rows = await test.db.query('SELECT name, phoneDigest, phoneSealed, state FROM home_claim WHERE userId = ?', [guest.userId]);
    expect(rows).toEqual([{ name: '', phoneDigest: '', phoneSealed: '', state: 'withdrawn' }]);
    const user = await test.db.manager.findOneByOrFail(UserEntity, { userId: guest.userId });
    expect(user.openid).not.toContain(openid);
    const back = await test.app.get(SessionService).start(openid, null);
    expect(back.userId).not.toBe(guest.userId);
    expect(await me({ userId: back.userId, token: back.tokens.accessToken })).toMatchObject({
      claims: [],
      consent: { givenVersion: null },
    });
  });

  it('keeps what I did under the alias it always had', async () => {
    const before = await aliasOf(person.userId);
    await act(person.userId, 'close', person);
    expect(await aliasOf(person.userId)).toBe(before);
    expect(await accounts(second)).toHaveLength(1);
  });

  it('is done on the phone itself', async () => {
    expect((await act(second.userId, 'close', person)).body.code).toBe('account.close_here');
    expect((await me(second)).standing).toBe('resident');
  });
});
