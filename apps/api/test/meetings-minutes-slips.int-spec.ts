import { randomUUID } from 'node:crypto';
import type { MinutesOnPaperRequest, MinutesSlips, WorkbenchView } from '@silin/shared';
import { MinutesSlipEntity, MinutesVerdictEntity } from '../src/modules/meetings';
import { as, type InSession } from './meetings.builders';
import { circulated, correct, judge, keepWording, meetingView, minutesOf, object, publish, untilTimeIsOver } from './minutes.builders';
import { aPaperOf } from './support/papers';
import { aCommunity, anotherAccountOf, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
const slipsOf = async ({ meetingId }: InSession, by: SignedIn, text = '') =>
  (await as(test, by)<MinutesSlips>('GET', `/meetings/${meetingId}/minutes/slips${text && `?text=${encodeURIComponent(text)}`}`)).body;
/** The neighbour's sheet says that all of it is right, unless `more` says otherwise; the grid worker enters it. */
const enter = async (place: InSession, more: Partial<MinutesOnPaperRequest> = {}, by: TestPerson = place.gridWorker) => {
  const documentId = more.documentId ?? (await aPaperOf(test, by));
  const sheet = { requestKey: randomUUID(), personId: place.neighbour.personId, version: 1, verdict: 'confirm' };
  return as(test, by)('POST', `/meetings/${place.meetingId}/minutes/slips`, { ...sheet, ...more, documentId });
};
const compare = ({ meetingId }: InSession, by: SignedIn, slipId: string, what: 'confirm' | 'reject' = 'confirm') =>
  as(test, by)('POST', `/meetings/${meetingId}/minutes/slips/${slipId}/${what}`, { reason: '没有签名。' });
const first = async (place: InSession) => (await slipsOf(place, place.secretary)).slips[0]?.slipId ?? '';
const OBJECTS = { verdict: 'object', section: 1, remark: '我说的是两米' } as const;

describe('a signed sheet of the minutes', () => {
  it('is entered by one and compared by another; until then it counts for nobody, but nothing is published', async () => {
    const place = await circulated(test);
    for (const person of [place.author, place.supporter, place.property]) await judge(test, place, person);
    const { unsaid, slips } = await slipsOf(place, place.gridWorker);
    expect([unsaid.map(({ personId }) => personId), slips]).toEqual([[place.neighbour.personId], []]);
    expect((await enter(place)).status).toBe(201);
    expect(await minutesOf(test, place, place.author)).toMatchObject({ confirmed: 3, silent: 1, uncompared: 1 });
    expect((await publish(test, place)).body).toMatchObject({ code: 'minutes.uncompared', facts: { slips: 1 } });
    expect((await slipsOf(place, place.gridWorker)).slips).toMatchObject([{ state: 'entered', offered: [] }]);
    const waiting = await slipsOf(place, place.secretary);
    const slip = { name: place.neighbour.name, verdict: 'confirm', offered: ['confirm', 'reject'], slip: { kind: 'pdf' } };
    expect(waiting).toMatchObject({ unsaid: [], slips: [slip] });
    expect((await compare(place, place.gridWorker, await first(place))).body.code).toBe('minutes.needs_second');
    expect((await compare(place, place.secretary, await first(place))).status).toBe(200);
    expect(await minutesOf(test, place, place.author)).toMatchObject({ confirmed: 4, silent: 0, uncompared: 0 });
    expect((await publish(test, place)).status).toBe(200);
  });

  it('brings an objection that is answered like any other, without a name', async () => {
    const place = await circulated(test);
    await enter(place, OBJECTS);
    expect((await minutesOf(test, place, place.author)).objections).toEqual([]);
    await compare(place, place.committee, await first(place));
    const { objections } = await minutesOf(test, place, place.author);
    expect(objections).toMatchObject([{ section: 1, remark: '我说的是两米', state: 'open' }]);
    expect(JSON.stringify(objections)).not.toContain(place.neighbour.name);
    expect((await publish(test, place)).body.code).toBe('minutes.unanswered');
    expect((await keepWording(test, place, objections[0]?.objectionId ?? '')).status).toBe(200);
  });

  it('is compared once, however many look at it at the same instant', async () => {
    const place = await circulated(test);
    await enter(place);
    const slipId = await first(place);
    const both = await Promise.all([compare(place, place.secretary, slipId), compare(place, place.committee, slipId, 'reject')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = await test.db.manager.countBy(MinutesVerdictEntity, { meetingId: place.meetingId });
    expect(kept).toBe(both[0].status === 200 ? 1 : 0);
  });

  it('that does not stand is kept with the reason, and another can be handed in', async () => {
    const place = await circulated(test);
    await enter(place);
    expect((await enter(place)).body.code).toBe('minutes.slip_waiting');
    await compare(place, place.secretary, await first(place), 'reject');
    expect((await minutesOf(test, place, place.author)).silent).toBe(4);
    expect((await enter(place)).status).toBe(201);
    expect((await slipsOf(place, place.secretary)).slips).toMatchObject([{ state: 'entered' }, { state: 'rejected', reason: '没有签名。' }]);
    expect(await test.db.manager.countBy(MinutesSlipEntity, { meetingId: place.meetingId })).toBe(2);
  });

  it('sent again with its key is one, and with another’s key none', async () => {
    const place = await circulated(test);
    const requestKey = randomUUID();
    const documentId = await aPaperOf(test, place.gridWorker);
    const both = await Promise.all([enter(place, { requestKey, documentId }), enter(place, { requestKey, documentId })]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await slipsOf(place, place.secretary)).slips).toHaveLength(1);
    expect((await enter(place, { requestKey, personId: place.author.personId })).body.code).toBe('request.invalid');
  });
});

describe('beside what somebody says on a phone', () => {
  it('their own word came first: no sheet is taken, and one that waited is not counted', async () => {
    const place = await circulated(test);
    await judge(test, place, place.neighbour);
    expect((await enter(place)).body.code).toBe('minutes.already_said');
    expect((await enter(place, OBJECTS)).body.code).toBe('action.wrong_state');
    await enter(place, { ...OBJECTS, personId: place.author.personId });
    await judge(test, place, place.author);
    expect((await compare(place, place.secretary, await first(place))).body.code).toBe('minutes.already_said');
    await compare(place, place.secretary, await first(place), 'reject');
    expect(await minutesOf(test, place, place.author)).toMatchObject({ confirmed: 2, objected: 0, uncompared: 0 });
  });

  it('a correction meanwhile leaves it to the sections that it left alone', async () => {
    const place = await circulated(test);
    await enter(place);
    await correct(test, place);
    await compare(place, place.secretary, await first(place));
    const { sections, silent } = await minutesOf(test, place, place.secretary);
    expect([sections.map(({ confirmed }) => confirmed), silent]).toEqual([[1, 0], 4]);
    expect((await enter(place, { version: 2 })).status).toBe(201);
  });

  it('the set time is the same; what was entered in it is still compared after it', async () => {
    const place = await circulated(test);
    await enter(place);
    await untilTimeIsOver(test, place);
    expect((await enter(place, { personId: place.author.personId })).body.code).toBe('minutes.time_over');
    expect(await slipsOf(place, place.secretary)).toMatchObject({ open: false, unsaid: [] });
    expect((await publish(test, place)).body.code).toBe('minutes.uncompared');
    expect((await compare(place, place.secretary, await first(place))).status).toBe(200);
    expect((await publish(test, place)).status).toBe(200);
    expect((await compare(place, place.secretary, await first(place))).body.code).toBe('minutes.slip_settled');
  });
});

describe('who may do it', () => {
  it('handlers here: not for themselves, not for somebody who was not there, not with another’s photo', async () => {
    const place = await circulated(test);
    expect((await enter(place, { personId: place.gridWorker.personId })).body.code).toBe('minutes.own_slip');
    expect((await enter(place, { personId: place.committee.personId })).body.code).toBe('minutes.not_attendee');
    expect((await enter(place, { documentId: await aPaperOf(test, place.secretary) })).body.code).toBe('document.unknown');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['grid_worker'] });
    expect((await enter(place, {}, stranger)).status).toBe(404);
    expect((await as(test, place.author)('GET', `/meetings/${place.meetingId}/minutes/slips`)).body.code).toBe('permission.role_needed');
    await enter(place);
    const other = await circulated(test);
    expect((await compare(other, other.secretary, await first(place))).status).toBe(404);
    expect((await compare(place, stranger, await first(place))).status).toBe(404);
  });

  it('of a meeting behind doors only handlers who may hear what was said there', async () => {
    const place = await circulated(test);
    await enter(place, OBJECTS);
    const slipId = await first(place);
    await test.db.query("UPDATE meeting SET form = 'party_members' WHERE meetingId = ?", [place.meetingId]);
    const answers = [
      await as(test, place.gridWorker)('GET', `/meetings/${place.meetingId}/minutes/slips`),
      await enter(place, { personId: place.author.personId }),
      await compare(place, place.committee, slipId),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'not_found']));
    expect((await meetingView(test, place, place.gridWorker)).offered).not.toContain('enterSlips');
  });

  it('another account of who entered it is no second pair of eyes', async () => {
    const place = await circulated(test);
    await enter(place);
    const again = await anotherAccountOf(test, place.gridWorker);
    expect((await compare(place, again, await first(place))).body.code).toBe('minutes.needs_second');
  });

  it('it waits on the workbench of every handler but the one who entered it, and is offered while the minutes are being confirmed', async () => {
    const place = await circulated(test);
    await enter(place);
    const bench = async (by: TestPerson) =>
      (await as(test, by)<WorkbenchView>('GET', `/communities/${place.community.communityId}/workbench`)).body.minutesSlips;
    expect(await bench(place.secretary)).toMatchObject([{ meetingId: place.meetingId }]);
    expect(await bench(place.gridWorker)).toEqual([]);
    await compare(place, place.secretary, await first(place));
    expect(await bench(place.committee)).toEqual([]);
    expect((await meetingView(test, place, place.gridWorker)).offered).toContain('enterSlips');
    expect((await meetingView(test, place, place.author)).offered).not.toContain('enterSlips');
  });

  it('is found among those who were there and have not spoken, by a part of the name', async () => {
    const place = await circulated(test);
    await object(test, place, place.author);
    const all = await slipsOf(place, place.secretary);
    expect([all.unsaidTotal, all.unsaid.map(({ personId }) => personId)]).toEqual([3, expect.not.arrayContaining([place.author.personId])]);
    const found = await slipsOf(place, place.secretary, place.neighbour.name);
    expect(found.unsaid.map(({ personId }) => personId)).toContain(place.neighbour.personId);
    expect((await slipsOf(place, place.secretary, '查无此人')).unsaidTotal).toBe(0);
  });
});
