import { SECRECY_WARNING_BELOW, type MeetingView, type MinutesView, type PollView } from '@silin/shared';
import { PollEntity, SecretChoiceEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { as, checkIn, inSession, type InSession } from './meetings.builders';
import { secretCallsOn } from './secret.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { cast } = secretCallsOn(() => test);
const QUESTION = '坡道放缓到 1:12，行不行？';

/** The item is under way, and so many residents have signed in. */
async function withPeople(count: number): Promise<Readonly<{ place: InSession; people: readonly TestPerson[] }>> {
  const place = await inSession(test);
  const people: TestPerson[] = [];
  for (let made = 0; made < count; made += 1) people.push(await aPerson(test, place.community));
  for (const one of people) await checkIn(test, place, one);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  return { place, people };
}

const open = ({ secretary, agendaItemId }: InSession, more: object = {}) =>
  as(test, secretary)<PollView>('POST', `/agenda-items/${agendaItemId}/polls`, { question: QUESTION, ...more });

describe('how a vote is called', () => {
  it('is by name unless the chair says otherwise, and said on its page and in its record', async () => {
    const { place } = await withPeople(SECRECY_WARNING_BELOW);
    for (const secrecy of ['', 'hidden', 1]) expect((await open(place, { secrecy })).status).toBe(422);
    const { status, body } = await open(place, { secrecy: 'secret' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ secrecy: 'secret', turnout: { roll: SECRECY_WARNING_BELOW } });
    expect(body.facts.find(({ name }) => name === '记不记名')?.words).toContain('选了什么不记在您名下');
    const opened = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: body.pollId, action: 'open' });
    expect(opened.facts).toMatchObject({ words: `10 位到会居民不记名表决：${QUESTION}` });
    const { place: other } = await withPeople(1);
    const named = (await open(other)).body;
    expect(named.secrecy).toBe('named');
    expect(named.facts.map(({ name }) => name)).not.toContain('记不记名');
  });

  it('over fewer than ten is warned of first, and only where it is to be secret', async () => {
    const { place } = await withPeople(SECRECY_WARNING_BELOW - 1);
    const refused = await open(place, { secrecy: 'secret' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'poll.secret_few', facts: { voters: 9, warnedBelow: 10 } } });
    expect(refused.body.sentence).toMatch(/^只有 9 人投，人太少/);
    expect(await test.db.manager.countBy(PollEntity, { meetingId: place.meetingId })).toBe(0);
    expect((await open(place, { secrecy: 'secret', fewAcknowledged: true })).body).toMatchObject({ secrecy: 'secret', state: 'open' });
  });

  it('over nobody is refused for that, not for being few', async () => {
    const { place } = await withPeople(0);
    expect((await open(place, { secrecy: 'secret' })).body.code).toBe('poll.empty_roll');
  });
});

it('a secret vote stands in the minutes as one, with its figures and nobody’s choice', async () => {
  const { place, people } = await withPeople(3);
  const { pollId } = (await open(place, { secrecy: 'secret', fewAcknowledged: true })).body;
  for (const one of people) expect((await cast(pollId, one, 'approve')).status).toBe(201);
  await as(test, place.secretary)('POST', `/polls/${pollId}/close`);
  await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
  const { text } = (await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`)).body;
  expect(text).toContain(`不记名表决：${QUESTION}`);
  expect(text).toContain('到会 3 人，同意 3、反对 0、弃权 0，谈成了。');
});

it('a secret vote that does not add up leaves its item under way, and the room votes again', async () => {
  const { place, people } = await withPeople(3);
  const asChair = as(test, place.secretary);
  const { pollId } = (await open(place, { secrecy: 'secret', fewAcknowledged: true })).body;
  for (const one of people) await cast(pollId, one, 'approve');
  await test.db.query('DELETE FROM secret_choice WHERE pollId = ? LIMIT 1', [pollId]);
  expect((await asChair<PollView>('POST', `/polls/${pollId}/close`)).body).toMatchObject({ state: 'voided', result: null });
  const [item] = (await asChair<MeetingView>('GET', `/meetings/${place.meetingId}`)).body.agenda;
  expect(item).toMatchObject({ outcome: null, endedAt: null, pollState: 'voided' });
  expect(item?.offered).toContain('openPoll');
  await test.pass({ minutes: 1 });
  const again = (await open(place, { secrecy: 'secret', fewAcknowledged: true })).body;
  for (const one of people) expect((await cast(again.pollId, one, 'approve')).status).toBe(201);
  expect((await asChair<PollView>('POST', `/polls/${again.pollId}/close`)).body).toMatchObject({
    state: 'certified',
    result: { passed: true },
  });
  await asChair('POST', `/meetings/${place.meetingId}/conclude`);
  const { text } = (await asChair<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`)).body;
  expect(text).toMatch(/不记名表决：.*\n.*作废了，不算数\n不记名表决：.*\n.*同意 3/);
  // What was set aside is kept as it was found.
  expect(await test.db.manager.countBy(SecretChoiceEntity, { pollId })).toBe(2);
});
