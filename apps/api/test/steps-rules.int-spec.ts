import { randomUUID } from 'node:crypto';
import { dayOf, type StepsRulesView } from '@silin/shared';
import { EventEntity } from '../src/platform/events';
import { aVillage, type Village } from './four-steps.builders';
import { as } from './meetings.builders';
import { aPaperOf } from './support/papers';
import { signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const today = () => dayOf(test.clock.now());
const pathOf = ({ community }: Village) => `/communities/${community.communityId}/steps-rules`;
const set = (village: Village, body: object, person = village.secretary) => as(test, person)<StepsRulesView>('POST', pathOf(village), body);
const read = async (village: Village, person: TestPerson = village.neighbour) =>
  (await as(test, person)<StepsRulesView>('GET', pathOf(village))).body;
const aPaper = async ({ secretary }: Village) => aPaperOf(test, await signedInAgain(test, secretary));
const changes = (village: Village) =>
  test.db.manager.countBy(EventEntity, { aggregateId: village.community.communityId, action: 'setStepsRules' });

describe('the days of a village', () => {
  it('say since when they hold and by which paper; what held before stays readable with its own', async () => {
    const village = await aVillage(test);
    expect(await read(village)).toMatchObject({ set: false, since: null, document: null, former: [], offered: [] });
    const first = today();
    const one = await aPaper(village);
    expect((await set(village, { gapDays: 7, totalDays: 60, documentId: one })).body).toMatchObject({
      since: first,
      former: [],
      offered: ['set'],
    });
    await test.pass({ days: 5 });
    const [second, two] = [today(), await aPaper(village)];
    expect((await set(village, { gapDays: 3, totalDays: 0, documentId: two })).status).toBe(200);
    await test.pass({ days: 2 });
    const { status, body } = await set(village, { gapDays: 0, totalDays: 0, documentId: null });
    expect(status).toBe(200);
    expect(body).toMatchObject({ set: false, gapDays: 0, since: today(), document: null });
    const view = await read(village);
    expect(view.former).toMatchObject([
      { gapDays: 3, totalDays: 0, from: second, to: today(), document: { documentId: two } },
      { gapDays: 7, totalDays: 60, from: first, to: second, document: { documentId: one } },
    ]);
    expect((await fetch(`${test.origin}${view.former[1]?.document?.url ?? ''}`)).status).toBe(200);
  });

  it('sent again are no second change, also at the same instant', async () => {
    const village = await aVillage(test);
    const wanted = { gapDays: 7, totalDays: 60, documentId: await aPaper(village) };
    const both = await Promise.all([set(village, wanted), set(village, wanted)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await set(village, wanted)).status).toBe(200);
    expect(await changes(village)).toBe(1);
    await set(village, { ...wanted, gapDays: 8 });
    expect(await read(village)).toMatchObject({ gapDays: 8, document: { documentId: wanted.documentId }, former: [{ gapDays: 7 }] });
    expect((await set(await aVillage(test), { gapDays: 0, totalDays: 0, documentId: null })).body.since).toBeNull();
  });

  it('of two settings at once both are kept in their order, and the last holds', async () => {
    const village = await aVillage(test);
    const [one, two] = [await aPaper(village), await aPaper(village)];
    const both = await Promise.all([
      set(village, { gapDays: 7, totalDays: 0, documentId: one }),
      set(village, { gapDays: 5, totalDays: 0, documentId: two }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const view = await read(village);
    expect(new Set([view.gapDays, view.former[0]?.gapDays])).toEqual(new Set([5, 7]));
    expect(view.document?.documentId).toBe(view.gapDays === 7 ? one : two);
  });

  it('want a paper of the secretary’s own, and days within bounds', async () => {
    const [village, other] = [await aVillage(test), await aVillage(test, '河湾村')];
    const theirs = await aPaper(other);
    expect((await set(village, { gapDays: 7, totalDays: 0, documentId: theirs })).body.code).toBe('document.unknown');
    expect((await set(village, { gapDays: 7, totalDays: 0, documentId: randomUUID() })).body.code).toBe('document.unknown');
    const documentId = await aPaper(village);
    for (const wrong of [{ gapDays: 31 }, { gapDays: -1 }, { gapDays: 1.5 }, { totalDays: 366 }, { totalDays: '60' }, { documentId: 'x' }])
      expect((await set(village, { gapDays: 7, totalDays: 60, documentId, ...wrong })).body.code).toBe('request.invalid');
    expect(await changes(village)).toBe(0);
  });

  it('are set by the secretary of that village alone, and of no city community', async () => {
    const [village, other] = [await aVillage(test), await aVillage(test, '河湾村')];
    const none = { gapDays: 0, totalDays: 0, documentId: null };
    expect((await set(village, none, other.secretary)).status).toBe(404);
    expect((await set(village, none, village.committee)).status).toBe(403);
    await test.db.query("UPDATE org_unit SET communityKind = 'urban' WHERE orgUnitId = ?", [village.community.communityId]);
    expect((await set(village, none)).body.code).toBe('steps.not_here');
    expect((await read(village, village.secretary)).offered).toEqual([]);
  });
});
