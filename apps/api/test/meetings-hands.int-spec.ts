import { randomUUID } from 'node:crypto';
import {
  handsText,
  type HandCountView,
  type Hands,
  type HandsDesk,
  type MeetingView,
  type MinutesView,
  type PollView,
} from '@silin/shared';
import { AgendaItemEntity } from '../src/modules/meetings';
import { BallotEntity, HandCountEntity, PollEntity, RollMemberEntity } from '../src/modules/polls';
import { sha256 } from '../src/modules/polls/poll-digests';
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

type Room = InSession & { here: TestPerson[] };

/** An item under way, and so many neighbours who have signed in. */
async function aRoom(neighbours = 5): Promise<Room> {
  const place = await inSession(test);
  const here = [place.author, place.supporter, place.neighbour];
  while (here.length < neighbours) here.push(await aPerson(test, place.community));
  for (const person of here) await checkIn(test, place, person);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  return { ...place, here };
}

const hands = (approve: number, reject: number, abstain: number, notRaised: number): Hands => ({ approve, reject, abstain, notRaised });
const asked = (counted: Hands, more: object = {}) => ({
  requestKey: randomUUID(),
  question: '坡道照图纸改，同意的请举手？',
  hands: counted,
  ...more,
});
const count = (place: InSession, body: object, by = place.secretary) =>
  as(test, by)<HandCountView>('POST', `/agenda-items/${place.agendaItemId}/hands`, body);
const correct = (place: InSession, body: object) =>
  as(test, place.secretary)<HandCountView>('POST', `/agenda-items/${place.agendaItemId}/hands/correct`, {
    requestKey: randomUUID(),
    reason: '后排漏数了一位',
    ...body,
  });
const announce = (place: InSession, version: number, by = place.secretary) =>
  as(test, by)<PollView>('POST', `/agenda-items/${place.agendaItemId}/hands/announce`, { version });
const desk = (place: InSession, by = place.secretary) => as(test, by)<HandsDesk>('GET', `/agenda-items/${place.agendaItemId}/hands`);
const pollsOf = ({ agendaItemId }: InSession) => test.db.manager.findBy(PollEntity, { agendaItemId });

describe('hands that were raised and counted', () => {
  it('are checked against those who are there, announced, and become the outcome of the item', async () => {
    const place = await aRoom();
    await checkIn(test, place, place.property);
    // The property manager is here and does not decide.
    expect((await desk(place)).body).toMatchObject({ members: null, present: 5, recused: 0, mayRaise: 5, counted: null });
    const watcher = place.neighbour;
    const counted = await count(place, asked(hands(3, 1, 0, 1), { watchedByPersonId: watcher.personId }));
    expect(counted).toMatchObject({ status: 201, body: { version: 1, words: '同意 3、反对 1、弃权 0，没举手 1', countedBy: '社区书记' } });
    expect(counted.body.watchedBy).toMatch(/居民/);

    // Nobody reads a number before it is announced, and nobody can vote in it.
    const { pollId } = counted.body;
    expect((await as(test, place.author)<PollView>('GET', `/polls/${pollId}`)).body).toMatchObject({
      state: 'counting',
      hands: null,
      result: null,
    });
    const vote = await as(test, place.author)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'reject' });
    expect(vote.body.code).toBe('poll.not_open');
    expect(await test.db.manager.countBy(RollMemberEntity, { pollId })).toBe(0);

    const { status, body: poll } = await announce(place, 1);
    expect(status).toBe(200);
    expect(poll).toMatchObject({
      method: 'hands',
      state: 'certified',
      turnout: { roll: 5 },
      hands: { count: { hands: hands(3, 1, 0, 1), version: 1 }, former: [], recused: 0 },
      result: {
        passed: true,
        words: '到会 5 人，同意 3、反对 1、弃权 0，没举手 1，谈成了。',
        ballotsRoot: sha256(handsText(hands(3, 1, 0, 1))),
      },
    });
    expect(poll.result?.criteria).toMatchObject([{ name: 'approval.heads', part: 3, whole: 5, of: 'present', met: true }]);
    expect(poll.offered).toContain('draftResolution');
    expect(poll.offered).not.toContain('recount');
    expect((await as(test, place.secretary)('GET', `/polls/${pollId}/recount`)).status).toBe(404);
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
    expect(await test.db.manager.findOneBy(AgendaItemEntity, { agendaItemId: place.agendaItemId })).toMatchObject({ outcome: 'agreed' });
  });

  it('are refused when they are fewer or more than those who may vote, with the figures', async () => {
    const place = await aRoom();
    const few = await count(place, asked(hands(3, 1, 0, 0)));
    expect(few).toMatchObject({ status: 422, body: { code: 'hands.mismatch', facts: { present: 5, recused: 0, counted: 4 } } });
    expect(few.body.sentence).toBe('到场 5 位能表决，您填了 4 位，还差 1 位：再数一遍，或记作没举手。');
    expect((await count(place, asked(hands(5, 1, 0, 0)))).body.sentence).toBe('到场 5 位能表决，您填了 6 位，多了 1 位：再数一遍。');
    for (const wrong of [hands(-1, 5, 1, 0), hands(2.5, 2.5, 0, 0)])
      expect((await count(place, asked(wrong))).body.code).toBe('request.invalid');
    expect(await pollsOf(place)).toEqual([]);
  });

  it('are one count when two hosts send theirs at the same instant', async () => {
    const place = await aRoom();
    const outcomes = await Promise.all([count(place, asked(hands(3, 1, 0, 1))), count(place, asked(hands(4, 1, 0, 0)), place.committee)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(outcomes.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'hands.counted_already', facts: { version: 1 } });
    expect(await pollsOf(place)).toHaveLength(1);
  });

  it('are answered as the first time when the same tap comes twice, at once and after everything is over', async () => {
    const place = await aRoom();
    const body = asked(hands(3, 1, 0, 1));
    const twice = await Promise.all([count(place, body), count(place, body)]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[0].body).toEqual(twice[1].body);
    const said = await Promise.all([announce(place, 1), announce(place, 1)]);
    expect(said.map(({ status, body: { state } }) => [status, state])).toEqual([
      [200, 'certified'],
      [200, 'certified'],
    ]);
    expect((await count(place, body)).body).toEqual(twice[0].body);
    expect(await pollsOf(place)).toHaveLength(1);
    expect(await test.db.manager.countBy(HandCountEntity, { pollId: twice[0].body.pollId })).toBe(1);
  });

  it('wait for their announcement: until then the item goes nowhere, and no clock announces them', async () => {
    const place = await aRoom();
    const { body: counted } = await count(place, asked(hands(3, 1, 0, 1)));
    const leave = await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '先放放' });
    expect(leave.body).toMatchObject({ code: 'meeting.poll_open', facts: { pollId: counted.pollId } });
    const phones = await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/polls`, { question: '换手机投，行不行？' });
    expect(phones.body.code).toBe('meeting.poll_open');
    expect((await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`)).body.code).toBe('meeting.unfinished_items');
    await test.pass({ minutes: 90 });
    expect((await pollsOf(place)).map(({ state }) => state)).toEqual(['counting']);
    const { body: view } = await as(test, place.secretary)<MeetingView>('GET', `/meetings/${place.meetingId}`);
    expect(view.agenda[0]?.offered).toEqual(expect.arrayContaining(['addGist', 'announceHands']));
    expect(view.agenda[0]?.offered).not.toContain('openPoll');
  });
});

describe('a number that was wrong', () => {
  it('is put right by a version that names it and says why; both stand in the minutes', async () => {
    const place = await aRoom();
    await count(place, asked(hands(2, 2, 0, 1), { watchedByPersonId: place.neighbour.personId }));
    const late = await aPerson(test, place.community);
    await checkIn(test, place, late);
    // The same hands as before: who came since then raised none of them.
    expect((await correct(place, { replaces: 1, hands: hands(3, 2, 0, 1) })).body.code).toBe('hands.mismatch');
    const second = await correct(place, { replaces: 1, hands: hands(3, 1, 0, 1), watchedByPersonId: place.neighbour.personId });
    expect(second).toMatchObject({ status: 201, body: { version: 2, reason: '后排漏数了一位' } });
    expect((await correct(place, { replaces: 1, hands: hands(4, 1, 0, 0) })).body).toMatchObject({
      code: 'hands.changed',
      facts: { version: 2 },
    });
    expect((await announce(place, 1)).body).toMatchObject({ code: 'hands.changed', facts: { version: 2 } });
    expect((await desk(place)).body.counted).toMatchObject({ count: { version: 2 }, former: [{ version: 1, hands: hands(2, 2, 0, 1) }] });

    const { body: poll } = await announce(place, 2);
    expect(poll).toMatchObject({ result: { passed: true }, hands: { count: { version: 2 }, former: [{ version: 1 }] } });
    expect((await correct(place, { replaces: 2, hands: hands(5, 0, 0, 0) })).body.code).toBe('action.wrong_state');

    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    const { body: minutes } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(minutes.text).toContain(
      ['举手表决：坡道照图纸改，同意的请举手？', '　到会 5 人，同意 3、反对 1、弃权 0，没举手 1，谈成了。', '　不同的意见：1 人反对'].join(
        '\n',
      ),
    );
    expect(minutes.text).toMatch(
      /\u3000社区书记数的票，.+居民监票\n\u3000先记成「同意 2、反对 2、弃权 0，没举手 1」，当场改正。原因：后排漏数了一位/,
    );
  });

  it('is put right once when two correct it at the same instant', async () => {
    const place = await aRoom();
    const { body } = await count(place, asked(hands(2, 2, 0, 1)));
    const outcomes = await Promise.all([3, 1].map((approve) => correct(place, { replaces: 1, hands: hands(approve, 4 - approve, 0, 1) })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await test.db.manager.countBy(HandCountEntity, { pollId: body.pollId })).toBe(2);
  });

  it('can be set aside altogether, on record, and the room votes anew', async () => {
    const place = await aRoom();
    await count(place, asked(hands(2, 2, 0, 1)));
    const aside = await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/hands/set-aside`, {
      reason: '有人没听清问题',
    });
    expect(aside.status).toBe(200);
    expect((await announce(place, 1)).body.code).toBe('action.wrong_state');
    expect((await count(place, asked(hands(4, 1, 0, 0)))).status).toBe(201);
    expect((await announce(place, 1)).body.result).toMatchObject({ passed: true });
    expect((await pollsOf(place)).map(({ state, voidReason }) => [state, voidReason]).sort()).toEqual([
      ['certified', null],
      ['voided', '有人没听清问题'],
    ]);
  });
});

describe('who may not', () => {
  it('counts no hands for an item that is not running, or has ended', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    expect((await count(place, asked(hands(1, 0, 0, 0)))).body).toMatchObject({ code: 'action.wrong_state', facts: { state: 'waiting' } });
    expect((await announce(place, 1)).body.code).toBe('action.wrong_state');
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
    await count(place, asked(hands(1, 0, 0, 0)));
    await announce(place, 1);
    expect((await count(place, asked(hands(0, 1, 0, 0)))).body).toMatchObject({ code: 'action.wrong_state', facts: { state: 'ended' } });
  });

  it('is met by everybody but those who convene here: a neighbour is refused, another community knows of nothing', async () => {
    const place = await aRoom();
    const body = asked(hands(3, 1, 0, 1));
    for (const person of [place.author, place.gridWorker]) expect((await count(place, body, person)).status).toBe(403);
    const elsewhere = await aNeighbourhood(test, '别处社区');
    expect((await count(place, body, elsewhere.secretary)).status).toBe(404);
    expect((await desk(place, elsewhere.secretary)).status).toBe(404);
    await count(place, body);
    expect((await announce(place, 1, elsewhere.secretary)).status).toBe(404);
    // A key of somebody else names nothing.
    expect((await count(place, body, elsewhere.secretary)).status).toBe(404);
  });

  it('watches the count only as a resident who is here, and not as staff or as the one who counts', async () => {
    const place = await aRoom();
    const watched = (watchedByPersonId: string) => count(place, asked(hands(3, 1, 0, 1), { watchedByPersonId }));
    const outside = await aPerson(test, place.community);
    expect((await watched(outside.personId)).body.code).toBe('checkin.needed');
    await checkIn(test, place, place.gridWorker);
    for (const person of [place.gridWorker, place.secretary]) {
      const { body } = await watched(person.personId);
      expect(body.code).toBe('request.invalid');
    }
    const listed = (await desk(place)).body.watchers.map(({ personId }) => personId);
    expect(listed.sort()).toEqual(place.here.map(({ personId }) => personId).sort());
  });

  it('begins with phones in hand: a vote on phones that is open comes first', async () => {
    const place = await aRoom();
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/polls`, { question: '坡道放缓，行不行？' });
    expect((await count(place, asked(hands(3, 1, 0, 1)))).body.code).toBe('meeting.poll_open');
  });
});
