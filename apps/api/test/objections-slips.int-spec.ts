import { randomUUID } from 'node:crypto';
import type { ObjectionAnswer } from '@silin/shared';
import { ObjectionEntity } from '../src/modules/resolutions';
import { aPaperOf } from './support/papers';
import { aCommunity, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { as, done, outcome } from './tasks.builders';
import { objecting, REASON, type Place } from './objections.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { aPublished, object, rule, view, list, afterPeriod } = objecting(() => test);

describe('a signed slip', () => {
  const enter = async (place: Place, person: TestPerson, by: TestPerson, over: Record<string, unknown> = {}) =>
    as<ObjectionAnswer>(test, by, 'POST', `/resolutions/${place.resolutionId}/paper-objections`, {
      requestKey: randomUUID(),
      reason: REASON,
      aboutRoles: [],
      personId: person.personId,
      documentId: await aPaperOf(test, by),
      ...over,
    });
  const compare = (person: TestPerson, objectionId: string, what: 'confirm' | 'reject') =>
    as(test, person, 'POST', `/objections/${objectionId}/${what}`, { reason: '没有签名。' });

  it('is entered by one and compared by another; until then it is nobody’s objection, but nothing takes effect', async () => {
    const place = await aPublished();
    const found = await as<{ people: { personId: string }[] }>(
      test,
      place.gridWorker,
      'GET',
      `/resolutions/${place.resolutionId}/objectors?text=${encodeURIComponent(place.bystander.name)}`,
    );
    expect(found.body.people.map(({ personId }) => personId)).toContain(place.bystander.personId);
    const { objectionId } = await done(enter(place, place.bystander, place.gridWorker));
    expect(await list(place, place.author)).toEqual([]);
    expect((await list(place, place.secretary))[0]).toMatchObject({
      state: 'entered',
      channel: 'paper',
      offered: ['confirm', 'reject'],
      slip: { kind: 'pdf' },
    });
    expect((await list(place, place.gridWorker))[0]?.offered).toEqual([]);
    await afterPeriod(place);
    expect((await view(place, place.author)).state).toBe('published');
    expect(outcome(await compare(place.gridWorker, objectionId, 'confirm'))).toEqual([403, 'objection.needs_second']);
    await done(compare(place.secretary, objectionId, 'confirm'));
    expect((await view(place, place.author)).state).toBe('under_objection');
    expect((await list(place, place.author))[0]).toMatchObject({ state: 'open', alias: '1号楼居民', slip: null });
    expect(outcome(await compare(place.member, objectionId, 'confirm'))).toEqual([409, 'objection.already_answered']);
    await done(rule(place.secretary, objectionId, 'overrule'));
    expect((await view(place, place.author)).state).toBe('effective');
  });

  it('that does not stand is kept and told to nobody; the person may hand in another, but not beside one that counts', async () => {
    const place = await aPublished();
    const { objectionId } = await done(enter(place, place.bystander, place.gridWorker));
    expect(outcome(await enter(place, place.bystander, place.gridWorker))).toEqual([409, 'objection.already_made']);
    expect(outcome(await object(place, place.bystander))).toEqual([409, 'objection.already_made']);
    await done(compare(place.secretary, objectionId, 'reject'));
    expect(await list(place, place.bystander)).toEqual([]);
    expect(outcome(await object(place, place.bystander))).toEqual([201, undefined]);
    expect(await test.db.manager.countBy(ObjectionEntity, { resolutionId: place.resolutionId })).toBe(2);
  });

  it('is refused for one’s own, for somebody who does not live here, with another’s photo, and to a foreign handler', async () => {
    const place = await aPublished();
    const elsewhere = await aCommunity(test.db, '杏林社区');
    const [stranger, foreign] = [await aPerson(test, elsewhere), await aPerson(test, elsewhere, { roles: ['grid_worker'] })];
    expect(outcome(await enter(place, place.gridWorker, place.gridWorker))).toEqual([403, 'objection.own_case']);
    expect(outcome(await enter(place, stranger, place.gridWorker))).toEqual([403, 'resolution.not_electorate']);
    expect(outcome(await enter(place, place.bystander, place.gridWorker, { documentId: await aPaperOf(test, place.secretary) }))).toEqual([
      422,
      'document.unknown',
    ]);
    expect(outcome(await enter(place, place.bystander, foreign))).toEqual([404, 'not_found']);
    expect(await test.db.manager.countBy(ObjectionEntity, { resolutionId: place.resolutionId })).toBe(0);
  });
});
