import { randomUUID } from 'node:crypto';
import type {
  CheckInAnswer,
  CheckInCode,
  Done,
  OpenScreenAnswer,
  PollView,
  Problem,
  ScreenAnswer,
  ScreenCode,
  ScreenView,
} from '@silin/shared';
import { ScreenEntity } from '../src/modules/meetings/screen/screen.entity';
import { EventEntity } from '../src/platform/events';
import { aNeighbourhood, as, atTheDoors, checkIn, inSession, type InSession } from './meetings.builders';
import { call } from './support/calling';
import { aGuest, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

type Place = Readonly<{ meetingId: string; gridWorker: TestPerson }>;
type Answered<T> = Readonly<{ status: number; body: T & Problem }>;

const give = ({ meetingId, gridWorker }: Place, person: TestPerson = gridWorker) =>
  as(test, person)<ScreenCode & Problem>('POST', `/meetings/${meetingId}/screens`);
const open = (code: string) =>
  call<OpenScreenAnswer & Problem>(test, 'POST', '/screen', { body: { code } }) as Promise<Answered<OpenScreenAnswer>>;
const look = (token: string, after = '') =>
  call<ScreenAnswer & Problem>(test, 'GET', `/screen?after=${after}`, { token }) as Promise<Answered<ScreenAnswer>>;
const close = ({ meetingId, gridWorker }: Place, person: TestPerson = gridWorker) =>
  as(test, person)<Done & Problem>('DELETE', `/meetings/${meetingId}/screens`);

async function lit(place: Place): Promise<string> {
  const { body } = await give(place);
  return (await open(body.code)).body.token;
}

/** As the screen does: again until it shows it, at most as long as is promised. */
async function until(token: string, shows: (now: ScreenView) => boolean): Promise<ScreenView> {
  const began = performance.now();
  for (let after = ''; performance.now() - began < 2_000;) {
    const { body } = await look(token, after);
    if (body.now && shows(body.now)) return body.now;
    after = body.pulse;
  }
  throw new Error('two seconds went by');
}
const onItem = (place: InSession, what: string, body: object = {}) =>
  as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/${what}`, body);

describe('the code that opens a big screen', () => {
  it('opens one, typed as people type; nobody is signed in by it', async () => {
    const place = await atTheDoors(test);
    const { status, body } = await give(place);
    expect([status, body.open]).toEqual([201, 0]);
    const { token } = (await open(` ${body.code.slice(0, 4).toLowerCase()}-${body.code.slice(4)} `)).body;
    expect((await look(token)).body.now).toMatchObject({ meetingId: place.meetingId, state: 'announced' });
    for (const path of ['/me', `/meetings/${place.meetingId}`, `/meetings/${place.meetingId}/attendance`])
      expect((await call<Problem>(test, 'GET', path, { token })).status).toBe(401);
    expect((await look(place.gridWorker.token)).body.code).toBe('screen.ended');
  });

  it('is good once, also when two type it in the same instant', async () => {
    const place = await atTheDoors(test);
    const { body } = await give(place);
    const both = await Promise.all([open(body.code), open(body.code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await open(body.code)).body.code).toBe('screen.code_unknown');
    expect(await test.db.manager.countBy(ScreenEntity, { meetingId: place.meetingId })).toBe(1);
  });

  it('is void when a newer one was given, and after ten minutes', async () => {
    const place = await atTheDoors(test);
    const [first, second] = [(await give(place)).body, (await give(place)).body];
    expect((await open(first.code)).status).toBe(404);
    await test.pass({ minutes: 9, seconds: 59 });
    const third = (await give(place)).body;
    expect((await open(second.code)).status).toBe(404);
    await test.pass({ minutes: 10 });
    expect((await open(third.code)).status).toBe(404);
  });

  it.each(['', 'ABCD', 'OOOOOOOO', 'x'.repeat(41)])('refuses %p', async (code) => {
    expect([400, 404, 422]).toContain((await open(code)).status);
  });

  it('is given by who hosts here, while there is a session to show; to everybody else the meeting does not exist or is not theirs', async () => {
    const place = await inSession(test);
    const elsewhere = await aNeighbourhood(test, '杏林社区');
    expect((await give(place, elsewhere.gridWorker)).body.code).toBe('not_found');
    expect((await close(place, elsewhere.gridWorker)).body.code).toBe('not_found');
    expect((await give(place, place.neighbour)).body.code).toBe('permission.role_needed');
    expect((await as(test, place.gridWorker)<Problem>('POST', `/meetings/${randomUUID()}/screens`)).body.code).toBe('not_found');
    await onItem(place, 'leave-open', { reason: '下回再谈' });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    expect((await give(place)).body).toMatchObject({ code: 'screen.not_now', facts: { state: 'concluded' } });
  });

  it('opens five screens at one meeting and no sixth, until they are turned off', async () => {
    const place = await atTheDoors(test);
    for (let screen = 0; screen < 5; screen += 1) await lit(place);
    expect((await give(place)).body).toMatchObject({ code: 'screen.too_many', facts: { screens: 5 } });
    await close(place);
    expect((await give(place)).status).toBe(201);
  });
});

describe('a big screen', () => {
  it('shows the code at the door, who has come, what is talked about and what was said', async () => {
    const place = await atTheDoors(test);
    const token = await lit(place);
    const doors = (await look(token)).body.now;
    const { code } = (await as(test, place.gridWorker)<CheckInCode>('GET', `/meetings/${place.meetingId}/check-in-code`)).body;
    expect(doors?.checkIn).toEqual({ code });
    const came = await as(test, place.author)<CheckInAnswer>('POST', `/meetings/${place.meetingId}/check-ins`, { code });
    expect(came.body.present).toBe(1);
    expect((await until(token, ({ attendance }) => attendance.present === 1)).said).toEqual([]);
  });

  it('follows an item from its beginning through what is said and voted to what came of it', async () => {
    const place = await inSession(test);
    for (const person of [place.author, place.supporter]) await checkIn(test, place, person);
    const token = await lit(place);
    await onItem(place, 'start');
    for (const text of ['一', '二', '三', '四']) {
      await test.pass({ seconds: 5 });
      await onItem(place, 'gists', { requestKey: randomUUID(), text });
    }
    const said = await until(token, (now) => now.said.length === 3);
    expect(said.said.map(({ text }) => text)).toEqual(['二', '三', '四']);
    expect(said.agenda[0]).toMatchObject({ startedAt: expect.any(String), endedAt: null, outcomeWords: null });
    await as(test, place.supporter)('POST', `/agenda-items/${place.agendaItemId}/queue`);
    const waiting = await until(token, (now) => now.queue.length === 1);
    expect(waiting.queue[0]).toMatch(/居民/);
    const { body: poll } = await onItem(place, 'polls', { question: '坡道照图纸改，您同意吗？' });
    await as(test, place.author)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' });
    const voted = await until(token, ({ vote }) => vote?.voted === 1);
    expect(voted.vote).toEqual({ question: '坡道照图纸改，您同意吗？', voted: 1, roll: 2, result: null });
    await as(test, place.supporter)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' });
    await as(test, place.secretary)('POST', `/polls/${poll.pollId}/close`);
    const decided = await until(token, ({ agenda }) => agenda[0]?.endedAt !== null);
    expect(decided.agenda[0]?.outcomeWords).toEqual(expect.any(String));
    expect(decided.said).toEqual([]);
  });

  it('tells of an open vote how many have voted and nothing else, whatever they voted', async () => {
    const shown = async (choice: string) => {
      const place = await inSession(test);
      for (const person of [place.author, place.supporter]) await checkIn(test, place, person);
      const token = await lit(place);
      await onItem(place, 'start');
      const { body: poll } = await onItem(place, 'polls', { question: '坡道照图纸改，您同意吗？' });
      await as(test, place.author)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice });
      return (await until(token, ({ vote }) => vote?.voted === 1)).vote;
    };
    expect(await shown('approve')).toEqual(await shown('reject'));
  });

  it('says nothing twice, and bears no name, phone or id of a person', async () => {
    const place = await inSession(test);
    await checkIn(test, place, place.author);
    const token = await lit(place);
    const { body } = await look(token);
    expect((await look(token, body.pulse)).body).toEqual({ pulse: body.pulse, at: expect.any(String), now: null });
    const text = JSON.stringify(body);
    for (const told of ['王秀兰', place.author.personId, place.author.userId]) expect(text).not.toContain(told);
  });

  it('goes dark when the host turns it off, and two hours after the planned end; the record says who gave and who took', async () => {
    const place = await atTheDoors(test);
    const token = await lit(place);
    const unused = (await give(place)).body.code;
    expect((await close(place)).body).toEqual({ done: true });
    await close(place);
    expect((await look(token)).body.code).toBe('screen.ended');
    expect((await open(unused)).status).toBe(404);
    const actions = (await test.db.manager.findBy(EventEntity, { aggregateId: place.meetingId })).map(({ action }) => action);
    expect(actions.filter((action) => action.includes('creen'))).toEqual(['giveScreen', 'giveScreen', 'closeScreens']);
    const late = await lit(place);
    await test.pass({ hours: 5 });
    expect((await look(late)).body.code).toBe('screen.ended');
  });

  it('is nothing for a token that never was one, an empty one, or somebody’s session', async () => {
    for (const token of ['', 'x', (await aGuest(test)).token]) expect((await look(token)).body.code).toBe('screen.ended');
  });
});
