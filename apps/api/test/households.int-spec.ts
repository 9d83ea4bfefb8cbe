import { randomUUID } from 'node:crypto';
import { OF_AGE_WORDS, type HomeOfRegister } from '@silin/shared';
import { HomeEntity } from '../src/modules/communities';
import { NoticeEntity } from '../src/modules/notices';
import { HouseholdDelegateEntity, Households, OwnershipEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { aHousemate, delegateOf, householdsOf, standFor } from './households.builders';
import { as } from './meetings.builders';
import { aTiedPerson } from './support/codes';
import { aCommunity, aGuest, aPerson, anotherAccountOf, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
let wang: TestPerson;
let daughter: TestPerson;
let worker: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  wang = await aPerson(test, place, { name: '王秀兰' });
  daughter = await aHousemate(test, place, wang);
  worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
});

const rows = (homeId = wang.homeId) =>
  test.db.manager.find(HouseholdDelegateEntity, { where: { homeId: homeId ?? '' }, order: { since: 'ASC' } });
const told = ({ userId }: TestPerson) => test.db.manager.findBy(NoticeEntity, { userId });
const stepDown = (person: TestPerson, homeId = person.homeId) => as(test, person)('DELETE', `/homes/${homeId}/delegate`);
const register = (personId: string, more: object = {}, by = worker) =>
  as(test, by)('POST', `/homes/${wang.homeId}/people/${personId}/delegate`, {
    ...{ ofAge: true, replaces: null, reason: '上门问过，一家人都在' },
    ...more,
  });

describe('who stands for a home', () => {
  it('is nobody until somebody of it says so, by one tap with the sentence that they are of age', async () => {
    const { ofAgeWords, homes } = await householdsOf(test, wang);
    expect(ofAgeWords).toBe(OF_AGE_WORDS.myself);
    expect(homes).toMatchObject([{ homeId: wang.homeId, delegate: null, offered: ['stand'] }]);
    expect(homes[0]?.note).toContain('这一户没有票');
    expect((await standFor(test, wang)).status).toBe(200);
    expect(await delegateOf(test, wang)).toMatchObject({ maskedName: '王**', isMe: true, byOffice: null });
    expect(await householdsOf(test, daughter)).toMatchObject({
      homes: [{ delegate: { isMe: false, maskedName: '王**' }, note: null, offered: ['stand'] }],
    });
    expect(await rows()).toMatchObject([
      { personId: wang.personId, ofAgeWords: OF_AGE_WORDS.myself, takenBy: wang.userId, byOffice: null },
    ]);
    const [event] = await test.db.manager.findBy(EventEntity, { aggregateId: wang.homeId ?? '', action: 'standFor' });
    expect(event).toMatchObject({
      actorParty: 'resident',
      facts: { personId: wang.personId, insteadOf: null, ofAgeWords: OF_AGE_WORDS.myself },
    });
  });

  it('is refused without the sentence, and with anything that is no id', async () => {
    const send = (body: object) => as(test, wang)('POST', `/homes/${wang.homeId}/delegate`, body);
    for (const body of [{ ofAge: false, replaces: null }, { replaces: null }, { ofAge: true }, { ofAge: true, replaces: 'x' }]) {
      expect(await send(body)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    }
    expect(await rows()).toEqual([]);
  });

  it('may be taken over by another of the home, who is told and told again, and the record keeps both', async () => {
    await standFor(test, wang);
    await test.settle();
    expect(await told(daughter)).toMatchObject([{ title: '您家有人代表了', linkKind: 'home', linkId: wang.homeId }]);
    const before = await delegateOf(test, daughter);
    await test.pass({ minutes: 1 });
    expect((await standFor(test, daughter, before?.delegateId)).status).toBe(200);
    await test.settle();
    expect(await told(wang)).toMatchObject([{ title: '您家有人代表了' }]);
    expect(JSON.stringify(await told(wang))).not.toContain(daughter.name);
    expect(await rows()).toMatchObject([
      { personId: wang.personId, homeNow: null, personNow: null, endedBecause: 'taken_over', endedBy: daughter.userId },
      { personId: daughter.personId, homeNow: wang.homeId, endedAt: null },
    ]);
  });

  it('is one of two who tap at once: the other sees who was first', async () => {
    const outcomes = await Promise.all([standFor(test, wang), standFor(test, daughter)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(outcomes.find(({ status }) => status === 409)?.body.code).toBe('household.changed');
    expect((await rows()).filter(({ homeNow }) => homeNow !== null)).toHaveLength(1);
  });

  it('is the same person when the tap is sent again, also from their second phone', async () => {
    await standFor(test, wang);
    const phone = { ...wang, ...(await anotherAccountOf(test, wang)) };
    for (const again of [wang, phone]) expect((await standFor(test, again)).status).toBe(200);
    expect(await rows()).toHaveLength(1);
  });

  it('is nobody of another home, nor of another community, nor who has no home: to them it does not exist', async () => {
    const other = await aPerson(test, place);
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    for (const person of [other, foreign]) {
      for (const homeId of [wang.homeId, randomUUID()]) {
        expect(await standFor(test, person, null, homeId)).toMatchObject({ status: 404, body: { code: 'not_found' } });
        expect((await stepDown(person, homeId)).status).toBe(404);
      }
    }
    const guest = await aGuest(test);
    expect((await standFor(test, { ...guest, personId: '', name: '', homeId: wang.homeId })).status).toBe(403);
    expect((await standFor(test, { ...worker, homeId: wang.homeId })).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it('ends when they step down, and whoever does not stand for it ends nothing', async () => {
    await standFor(test, wang);
    expect((await stepDown(daughter)).status).toBe(200);
    expect(await delegateOf(test, wang)).toMatchObject({ isMe: true });
    for (let sent = 0; sent < 2; sent += 1) expect((await stepDown(wang)).status).toBe(200);
    await test.settle();
    expect(await delegateOf(test, wang)).toBeNull();
    expect((await told(daughter)).map(({ title }) => title).sort()).toEqual(['您家有人代表了', '您家现在没有人代表'].sort());
    expect(await rows()).toMatchObject([{ endedBecause: 'stepped_down', homeNow: null }]);
  });
});

describe('one person and several homes', () => {
  async function secondHome(of: TestPerson): Promise<string> {
    const flat = await aPerson(test, place);
    const tie = { homeId: flat.homeId ?? '', personId: of.personId, since: '2026-01-01', until: null };
    await test.db.manager.insert(OwnershipEntity, { ownershipId: newId(START), ...tie });
    return flat.homeId ?? '';
  }

  it('stands for one of them, and is told which', async () => {
    const homeId = await secondHome(wang);
    await standFor(test, wang);
    const refused = await standFor(test, wang, null, homeId);
    expect(refused).toMatchObject({ status: 409, body: { code: 'household.elsewhere' } });
    const view = (await householdsOf(test, wang)).homes.find((one) => one.homeId === homeId);
    expect(view).toMatchObject({ delegate: null, offered: [], note: refused.body.sentence });
    await stepDown(wang);
    expect((await standFor(test, wang, null, homeId)).status).toBe(200);
  });

  it('no more for one that they have left: it counts as nobody’s, and both are free', async () => {
    const homeId = await secondHome(wang);
    await standFor(test, wang);
    await test.db.query('UPDATE ownership SET until = ? WHERE homeId = ? AND personId = ?', ['2026-11-01', wang.homeId, wang.personId]);
    const { homes } = await householdsOf(test, daughter);
    expect(homes).toMatchObject([{ delegate: null, offered: ['stand'] }]);
    expect((await standFor(test, wang, null, homeId)).status).toBe(200);
    expect(await rows()).toMatchObject([{ endedBecause: 'left_home' }]);
    expect((await standFor(test, daughter)).status).toBe(200);
  });

  it('nor for one that was not handed over: it is no household', async () => {
    await test.db.manager.update(HomeEntity, { homeId: wang.homeId ?? '' }, { delivered: false });
    expect((await standFor(test, wang)).body.code).toBe('household.not_delivered');
    expect(await householdsOf(test, wang)).toMatchObject({ homes: [{ offered: [], note: '这套房还没有交房，交房以后才算一户。' }] });
    expect(await test.app.get(Households).count(test.db.manager, place.communityId)).toBe(0);
  });
});

describe('for somebody without a phone', () => {
  it('a handler writes it down with how the household said so, and everybody of the home is told', async () => {
    const father = await aTiedPerson(test, place.communityId, wang.homeId ?? '', { name: '李国强' });
    expect((await register(father)).status).toBe(200);
    expect((await register(father)).status).toBe(200);
    await test.settle();
    expect(await told(daughter)).toHaveLength(1);
    expect(await delegateOf(test, daughter)).toMatchObject({ maskedName: '李**', isMe: false, byOffice: '网格员' });
    expect(await rows()).toMatchObject([
      {
        personId: father,
        ofAgeWords: OF_AGE_WORDS.recorded,
        byOffice: 'grid_worker',
        takenBy: worker.userId,
        reason: '上门问过，一家人都在',
      },
    ]);
    const { body } = await as(test, worker)<HomeOfRegister>('GET', `/homes/${wang.homeId}/people`);
    expect(body.household).toMatchObject({ personId: father, words: '户代表：李**' });
  });

  it('is not done for who has a phone, nor for who is not of the home, nor by whom it does not concern', async () => {
    expect((await register(wang.personId)).body.code).toBe('household.has_phone');
    const stranger = await aTiedPerson(test, place.communityId, (await aPerson(test, place)).homeId ?? '', { name: '赵立' });
    expect((await register(stranger)).body.code).toBe('change.not_in_home');
    const father = await aTiedPerson(test, place.communityId, wang.homeId ?? '', { name: '李国强' });
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect((await register(father, {}, foreign)).status).toBe(404);
    expect((await register(father, {}, wang)).status).toBe(403);
    expect((await register(father, { reason: '' })).status).toBe(422);
    await standFor(test, wang);
    expect((await register(father)).body.code).toBe('household.changed');
    expect(await delegateOf(test, wang)).toMatchObject({ isMe: true });
  });
});
