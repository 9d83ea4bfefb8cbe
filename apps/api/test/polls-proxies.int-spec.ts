import { randomUUID } from 'node:crypto';
import { OWNERS_RULES_DEFAULTS } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { AppointmentEntity, PersonEntity } from '../src/modules/people';
import { PollEntity, RollMemberEntity } from '../src/modules/polls';
import { ProxyAuthorityEntity } from '../src/modules/polls/proxy/proxy-authority.entity';
import { EventEntity } from '../src/platform/events';
import { newId } from '../src/platform/database';
import { at, callsOn, ended, owns, RULES } from './owners-polls.builders';
import { allAwake, codeOf } from './paper.builders';
import { aProxyPoll, entryOf, named, proxyCallsOn, rolesIn, toldOf } from './proxies.builders';
import { aCommunity, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read } = callsOn(() => test);
const { record, give, proxyDesk, entries } = proxyCallsOn(() => test);
const OUTSIDER = { name: '陈远志', phone: '13900001234' };
const standing = (pollId: string) => test.db.manager.countBy(ProxyAuthorityEntity, { pollId });
const mostPerAgent = (pollId: string, proxiesPerAgent: number) =>
  test.db.manager.update(PollEntity, { pollId }, { rules: { ...RULES, proxiesPerAgent } });
describe('an authority on paper that an office records', () => {
  it('tells both at once, shows each what is theirs to see, and hangs its paper beside it', async () => {
    const poll = await aProxyPoll(test);
    const { pollId } = poll;
    const { clerk, principal, agent, other } = rolesIn(poll);
    const { status, body } = await record(pollId, clerk, principal, await named(test, agent));
    expect([status, body.byPhone]).toEqual([201, true]);
    expect(await toldOf(test, pollId, principal.userId)).toContain('有人替您家代投');
    expect(await toldOf(test, pollId, agent.userId)).toContain('请您代投一票');
    const mine = (await read(pollId, principal)).myEntries;
    expect(mine).toMatchObject([
      { mayVote: true, mayEntrust: false, authority: { agentName: agent.name, state: 'waiting', offered: ['revoke'] } },
    ]);
    const held = (await read(pollId, agent)).myEntries;
    expect(held).toMatchObject([
      { heldFor: null, mayVote: true, mayEntrust: true },
      { heldFor: { authorityId: body.authorityId, kindWords: '受托', principalName: principal.name }, mayVote: true, ballot: null },
    ]);
    expect((await read(pollId, other)).myEntries).toHaveLength(1);
    const desk = (await proxyDesk(pollId, clerk)).body;
    expect(desk).toMatchObject({
      most: 3,
      next: null,
      offered: ['record'],
      items: [{ agentName: agent.name, state: 'waiting', kindWords: '书面委托' }],
    });
    expect(desk.items[0]?.photos).toHaveLength(1);
    expect(JSON.stringify(desk)).not.toContain(principal.name);
    expect(await test.db.manager.countBy(PhotoEntity, { subjectKind: 'proxy_authority', subjectId: body.authorityId })).toBe(1);
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: pollId, action: 'giveAuthority' });
    expect(event).toMatchObject({ actorUserId: clerk.userId, facts: { authorityId: body.authorityId, kind: 'written' } });
    expect(JSON.stringify(event.facts)).not.toMatch(new RegExp(`${principal.name}|${agent.name}`));
  });

  it('sent again with its key is one, and a used key is nobody else’s', async () => {
    const poll = await aProxyPoll(test);
    const { clerk, principal, agent, other } = rolesIn(poll);
    const requestKey = randomUUID();
    const first = await record(poll.pollId, clerk, principal, await named(test, agent), { requestKey });
    const again = await record(poll.pollId, clerk, principal, await named(test, agent), { requestKey });
    expect([again.status, again.body.authorityId]).toEqual([201, first.body.authorityId]);
    expect((await record(poll.pollId, poll.clerks[1], other, await named(test, agent), { requestKey })).status).toBe(404);
    expect(await standing(poll.pollId)).toBe(1);
  });

  it('is one per entry also when two clerks enter it at the same moment', async () => {
    const poll = await aProxyPoll(test);
    const { pollId, clerks } = poll;
    const { principal, agent, other } = rolesIn(poll);
    const answers = await Promise.all([
      record(pollId, clerks[0], principal, await named(test, agent)),
      record(pollId, clerks[1], principal, await named(test, other)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'proxy.refused', facts: { why: 'given_before' } });
    expect(await standing(pollId)).toBe(1);
  });

  it('never lets one agent hold more than the estate says, however many come at once', async () => {
    const poll = await aProxyPoll(test, { owners: 7 });
    const { pollId, estate, clerks } = poll;
    await mostPerAgent(pollId, 2);
    const agent = await named(test, at(estate.owners, 6));
    const answers = await Promise.all([1, 2, 3, 4].map((index) => record(pollId, at(clerks, index % 2), at(estate.owners, index), agent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ facts: { why: 'too_many', most: 2 }, sentence: '这个人已经替 2 家代投，到最多了，请换一位。' });
    expect(await standing(pollId)).toBe(2);
  });

  it('of rules frozen before a maximum was asked goes by three', async () => {
    const poll = await aProxyPoll(test, { owners: 7 });
    const { pollId, estate, clerks } = poll;
    const { rules } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    const { proxiesPerAgent: _, ...older } = rules ?? OWNERS_RULES_DEFAULTS;
    await test.db.manager.update(PollEntity, { pollId }, { rules: older });
    const agent = await named(test, at(estate.owners, 6));
    for (const index of [1, 2, 3]) expect((await record(pollId, clerks[0], at(estate.owners, index), agent)).status).toBe(201);
    expect((await record(pollId, clerks[0], at(estate.owners, 4), agent)).body.facts).toMatchObject({ why: 'too_many', most: 3 });
  });

  it('for somebody from elsewhere writes them down by name and phone, once, and says that they bring paper', async () => {
    const poll = await aProxyPoll(test);
    const { clerk, principal, other } = rolesIn(poll);
    const answers = [await record(poll.pollId, clerk, principal, OUTSIDER), await record(poll.pollId, clerk, other, OUTSIDER)];
    expect(answers.map(({ status, body }) => [status, body.byPhone])).toEqual([
      [201, false],
      [201, false],
    ]);
    const { communityId } = poll.estate.community;
    expect(await test.db.manager.countBy(PersonEntity, { communityId, name: OUTSIDER.name })).toBe(1);
  });

  it('knows nobody by half a name, by a wrong home, by neither home nor phone', async () => {
    const poll = await aProxyPoll(test);
    const { clerk, principal, agent } = rolesIn(poll);
    const { name, home } = await named(test, agent);
    for (const wrong of [
      { name: name.slice(0, 2), home },
      { name, home: '9号楼9单元999' },
    ]) {
      expect((await record(poll.pollId, clerk, principal, wrong)).body.code).toBe('proxy.agent_unknown');
    }
    expect((await record(poll.pollId, clerk, principal, { name })).status).toBe(422);
    expect((await record(poll.pollId, clerk, principal, { name, home }, { photoIds: [] })).status).toBe(422);
    expect((await record(poll.pollId, clerk, principal, { name, home }, { photoIds: [randomUUID()] })).body.code).toBe('photo.unknown');
    expect(await standing(poll.pollId)).toBe(0);
  });

  it('is refused for co-owners, oneself, staff, and whoever enters it; a guardian may be staff, entered by another', async () => {
    const poll = await aProxyPoll(test);
    const { pollId, estate, clerks } = poll;
    const { clerk, principal, agent } = rolesIn(poll);
    const [one, two] = estate.couple;
    await owns(test, two, agent.homeId);
    const why = async (answer: ReturnType<typeof record>) => (await answer).body.facts;
    expect(await why(record(pollId, clerk, one, { name: two.name, home: (await named(test, one)).home }))).toMatchObject({
      why: 'acts_already',
    });
    expect(await why(record(pollId, clerk, principal, await named(test, principal)))).toMatchObject({ why: 'self' });
    await owns(test, clerks[0], agent.homeId);
    const asClerk = { name: clerks[0].name, home: (await named(test, agent)).home };
    expect(await why(record(pollId, clerks[1], principal, asClerk))).toMatchObject({ why: 'staff' });
    expect(await why(record(pollId, clerks[0], principal, asClerk, { kind: 'guardian' }))).toMatchObject({ why: 'recorder' });
    expect((await record(pollId, clerks[1], principal, asClerk, { kind: 'guardian' })).status).toBe(201);
  });

  it('of a company is its legal representative’s, who counts against no maximum; a person has none', async () => {
    const poll = await aProxyPoll(test);
    const { pollId } = poll;
    await mostPerAgent(pollId, 1);
    const { clerk, principal, agent, other } = rolesIn(poll);
    const wanted = { kind: 'legal_representative' };
    expect((await record(pollId, clerk, principal, await named(test, agent), wanted)).body.facts).toMatchObject({ why: 'kind_unfit' });
    await test.db.manager.update(PersonEntity, { personId: principal.personId }, { kind: 'company', name: '顺发商贸公司' });
    expect((await record(pollId, clerk, principal, await named(test, agent), wanted)).status).toBe(201);
    expect((await record(pollId, clerk, other, await named(test, agent))).status).toBe(201);
    expect((await proxyDesk(pollId, clerk)).body.items.map(({ principalName }) => principalName)).toContain('顺发商贸公司');
    expect((await read(pollId, agent)).myEntries.map(({ heldFor }) => heldFor?.kindWords)).toEqual([undefined, '代表', '受托']);
  });

  it('is not passed on: an agent is nobody of the entry, and nobody is a principal for another’s', async () => {
    const poll = await aProxyPoll(test);
    const { pollId } = poll;
    const { clerk, principal, agent, other } = rolesIn(poll);
    await record(pollId, clerk, principal, await named(test, agent));
    const rollEntryId = await entryOf(test, pollId, principal);
    expect((await give(pollId, agent, await named(test, other), { rollEntryId })).status).toBe(404);
    expect((await record(pollId, clerk, agent, await named(test, other), { rollEntryId })).status).toBe(404);
    expect(await standing(pollId)).toBe(1);
  });

  it('comes after a ballot too late, and after the end too', async () => {
    const before = await aProxyPoll(test);
    const { pollId } = before;
    const { clerk, principal, agent, other } = rolesIn(before);
    await cast(pollId, principal, 'approve');
    expect((await record(pollId, clerk, principal, await named(test, agent))).body).toMatchObject({
      code: 'ballot.already_cast',
      facts: { channel: 'online' },
    });
    await ended(test, pollId);
    const poll = await allAwake(test, before);
    expect((await record(pollId, poll.clerks[0], other, await named(test, agent))).body.code).toBe('poll.not_open');
    expect((await proxyDesk(pollId, poll.clerks[0])).body.offered).toEqual([]);
  });

  it('is an office’s of this community alone; entries are found by number and room, and show no whole name', async () => {
    const poll = await aProxyPoll(test);
    const { pollId } = poll;
    const { clerk, principal, agent } = rolesIn(poll);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'], owner: false });
    const who = await named(test, agent);
    expect((await record(pollId, stranger, principal, who)).status).toBe(404);
    expect((await record(pollId, agent, principal, who)).body.code).toBe('permission.role_needed');
    expect((await proxyDesk(pollId, stranger)).status).toBe(404);
    expect((await entries(pollId, stranger, '1号楼')).status).toBe(404);
    const code = await codeOf(test, pollId, principal);
    const [found] = (await entries(pollId, clerk, code)).body.items;
    expect(found).toMatchObject({ received: null, given: null, owners: [{ personId: principal.personId, kind: 'person' }] });
    const { home } = await named(test, principal);
    expect((await entries(pollId, clerk, home)).body.items.map(({ rollEntryId }) => rollEntryId)).toContain(found?.rollEntryId);
    expect(JSON.stringify(found)).not.toContain(principal.name);
    expect((await entries(pollId, clerk, '%')).body.items).toEqual([]);
    await record(pollId, clerk, principal, who);
    expect((await entries(pollId, clerk, code)).body.items[0]?.given).toBe(`书面委托，${agent.name}`);
  });
});

describe('an authority that an owner gives on their own phone', () => {
  it('is a neighbour’s, with the paper; nobody is looked up for an entry that is not one’s own', async () => {
    const poll = await aProxyPoll(test);
    const { pollId } = poll;
    const { principal, agent, other } = rolesIn(poll);
    expect((await give(pollId, principal, OUTSIDER)).status).toBe(422);
    const foreign = { rollEntryId: await entryOf(test, pollId, other) };
    expect((await give(pollId, principal, { name: '没有的人', home: '1号楼1单元1' }, foreign)).status).toBe(404);
    const { status, body } = await give(pollId, principal, await named(test, agent));
    expect([status, body.byPhone]).toEqual([201, true]);
    expect((await give(pollId, principal, await named(test, other))).body.facts).toMatchObject({ why: 'given_before' });
    expect((await read(pollId, agent)).myEntries.filter(({ heldFor }) => heldFor)).toHaveLength(1);
  });
});

it('is not asked of whoever took an office after it was given', async () => {
  const poll = await aProxyPoll(test);
  const { clerk, principal, agent, other } = rolesIn(poll);
  await record(poll.pollId, clerk, principal, await named(test, agent));
  const { communityId } = poll.estate.community;
  const office = { orgUnitId: communityId, communityId, role: 'grid_worker' as const, since: '2026-01-01', until: null };
  await test.db.manager.insert(AppointmentEntity, { appointmentId: newId(test.clock.now()), personId: agent.personId, ...office });
  expect((await record(poll.pollId, clerk, other, await named(test, agent))).body.facts).toMatchObject({ why: 'staff' });
  expect(await test.db.manager.countBy(RollMemberEntity, { pollId: poll.pollId, personId: agent.personId })).toBe(1);
});
