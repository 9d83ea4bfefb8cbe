import type { ClaimForHandler, ClaimHomeRequest, Me, Page } from '@silin/shared';
import { HomeEntity } from '../src/modules/communities';
import { OwnershipEntity, PersonEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { Sealer } from '../src/platform/storage';
import { call, type Answer } from './support/calling';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

type Refused = { code: string; facts: Record<string, unknown>; requestId: string };
type Guest = Awaited<ReturnType<typeof aGuest>>;

let test: TestApp;
let place: TestCommunity;
let worker: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
});

let room = 500;
/** A home of the register with one owner, as an import leaves it. */
async function aHome(name = '王秀兰', phone = '19900000001'): Promise<{ roomName: string; personId: string; homeId: string }> {
  room += 1;
  const [homeId, personId] = [newId(START), newId(START)];
  const { communityId, estateId, buildingId } = place;
  const sealer = test.app.get(Sealer);
  await test.db.manager.insert(HomeEntity, {
    ...{ homeId, communityId, estateId, buildingId, buildingName: '3号楼', unitName: '2单元', roomName: String(room) },
    ...{ areaCm2: 882_000, delivered: true, createdAt: START },
  });
  const sealed = { phoneDigest: sealer.digest(phone), phoneSealed: sealer.seal(phone) };
  await test.db.manager.insert(PersonEntity, { personId, communityId, kind: 'natural', name, ...sealed, createdAt: START });
  await test.db.manager.insert(OwnershipEntity, { ownershipId: newId(START), homeId, personId, since: '2026-01-01', until: null });
  return { roomName: String(room), personId, homeId };
}

const claimOf = (roomName: string, more: Partial<ClaimHomeRequest> = {}): ClaimHomeRequest => ({
  ...{ estateId: place.estateId, buildingName: '3', unitName: '2', roomName, name: '王秀兰', phone: '19900000001', capacity: 'owner' },
  ...more,
});
async function agreed(): Promise<Guest> {
  const guest = await aGuest(test);
  await call(test, 'POST', '/me/consents', { token: guest.token, body: { document: 'privacy', version: 1, given: true } });
  return guest;
}
const send = ({ token }: Guest, body: object) => call<Refused>(test, 'POST', '/home-claims', { token, body });
const queue = (token = worker.token, query = '') =>
  call<Page<ClaimForHandler> & Refused>(test, 'GET', `/communities/${place.communityId}/home-claims${query}`, { token });
const waiting = async () => (await queue()).body.items;
const decide = (
  claimId: string,
  what: 'approve' | 'decline',
  { token = worker.token, body = {} }: { token?: string; body?: object } = {},
) => call<Refused>(test, 'POST', `/home-claims/${claimId}/${what}`, { token, body });
const me = async ({ token }: Pick<Guest, 'token'>) => (await call<Me>(test, 'GET', '/me', { token })).body;
async function claimed(request: ClaimHomeRequest): Promise<{ guest: Guest; claimId: string }> {
  const guest = await agreed();
  // Nobody sends in the same millisecond as somebody else.
  await test.pass({ seconds: 1 });
  expect((await send(guest, request)).status).toBe(201);
  return { guest, claimId: (await me(guest)).claims[0]?.claimId ?? '' };
}
const said = ({ status, body: { requestId: _, ...rest } }: Answer<Refused>) => ({ status, rest });
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

describe('claiming a home', () => {
  it('needs consent to the privacy guide as it stands now', async () => {
    const guest = await aGuest(test);
    const { roomName } = await aHome();
    const refused = { status: 403, body: { code: 'consent.needed', facts: { document: 'privacy', version: 1 } } };
    expect(await send(guest, claimOf(roomName))).toMatchObject(refused);
    const consent = (given: boolean) =>
      call(test, 'POST', '/me/consents', { token: guest.token, body: { document: 'privacy', version: 1, given } });
    await consent(true);
    await consent(false);
    expect(await send(guest, claimOf(roomName))).toMatchObject(refused);
    await consent(true);
    expect((await send(guest, claimOf(roomName))).status).toBe(201);
  });

  it('answers the same whether the register knows the home, the name, the phone or nothing of it', async () => {
    const { roomName } = await aHome();
    const answers = await Promise.all(
      [claimOf(roomName), claimOf(roomName, { name: '别人' }), claimOf(roomName, { phone: '19911112222' }), claimOf('9999')].map(
        async (request) => said(await send(await agreed(), request)),
      ),
    );
    expect(answers[0]?.status).toBe(201);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('keeps one at a time waiting, also when tapped twice at once', async () => {
    const guest = await agreed();
    const both = await Promise.all([send(guest, claimOf('501')), send(guest, claimOf('501'))]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(await send(guest, claimOf('502'))).toMatchObject({
      body: { code: 'claim.already_pending', facts: { sentOn: '2026-11-23' } },
    });
  });

  it('takes five a day', async () => {
    const guest = await agreed();
    for (let count = 0; count < 5; count += 1) {
      expect((await send(guest, claimOf('501'))).status).toBe(201);
      await decide((await me(guest)).claims.find((one) => one.state === 'pending')?.claimId ?? '', 'decline', {
        body: { reason: '对不上' },
      });
    }
    expect(await send(guest, claimOf('501'))).toMatchObject({ status: 429, body: { code: 'claim.too_many', facts: { perDay: 5 } } });
  });

  it.each([
    ['phone', { phone: '12345' }],
    ['name', { name: '' }],
    ['name', { name: '19900000001' }],
    ['name', { name: '王'.repeat(21) }],
    ['roomName', { roomName: '' }],
    ['roomName', { roomName: '5'.repeat(21) }],
    ['capacity', { capacity: 'guest' }],
    ['estateId', { estateId: 'x' }],
    ['userId', { userId: UNKNOWN }],
  ])('refuses a wrong %s', async (field, wrong) => {
    const answer = await send(await agreed(), { ...claimOf('501'), ...wrong });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', facts: { fields: [expect.objectContaining({ field })] } },
    });
  });

  it('refuses an estate that nobody knows', async () => {
    expect((await send(await agreed(), claimOf('501', { estateId: UNKNOWN }))).body.code).toBe('not_found');
  });
});

describe('what a handler sees', () => {
  it('is masked, with what the register says to it', async () => {
    const { roomName } = await aHome();
    await claimed(claimOf(roomName, { phone: '199 0000 0001', name: '王 秀兰' }));
    await claimed(claimOf(roomName, { phone: '19911112222' }));
    await claimed(claimOf('9998'));
    const items = await waiting();
    expect(items.map((one) => one.match)).toEqual([
      { home: true, name: true, phone: true },
      { home: true, name: true, phone: false },
      { home: false, name: false, phone: false },
    ]);
    expect(items[0]).toMatchObject({ label: `3号楼2单元${roomName}`, maskedName: '王**', maskedPhone: '199****0001', capacity: 'owner' });
    expect(JSON.stringify(items)).not.toMatch(/秀兰|19900000001/);
  });

  it('comes in pages, whoever waits longest first', async () => {
    const rooms = ['9001', '9002', '9003'];
    for (const roomName of rooms) await claimed(claimOf(roomName));
    const first = (await queue(worker.token, '?size=2')).body;
    const second = (await queue(worker.token, `?size=2&cursor=${first.next}`)).body;
    const all = [...first.items, ...second.items];
    expect(first.items).toHaveLength(2);
    expect(second.next).toBeNull();
    expect(all.map((one) => one.label)).toEqual(rooms.map((roomName) => `3号楼2单元${roomName}`));
    expect((await queue(worker.token, '?size=51')).body.code).toBe('request.invalid');
    expect((await queue(worker.token, '?cursor=broken')).body.code).toBe('request.invalid');
  });
});

describe('approving', () => {
  it('binds an owner to the person of the register, tells them, and happens once however many approve', async () => {
    const { roomName, personId, homeId } = await aHome();
    const { guest, claimId } = await claimed(claimOf(roomName));
    const both = await Promise.all([decide(claimId, 'approve'), decide(claimId, 'approve')]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.body.code).toBe('claim.already_decided');
    await test.settle();
    expect(await me(guest)).toMatchObject({
      standing: 'resident',
      displayName: '王秀兰',
      communityId: place.communityId,
      homes: [{ homeId, capacity: 'owner', areaCm2: 882_000 }],
      claims: [{ state: 'approved' }],
      unreadNotices: 1,
    });
    expect(await test.db.query('SELECT personId FROM account_binding WHERE userId = ?', [guest.userId])).toMatchObject([{ personId }]);
  });

  it('makes a second account of the same person the same voter', async () => {
    const { roomName, personId } = await aHome();
    for (const { guest, claimId } of [await claimed(claimOf(roomName)), await claimed(claimOf(roomName))]) {
      expect((await decide(claimId, 'approve')).status).toBe(200);
      expect(await test.db.query('SELECT personId FROM account_binding WHERE userId = ?', [guest.userId])).toMatchObject([{ personId }]);
    }
  });

  it('refuses an owner whom the register does not have in that home', async () => {
    const { roomName } = await aHome();
    for (const wrong of [claimOf(roomName, { name: '别人' }), claimOf(roomName, { phone: '19911112222' }), claimOf('9997')]) {
      const { guest, claimId } = await claimed(wrong);
      expect(await decide(claimId, 'approve')).toMatchObject({ status: 422, body: { code: 'claim.home_unknown' } });
      expect(await me(guest)).toMatchObject({ standing: 'guest', claims: [{ state: 'pending' }] });
    }
  });

  it('takes in a tenant whom the register does not have, once, on the handler’s word', async () => {
    const { roomName } = await aHome();
    const tenant = claimOf(roomName, { name: '郑雨', phone: '19900000008', capacity: 'resident' });
    const [one, other] = [await claimed(tenant), await claimed(tenant)];
    const both = await Promise.all([decide(one.claimId, 'approve'), decide(other.claimId, 'approve')]);
    expect(both.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await me(one.guest)).toMatchObject({
      standing: 'resident',
      displayName: '郑雨',
      homes: [{ capacity: 'resident', coOwners: 1 }],
    });
    expect(await test.db.query('SELECT personId FROM person WHERE communityId = ? AND name = ?', [place.communityId, '郑雨'])).toHaveLength(
      1,
    );
    const unknownHome = await claimed(claimOf('9996', { capacity: 'resident' }));
    expect((await decide(unknownHome.claimId, 'approve')).body.code).toBe('claim.home_unknown');
  });

  it('never makes one account two persons', async () => {
    const [mine, theirs] = [await aHome(), await aHome('赵敏', '19900000003')];
    const { guest, claimId } = await claimed(claimOf(mine.roomName));
    await decide(claimId, 'approve');
    await send(guest, claimOf(theirs.roomName, { name: '赵敏', phone: '19900000003' }));
    const second = (await me(guest)).claims.find((one) => one.state === 'pending')?.claimId ?? '';
    expect(await decide(second, 'approve')).toMatchObject({ status: 409, body: { code: 'claim.other_person' } });
    expect(await me(guest)).toMatchObject({ displayName: '王秀兰' });
  });
});

describe('declining', () => {
  it('needs a reason, which the claimant reads, and leaves them a guest', async () => {
    const { guest, claimId } = await claimed(claimOf('9995'));
    expect(await decide(claimId, 'decline')).toMatchObject({
      status: 422,
      body: { code: 'action.incomplete', facts: { needs: ['reason'] } },
    });
    expect((await decide(claimId, 'decline', { body: { reason: '字'.repeat(101) } })).body.code).toBe('request.invalid');
    expect((await decide(claimId, 'decline', { body: { reason: '房号不对' } })).status).toBe(200);
    expect((await decide(claimId, 'approve')).body.code).toBe('claim.already_decided');
    await test.settle();
    expect(await me(guest)).toMatchObject({ standing: 'guest', unreadNotices: 1, claims: [{ state: 'declined', reason: '房号不对' }] });
    expect(await waiting()).toEqual([]);
  });
});

it('is nobody’s business next door: a claim of another community is an unknown one', async () => {
  const other = await aCommunity(test.db, '杏林社区');
  const stranger = await aPerson(test, other, { roles: ['grid_worker', 'secretary'], owner: false });
  const { claimId } = await claimed(claimOf('9994'));
  for (const what of ['approve', 'decline'] as const) {
    expect(said(await decide(claimId, what, stranger))).toEqual(said(await decide(UNKNOWN, what, stranger)));
  }
  expect((await queue(stranger.token)).body.code).toBe('not_found');
  expect((await decide(claimId, 'approve', await aPerson(test, place))).body.code).toBe('permission.role_needed');
  expect(await waiting()).toHaveLength(1);
});
