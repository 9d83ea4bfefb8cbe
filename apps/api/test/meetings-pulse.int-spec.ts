import { MEETING_LIMITS, type MeetingPulse, type MeetingPulseAnswer, type PollView } from '@silin/shared';
import { randomUUID } from 'node:crypto';
import { as, atTheDoors, checkIn, inSession, plan, aNeighbourhood, type InSession } from './meetings.builders';
import { aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type Reader = Pick<TestPerson, 'token' | 'userId'>;
const asked = ({ meetingId }: { meetingId: string }, person: Reader, after = '') =>
  as(test, person)<MeetingPulseAnswer>('GET', `/meetings/${meetingId}/pulse?after=${after}`);

/** As a phone does: again and again with the name of what it has, at most as long as is promised. */
async function until(place: { meetingId: string }, person: Reader, is: (now: MeetingPulse) => boolean): Promise<MeetingPulse> {
  const began = performance.now();
  for (let after = ''; performance.now() - began < 2_000;) {
    const { body } = await asked(place, person, after);
    if (body.now && is(body.now)) return body.now;
    after = body.pulse;
  }
  throw new Error('two seconds went by');
}

const onItem = (place: InSession, what: string, body: object = {}) =>
  as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/${what}`, body);

describe('what goes on in a session', () => {
  it('reaches whoever follows it, with the same words for everybody, and nothing twice', async () => {
    const place = await inSession(test);
    const first = await until(place, place.neighbour, () => true);
    expect(first).toMatchObject({ state: 'in_session', present: 0, body: null, vote: null });
    await checkIn(test, place, place.author);
    await checkIn(test, place, place.supporter);
    const came = await until(place, place.neighbour, ({ present }) => present === 2);
    // Who has come changes a figure, and nothing that a page has to ask for.
    expect(came.shape).toBe(first.shape);
    await onItem(place, 'start');
    const begun = await until(place, place.neighbour, ({ items }) => items[0]?.startedAt !== null);
    expect(begun.shape).not.toBe(came.shape);
    const [mine, theirs] = [await asked(place, place.secretary), await asked(place, await aGuest(test))];
    expect(mine.body.now).toEqual(theirs.body.now);
    expect((await asked(place, place.neighbour, mine.body.pulse)).body).toEqual({ pulse: mine.body.pulse, now: null });
  });

  it('is another thing to ask for when somebody wants to speak, does not any more, or stays out of the vote', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    await onItem(place, 'start');
    let known = (await until(place, place.neighbour, ({ items }) => items[0]?.startedAt !== null)).shape;
    for (const what of ['queue', 'queue/leave', 'queue', 'recusals/mine', 'recusals/mine/lift']) {
      await as(test, place.author)(
        'POST',
        `/agenda-items/${place.agendaItemId}/${what}`,
        what === 'recusals/mine' ? { reason: '铺面是我家的' } : {},
      );
      const before = known;
      known = (await until(place, place.neighbour, ({ shape }) => shape !== before)).shape;
    }
  });

  it('counts who has voted while the vote is open, never how, and says when it is over', async () => {
    const place = await inSession(test);
    for (const person of [place.author, place.supporter]) await checkIn(test, place, person);
    await onItem(place, 'start');
    const { body: poll } = await onItem(place, 'polls', { question: '坡道照图纸改，您同意吗？' });
    expect((await until(place, place.neighbour, ({ vote }) => vote !== null)).vote).toEqual({ pollId: poll.pollId, voted: 0, roll: 2 });
    const vote = { requestKey: randomUUID(), choice: 'reject' };
    await as(test, place.author)('POST', `/polls/${poll.pollId}/ballots`, vote);
    const { vote: counted, ...rest } = await until(place, place.neighbour, (now) => now.vote?.voted === 1);
    expect(counted).toEqual({ pollId: poll.pollId, voted: 1, roll: 2 });
    expect(JSON.stringify(rest)).not.toMatch(/reject|approve/);
    await as(test, place.secretary)('POST', `/polls/${poll.pollId}/close`);
    const over = await until(place, place.neighbour, (now) => now.vote === null);
    expect(over.items[0]).toMatchObject({ pollState: 'certified', outcome: 'not_adopted' });
  });

  it('names a new gist and a new question as something to ask for', async () => {
    const place = await inSession(test, { form: 'roast' });
    await checkIn(test, place, place.neighbour);
    const { shape } = await until(place, place.neighbour, ({ present }) => present === 1);
    const question = { requestKey: randomUUID(), text: '路灯什么时候修？' };
    expect(await as(test, place.neighbour)('POST', `/meetings/${place.meetingId}/questions`, question)).toMatchObject({ status: 201 });
    expect((await until(place, place.supporter, (now) => now.shape !== shape)).present).toBe(1);
  });

  it('is looked at for all who ask at the same time, once', async () => {
    const place = await atTheDoors(test);
    const people = [place.author, place.supporter, place.neighbour, await aPerson(test, place.community)];
    const reads = jest.spyOn(test.db.manager, 'findOneBy');
    const began = performance.now();
    await Promise.all(people.flatMap((person) => Array.from({ length: 25 }, () => asked(place, person))));
    // However long the machine takes for them: one look for each time that what was seen is kept.
    const looks = Math.ceil((performance.now() - began) / MEETING_LIMITS.pulseKeptMs) + 1;
    expect(reads.mock.calls.filter(([entity]) => (entity as { name?: string }).name === 'MeetingEntity').length).toBeLessThanOrEqual(looks);
    reads.mockRestore();
  });

  it('is nobody’s before the notice went out, and an unknown one is unknown', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place, { announce: false });
    expect((await asked({ meetingId }, place.neighbour)).body.code).toBe('not_found');
    expect((await asked({ meetingId }, place.secretary)).status).toBe(200);
    expect((await asked({ meetingId: randomUUID() }, place.secretary)).body.code).toBe('not_found');
    expect((await asked({ meetingId }, place.secretary, 'x'.repeat(41))).body.code).toBe('request.invalid');
    expect(MEETING_LIMITS.pulseMs + MEETING_LIMITS.pulseKeptMs).toBeLessThan(2_000);
  });
});
