import { call } from './support/calling';
import { aCommunity, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { RATE_LIMITS } from '../src/platform/http';

type Refused = { code: string; facts: { retryAfterSeconds: number } };

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp({ rateLimits: true });
});
afterAll(() => test.close());

const flooded = async (calls: number, token: string) => {
  const statuses: number[] = [];
  for (let sent = 0; sent < calls; sent += 40)
    statuses.push(...(await Promise.all(Array.from({ length: 40 }, async () => (await call(test, 'GET', '/health', { token })).status))));
  return statuses;
};

describe('who calls too often', () => {
  it('is asked to wait, with how long, and nobody else is', async () => {
    const community = await aCommunity(test.db);
    const [one, other] = [await aPerson(test, community), await aPerson(test, community)];
    const before = await flooded(RATE_LIMITS.session.max, one.token);
    expect(new Set(before)).toEqual(new Set([200]));
    const { status, body, headers } = await call<Refused>(test, 'GET', '/health', { token: one.token });
    expect([status, body.code]).toEqual([429, 'request.too_many']);
    expect(body.facts.retryAfterSeconds).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBe(body.facts.retryAfterSeconds);
    expect((await call(test, 'GET', '/health', { token: other.token })).status).toBe(200);
  });
});
