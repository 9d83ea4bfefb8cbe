import { randomUUID } from 'node:crypto';
import type { GistView, MinutesView, PollView, ResolutionView } from '@silin/shared';
import { GistEntity } from '../src/modules/meetings';
import { ResolutionEntity } from '../src/modules/resolutions';
import { as, checkIn, inSession, voting, type InSession } from './meetings.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type Decided = InSession & { pollId: string; proposal: GistView; change: GistView; speech: GistView };

/** One item on which somebody proposed and another changed the proposal; the room agreed. */
async function agreed(): Promise<Decided> {
  const place = await inSession(test);
  const { pollId } = await voting(test, place, [place.author, place.neighbour]);
  const say = async (text: string, kind: string | undefined, speakerPersonId?: string) => {
    const body = { requestKey: randomUUID(), text, kind, speakerPersonId };
    await test.pass({ seconds: 1 });
    return (await as(test, place.gridWorker)<GistView>('POST', `/agenda-items/${place.agendaItemId}/gists`, body)).body;
  };
  const proposal = await say('坡道放缓到 1:12', 'proposal', place.author.personId);
  const change = await say('两边再加扶手', 'amendment', place.neighbour.personId);
  const speech = await say('先听听大家怎么说', undefined);
  for (const person of [place.author, place.neighbour])
    await as(test, person)('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' });
  await as(test, place.secretary)<PollView>('POST', `/polls/${pollId}/close`);
  return { ...place, pollId, proposal, change, speech };
}

/** One item under way, with a proposal and a speech. */
async function underWay() {
  const place = await inSession(test);
  await checkIn(test, place, place.author);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  const said = async (body: object) =>
    (await as(test, place.gridWorker)<GistView>('POST', `/agenda-items/${place.agendaItemId}/gists`, { requestKey: randomUUID(), ...body }))
      .body;
  const proposal = await said({ text: '坡道放缓到 1:12', kind: 'proposal', speakerPersonId: place.author.personId });
  return { ...place, proposal, speech: await said({ text: '先听听大家怎么说' }) };
}

const draft = (place: Decided, adopts: readonly string[]) =>
  as(test, place.secretary)<ResolutionView>('POST', `/polls/${place.pollId}/resolution`, { text: '协商意见：同意坡道放缓。', adopts });

describe('what was proposed at a meeting', () => {
  it('is told apart from what was said, in the minutes too, and stands as taken in where the resolution takes it in', async () => {
    const place = await agreed();
    expect([place.proposal, place.change, place.speech].map(({ kind }) => kind)).toEqual(['proposal', 'amendment', 'speech']);
    const { status, body } = await draft(place, [place.proposal.gistId, place.change.gistId]);
    expect(status).toBe(201);
    const adopted = await test.db.manager.findBy(GistEntity, { adoptedIn: body.resolutionId });
    expect(adopted.map(({ gistId }) => gistId).sort()).toEqual([place.proposal.gistId, place.change.gistId].sort());
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    const { body: minutes } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(minutes.text).toMatch(/居民（提议）：坡道放缓到 1:12\n.*居民（修改意见）：两边再加扶手\n.*主持人：先听听大家怎么说/);
  });

  it('is taken in only from the item that was voted on, and never what was no proposal: then nothing is written', async () => {
    const place = await agreed();
    const elsewhere = await agreed();
    for (const wrong of [place.speech.gistId, elsewhere.proposal.gistId, randomUUID()]) {
      const refused = await draft(place, [place.proposal.gistId, wrong]);
      expect(refused).toMatchObject({ status: 422, body: { code: 'request.invalid', facts: { fields: [{ field: 'adopts' }] } } });
    }
    expect((await draft(place, [place.proposal.gistId, place.proposal.gistId])).body.code).toBe('request.invalid');
    expect(await test.db.manager.countBy(ResolutionEntity, { pollId: place.pollId })).toBe(0);
    expect(await test.db.manager.findOneBy(GistEntity, { gistId: place.proposal.gistId })).toMatchObject({ adoptedIn: null });
    expect((await draft(place, [])).status).toBe(201);
  });

  it('is refused where it is called something that nobody knows', async () => {
    const place = await inSession(test);
    const body = { requestKey: randomUUID(), text: '坡道放缓', kind: 'order' };
    expect((await as(test, place.gridWorker)('POST', `/agenda-items/${place.agendaItemId}/gists`, body)).body.code).toBe('request.invalid');
  });

  it('is changed by an amendment that may name it, and the minutes say which; nothing else is named', async () => {
    const [place, elsewhere] = [await underWay(), await underWay()];
    const say = (body: object) =>
      as(test, place.gridWorker)<GistView>('POST', `/agenda-items/${place.agendaItemId}/gists`, {
        requestKey: randomUUID(),
        text: '两边再加扶手',
        kind: 'amendment',
        ...body,
      });
    for (const wrong of [
      { amendsId: randomUUID() },
      { amendsId: elsewhere.proposal.gistId },
      { amendsId: place.speech.gistId },
      { amendsId: place.proposal.gistId, kind: 'speech' },
      { amendsId: place.proposal.gistId, kind: 'proposal' },
    ])
      expect((await say(wrong)).body).toMatchObject({ code: 'request.invalid', facts: { fields: [{ field: 'amendsId' }] } });
    expect((await say({ amendsId: 'x' })).body.code).toBe('request.invalid');
    const requestKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => say({ amendsId: place.proposal.gistId, requestKey })));
    expect(twice.map(({ status, body }) => [status, body.amendsId])).toEqual([1, 2].map(() => [201, place.proposal.gistId]));
    await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/leave-open`, { reason: '下回接着谈' });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    const { body: minutes } = await as(test, place.secretary)<MinutesView>('POST', `/meetings/${place.meetingId}/minutes`);
    expect(minutes.text).toMatch(/主持人（修改意见，对.*居民的提议「坡道放缓到 1:12」）：两边再加扶手/);
    expect(await test.db.manager.countBy(GistEntity, { agendaItemId: place.agendaItemId, kind: 'amendment' })).toBe(1);
  });
});
