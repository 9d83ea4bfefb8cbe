import { randomUUID } from 'node:crypto';
import { addDays, type ResolutionView } from '@silin/shared';
import { AuthorityOrderEntity, ResolutionEntity } from '../src/modules/resolutions';
import { PollEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import type { Answer } from './support/calling';
import { aPaperOf } from './support/papers';
import { anOpenPoll } from './polls.builders';
import { aCommunity, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import {
  aNeighbourhood,
  aResolution,
  as,
  assigning,
  delivering,
  done,
  inbox,
  inDays,
  issueRow,
  outcome,
  taskRow,
  type Neighbourhood,
} from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

type Place = Neighbourhood & Readonly<{ resolutionId: string; issueId: string; street: TestPerson }>;

async function inForce(): Promise<Place> {
  const here = await aNeighbourhood(test, { supporters: 1 });
  const street = await aPerson(test, here.community, { roles: ['street_officer'], owner: false });
  return { ...here, street, ...(await aResolution(test, here)) };
}
async function aTaskUnder(place: Place, dueOn = inDays(test, 10)): Promise<string> {
  const { taskId } = await done(
    as<{ taskId: string }>(test, place.secretary, 'POST', `/resolutions/${place.resolutionId}/tasks`, assigning(test, place, { dueOn })),
  );
  await done(as(test, place.carrier, 'POST', `/tasks/${taskId}/accept`));
  return taskId;
}
const paperOf = async (street: TestPerson, over: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  body: 'court',
  issuer: '东营区人民法院',
  number: '（2026）鲁0502行初1号',
  issuedOn: '2026-11-20',
  reason: '诉讼期间暂停执行。',
  documentId: await aPaperOf(test, street),
  ...over,
});
const order = async (place: Place, action: string, over: Record<string, unknown> = {}, by = place.street): Promise<Answer> =>
  as(test, by, 'POST', `/resolutions/${place.resolutionId}/orders`, { ...(await paperOf(by, over)), action, ...over });
const view = ({ resolutionId }: Place, person: TestPerson) => done(as<ResolutionView>(test, person, 'GET', `/resolutions/${resolutionId}`));

describe('a suspension', () => {
  it('of what is parked leaves it its day, and gives the days of both back once', async () => {
    const place = await inForce();
    const taskId = await aTaskUnder(place);
    const { dueOn } = await taskRow(test, { taskId });
    const until = inDays(test, 6);
    await done(as(test, place.secretary, 'POST', `/issues/${place.issueId}/park`, { until, reason: '等材料。' }));
    await test.pass({ days: 2 });
    expect(outcome(await order(place, 'suspend'))).toEqual([200, undefined]);
    expect(await issueRow(test, place)).toMatchObject({ state: 'parked', dueOn: until });
    await test.pass({ days: 5 });
    expect(await issueRow(test, place)).toMatchObject({ state: 'executing', dueOn: null });
    await test.pass({ days: 3 });
    expect(outcome(await order(place, 'reinstate'))).toEqual([200, undefined]);
    // Ten days passed: six parked, the rest suspended.
    expect(await taskRow(test, { taskId })).toMatchObject({ dueOn: addDays(dueOn, 10), haltedAt: null, parkedOn: null });
  });

  it('that ends while the work is parked leaves it parked', async () => {
    const place = await inForce();
    const taskId = await aTaskUnder(place);
    const { dueOn } = await taskRow(test, { taskId });
    await done(as(test, place.secretary, 'POST', `/issues/${place.issueId}/park`, { until: inDays(test, 6), reason: '等材料。' }));
    await order(place, 'suspend');
    await test.pass({ days: 2 });
    await order(place, 'reinstate');
    expect((await issueRow(test, place)).state).toBe('parked');
    await test.pass({ days: 5 });
    expect(await issueRow(test, place)).toMatchObject({ state: 'executing', dueOn: addDays(dueOn, 6) });
  });

  it('lets nobody park the work or ask for more days', async () => {
    const place = await inForce();
    const taskId = await aTaskUnder(place);
    await order(place, 'suspend');
    const park = { until: inDays(test, 6), reason: '等材料。' };
    const more = { requestKey: randomUUID(), dueOn: inDays(test, 15), reason: '材料没到。' };
    expect(outcome(await as(test, place.secretary, 'POST', `/issues/${place.issueId}/park`, park))).toEqual([409, 'resolution.suspended']);
    expect(outcome(await as(test, place.carrier, 'POST', `/tasks/${taskId}/extension`, more))).toEqual([409, 'resolution.suspended']);
  });

  it('is shown to everybody with its paper, told to followers and conveners, and entered once', async () => {
    const place = await inForce();
    const requestKey = randomUUID();
    const documentId = await aPaperOf(test, place.street);
    const send = () => order(place, 'suspend', { requestKey, documentId });
    expect((await Promise.all([send(), send()])).map(outcome)).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(await test.db.manager.countBy(AuthorityOrderEntity, { subjectId: place.resolutionId })).toBe(1);
    const seen = await view(place, place.bystander);
    expect(seen).toMatchObject({
      state: 'suspended',
      orders: [
        {
          action: 'suspend',
          actionWords: '暂停执行',
          issuer: '东营区人民法院',
          number: '（2026）鲁0502行初1号',
          document: { kind: 'pdf' },
        },
      ],
    });
    expect((await fetch(`${test.origin}${seen.orders[0]?.document.url}`)).status).toBe(200);
    for (const person of [place.author, place.secretary]) expect(await inbox(test, person)).toContain('暂停执行');
  });

  it('stops the work and its clock; put in force again the days are given back', async () => {
    const place = await inForce();
    const dueOn = inDays(test, 2);
    const taskId = await aTaskUnder(place, dueOn);
    await done(order(place, 'suspend'));
    const blocked = [
      ['progress', { requestKey: randomUUID(), text: '在办', photoIds: [] }],
      ['deliver', await delivering(test, place.carrier)],
    ] as const;
    for (const [step, body] of blocked) {
      expect(outcome(await as(test, place.carrier, 'POST', `/tasks/${taskId}/${step}`, body))).toEqual([409, 'resolution.suspended']);
    }
    expect(outcome(await as(test, place.secretary, 'POST', `/resolutions/${place.resolutionId}/tasks`, assigning(test, place)))).toEqual([
      409,
      'resolution.suspended',
    ]);
    expect((await issueRow(test, place)).dueOn).toBeNull();
    await test.pass({ days: 5 });
    expect(await inbox(test, place.carrier)).not.toContain('到期还没办完');
    expect((await done(as<{ overdue: boolean; offered: string[] }>(test, place.carrier, 'GET', `/tasks/${taskId}`))).offered).toEqual([]);
    await done(order(place, 'reinstate', { reason: '法院驳回了起诉。' }));
    expect(await taskRow(test, { taskId })).toMatchObject({ haltedAt: null, dueOn: addDays(dueOn, 5) });
    expect((await issueRow(test, place)).dueOn).toBe(addDays(dueOn, 5));
    expect(outcome(await as(test, place.carrier, 'POST', `/tasks/${taskId}/deliver`, await delivering(test, place.carrier)))).toEqual([
      201,
      undefined,
    ]);
  });
});

describe('a revocation', () => {
  it('ends what was handed out and sends the matter back to be talked over', async () => {
    const place = await inForce();
    const taskId = await aTaskUnder(place);
    await done(order(place, 'revoke', { reason: '程序不合规定。' }));
    expect(await taskRow(test, { taskId })).toMatchObject({ state: 'ended' });
    expect(await issueRow(test, place)).toMatchObject({ state: 'accepted', dueOn: null, holder: '社区书记' });
    expect(await view(place, place.author)).toMatchObject({ state: 'revoked', offered: [] });
    expect(outcome(await order(place, 'reinstate'))).toEqual([409, 'action.wrong_state']);
    expect(outcome(await as(test, place.carrier, 'POST', `/tasks/${taskId}/deliver`, await delivering(test, place.carrier)))).toEqual([
      409,
      'action.wrong_state',
    ]);
  });

  it('after a suspension works likewise', async () => {
    const place = await inForce();
    const taskId = await aTaskUnder(place);
    await done(order(place, 'suspend'));
    await test.pass({ minutes: 1 });
    await done(order(place, 'revoke'));
    expect(await taskRow(test, { taskId })).toMatchObject({ state: 'ended', haltedAt: null });
    expect((await view(place, place.author)).orders.map(({ action }) => action)).toEqual(['suspend', 'revoke']);
  });
});

describe('an order', () => {
  it('needs its paper, a past day, and the street of this very community', async () => {
    const place = await inForce();
    expect(outcome(await order(place, 'suspend', { documentId: randomUUID() }))).toEqual([422, 'document.unknown']);
    expect(outcome(await order(place, 'suspend', { issuedOn: inDays(test, 1) }))).toEqual([422, 'request.invalid']);
    expect(outcome(await order(place, 'suspend', { reason: '' }))).toEqual([422, 'request.invalid']);
    const foreign = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['street_officer'], owner: false });
    expect(outcome(await order(place, 'suspend', {}, foreign))).toEqual([404, 'not_found']);
    const paper = { ...(await paperOf(place.street)), action: 'suspend' };
    for (const one of [place.secretary, place.author]) {
      expect((await as(test, one, 'POST', `/resolutions/${place.resolutionId}/orders`, paper)).status).toBe(403);
    }
    expect((await view(place, place.author)).state).toBe('effective');
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: place.resolutionId })).toBe(0);
    expect((await view(place, place.street)).offered).toEqual(['suspend', 'revoke']);
  });
});

describe('a result that is annulled', () => {
  it('takes what was written after it along, and is public with its paper', async () => {
    const poll = await anOpenPoll(test, { voters: 3 });
    for (const voter of poll.voters) {
      await done(as(test, voter, 'POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' }));
    }
    await done(as(test, poll.secretary, 'POST', `/polls/${poll.pollId}/close`));
    const { resolutionId } = await done(
      as<ResolutionView>(test, poll.secretary, 'POST', `/polls/${poll.pollId}/resolution`, { text: '照谈好的办。' }),
    );
    await done(as(test, poll.secretary, 'POST', `/resolutions/${resolutionId}/publish`));
    const street = await aPerson(test, poll.community, { roles: ['street_officer'], owner: false });
    expect((await done(as<ResolutionView>(test, street, 'GET', `/resolutions/${resolutionId}`))).offered).toEqual(['revoke', 'annulPoll']);
    await test.db.query("UPDATE issue SET state = 'decided' WHERE issueId = ?", [poll.issueId]);
    await done(as(test, street, 'POST', `/polls/${poll.pollId}/orders`, await paperOf(street)));
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId: poll.pollId })).state).toBe('annulled');
    expect((await test.db.manager.findOneByOrFail(ResolutionEntity, { resolutionId })).state).toBe('revoked');
    expect((await issueRow(test, poll)).state).toBe('accepted');
    const [voter] = poll.voters;
    const { body } = await as<{ items: unknown[] }>(test, voter ?? street, 'GET', `/polls/${poll.pollId}/orders`);
    expect(body.items).toMatchObject([{ action: 'annul', actionWords: '撤销表决结果' }]);
    expect(outcome(await as(test, street, 'POST', `/polls/${poll.pollId}/orders`, await paperOf(street)))).toEqual([
      409,
      'action.wrong_state',
    ]);
  });
});
