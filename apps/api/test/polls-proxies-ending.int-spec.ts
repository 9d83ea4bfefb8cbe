import { randomUUID } from 'node:crypto';
import { dayOf } from '@silin/shared';
import { PersonEntity } from '../src/modules/people';
import { EventEntity } from '../src/platform/events';
import { at, callsOn, sold } from './owners-polls.builders';
import { aProxyPoll, named, proxyCallsOn, rolesIn, toldOf } from './proxies.builders';
import { aCommunity, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { read } = callsOn(() => test);
const { record, give, revoke, proxyDesk } = proxyCallsOn(() => test);
describe('an authority is taken back until it is used', () => {
  it('by the owner, by the agent, and by an office; twice is once, and nobody else has anything to do with it', async () => {
    const poll = await aProxyPoll(test);
    const { pollId, estate } = poll;
    const { clerk, principal, agent, other } = rolesIn(poll);
    const fourth = at(estate.owners, 4);
    const ids: string[] = [];
    for (const owner of [principal, other, fourth])
      ids.push((await record(pollId, clerk, owner, await named(test, agent))).body.authorityId);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'], owner: false });
    for (const nobody of [other, stranger]) expect((await revoke(pollId, nobody, at(ids, 0))).status).toBe(404);
    expect((await revoke(pollId, principal, randomUUID())).status).toBe(404);
    expect((await revoke(pollId, principal, at(ids, 0))).status).toBe(200);
    expect((await revoke(pollId, principal, at(ids, 0))).status).toBe(200);
    expect((await revoke(pollId, agent, at(ids, 1))).status).toBe(200);
    expect((await revoke(pollId, clerk, at(ids, 2))).status).toBe(200);
    expect(await toldOf(test, pollId, principal.userId)).toContain('代投取消了');
    expect((await toldOf(test, pollId, agent.userId)).filter((title) => title === '不用代投了')).toHaveLength(3);
    const view = await read(pollId, agent);
    expect(view.myEntries).toHaveLength(1);
    expect(view.heldBefore.map(({ words }) => words)).toEqual(['取消了', '取消了', '取消了']);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'revokeAuthority' })).toBe(3);
    // Room for another, and for the same agent again.
    expect((await record(pollId, clerk, principal, await named(test, agent))).status).toBe(201);
    expect((await proxyDesk(pollId, clerk)).body.items.map(({ state }) => state).sort()).toEqual([
      'revoked',
      'revoked',
      'revoked',
      'waiting',
    ]);
  });

  it('ends with the sale of the home, and leaves the buyer free to give their own', async () => {
    const before = await aProxyPoll(test);
    const { pollId } = before;
    const { clerk, principal, agent } = rolesIn(before);
    await record(pollId, clerk, principal, await named(test, agent));
    const buyer = await sold(test, before.estate, { homeId: principal.homeId, sellers: [principal], on: dayOf(test.clock.now()) });
    expect((await read(pollId, agent)).heldBefore).toMatchObject([{ words: '不再有效' }]);
    expect((await read(pollId, buyer)).myEntries).toMatchObject([{ authority: null, mayEntrust: true }]);
    expect((await give(pollId, buyer, await named(test, agent))).status).toBe(201);
    const [held] = (await read(pollId, agent)).myEntries.filter(({ heldFor }) => heldFor);
    expect(held?.heldFor?.principalName).toBe(buyer.name);
  });

  it('ends with the life of whoever gave it', async () => {
    const poll = await aProxyPoll(test);
    const { clerk, principal, agent } = rolesIn(poll);
    await record(poll.pollId, clerk, principal, await named(test, agent));
    await test.db.manager.update(PersonEntity, { personId: principal.personId }, { endedOn: dayOf(test.clock.now()) });
    expect((await read(poll.pollId, agent)).heldBefore).toMatchObject([{ words: '不再有效' }]);
    expect((await read(poll.pollId, agent)).myEntries).toHaveLength(1);
  });
});
