import { randomUUID } from 'node:crypto';
import { MANY_FROM_ONE } from '@silin/shared';
import { BallotEntity, CertificateEntity } from '../src/modules/polls';
import { anEstate, at, awake, callsOn, ended, opened } from './owners-polls.builders';
import { anOpenPoll } from './polls.builders';
import { call } from './support/calling';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read } = callsOn(() => test);
const { device } = MANY_FROM_ONE;
const digestsOf = async (pollId: string) => (await test.db.manager.findBy(BallotEntity, { pollId })).map((one) => one.deviceSha256);

/** So many owners vote on the device of this key, and it is counted. */
async function votedOn(deviceKey: string, count: number, owners = device + 1) {
  const { pollId, estate } = await opened(test, await anEstate(test, { owners }));
  for (let place = 0; place < count; place += 1) await cast(pollId, at(estate.owners, place), 'approve', { deviceKey });
  const digests = await digestsOf(pollId);
  await ended(test, pollId);
  return { pollId, digests, estate: await awake(test, estate) };
}

describe('ballots that came from one device', () => {
  it('are told of with how many they are and whether they could matter; every one is counted and nobody is named', async () => {
    const deviceKey = randomUUID();
    const { pollId, digests, estate } = await votedOn(deviceKey, device);
    const { result } = await read(pollId, at(estate.owners, 5));
    expect(result).toMatchObject({ participants: { heads: device }, flags: [] });
    expect(result?.raised).toMatchObject([{ flag: 'ballots.one_device', entries: device, sources: 1, other: { how: 'supposed.away' } }]);
    expect(result?.raised[0]?.changes).toContain('quorum.heads');
    const pack = await call(test, 'POST', `/polls/${pollId}/recount-pack`, { token: estate.secretary.token });
    for (const told of [JSON.stringify(result), JSON.stringify(pack.body)]) {
      for (const secret of [deviceKey, digests[0] ?? '', at(estate.owners, 0).userId]) expect(told).not.toContain(secret);
    }
  });

  it('are a household’s or an agent’s below the number', async () => {
    const { pollId, estate } = await votedOn(randomUUID(), device - 1);
    expect((await read(pollId, estate.secretary)).result?.raised).toEqual([]);
  });

  it('are known by a digest that is another one in every poll, and by none where the device told nothing', async () => {
    const deviceKey = randomUUID();
    const [one, other] = [await votedOn(deviceKey, 2), await votedOn(deviceKey, 2)];
    const all = [...one.digests, ...other.digests];
    expect(new Set(one.digests).size).toBe(1);
    expect(new Set(all).size).toBe(2);
    expect(all.every((digest) => /^[0-9a-f]{64}$/.test(digest ?? ''))).toBe(true);
    const { pollId, estate } = await opened(test, await anEstate(test));
    await cast(pollId, at(estate.owners, 0), 'approve');
    expect(await digestsOf(pollId)).toEqual([null]);
    expect((await cast(pollId, at(estate.owners, 1), 'approve', { deviceKey: 'my phone' })).status).toBe(422);
  });

  it('are held together by the account too, and one that used one device is one source', async () => {
    const deviceKey = randomUUID();
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: device + 1 }));
    for (let place = 0; place < device; place += 1) await cast(pollId, at(estate.owners, place), 'approve', { deviceKey });
    await test.db.manager.update(BallotEntity, { pollId }, { castBy: at(estate.owners, 0).userId });
    await ended(test, pollId);
    const withDevice = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId });
    expect(withDevice.raised).toMatchObject([{ flag: 'ballots.one_device', entries: device, sources: 1 }]);
  });

  it('are found by the account alone where no device told anything', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: device + 1 }));
    for (let place = 0; place < device; place += 1) await cast(pollId, at(estate.owners, place), 'approve');
    await test.db.manager.update(BallotEntity, { pollId }, { castBy: at(estate.owners, 0).userId });
    await ended(test, pollId);
    const { raised } = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId });
    expect(raised).toMatchObject([{ flag: 'ballots.one_device', entries: device, sources: 1 }]);
  });

  it('say nothing while people vote', async () => {
    const deviceKey = randomUUID();
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: device }));
    for (const owner of estate.owners) await cast(pollId, owner, 'approve', { deviceKey });
    const { body } = await call(test, 'GET', `/polls/${pollId}`, { token: estate.secretary.token });
    expect(JSON.stringify(body)).not.toMatch(/one_device|raised|device/);
  });
});

describe('ballots that one clerk entered', () => {
  it('are told of from the number on, in a vote in the room too', async () => {
    const voters = MANY_FROM_ONE.clerk + 1;
    const poll = await anOpenPoll(test, { voters });
    const witness = at(poll.voters, voters - 1);
    for (const { personId } of poll.voters.slice(0, MANY_FROM_ONE.clerk)) {
      const body = { requestKey: randomUUID(), personId, choice: 'approve', witnessPersonId: witness.personId };
      const { status } = await call(test, 'POST', `/polls/${poll.pollId}/ballots/by-hand`, { token: poll.secretary.token, body });
      expect(status).toBe(201);
    }
    await call(test, 'POST', `/polls/${poll.pollId}/close`, { token: poll.secretary.token });
    const { raised, result } = await test.db.manager.findOneByOrFail(CertificateEntity, { pollId: poll.pollId });
    expect(raised).toMatchObject([{ flag: 'ballots.one_clerk', entries: MANY_FROM_ONE.clerk, sources: 1, changes: ['approval.heads'] }]);
    expect(result.participants.heads).toBe(MANY_FROM_ONE.clerk);
  });
});
