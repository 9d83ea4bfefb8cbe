import { FIGURE_NAMES, instantAt, LIFECYCLES, type FiguresView, type Me, type MeetingForm, type SessionAnswer } from '@silin/shared';
import { begin, HISTORY_DAYS, HistoryRefusal, linesOf, stateFigures, tellHistory } from '../src/history';
import { prepareDemo } from '../src/modules/demo';
import { DEMO_PEOPLE } from '../src/modules/demo/demo-people';
import { call } from './support/calling';
import { aJpeg } from './support/pictures';
import { aTestApp, START, type TestApp } from './support/test-app';
import { disagreements, unexplained } from './walk/explained';

const DAY_MS = 86_400_000;
const TELLING_MS = 900_000;
/** HISTORY_TODAY=2026-10-10: as if the demo were made on that day. */
const ENDS_AT = process.env.HISTORY_TODAY ? instantAt(process.env.HISTORY_TODAY, '10:00') : START;
/** A poll is these for no longer than a transaction. */
const PASSING = ['poll.draft', 'poll.counting'];
const FORMS: readonly MeetingForm[] = ['council', 'secretary_meeting', 'roast', 'teahouse'];
/** Who reads every single page; the others read the pages that everybody opens. */
const CURIOUS = ['wang-xiulan', 'secretary', 'grid-worker', 'property', 'liu-guixiang', 'guest'];

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
  await begin(test.db);
  test.clock.standAt(ENDS_AT.getTime() - START.getTime() - HISTORY_DAYS * DAY_MS);
  await prepareDemo(test.app);
  const picture = await aJpeg({ width: 320, height: 240 });
  const codeFor = (openid: string) => test.wechat.codeFor({ openid });
  await tellHistory({ origin: test.origin, codeFor, endsAt: ENDS_AT, camera: async () => picture });
  await test.settle();
}, TELLING_MS);
afterAll(() => test.close());

const count = async (sql: string): Promise<number> => Number((await test.db.query(`SELECT COUNT(*) AS things FROM ${sql}`))[0].things);
const idsOf = async (table: string): Promise<string[]> =>
  (await test.db.query(`SELECT ${table}Id AS id FROM ${table}`)).map(({ id }: { id: string }) => id);

describe('what the history leaves', () => {
  it('is at least thirty matters, and something in every state', async () => {
    const figures = await stateFigures(test.db.manager);
    const missing = figures.filter((one) => one.count === 0).map(({ aggregate, state }) => `${aggregate}.${state}`);
    expect(missing.filter((state) => !PASSING.includes(state))).toEqual([]);
    expect(await count('issue')).toBeGreaterThanOrEqual(30);
    expect(linesOf(figures)).toHaveLength(figures.length - missing.length);
    expect(figures.map(({ aggregate }) => aggregate)).toEqual(expect.arrayContaining(Object.keys(LIFECYCLES)));
  });

  it.each<[string, string]>([
    ['work that is not done by its day', `event WHERE aggregate = 'task' AND action = 'overdue'`],
    ['more days that were granted', `event WHERE aggregate = 'task' AND action = 'grantExtension'`],
    ['work that was sent back', `event WHERE aggregate = 'task' AND action = 'sendBack'`],
    ['a matter that was taken up again', `event WHERE aggregate = 'issue' AND action = 'reopen'`],
    ['work that the supervision committee looked at', `event WHERE aggregate = 'task' AND action = 'scrutinise'`],
    ['an owners’ decision that binds', `resolution WHERE effect = 'binding' AND state = 'effective'`],
    ['owners who refused', `event WHERE aggregate = 'issue' AND toState = 'not_adopted' AND actorParty = 'clock'`],
    ['something raised for somebody without a phone', 'issue_behalf'],
    ['something that goes round those it names', 'issue_named'],
    ['photos', 'photo'],
  ])('is %s', async (_, sql) => {
    expect(await count(sql)).toBeGreaterThan(0);
  });

  it('is a meeting of every form', async () => {
    for (const form of FORMS) expect(await count(`meeting WHERE form = '${form}'`)).toBeGreaterThan(0);
  });

  it('is explained by its events down to the last state and count', async () => {
    expect(await unexplained(test.db)).toEqual([]);
    expect(await disagreements(test.db)).toEqual([]);
  });

  it('ends today, and is told once', async () => {
    expect(test.clock.now()).toEqual(ENDS_AT);
    await expect(begin(test.db)).rejects.toThrow(HistoryRefusal);
  });
});

async function signedIn(personKey: string): Promise<Readonly<{ token: string; me: Me }>> {
  const { code } = (await call<{ code: string }>(test, 'POST', '/demo/codes', { body: { personKey } })).body;
  const { tokens, me } = (await call<SessionAnswer>(test, 'POST', '/sessions', { body: { code } })).body;
  return { token: tokens.accessToken, me };
}

const tabs = (here: string) => [
  ...[
    '/me',
    '/notices',
    '/issues/mine',
    '/sessions',
    `/communities/${here}`,
    `/communities/${here}/today`,
    `/communities/${here}/workbench`,
  ],
  ...['discuss', 'execute', 'oversee'].map((stage) => `/communities/${here}/board?stage=${stage}`),
  ...['upcoming', 'past'].map((when) => `/communities/${here}/meetings?when=${when}`),
  ...['figures', 'resolutions', 'tasks', 'issues', 'unverified-issues', 'home-claims', 'residents?text=王'].map(
    (list) => `/communities/${here}/${list}`,
  ),
];
async function everyPage(): Promise<string[]> {
  const pages: string[] = [];
  const add = async (table: string, folder: string, more: readonly string[] = []) => {
    for (const id of await idsOf(table)) pages.push(`/${folder}/${id}`, ...more.map((one) => `/${folder}/${id}/${one}`));
  };
  await add('issue', 'issues');
  await add('meeting', 'meetings', ['questions', 'attendance', 'papers', 'paper?paper=minutes&format=pdf']);
  await add('poll', 'polls', ['roll', 'ballots', 'orders']);
  await add('resolution', 'resolutions', ['objections']);
  await add('task', 'tasks');
  return pages;
}
/** Those that answered with a fault of the server's, with what was asked. */
async function faults(who: string, token: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { status } = await call(test, 'GET', encodeURI(path), { token });
    if (status >= 500) found.push(`${who} ${path}: ${status}`);
  }
  return found;
}

describe('whoever opens it', () => {
  it.each(DEMO_PEOPLE.map(({ key }) => key))(
    '%s finds every page of theirs whole',
    async (key) => {
      const { token, me } = await signedIn(key);
      const here = me.communityId ?? me.appointments[0]?.communityId ?? (await signedIn('secretary')).me.appointments[0]?.communityId ?? '';
      const pages = CURIOUS.includes(key) ? await everyPage() : [];
      expect(await faults(key, token, [...tabs(here), ...pages])).toEqual([]);
    },
    120_000,
  );

  it('reads no word of a city in a village', async () => {
    for (const key of ['liu-guixiang', 'liuwan-secretary', 'liuwan-supervision']) {
      const { token, me } = await signedIn(key);
      expect(me.communityKind).toBe('village');
      const own = await test.db.query('SELECT issueId AS id FROM issue WHERE communityId = ?', [me.communityId]);
      const meetings = await test.db.query('SELECT meetingId AS id FROM meeting WHERE communityId = ?', [me.communityId]);
      const pages = [
        ...tabs(me.communityId ?? ''),
        ...own.map(({ id }: { id: string }) => `/issues/${id}`),
        ...meetings.map(({ id }: { id: string }) => `/meetings/${id}`),
      ];
      const read = await Promise.all(pages.map(async (path) => (await call(test, 'GET', encodeURI(path), { token })).body));
      expect(JSON.stringify(read).match(/.{0,20}(居委会|居务|小区|业主|社区书记).{0,10}/)?.[0]).toBeUndefined();
      expect(JSON.stringify(read)).toContain('村委会');
    }
  });

  it('is offered no vote of owners in a village', async () => {
    const { token, me } = await signedIn('liuwan-secretary');
    const { items } = (await call<{ items: { issueId: string }[] }>(test, 'GET', `/communities/${me.communityId}/issues`, { token })).body;
    for (const { issueId } of items) {
      const { offered } = (await call<{ offered: string[] }>(test, 'GET', `/issues/${issueId}`, { token })).body;
      expect(offered).not.toContain('putToVote');
    }
    const [first] = items;
    const plan = await call(test, 'GET', `/issues/${first?.issueId}/owners-polls/plan`, { token });
    expect({ status: plan.status, code: plan.body.code }).toEqual({ status: 409, code: 'poll.no_owners_here' });
  });

  it('reads figures that say something, each of so many', async () => {
    const { token, me } = await signedIn('wang-xiulan');
    const { body } = await call<FiguresView>(test, 'GET', `/communities/${me.communityId}/figures?period=year`, { token });
    for (const name of FIGURE_NAMES) {
      const { part, whole } = body.all[name];
      expect({ name, some: part > 0, of: whole > 1 }).toEqual({ name, some: true, of: true });
    }
    expect(body.byCarrier.length).toBeGreaterThan(0);
  });
});
