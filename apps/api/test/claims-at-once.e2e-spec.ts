import { randomUUID } from 'node:crypto';
import type { ApproveClaimsAnswer, Me } from '@silin/shared';
import { call } from './support/calling';
import { aRegisteredHome, aWillingGuest, type Refused } from './support/codes';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
let worker: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  worker = await aPerson(test, place, { roles: ['grid_worker'], owner: false });
});

const approve = (claimIds: readonly string[], token = worker.token) =>
  call<ApproveClaimsAnswer & Refused>(test, 'POST', `/communities/${place.communityId}/home-claims/approve`, { token, body: { claimIds } });
const me = async (token: string) => (await call<Me>(test, 'GET', '/me', { token })).body;
async function aClaim(more: object = {}): Promise<{ token: string; claimId: string }> {
  const { roomName } = await aRegisteredHome(test, place);
  const { token } = await aWillingGuest(test);
  const request = {
    estateId: place.estateId,
    buildingName: '3',
    unitName: '2',
    roomName,
    name: '王秀兰',
    phone: '19900000001',
    capacity: 'owner',
  };
  await call(test, 'POST', '/home-claims', { token, body: { ...request, ...more } });
  return { token, claimId: (await me(token)).claims[0]?.claimId ?? '' };
}

describe('approving many claims in one tap', () => {
  it('approves those that are equal in all three, and says of each other why it was left', async () => {
    const [equal, otherName, alsoEqual] = [await aClaim(), await aClaim({ name: '赵敏' }), await aClaim()];
    const unknown = randomUUID();
    const { status, body } = await approve([equal.claimId, otherName.claimId, unknown, alsoEqual.claimId]);
    expect(status).toBe(200);
    expect(body.outcomes.map((one) => [one.claimId, one.approved])).toEqual([
      [equal.claimId, true],
      [otherName.claimId, false],
      [unknown, false],
      [alsoEqual.claimId, true],
    ]);
    expect(body.outcomes[1]?.sentence).toContain('单独核对');
    expect((await me(equal.token)).standing).toBe('resident');
    expect(await me(otherName.token)).toMatchObject({ standing: 'guest', claims: [{ state: 'pending' }] });
  });

  it('leaves a tenant whom only the handler’s word would take in', async () => {
    const tenant = await aClaim({ name: '郑雨', phone: '19900000008', capacity: 'resident' });
    expect((await approve([tenant.claimId])).body.outcomes).toMatchObject([{ approved: false }]);
  });

  it('approves each once when two handlers tap at the same moment', async () => {
    const claims = [await aClaim(), await aClaim(), await aClaim()];
    const other = await aPerson(test, place, { roles: ['secretary'], owner: false });
    const claimIds = claims.map((one) => one.claimId);
    const answers = await Promise.all([approve(claimIds), approve([...claimIds].reverse(), other.token)]);
    const approved = answers.flatMap((one) => one.body.outcomes).filter((one) => one.approved);
    expect(approved.map((one) => one.claimId).sort()).toEqual([...claimIds].sort());
    const events = await test.db.query("SELECT aggregateId FROM event WHERE action = 'approve' AND communityId = ?", [place.communityId]);
    expect(events).toHaveLength(3);
  });

  it('finds nothing of another community, and takes no more than a page', async () => {
    const foreign = await aCommunity(test.db, '杏林社区');
    const stranger = await aPerson(test, foreign, { roles: ['grid_worker'], owner: false });
    const { claimId } = await aClaim();
    expect((await approve([claimId], stranger.token)).body.code).toBe('not_found');
    expect((await approve([])).body.code).toBe('request.invalid');
    expect((await approve(Array.from({ length: 51 }, () => randomUUID()))).body.code).toBe('request.invalid');
  });
});
