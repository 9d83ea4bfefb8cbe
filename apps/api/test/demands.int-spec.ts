import { randomUUID } from 'node:crypto';
import {
  addDays,
  COMMUNITY_DEFAULTS,
  dayOf,
  earliestDayAfterNotice,
  endOf,
  instantAt,
  type PlanMeetingAnswer,
  type WorkbenchView,
} from '@silin/shared';
import { DeadlineEntity } from '../src/modules/deadlines';
import { DemandEntity, DemandSupportEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { aReached, demandOf, demandsHere, raise, support, withRepresentatives, type Estate } from './demands.builders';
import { as, planOf } from './meetings.builders';
import { aCommunity, aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { unexplained } from './walk/explained';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  expect((await unexplained(test.db)).filter((fault) => fault.startsWith('demand'))).toEqual([]);
  await test.close();
});

const rep = ({ reps }: Estate, number: number) => reps[number] as TestPerson;
const told = (person: TestPerson, title: string) => test.db.manager.countBy(NoticeEntity, { userId: person.userId, title });
const untilAfter = (day: string) => test.pass({ minutes: Math.ceil((endOf(day).getTime() - test.clock.now().getTime()) / 60_000) });
const endOffice = ({ personId }: TestPerson) =>
  test.db.query('UPDATE appointment SET until = ? WHERE personId = ?', [dayOf(test.clock.now()), personId]);
/** In the evening of the first day that ten days of notice allow, studied by the party organisation. */
const planned = (place: Estate, more: object = {}) =>
  as(test, place.secretary)<PlanMeetingAnswer>('POST', `/communities/${place.community.communityId}/meetings`, {
    ...planOf(test, place),
    form: 'representatives',
    startsAt: instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), 10), '19:00').toISOString(),
    items: [{ issueId: place.issueId, minutes: 20, studiedOn: dayOf(test.clock.now()) }],
    ...more,
  });

describe('a demand for a meeting', () => {
  it('is raised by somebody of the roll, who has joined it, and the others on the roll are told', async () => {
    const place = await withRepresentatives(test);
    const { rules } = await demandsHere(test, place, rep(place, 0));
    expect(rules.find(({ rule }) => rule === 'representatives')).toMatchObject({ owes: '居民代表会议', roll: 6, needed: 2, onRoll: true });
    const { status, body } = await raise(test, place, rep(place, 0));
    expect(status).toBe(201);
    expect(await demandOf(test, body.demandId, rep(place, 0))).toMatchObject({
      ...{
        state: 'collecting',
        figures: { roll: 6, joined: 1, needed: 2, missing: 1 },
        joinedByMe: true,
        mine: true,
        offered: ['withdraw'],
      },
      expiresOn: addDays(dayOf(test.clock.now()), COMMUNITY_DEFAULTS.demandDays),
    });
    await test.settle();
    expect([await told(rep(place, 1), '有人要求开居民代表会议'), await told(place.secretary, '有人要求开居民代表会议')]).toEqual([1, 0]);
  });

  it('is for nobody else to raise or to join: not for a neighbour, a secretary, a guest, or anybody from elsewhere', async () => {
    const place = await withRepresentatives(test);
    for (const person of [place.author, place.secretary])
      expect((await raise(test, place, person)).body).toMatchObject({ code: 'demand.not_on_roll', facts: { who: '居民代表' } });
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    expect((await support(test, demandId, place.author)).body.code).toBe('demand.not_on_roll');
    expect((await support(test, demandId, await aGuest(test))).body.code).toBe('permission.unverified');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['resident_representative'] });
    expect((await raise(test, place, stranger)).status).toBe(404);
    expect((await support(test, demandId, stranger)).status).toBe(404);
    expect((await support(test, randomUUID(), rep(place, 1))).status).toBe(404);
    expect(await test.db.manager.countBy(DemandSupportEntity, { demandId })).toBe(1);
  });

  it('is one at a time for each, and the same request sent again is the same demand', async () => {
    const place = await withRepresentatives(test);
    const requestKey = randomUUID();
    const both = await Promise.all([raise(test, place, rep(place, 0), { requestKey }), raise(test, place, rep(place, 0), { requestKey })]);
    expect(new Set(both.map((one) => one.body.demandId)).size).toBe(1);
    const others = await Promise.all([raise(test, place, rep(place, 0)), raise(test, place, rep(place, 0))]);
    expect(others.map((one) => one.body.code)).toEqual(['demand.already_open', 'demand.already_open']);
    // A key of somebody else's names nothing of theirs.
    expect((await raise(test, place, rep(place, 1), { requestKey })).body.code).toBe('demand.already_open');
  });

  it('names a meeting that is owed here: none of a village, none whose roll nobody knows, and says why in a sentence or more', async () => {
    const place = await withRepresentatives(test);
    for (const rule of ['villager_representatives', 'villagers_representatives', 'residents_adults'] as const)
      expect((await raise(test, place, rep(place, 0), { rule })).body.code).toBe('demand.not_here');
    for (const text of ['开会', '长'.repeat(301)])
      expect((await raise(test, place, rep(place, 0), { text })).body.code).toBe('request.invalid');
  });

  it('tells everybody how many, and only the roll and the conveners who', async () => {
    const place = await withRepresentatives(test);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    for (const person of [rep(place, 3), place.secretary]) expect((await demandOf(test, demandId, person)).names).toEqual(['代表甲']);
    for (const person of [place.author, place.gridWorker, await aGuest(test)])
      expect(await demandOf(test, demandId, person)).toMatchObject({ names: null, offered: [], figures: { joined: 1, missing: 1 } });
  });

  it('can be left and joined again while it collects; whoever raised it withdraws it, and nobody else does', async () => {
    const place = await withRepresentatives(test, 11);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    await support(test, demandId, rep(place, 1));
    expect((await demandOf(test, demandId, rep(place, 1))).offered).toEqual(['leave']);
    for (let i = 0; i < 2; i += 1) expect((await support(test, demandId, rep(place, 1), 'DELETE')).status).toBe(200);
    expect((await demandOf(test, demandId, rep(place, 1))).figures).toMatchObject({ joined: 1, needed: 3 });
    expect((await support(test, demandId, rep(place, 0), 'DELETE')).body.code).toBe('demand.own');
    await support(test, demandId, rep(place, 1));
    const withdraw = (person: TestPerson) => as(test, person)('POST', `/demands/${demandId}/withdraw`);
    expect((await withdraw(rep(place, 1))).body.code).toBe('action.not_allowed');
    expect((await withdraw(rep(place, 0))).status).toBe(200);
    expect((await withdraw(rep(place, 0))).body.code).toBe('action.wrong_state');
    expect((await support(test, demandId, rep(place, 2))).body.code).toBe('demand.settled');
    // The next one is not kept from being raised.
    expect((await raise(test, place, rep(place, 0))).status).toBe(201);
  });

  it('ends on its last day without enough, once, and those who joined are told', async () => {
    const place = await withRepresentatives(test);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    await untilAfter((await demandOf(test, demandId, rep(place, 0))).expiresOn);
    expect((await support(test, demandId, rep(place, 1))).body.code).toBe('demand.settled');
    await Promise.all([test.settle(), test.settle()]);
    expect(await demandOf(test, demandId, rep(place, 0))).toMatchObject({ state: 'expired', offered: [] });
    expect(await told(rep(place, 0), '联名到期了')).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: demandId, action: 'expire' })).toBe(1);
  });
});

describe('the share', () => {
  it('is reached once, by exactly one of two who join at the same instant; the figures are frozen and a clock starts', async () => {
    const place = await withRepresentatives(test);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    const both = await Promise.all([support(test, demandId, rep(place, 1)), support(test, demandId, rep(place, 2))]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.body.code).toBe('demand.settled');
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: demandId, action: 'reach' })).toBe(1);
    await endOffice(rep(place, 5));
    const demand = await demandOf(test, demandId, place.secretary);
    expect(demand).toMatchObject({
      state: 'reached',
      figures: { roll: 6, joined: 2, needed: 2, missing: 0 },
      overdue: false,
      offered: ['convene'],
    });
    const [clock, ...more] = await test.db.manager.findBy(DeadlineEntity, { subjectId: demandId });
    expect([clock?.kind, clock?.issueId, clock?.dueOn, more]).toEqual(['convening', null, demand.dueOn, []]);
    await test.settle();
    expect([await told(place.secretary, '该开居民代表会议了'), await told(rep(place, 0), '人数够了')]).toEqual([1, 1]);
    const bench = await as(test, place.secretary)<WorkbenchView>('GET', `/communities/${place.community.communityId}/workbench`);
    expect(bench.body.demands).toMatchObject([{ demandId, dueOn: demand.dueOn }]);
  });

  it('whoever joined sends it again and is answered as before', async () => {
    const place = await aReached(test);
    expect((await support(test, place.demandId, rep(place, 1))).status).toBe(200);
    expect((await support(test, place.demandId, rep(place, 1), 'DELETE')).body.code).toBe('demand.settled');
    expect((await support(test, place.demandId, rep(place, 2))).body.code).toBe('demand.settled');
    expect((await demandOf(test, place.demandId, rep(place, 2))).figures.joined).toBe(2);
  });

  it('counts nobody whose office has ended in between, and the roll is smaller by them', async () => {
    const place = await withRepresentatives(test, 6);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    await endOffice(rep(place, 0));
    expect((await demandOf(test, demandId, place.secretary)).figures).toEqual({ roll: 5, joined: 0, needed: 1, missing: 1 });
    expect((await support(test, demandId, rep(place, 1))).status).toBe(200);
    expect(await demandOf(test, demandId, place.secretary)).toMatchObject({ state: 'reached', figures: { roll: 5, joined: 1, needed: 1 } });
  });

  it('of one representative alone is reached as it is raised', async () => {
    const place = await withRepresentatives(test, 1);
    const { demandId } = (await raise(test, place, rep(place, 0))).body;
    expect((await demandOf(test, demandId, rep(place, 0))).state).toBe('reached');
  });
});

describe('the meeting that is owed', () => {
  it('is planned from it, which ends the clock; called off it is owed again, with a new one', async () => {
    const place = await aReached(test);
    const { status, body } = await planned(place, { demandId: place.demandId });
    expect(status).toBe(201);
    expect(await demandOf(test, place.demandId, rep(place, 0))).toMatchObject({
      state: 'convened',
      meetingId: body.meetingId,
      dueOn: null,
    });
    const clocks = () => test.db.manager.find(DeadlineEntity, { where: { subjectId: place.demandId }, order: { setAt: 'ASC' } });
    expect((await clocks())[0]?.metAt).toEqual(test.clock.now());
    await test.settle();
    expect(await told(rep(place, 0), '会定下来了')).toBe(1);
    await test.pass({ minutes: 24 * 60 });
    await as(test, place.secretary)('POST', `/meetings/${body.meetingId}/cancel`, { reason: '书记出差' });
    expect(await demandOf(test, place.demandId, place.secretary)).toMatchObject({
      state: 'reached',
      meetingId: null,
      offered: ['convene'],
    });
    expect((await clocks()).map(({ metAt }) => metAt !== null)).toEqual([true, false]);
  });

  it('is planned once, of the form that is owed, and here', async () => {
    const place = await aReached(test);
    const early = { startsAt: planOf(test, place).startsAt, items: planOf(test, place).items };
    expect((await planned(place, { ...early, form: 'council', demandId: place.demandId })).body.code).toBe('demand.not_here');
    expect((await planned(place, { announce: false, demandId: place.demandId })).body.code).toBe('demand.needs_notice');
    const other = await aReached(test);
    expect((await planned(place, { demandId: other.demandId })).status).toBe(404);
    expect((await planned(place, { demandId: randomUUID() })).status).toBe(404);
    const collecting = await withRepresentatives(test);
    const { demandId } = (await raise(test, collecting, rep(collecting, 0))).body;
    expect((await planned(collecting, { demandId })).body.code).toBe('action.wrong_state');
    // What was refused has left nothing behind: the matter is free for the meeting that is owed.
    expect((await planned(place, { demandId: place.demandId })).status).toBe(201);
    expect((await planned(place, { demandId: place.demandId })).body.code).not.toBe(undefined);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: place.demandId, action: 'convene' })).toBe(1);
  });

  it('that is not planned by its day is told to the street, once, and is still owed', async () => {
    const place = await aReached(test);
    const street = await aPerson(test, place.community, { roles: ['street_officer'], owner: false });
    const { dueOn } = await demandOf(test, place.demandId, place.secretary);
    await test.settle();
    expect(await told(street, '居民代表会议到期没有召集')).toBe(0);
    await untilAfter(dueOn ?? '');
    await Promise.all([test.settle(), test.settle()]);
    await test.settle();
    for (const person of [street, place.secretary, rep(place, 0)]) expect(await told(person, '居民代表会议到期没有召集')).toBe(1);
    expect(await demandOf(test, place.demandId, place.secretary)).toMatchObject({ state: 'reached', overdue: true, offered: ['convene'] });
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: place.demandId, action: 'overdue' })).toBe(1);
    expect(await test.db.manager.countBy(DemandEntity, { demandId: place.demandId })).toBe(1);
  });
});
