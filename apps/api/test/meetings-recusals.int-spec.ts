import { randomUUID } from 'node:crypto';
import { type HandsDesk, type ItemRoom, type MinutesView, type PollView } from '@silin/shared';
import { PollEntity, RollEntryEntity } from '../src/modules/polls';
import { as, aNeighbourhood, checkIn, inSession, type InSession } from './meetings.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const REASON = '要装的铺面是我家的';

/** An item under way and five neighbours in the room. */
async function aRoom(): Promise<InSession & { here: TestPerson[] }> {
  const place = await inSession(test);
  const here = [place.author, place.supporter, place.neighbour, await aPerson(test, place.community), await aPerson(test, place.community)];
  for (const person of here) await checkIn(test, place, person);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  return { ...place, here };
}

const path = ({ agendaItemId }: InSession, rest: string) => `/agenda-items/${agendaItemId}/${rest}`;
const room = (place: InSession, person: TestPerson) => as(test, person)<ItemRoom>('GET', path(place, 'room'));
const recuseMyself = (place: InSession, person: TestPerson, reason = REASON) =>
  as(test, person)<ItemRoom>('POST', path(place, 'recusals/mine'), { reason });
const recuse = (place: InSession, personId: string, by: TestPerson) =>
  as(test, by)<ItemRoom>('POST', path(place, 'recusals'), { personId, reason: REASON });
const liftMine = (place: InSession, person: TestPerson) => as(test, person)<ItemRoom>('POST', path(place, 'recusals/mine/lift'));
const lift = (place: InSession, personId: string, by: TestPerson) =>
  as(test, by)<ItemRoom>('POST', path(place, `recusals/${personId}/lift`));
const callVote = (place: InSession) =>
  as(test, place.secretary)<PollView>('POST', path(place, 'polls'), { question: '坡道照图纸改，您同意吗？' });

describe('who has an interest of their own in an item', () => {
  it('stays in the room and in its base, votes by no way, and stands in result and minutes', async () => {
    const place = await aRoom();
    const { author, neighbour, secretary, here } = place;
    expect((await room(place, author)).body.offered).toEqual(['askToSpeak', 'recuse']);
    const said = await recuseMyself(place, author);
    expect(said).toMatchObject({ status: 201, body: { recusals: [{ reason: REASON, bySelf: true, mine: true, mayLift: true }] } });
    expect(said.body.offered).not.toContain('recuse');
    // Neighbours read who and why, and no id that tells more.
    expect((await room(place, neighbour)).body.recusals).toMatchObject([{ reason: REASON, personId: null, mine: false, mayLift: false }]);

    const { body: poll } = await callVote(place);
    expect(poll.turnout).toEqual({ voted: 0, roll: 4 });
    const cast = (person: TestPerson, choice = 'approve') =>
      as(test, person)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice });
    expect((await cast(author)).body).toMatchObject({ code: 'ballot.recused' });
    const byHand = { requestKey: randomUUID(), personId: author.personId, witnessPersonId: neighbour.personId, choice: 'approve' };
    expect((await as(test, place.gridWorker)('POST', `/polls/${poll.pollId}/ballots/by-hand`, byHand)).body.code).toBe('ballot.recused');
    expect((await as(test, author)<PollView>('GET', `/polls/${poll.pollId}`)).body).toMatchObject({ mayVote: false, myEntries: [] });
    for (const person of here.slice(1, 4)) expect((await cast(person)).status).toBe(201);
    const { body: closed } = await as(test, secretary)<PollView>('POST', `/polls/${poll.pollId}/close`);
    expect(closed.result).toMatchObject({ passed: true, words: '到会 5 人，同意 3、反对 0、弃权 0，没投 1，回避 1，谈成了。' });
    expect(closed.result?.criteria).toMatchObject([{ name: 'approval.heads', part: 3, whole: 5 }]);
    expect(await test.db.manager.findBy(RollEntryEntity, { pollId: poll.pollId, conflictGround: 'interested_owner' })).toMatchObject([
      { voterKey: author.personId, conflictReason: REASON, present: true },
    ]);
    expect((await liftMine(place, author)).body.code).toBe('action.wrong_state');

    await as(test, secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    const { body: minutes } = await as(test, secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(minutes.text).toMatch(new RegExp(`回避（在场，这一项不参加表决）：\\n\\u3000.+（本人提出）：${REASON}`));
  });

  it('raises no hand either, and watches no count', async () => {
    const place = await aRoom();
    await recuse(place, place.neighbour.personId, place.gridWorker);
    const desk = (await as(test, place.secretary)<HandsDesk>('GET', path(place, 'hands'))).body;
    expect(desk).toMatchObject({ present: 5, recused: 1, mayRaise: 4 });
    expect(desk.watchers.map(({ personId }) => personId)).not.toContain(place.neighbour.personId);
    const count = (approve: number, more: object = {}) =>
      as(test, place.secretary)('POST', path(place, 'hands'), {
        requestKey: randomUUID(),
        question: '坡道照图纸改，同意的请举手？',
        hands: { approve, reject: 1, abstain: 0, notRaised: 0 },
        ...more,
      });
    const wrong = await count(4);
    expect(wrong.body).toMatchObject({ code: 'hands.mismatch', facts: { present: 5, recused: 1, counted: 5 } });
    expect(wrong.body.sentence).toBe('到场 4 位能表决（另有 1 位回避），您填了 5 位，多了 1 位：再数一遍。');
    expect((await count(3, { watchedByPersonId: place.neighbour.personId })).body.code).toBe('request.invalid');
    expect((await count(3)).status).toBe(201);
    // What was counted was counted without them.
    expect((await lift(place, place.neighbour.personId, place.gridWorker)).body).toMatchObject({
      code: 'recusal.stands',
      facts: { why: 'vote_begun' },
    });
    const { body: poll } = await as(test, place.secretary)<PollView>('POST', path(place, 'hands/announce'), { version: 1 });
    expect(poll).toMatchObject({
      hands: { recused: 1 },
      result: { passed: true, words: '到会 5 人，同意 3、反对 1、弃权 0，回避 1，谈成了。' },
    });
  });

  it('can leave a room in which nobody may vote: then no vote is called', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    await as(test, place.secretary)('POST', path(place, 'start'));
    await recuseMyself(place, place.author);
    expect((await callVote(place)).body.code).toBe('poll.empty_roll');
    const hands = { requestKey: randomUUID(), question: '坡道照图纸改？', hands: { approve: 0, reject: 0, abstain: 0, notRaised: 0 } };
    expect((await as(test, place.secretary)('POST', path(place, 'hands'), hands)).body.code).toBe('poll.empty_roll');
  });
});

describe('taking it back', () => {
  it('is for whoever said it, until a vote has begun; said again, the new words stand', async () => {
    const place = await aRoom();
    const { author, neighbour, gridWorker } = place;
    await recuseMyself(place, author);
    await test.pass({ seconds: 1 });
    await recuse(place, neighbour.personId, gridWorker);
    expect((await lift(place, author.personId, gridWorker)).body).toMatchObject({ code: 'recusal.stands', facts: { why: 'by_other' } });
    expect((await liftMine(place, neighbour)).body).toMatchObject({ code: 'recusal.stands', facts: { why: 'by_other' } });
    expect((await room(place, gridWorker)).body.recusals.map(({ mayLift }) => mayLift)).toEqual([false, true]);
    expect((await liftMine(place, author)).body.recusals).toHaveLength(1);
    expect((await liftMine(place, author)).status).toBe(200);
    expect((await lift(place, neighbour.personId, gridWorker)).body.recusals).toEqual([]);
    expect((await recuse(place, author.personId, gridWorker)).body.recusals).toMatchObject([{ bySelf: false, mayLift: true }]);

    const { body: poll } = await callVote(place);
    expect((await lift(place, author.personId, gridWorker)).body).toMatchObject({ code: 'recusal.stands', facts: { why: 'vote_begun' } });
    expect((await recuseMyself(place, neighbour)).body).toMatchObject({ code: 'recusal.stands', facts: { why: 'vote_begun' } });
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId: poll.pollId })).rollRecused).toBe(1);
    const events = await test.db.query<{ action: string }[]>(
      `SELECT action FROM event WHERE aggregate = 'meeting' AND aggregateId = ? AND action IN ('recuse', 'liftRecusal') ORDER BY eventId`,
      [place.meetingId],
    );
    expect(events.map(({ action }) => action)).toEqual(['recuse', 'recuse', 'liftRecusal', 'liftRecusal', 'recuse']);
  });

  it('races a vote that is called: either it is out of the roll, or it stands in it', async () => {
    const place = await aRoom();
    await recuseMyself(place, place.author);
    const [lifted, called] = await Promise.all([liftMine(place, place.author), callVote(place)]);
    expect(called.status).toBe(201);
    const { rollRecused } = await test.db.manager.findOneByOrFail(PollEntity, { pollId: called.body.pollId });
    expect(rollRecused).toBe(lifted.status === 200 ? 0 : 1);
  });
});

describe('who may say so', () => {
  it('is in the room, at its own meeting, before the item has ended; twice is once', async () => {
    const place = await aRoom();
    const outside = await aPerson(test, place.community);
    expect((await recuseMyself(place, outside)).body.code).toBe('checkin.needed');
    expect((await recuse(place, outside.personId, place.gridWorker)).body.code).toBe('checkin.needed');
    expect((await recuse(place, place.author.personId, place.neighbour)).status).toBe(403);
    const elsewhere = await aNeighbourhood(test, '别处社区');
    for (const answer of [
      await recuseMyself(place, elsewhere.author),
      await recuse(place, place.author.personId, elsewhere.gridWorker),
      await lift(place, place.author.personId, elsewhere.gridWorker),
    ])
      expect(answer.status).toBe(404);
    expect((await recuseMyself(place, place.author, 'x'.repeat(101))).body.code).toBe('request.invalid');
    const twice = await Promise.all([recuseMyself(place, place.author), recuseMyself(place, place.author)]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    await recuseMyself(place, place.supporter);
    // Of somebody else's meeting there is nothing to read.
    expect((await room(place, elsewhere.author)).body).toEqual({ agendaItemId: place.agendaItemId, recusals: [], queue: [], offered: [] });
    await as(test, place.secretary)('POST', path(place, 'leave-open'), { reason: '下回再谈' });
    expect((await recuseMyself(place, place.neighbour)).body).toMatchObject({ code: 'action.wrong_state', facts: { state: 'ended' } });
  });
});

describe('who wants to speak', () => {
  const ask = (place: InSession, person: TestPerson) => as(test, person)<ItemRoom>('POST', path(place, 'queue'));
  const leave = (place: InSession, person: TestPerson) => as(test, person)<ItemRoom>('POST', path(place, 'queue/leave'));
  const askFor = (place: InSession, personId: string, by = place.gridWorker) =>
    as(test, by)<ItemRoom>('POST', path(place, 'queue/on-behalf'), { personId });
  const callOn = (place: InSession, personId: string, by = place.gridWorker, how = 'call') =>
    as(test, by)<ItemRoom>('POST', path(place, `queue/${personId}/${how}`));

  it('stands in line in the order of asking, and is asked by the host', async () => {
    const place = await aRoom();
    const [first, second, third] = place.here;
    if (!first || !second || !third) throw new Error('nobody came');
    expect((await ask(place, second)).body).toMatchObject({ queue: [{ mine: true }], offered: ['leaveQueue', 'recuse'] });
    await test.pass({ seconds: 1 });
    await ask(place, first);
    await test.pass({ seconds: 1 });
    // No phone: the host puts them in line.
    const { body: line } = await askFor(place, third.personId);
    expect(line.queue.map(({ personId }) => personId)).toEqual([second.personId, first.personId, third.personId]);
    expect((await room(place, first)).body.queue.map(({ personId, mine }) => [personId, mine])).toEqual([
      [null, false],
      [first.personId, true],
      [null, false],
    ]);
    const { body: called } = await callOn(place, second.personId);
    expect(called.queue.map(({ personId }) => personId)).toEqual([first.personId, third.personId]);
    expect((await leave(place, first)).body.queue).toHaveLength(1);
    expect((await leave(place, first)).status).toBe(200);
    await test.pass({ seconds: 1 });
    // Whoever has spoken may ask again, and stands last.
    expect((await ask(place, second)).body.queue.map(({ mine }) => mine)).toEqual([false, true]);
    expect((await callOn(place, third.personId, place.secretary, 'remove')).body.queue).toHaveLength(1);
  });

  it('has one place, however often they tap, and is asked once by two hosts', async () => {
    const place = await aRoom();
    const answers = await Promise.all([ask(place, place.author), ask(place, place.author), askFor(place, place.author.personId)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await room(place, place.gridWorker)).body.queue).toHaveLength(1);
    const called = await Promise.all([callOn(place, place.author.personId), callOn(place, place.author.personId, place.secretary)]);
    expect(called.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(called.find(({ status }) => status === 409)?.body.code).toBe('queue.settled');
  });

  it('is in the room while the item runs, and goes with it', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    expect((await ask(place, place.author)).body).toMatchObject({ code: 'action.wrong_state', facts: { state: 'waiting' } });
    await as(test, place.secretary)('POST', path(place, 'start'));
    expect((await ask(place, place.neighbour)).body.code).toBe('checkin.needed');
    expect((await askFor(place, place.neighbour.personId)).body.code).toBe('checkin.needed');
    const elsewhere = await aNeighbourhood(test, '别处社区');
    expect((await ask(place, elsewhere.author)).status).toBe(404);
    expect((await callOn(place, place.author.personId, elsewhere.gridWorker)).status).toBe(404);
    expect((await callOn(place, place.author.personId, place.neighbour)).status).toBe(403);
    await ask(place, place.author);
    await as(test, place.secretary)('POST', path(place, 'leave-open'), { reason: '下回再谈' });
    expect((await room(place, place.author)).body).toMatchObject({ queue: [], offered: [] });
    expect((await callOn(place, place.author.personId)).body.code).toBe('action.wrong_state');
  });
});
