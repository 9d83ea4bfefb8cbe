import { checkSignOf, groupedCode, type ClaimForHandler, type Me, type Page } from '@silin/shared';
import { OneTimeCodes, PeopleSequels, type Binding } from '../src/modules/people';
import { SessionService, UserEntity } from '../src/platform/auth';
import { call, type Answer } from './support/calling';
import { aHomeCode, aRegisteredHome, aWillingGuest, INVENTED, redeem, type Refused } from './support/codes';
import { aCommunity, aGuest, aPerson, type TestCommunity } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
const bound: Binding[] = [];
beforeAll(async () => {
  test = await aTestApp();
  test.app.get(PeopleSequels).whenBound(async (_, binding) => void bound.push(binding));
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
});

const invented = INVENTED.map((body) => body + checkSignOf(body));
const me = async ({ token }: Readonly<{ token: string }>) => (await call<Me>(test, 'GET', '/me', { token })).body;
const said = ({ status, body: { code, facts, sentence } }: Answer<Refused>) => ({ status, code, facts, sentence });
const bindingOf = (userId: string) => test.db.query('SELECT personId, basis FROM account_binding WHERE userId = ?', [userId]);

describe('the code of a letter', () => {
  it('binds whoever holds it and has the name of somebody in that home, at once and with nobody asked', async () => {
    const { homeId, personIds } = await aRegisteredHome(test, place);
    const code = await aHomeCode(test, place.communityId, homeId);
    const guest = await aWillingGuest(test);
    const answer = await redeem(test, guest, groupedCode(code).toLowerCase(), { name: '王 秀兰', phone: '199 1111 2222' });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'bound', communityId: place.communityId } });
    expect(await me(guest)).toMatchObject({ standing: 'resident', displayName: '王秀兰', homes: [{ homeId }] });
    expect(await bindingOf(guest.userId)).toEqual([{ personId: personIds[0], basis: 'home_code' }]);
    expect(bound).toContainEqual({ userId: guest.userId, personId: personIds[0], communityId: place.communityId });
    const events = await test.db.query("SELECT action FROM event WHERE aggregateId = ? AND aggregate = 'account'", [guest.userId]);
    expect(events).toEqual([{ action: 'bind' }]);
  });

  it('binds somebody who only lives there as well', async () => {
    const { homeId, personIds } = await aRegisteredHome(test, place, [{ name: '李国强' }, { name: '郑雨', owns: false }]);
    const guest = await aWillingGuest(test);
    await redeem(test, guest, await aHomeCode(test, place.communityId, homeId), { name: '郑雨', capacity: 'resident' });
    expect(await bindingOf(guest.userId)).toMatchObject([{ personId: personIds[1] }]);
  });

  it('becomes a claim with its mark when the register has another name there', async () => {
    const { homeId, roomName } = await aRegisteredHome(test, place);
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    const guest = await aWillingGuest(test);
    const answer = await redeem(test, guest, await aHomeCode(test, place.communityId, homeId), { name: '赵敏' });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'claimed' } });
    expect(await me(guest)).toMatchObject({ standing: 'guest', claims: [{ state: 'pending', label: `3号楼2单元${roomName}` }] });
    const path = `/communities/${place.communityId}/home-claims`;
    const { items } = (await call<Page<ClaimForHandler>>(test, 'GET', path, { token: worker.token })).body;
    expect(items).toMatchObject([{ byCode: true, match: { home: true, name: false } }]);
  });

  it('tells two of one name apart by their phone, and otherwise leaves them to a handler', async () => {
    const twins = [
      { name: '王秀兰', phone: '19900000001' },
      { name: '王秀兰', phone: '19900000002' },
    ];
    const { homeId, personIds } = await aRegisteredHome(test, place, twins);
    const [one, other] = [await aWillingGuest(test), await aWillingGuest(test)];
    await redeem(test, one, await aHomeCode(test, place.communityId, homeId), { phone: '19900000002' });
    expect(await bindingOf(one.userId)).toMatchObject([{ personId: personIds[1] }]);
    expect((await redeem(test, other, await aHomeCode(test, place.communityId, homeId), { phone: '19900000009' })).body.outcome).toBe(
      'claimed',
    );
  });

  it('works once, whichever of two phones is first, and answers the first of them the same again', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const code = await aHomeCode(test, place.communityId, homeId);
    const guests = [await aWillingGuest(test), await aWillingGuest(test)];
    const answers = await Promise.all(guests.map((guest) => redeem(test, guest, code)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 410]);
    const first = guests[answers.findIndex((one) => one.status === 200)] ?? { token: '' };
    expect((await redeem(test, first, code)).body.outcome).toBe('bound');
    expect(await test.db.query("SELECT COUNT(*) AS n FROM event WHERE action = 'redeem'")).toMatchObject([{ n: expect.anything() }]);
  });

  it('needs consent to the privacy guide before a name is taken, and is not used up without it', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const code = await aHomeCode(test, place.communityId, homeId);
    const guest = await aGuest(test);
    expect((await redeem(test, guest, code)).body.code).toBe('consent.needed');
    expect((await redeem(test, await aWillingGuest(test), code)).body.outcome).toBe('bound');
  });

  it('never makes one account two persons, and stays unused when it would', async () => {
    const [mine, theirs] = [await aRegisteredHome(test, place), await aRegisteredHome(test, place, [{ name: '赵敏' }])];
    const guest = await aWillingGuest(test);
    await redeem(test, guest, await aHomeCode(test, place.communityId, mine.homeId));
    const code = await aHomeCode(test, place.communityId, theirs.homeId);
    expect((await redeem(test, guest, code, { name: '赵敏' })).body.code).toBe('claim.other_person');
    expect((await redeem(test, await aWillingGuest(test), code, { name: '赵敏' })).body.outcome).toBe('bound');
  });

  it('keeps no code that can be read, only its digest', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const code = await aHomeCode(test, place.communityId, homeId);
    const rows = JSON.stringify(await test.db.query('SELECT * FROM one_time_code WHERE subjectId = ?', [homeId]));
    expect(rows).not.toContain(code);
    expect(rows).toMatch(/[0-9a-f]{64}/);
  });
});

describe('guessing', () => {
  it('gets the same words for a code that never was, is used, was withdrawn or has expired', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const used = await aHomeCode(test, place.communityId, homeId);
    await redeem(test, await aWillingGuest(test), used);
    const revoked = await aHomeCode(test, place.communityId, homeId);
    expect(await test.app.get(OneTimeCodes).revoke(test.db.manager, 'home', [homeId])).toBe(1);
    const expired = await aHomeCode(test, place.communityId, homeId, 0);
    const answers = [];
    for (const code of [invented[0] ?? '', used, revoked, expired]) answers.push(said(await redeem(test, await aWillingGuest(test), code)));
    expect(answers[0]).toMatchObject({ status: 410, code: 'code.unusable', facts: { triesLeft: 4 } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('ends for the day after five tries, on every phone of the account, also with a good code; the next day it may go on', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const good = await aHomeCode(test, place.communityId, homeId);
    const guest = await aWillingGuest(test);
    const { openid } = await test.db.manager.findOneByOrFail(UserEntity, { userId: guest.userId });
    const secondPhone = { token: (await test.app.get(SessionService).start(openid, null)).tokens.accessToken };
    for (const [at, left] of [4, 3, 2, 1, 0].entries()) {
      expect((await redeem(test, at % 2 === 0 ? guest : secondPhone, invented[at] ?? '')).body.facts).toEqual({ triesLeft: left });
    }
    const refused = { status: 429, body: { code: 'code.too_many_tries', facts: { tries: 5, againOn: '2026-11-24' } } };
    expect(await redeem(test, guest, good)).toMatchObject(refused);
    expect(await redeem(test, secondPhone, invented[5] ?? '')).toMatchObject(refused);
    await test.pass({ hours: 14 });
    const { tokens } = await test.app.get(SessionService).start(openid, null);
    expect((await redeem(test, { token: tokens.accessToken }, good)).body.outcome).toBe('bound');
  });

  it('gets no more than five tries when all of them come at once', async () => {
    const guest = await aWillingGuest(test);
    const answers = await Promise.all(invented.map((code) => redeem(test, guest, code)));
    expect(answers.filter((one) => one.body.code === 'code.unusable')).toHaveLength(5);
    expect(answers.filter((one) => one.body.code === 'code.too_many_tries')).toHaveLength(3);
  });

  it('does not count a slip in copying, which cannot hit any code', async () => {
    const guest = await aWillingGuest(test);
    for (const wrong of ['', 'abc', `${(invented[0] ?? '').slice(0, 15)}Z`, '0'.repeat(16), 'X'.repeat(400)]) {
      expect(await redeem(test, guest, wrong)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    }
    expect((await redeem(test, guest, invented[0] ?? '')).body.facts).toEqual({ triesLeft: 4 });
  });
});
