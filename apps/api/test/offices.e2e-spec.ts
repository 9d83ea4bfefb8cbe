import { randomUUID } from 'node:crypto';
import { addDays, dayOf, groupedCode, plainCode, termEnd, type Me, type OfferOfficeAnswer, type OfficesView } from '@silin/shared';
import { COMMANDS, operatorOf, type Options } from '../src/operator';
import { call } from './support/calling';
import { aWillingGuest, redeem, type Refused } from './support/codes';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  place = await aCommunity(test.db);
  secretary = await signedInAgain(test, await aPerson(test, place, { roles: ['secretary'], owner: false, name: '李明华' }));
});

type With = Readonly<{ token: string }>;
const offering = (more: object = {}) => ({
  requestKey: randomUUID(),
  role: 'grid_worker',
  orgUnitId: place.communityId,
  note: '一组',
  ...more,
});
const offer = (body: object = offering(), { token }: With = secretary) =>
  call<OfferOfficeAnswer & Refused>(test, 'POST', `/communities/${place.communityId}/office-offers`, { token, body });
const page = async ({ token }: With = secretary) =>
  (await call<OfficesView>(test, 'GET', `/communities/${place.communityId}/offices`, { token })).body;
const post = (path: string, body: object = {}, { token }: With = secretary) =>
  call<OfferOfficeAnswer & Refused>(test, 'POST', path, { token, body });
const me = async ({ token }: With) => (await call<Me>(test, 'GET', '/me', { token })).body;
const events = (aggregateId: string) =>
  test.db.query<{ action: string }[]>('SELECT action FROM event WHERE aggregateId = ? ORDER BY eventId', [aggregateId]);
const operate = (command: string, options: Options) =>
  COMMANDS[command]?.run(operatorOf(test.app), options) ?? Promise.reject(new Error(command));

describe('a code for an office', () => {
  it('makes whoever holds it somebody in that office from this day on, and no resident', async () => {
    const { body } = await offer();
    expect(body).toMatchObject({ roleName: '网格员', orgUnitName: '柳园社区' });
    const guest = await aWillingGuest(test);
    const answer = await redeem(test, guest, groupedCode(body.code), { name: '刘洋' });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'bound', communityId: place.communityId } });
    expect(answer.body.words).toMatch(/^任职登记好了/);
    expect(await me(guest)).toMatchObject({
      displayName: '刘洋',
      standing: 'guest',
      isStaff: true,
      appointments: [{ role: 'grid_worker' }],
    });
    const { offices, offers } = await page();
    expect(offices).toContainEqual(
      expect.objectContaining({ roleName: '网格员', name: '刘洋', since: '2026-11-23', until: null, offered: ['end'] }),
    );
    expect(offers).toEqual([]);
  });

  it('counts an elected term from the day it is claimed, unless a day was given', async () => {
    const [byTerm, byDay] = [
      await offer(offering({ role: 'committee_member' })),
      await offer(offering({ role: 'committee_member', until: '2027-07-01' })),
    ];
    await test.pass({ days: 1 });
    for (const { body } of [byTerm, byDay]) await redeem(test, await aWillingGuest(test), body.code, { name: '孙桂英' });
    const ends = (await page(await signedInAgain(test, secretary))).offices
      .filter((one) => one.role === 'committee_member')
      .map((one) => one.until);
    expect(ends.sort()).toEqual(['2027-07-01', termEnd('committee_member', '2026-11-24')]);
  });

  it('goes to the resident who redeems it as the same person, and to nobody of another name', async () => {
    const resident = await signedInAgain(test, await aPerson(test, place, { name: '周建国' }));
    await call(test, 'POST', '/me/consents', { token: resident.token, body: { document: 'privacy', version: 1, given: true } });
    const { body } = await offer(offering({ role: 'party_volunteer' }));
    expect((await redeem(test, resident, body.code, { name: '吴芳' })).body.code).toBe('claim.other_person');
    expect((await redeem(test, resident, body.code, { name: '周建国' })).body.outcome).toBe('bound');
    expect(await me(resident)).toMatchObject({ standing: 'resident', appointments: [{ role: 'party_volunteer' }] });
  });

  it('never makes its holder a neighbour of the register who has the same name and phone', async () => {
    const resident = await aPerson(test, place, { name: '王秀兰' });
    const { body } = await offer();
    const guest = await aWillingGuest(test);
    await redeem(test, guest, body.code);
    expect((await me(guest)).homes).toEqual([]);
    const [row] = await test.db.query<{ personId: string }[]>('SELECT personId FROM account_binding WHERE userId = ?', [guest.userId]);
    expect(row?.personId).not.toBe(resident.personId);
  });

  it('works once, for seven days, and not after it was withdrawn', async () => {
    const first = (await offer()).body;
    const guests = [await aWillingGuest(test), await aWillingGuest(test)];
    const answers = await Promise.all(guests.map((guest) => redeem(test, guest, first.code, { name: '刘洋' })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 410]);
    const second = (await offer()).body;
    expect((await post(`/office-offers/${second.offerId}/withdraw`)).status).toBe(200);
    expect((await redeem(test, await aWillingGuest(test), second.code)).body.code).toBe('code.unusable');
    expect((await post(`/office-offers/${second.offerId}/withdraw`)).body.code).toBe('office.offer_closed');
    const third = (await offer()).body;
    await test.pass({ days: 7 });
    expect((await redeem(test, await aWillingGuest(test), third.code)).body.code).toBe('code.unusable');
  });

  it('asked for again under the same key, or renewed, is another code for the same offer; the first one stops', async () => {
    const request = offering();
    const [one, again] = [(await offer(request)).body, (await offer(request)).body];
    const renewed = (await post(`/office-offers/${one.offerId}/renew`)).body;
    expect([again.offerId, renewed.offerId]).toEqual([one.offerId, one.offerId]);
    for (const { code } of [one, again]) expect((await redeem(test, await aWillingGuest(test), code)).status).toBe(410);
    expect((await redeem(test, await aWillingGuest(test), renewed.code)).status).toBe(200);
    expect((await events(one.offerId)).map((event) => event.action)).toEqual(['offer', 'renew', 'renew']);
    expect((await offer(request)).body.code).toBe('office.offer_closed');
  });

  it('is not kept anywhere as it is written', async () => {
    const { code, offerId } = (await offer()).body;
    const rows = await test.db.query('SELECT * FROM one_time_code WHERE subjectId = ?', [offerId]);
    expect(JSON.stringify(rows)).not.toContain(plainCode(code));
    expect(JSON.stringify(await page())).not.toContain(code);
  });
});

describe('what is refused', () => {
  it.each<[string, object, string]>([
    ['a second secretary', { role: 'secretary' }, 'office.named_above'],
    ['somebody of the street', { role: 'street_officer' }, 'office.named_above'],
    ['a property manager of the community itself', { role: 'property_company' }, 'office.place_wrong'],
    ['a place that nobody knows', { orgUnitId: randomUUID() }, 'office.place_wrong'],
    ['a term that is over today', { until: '2026-11-23' }, 'office.day_wrong'],
    ['a note longer than a line', { note: '一'.repeat(21) }, 'request.invalid'],
    ['no note', { note: ' ' }, 'request.invalid'],
    ['a role of the platform', { role: 'operator' }, 'request.invalid'],
  ])('%s', async (_, more, code) => {
    expect((await offer(offering(more))).body.code).toBe(code);
  });

  it('whatever belongs to another community looks like nothing', async () => {
    const other = await aCommunity(test.db, '杏林社区');
    const stranger = await aPerson(test, other, { roles: ['secretary'], owner: false });
    const { offerId } = (await offer()).body;
    expect((await offer(offering(), stranger)).status).toBe(404);
    for (const path of [`/office-offers/${offerId}/renew`, `/office-offers/${offerId}/withdraw`])
      expect((await post(path, {}, stranger)).status).toBe(404);
    const { appointmentId } = (await page()).offices[0] ?? { appointmentId: '' };
    expect((await post(`/appointments/${appointmentId}/end`, { lastDay: '2026-12-01' }, stranger)).status).toBe(404);
    expect((await offer(offering({ orgUnitId: other.propertyId, role: 'property_company' }))).body.code).toBe('office.place_wrong');
  });

  it('a grid worker reads who holds what, and hands out nothing', async () => {
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
    expect(await page(worker)).toMatchObject({ offers: [], choices: [] });
    expect((await offer(offering(), worker)).status).toBe(403);
  });
});

describe('an office', () => {
  it('ends at the end of the day that was said; until then it holds', async () => {
    const today = dayOf(test.clock.now());
    const worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false, name: '刘洋' });
    const { appointmentId } = (await page()).offices.find((one) => one.name === '刘洋') ?? { appointmentId: '' };
    for (const lastDay of ['2026-11-22', '2026-02-30', 'soon'])
      expect((await post(`/appointments/${appointmentId}/end`, { lastDay })).status).toBe(422);
    expect((await post(`/appointments/${appointmentId}/end`, { lastDay: today })).status).toBe(200);
    expect((await me(worker)).isStaff).toBe(true);
    expect((await post(`/appointments/${appointmentId}/end`, { lastDay: addDays(today, 1) })).body.code).toBe('office.day_wrong');
    await test.pass({ days: 1 });
    expect((await me(await signedInAgain(test, worker))).isStaff).toBe(false);
    expect(await events(appointmentId)).toEqual([{ action: 'end' }]);
  });

  it('of the secretary is not the secretary’s to end', async () => {
    const own = (await page()).offices.find((one) => one.role === 'secretary');
    expect(own?.offered).toEqual([]);
    expect((await post(`/appointments/${own?.appointmentId}/end`, { lastDay: '2026-12-01' })).body.code).toBe('office.named_above');
  });
});

describe('the operator', () => {
  const street = '新园街道';
  const name = '新园社区';

  it('founds a community whose first secretary comes in by a code, and finds everything there the second time', async () => {
    const options = { city: '东营市', street, name };
    const first = await operate('create-community', options);
    expect(first.map((line) => line.split(':')[0])).toEqual(['made', 'made', 'made', 'made']);
    expect((await operate('create-community', options)).map((line) => line.split(':')[0])).toEqual(Array(4).fill('there already'));
    await operate('add-estate', { community: name, name: '新园小区', kind: 'old' });
    await operate('add-venue', { community: name, name: '议事厅', kind: 'hall', address: '社区二楼' });
    const [code = ''] = await operate('appoint', { community: name, role: 'secretary' });
    expect(code).toMatch(/^code: [2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
    expect((await operate('appoint', { community: name, role: 'secretary' }))[0]).toMatch(/^there already: a code for 社区书记/);
    const guest = await aWillingGuest(test);
    expect((await redeem(test, guest, code.slice(6), { name: '马骏' })).body.outcome).toBe('bound');
    expect(await me(guest)).toMatchObject({ communityName: name, appointments: [{ role: 'secretary' }] });
    const listed = (await operate('list', { community: name })).join('\n');
    expect(listed).toMatch(/新园街道 新园社区[\s\S]*社区书记 新园社区 马骏 2026-/);
    expect(listed).not.toContain(code.slice(6));
  });

  it('renews, withdraws and ends', async () => {
    const options = { community: place.communityId, role: 'street_officer', note: '专岗' };
    const [first = ''] = await operate('appoint', options);
    const [second = ''] = await operate('appoint', { ...options, renew: 'yes' });
    expect((await redeem(test, await aWillingGuest(test), first.slice(6))).status).toBe(410);
    const offerId = /[0-9a-f-]{36}$/.exec((await operate('list', options)).find((line) => line.includes('专岗')) ?? '')?.[0];
    expect(await operate('revoke-code', { offer: offerId })).toEqual([`withdrawn: ${offerId}`]);
    expect(await operate('revoke-code', { offer: offerId })).toEqual([`withdrawn already: ${offerId}`]);
    expect((await redeem(test, await aWillingGuest(test), second.slice(6))).status).toBe(410);
    const { appointmentId } = (await page(await signedInAgain(test, secretary))).offices.find((one) => one.role === 'secretary') ?? {
      appointmentId: '',
    };
    expect(await operate('end-office', { appointment: appointmentId, 'last-day': '2027-12-31' })).toEqual(['ends: 社区书记 on 2027-12-31']);
  });

  it.each<[string, Options, RegExp]>([
    ['create-community', { name: '甲社区' }, /^--street is missing, for example: --street/],
    ['appoint', { community: '无此社区', role: 'secretary' }, /^There is no community 无此社区: npm run operator -- list$/],
    ['appoint', { community: '柳园社区', role: 'king' }, /^--role is one of secretary,/],
    ['appoint', { community: '柳园社区', role: 'secretary' }, /communities are called 柳园社区: take the id/],
    ['appoint', { community: 'x', role: 'secretary', days: '400' }, /^--days is a whole number from 1 to 30$/],
    ['add-estate', { community: 'x', name: '甲小区', kind: 'castle' }, /^--kind is one of new,/],
    ['revoke-code', { offer: randomUUID() }, /^There is no offer/],
  ])('%s %j is refused in a sentence', async (command, options, sentence) => {
    await expect(operate(command, options)).rejects.toThrow(sentence);
  });
});
