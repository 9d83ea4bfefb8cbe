import { randomUUID } from 'node:crypto';
import { endOf, type ObjectionAnswer } from '@silin/shared';
import { DeadlineEntity } from '../src/modules/deadlines';
import { RollMemberEntity } from '../src/modules/polls';
import { ObjectionEntity, ResolutionEntity } from '../src/modules/resolutions';
import { call } from './support/calling';
import { aCommunity, anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { aNeighbourhood, aResolution, as, assigning, done, inbox, issueRow, outcome } from './tasks.builders';
import { objecting, REASON } from './objections.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { aPublished, object, rule, view, list, afterPeriod, events } = objecting(() => test);

describe('objecting', () => {
  it('is for every resident, is read by everybody without a name, and conveners are told', async () => {
    const place = await aPublished();
    expect((await view(place, place.bystander)).offered).toEqual(['object']);
    const { objectionId } = await done(object(place, place.bystander));
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect(await list(place, stranger)).toMatchObject([
      {
        objectionId,
        number: 1,
        alias: '1号楼居民',
        reason: REASON,
        mine: false,
        state: 'open',
        channel: 'phone',
        slip: null,
        answer: null,
        offered: [],
      },
    ]);
    expect(JSON.stringify(await list(place, place.secretary))).not.toContain(place.bystander.name);
    const seen = await view(place, place.bystander);
    expect(seen).toMatchObject({
      state: 'under_objection',
      objections: { made: 1, unanswered: 1, mine: true, answerUntil: '2026-11-30' },
      offered: [],
    });
    for (const convener of [place.secretary, place.member]) expect(await inbox(test, convener)).toContain('有人提出异议');
  });

  it('counts once per person: on two accounts at once, and sent twice by the phone', async () => {
    const place = await aPublished();
    const second = await anotherAccountOf(test, place.bystander);
    const from = (token: string) =>
      call<ObjectionAnswer>(test, 'POST', `/resolutions/${place.resolutionId}/objections`, {
        token,
        body: { requestKey: randomUUID(), reason: REASON, aboutRoles: [] },
      });
    const first = async () => object(place, place.bystander);
    const answers = await Promise.all([first(), from(second.token)]);
    expect(answers.map(outcome).sort()).toEqual([
      [201, undefined],
      [409, 'objection.already_made'],
    ]);
    const requestKey = randomUUID();
    const [one, again] = [await object(place, place.author, { requestKey }), await object(place, place.author, { requestKey })];
    expect(again.body).toEqual(one.body);
    expect(await test.db.manager.countBy(ObjectionEntity, { resolutionId: place.resolutionId })).toBe(2);
    expect(outcome(await object(place, place.secretary, { requestKey }))).toEqual([403, 'permission.unverified']);
  });

  it('is heard until the last day has ended, and refused to strangers, to staff without a home and without a reason', async () => {
    const place = await aPublished();
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect(outcome(await object(place, stranger))).toEqual([404, 'not_found']);
    expect(outcome(await object(place, place.gridWorker))).toEqual([403, 'permission.unverified']);
    expect(outcome(await object(place, place.bystander, { reason: '不行' }))).toEqual([422, 'request.invalid']);
    expect(outcome(await object(place, place.bystander, { reason: '长'.repeat(501) }))).toEqual([422, 'request.invalid']);
    await afterPeriod(place);
    expect(outcome(await object(place, place.bystander))).toEqual([409, 'resolution.objections_over']);
    expect((await view(place, place.bystander)).offered).toEqual([]);
  });

  it('is not for a draft, which nobody knows of', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const { resolutionId, issueId } = await aResolution(test, here, { state: 'drafted' });
    await test.db.manager.update(ResolutionEntity, { resolutionId }, { publishedAt: null });
    expect(outcome(await object({ ...here, resolutionId, issueId, member: here.secretary }, here.bystander))).toEqual([404, 'not_found']);
  });
});

describe('an objection locks until it is answered', () => {
  it('nothing is handed out, and the clock does not put it in force', async () => {
    const place = await aPublished();
    const { objectionId } = await done(object(place, place.bystander));
    await afterPeriod(place);
    expect((await view(place, place.author)).state).toBe('under_objection');
    const assign = () => as(test, place.secretary, 'POST', `/resolutions/${place.resolutionId}/tasks`, assigning(test, place));
    expect(outcome(await assign())).toEqual([409, 'resolution.under_objection']);
    await done(rule(place.secretary, objectionId, 'overrule'));
    expect(await view(place, place.author)).toMatchObject({ state: 'effective', objections: { unanswered: 0 } });
    expect(outcome(await assign())).toEqual([201, undefined]);
    expect(await inbox(test, place.bystander)).toContain('异议有了答复');
    expect(await test.db.manager.countBy(DeadlineEntity, { subjectId: place.resolutionId, kind: 'ruling', metAt: test.clock.now() })).toBe(
      1,
    );
  });

  it('answered before the end of its period it still waits for the end, and then the clock puts it in force', async () => {
    const place = await aPublished();
    const { objectionId } = await done(object(place, place.bystander));
    await done(rule(place.secretary, objectionId, 'overrule'));
    expect((await view(place, place.author)).state).toBe('under_objection');
    expect([await events(place, 'answer'), await events(place, 'overrule')]).toEqual([1, 0]);
    expect(outcome(await object(place, place.author))).toEqual([201, undefined]);
    const [, second] = await list(place, place.member);
    await done(rule(place.member, second?.objectionId ?? '', 'overrule'));
    await afterPeriod(place);
    const { state, effectiveAt, objectionsUntil } = await view(place, place.author);
    expect([state, effectiveAt]).toEqual(['effective', endOf(objectionsUntil ?? '').toISOString()]);
    expect(await events(place, 'takeEffect')).toBe(1);
  });

  it('all of them have to be answered', async () => {
    const place = await aPublished();
    const [one, other] = [await done(object(place, place.bystander)), await done(object(place, place.author))];
    await afterPeriod(place);
    await done(rule(place.secretary, one.objectionId, 'overrule'));
    expect((await view(place, place.author)).state).toBe('under_objection');
    const both = await Promise.all([
      rule(place.secretary, other.objectionId, 'overrule'),
      rule(place.member, other.objectionId, 'overrule'),
    ]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'objection.already_answered'],
    ]);
    expect((await view(place, place.author)).state).toBe('effective');
  });

  it('upheld, the matter goes back to be talked over, and what else was objected is settled with it', async () => {
    const place = await aPublished();
    const [one] = [await done(object(place, place.bystander)), await done(object(place, place.author))];
    await done(rule(place.secretary, one.objectionId, 'uphold', '确实挡窗，重新定位置。'));
    expect((await view(place, place.author)).state).toBe('redeliberate');
    expect(await issueRow(test, place)).toMatchObject({ state: 'accepted', dueOn: null });
    expect((await list(place, place.author)).map(({ state }) => state)).toEqual(['upheld', 'moot']);
    expect(await inbox(test, place.author)).toContain('重新商量');
    expect(outcome(await object(place, place.supporters[0] ?? place.author))).toEqual([409, 'resolution.objections_over']);
    await afterPeriod(place);
    expect((await view(place, place.author)).state).toBe('redeliberate');
  });
});

describe('who answers', () => {
  it('is never whose own it is, who is named, or whose office it is about', async () => {
    const place = await aPublished();
    const objector = await aPerson(test, place.community, { roles: ['committee_member'] });
    const own = await done(object(place, objector));
    const about = await done(object(place, place.author, { aboutRoles: ['secretary'] }));
    const named = await done(object(place, place.bystander, { reason: `${place.member.name}跟施工的是亲戚。` }));
    expect(outcome(await rule(objector, own.objectionId, 'overrule'))).toEqual([403, 'objection.own_case']);
    expect(outcome(await rule(place.secretary, about.objectionId, 'overrule'))).toEqual([403, 'objection.own_case']);
    expect(outcome(await rule(place.member, named.objectionId, 'overrule'))).toEqual([403, 'objection.own_case']);
    const offered = async (person: TestPerson) => (await list(place, person)).map((one) => one.offered.includes('rule'));
    expect(await offered(objector)).toEqual([false, true, true]);
    expect(await offered(place.secretary)).toEqual([true, false, true]);
    expect(await offered(place.bystander)).toEqual([false, false, false]);
  });

  it('is the street where every convener is in the way, and only there', async () => {
    const place = await aPublished();
    const street = await aPerson(test, place.community, { roles: ['street_officer'], owner: false });
    const plain = await done(object(place, place.author));
    const about = await done(object(place, place.bystander, { aboutRoles: ['secretary', 'committee_member'] }));
    expect(outcome(await rule(street, plain.objectionId, 'overrule'))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await rule(street, about.objectionId, 'overrule'))).toEqual([200, undefined]);
  });

  it('is nobody of another community, no grid worker and no resident; and a reply alone unlocks nothing', async () => {
    const place = await aPublished();
    const { objectionId } = await done(object(place, place.bystander));
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect(outcome(await rule(foreign, objectionId, 'overrule'))).toEqual([404, 'not_found']);
    for (const one of [place.gridWorker, place.author]) expect((await rule(one, objectionId, 'overrule')).status).toBe(403);
    expect(outcome(await rule(place.secretary, objectionId, 'answer'))).toEqual([422, 'request.invalid']);
  });
});

describe('an owners’ decision', () => {
  it('holds from its announcement; members of its roll object, are answered, and nothing stops', async () => {
    const pollId = randomUUID();
    const place = await aPublished({ effect: 'binding', pollId });
    await test.db.manager.insert(RollMemberEntity, {
      rollEntryId: randomUUID(),
      pollId,
      personId: place.bystander.personId,
      capacity: 'owner',
    });
    expect(await view(place, place.author)).toMatchObject({
      state: 'effective',
      objectionLocks: false,
      effectiveAt: test.clock.now().toISOString(),
    });
    expect((await view(place, place.author)).offered).toEqual([]);
    expect((await view(place, place.bystander)).offered).toEqual(['object']);
    expect(outcome(await object(place, place.author))).toEqual([403, 'resolution.not_electorate']);
    const { objectionId } = await done(object(place, place.bystander));
    expect((await view(place, place.author)).state).toBe('effective');
    expect(outcome(await as(test, place.secretary, 'POST', `/resolutions/${place.resolutionId}/tasks`, assigning(test, place)))).toEqual([
      201,
      undefined,
    ]);
    expect(outcome(await rule(place.secretary, objectionId, 'uphold'))).toEqual([422, 'request.invalid']);
    await done(rule(place.secretary, objectionId, 'answer'));
    expect(await list(place, place.author)).toMatchObject([{ state: 'answered', answer: { by: '社区书记' } }]);
    expect((await view(place, place.author)).state).toBe('effective');
  });
});
