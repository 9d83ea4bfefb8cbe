import type { ClockView, CommunityView, DemoView, RegisterSummary, SessionAnswer } from '@silin/shared';
import { prepareDemo } from '../src/modules/demo';
import { DemoClock } from '../src/modules/demo/demo-clock';
import { RegisterImportService } from '../src/modules/people';
import { FixedClock, MovableClock } from '../src/platform/clock';
import { Transactions } from '../src/platform/database';
import { DueJobs } from '../src/platform/outbox';
import { call } from './support/calling';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const TABLES = [
  'org_unit',
  'venue',
  'person',
  'home',
  'ownership',
  'residence',
  'user_account',
  'account_binding',
  'consent',
  'appointment',
];
const rows = async () => {
  const counts = TABLES.map(async (table) => [table, Number((await test.db.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n)] as const);
  return Object.fromEntries(await Promise.all(counts));
};
const codeOf = async (personKey: string) => (await call<{ code: string }>(test, 'POST', '/demo/codes', { body: { personKey } })).body.code;
async function signIn(personKey: string): Promise<SessionAnswer> {
  return (await call<SessionAnswer>(test, 'POST', '/sessions', { body: { code: await codeOf(personKey) } })).body;
}

describe('the first start', () => {
  it('is taken up again where it was broken off, and a later start changes nothing', async () => {
    const confirm = jest.spyOn(test.app.get(RegisterImportService), 'confirm').mockRejectedValueOnce(new Error('killed here'));
    await expect(prepareDemo(test.app)).rejects.toThrow('killed here');
    confirm.mockRestore();
    expect(await rows()).toMatchObject({ home: 0, ownership: 0 });
    await test.pass({ days: 3 });
    const { people } = await prepareDemo(test.app);
    const complete = await rows();
    expect(complete).toMatchObject({ home: 1026, user_account: 38, account_binding: 38, consent: 38 });
    expect(people?.map((one) => one.key)).toEqual(expect.arrayContaining(['wang-xiulan', 'secretary', 'guest']));
    await prepareDemo(test.app);
    expect(await rows()).toEqual(complete);
  });

  it('counts every date from the day it began', async () => {
    const [{ since, until }] = await test.db.query(
      "SELECT since, until FROM appointment WHERE role = 'secretary' ORDER BY communityId LIMIT 1",
    );
    expect({ since, until }).toEqual({ since: '2026-05-07', until: '2031-05-06' });
  });

  it('leaves the register as the file has it', async () => {
    const { tokens, me } = await signIn('secretary');
    const { body } = await call<RegisterSummary>(test, 'GET', `/communities/${me.communityId}/register`, { token: tokens.accessToken });
    expect(body).toMatchObject({ homes: 950, areaCm2: 1_273_780_000, developerHomes: 12 });
    const view = (await call<CommunityView>(test, 'GET', `/communities/${me.communityId}`, { token: tokens.accessToken })).body;
    expect(view.street).toBe('柳园街道');
    expect(view.estates[0]?.buildings.map((one) => one.name).slice(0, 3)).toEqual(['1号楼', '2号楼', '3号楼']);
    expect(view.estates[0]?.buildings).toHaveLength(14);
    expect(view.venues.map((one) => one.name)).toEqual(['四邻议事厅', '柳下茶铺', '小区驿站']);
    expect(view.carriers.map((one) => one.name)).toEqual(
      expect.arrayContaining(['顺安物业', '柳园小学', '柳园小区业主委员会', '柳园社区居委会', '柳园街道']),
    );
  });
});

describe('demo people', () => {
  it('sign in through WeChat’s stand-in, each as who they are', async () => {
    const wang = (await signIn('wang-xiulan')).me;
    expect(wang).toMatchObject({ standing: 'resident', displayName: '王秀兰', communityName: '柳园社区', consent: { givenVersion: 1 } });
    expect(wang.homes).toMatchObject([{ label: '3号楼2单元501', areaCm2: 882_000, capacity: 'owner', coOwners: 0 }]);
    expect((await signIn('zhao-min')).me.homes).toMatchObject([{ coOwners: 1 }]);
    expect((await signIn('zheng-yu')).me.homes).toMatchObject([{ capacity: 'resident' }]);
    expect((await signIn('grid-worker')).me).toMatchObject({ isStaff: true, standing: 'guest', appointments: [{ role: 'grid_worker' }] });
    expect((await signIn('he-wei')).me).toMatchObject({
      isStaff: true,
      standing: 'resident',
      appointments: [{ orgUnitName: '柳园小区业主委员会' }],
    });
    expect((await signIn('street')).me.appointments.map((one) => one.orgUnitName)).toEqual(['柳园街道', '柳园街道', '柳园街道']);
    expect((await signIn('xinglin-resident')).me).toMatchObject({ standing: 'resident', communityName: '杏林社区' });
    expect((await signIn('guest')).me).toMatchObject({ standing: 'guest', displayName: null, communityId: null });
  });

  it('are followed by as many strangers as a building needs, each nobody yet and each somebody else', async () => {
    const [one, other] = [await signIn('guest-1'), await signIn('guest-2')];
    for (const { me } of [one, other])
      expect(me).toMatchObject({ standing: 'guest', displayName: null, communityId: null, appointments: [] });
    expect(one.me.userId).not.toBe(other.me.userId);
    for (const personKey of ['guest-0', 'guest-1000', 'guest-x']) {
      expect((await call(test, 'POST', '/demo/codes', { body: { personKey } })).status).toBe(404);
    }
  });

  it('are listed with what they are in the story; nobody else has a code', async () => {
    const { body } = await call<DemoView>(test, 'GET', '/demo');
    expect(body.mode).toBe('test');
    expect(body.people).toContainEqual({ key: 'secretary', name: '李明华', words: '李书记，柳园社区书记', roles: ['secretary'] });
    expect(await call(test, 'POST', '/demo/codes', { body: { personKey: 'mallory' } })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect((await call(test, 'POST', '/demo/codes', { body: {} })).body).toMatchObject({ code: 'request.invalid' });
  });
});

describe('the demo clock', () => {
  const now = async () => Date.parse((await call<ClockView>(test, 'GET', '/demo/clock')).body.now);
  const move = (minutes: unknown) => call<ClockView & { code: string }>(test, 'POST', '/demo/clock', { body: { minutes } });

  it('moves forward, lets what is due happen, and adds up when moved twice at once', async () => {
    const before = await now();
    let ranAt = 0;
    test.app.get(DueJobs).register('seen', async (at) => {
      ranAt = at.getTime();
    });
    expect((await move(60)).status).toBe(200);
    expect(ranAt).toBe(before + 3_600_000);
    await Promise.all([move(10), move(20)]);
    expect(await now()).toBe(before + 90 * 60_000);
  });

  it.each([0, -5, 1.5, '60', 576_001, null])('is not moved by %j', async (minutes) => {
    const before = await now();
    expect(await move(minutes)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(await now()).toBe(before);
  });

  it('stands where it stood after a restart', async () => {
    await move(1);
    const afterRestart = new MovableClock(new FixedClock(START));
    await new DemoClock(afterRestart, test.db, test.app.get(Transactions), test.app.get(DueJobs)).onModuleInit();
    expect(afterRestart.now()).toEqual(test.clock.now());
  });
});

describe('from outside', () => {
  it.each([
    [{ 'x-forwarded-for': '127.0.0.1' }],
    [{ 'X-Forwarded-Host': 'demo.example' }],
    [{ 'x-forwarded-proto': 'https' }],
    [{ forwarded: 'for=127.0.0.1' }],
    [{ 'x-real-ip': '127.0.0.1' }],
  ])('%j is refused', async (headers) => {
    for (const path of ['/demo', '/demo/clock']) {
      const answer = await fetch(`${test.origin}/api${path}`, { headers: headers as Record<string, string> });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'demo.only_local']);
    }
    const answer = await fetch(`${test.origin}/api/demo/codes`, {
      method: 'POST',
      headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
      body: JSON.stringify({ personKey: 'secretary' }),
    });
    expect(answer.status).toBe(403);
  });
});
