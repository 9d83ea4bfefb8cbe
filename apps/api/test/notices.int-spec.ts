import type { NoticeView, Page } from '@silin/shared';
import { Notices } from '../src/modules/notices';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import { aGuest } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

type Reader = Awaited<ReturnType<typeof aGuest>>;
const inbox = async ({ token }: Reader, query = '') => (await call<Page<NoticeView>>(test, 'GET', `/notices${query}`, { token })).body;

async function tell(userIds: readonly string[], onceKey: string, title = onceKey): Promise<void> {
  const link = { kind: 'issue', id: newId(test.clock.now()) } as const;
  await test.app.get(Notices).tellUsers(test.db.manager, userIds, { onceKey, title, words: '请看一看。', link });
  await test.pass({ seconds: 1 });
}

it('brings a message once to each of its readers, however often its cause is worked on', async () => {
  const [one, other] = [await aGuest(test), await aGuest(test)];
  await tell([one.userId, other.userId, one.userId], 'cause');
  await tell([one.userId], 'cause', 'again');
  expect((await inbox(one)).items).toMatchObject([{ title: 'cause', words: '请看一看。', read: false, link: { kind: 'issue' } }]);
  expect((await inbox(other)).items).toHaveLength(1);
});

it('pages newest first, without gap or repetition, also where several came in one moment', async () => {
  const reader = await aGuest(test);
  for (const key of ['first', 'second']) await tell([reader.userId], key);
  await test.pass({ seconds: 1 });
  for (const key of ['third', 'fourth', 'fifth']) {
    await test.app.get(Notices).tellUsers(test.db.manager, [reader.userId], { onceKey: key, title: key, words: '…' });
  }
  await test.settle();
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await inbox(reader, `?size=2${cursor}`);
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map((notice) => notice.title));
    cursor = page.next ? `&cursor=${page.next}` : '';
  } while (cursor);
  expect(seen).toHaveLength(5);
  expect([...seen.slice(0, 3)].sort()).toEqual(['fifth', 'fourth', 'third']);
  expect(seen.slice(3)).toEqual(['second', 'first']);
});

it('marks one as read and then all of them; the first reading keeps its time', async () => {
  const reader = await aGuest(test);
  for (const key of ['a', 'b', 'c']) await tell([reader.userId], key);
  const unread = async () => (await call(test, 'GET', '/me', { token: reader.token })).body.unreadNotices;
  const [newest] = (await inbox(reader)).items;
  const read = () => call(test, 'POST', `/notices/${newest?.noticeId}/read`, { token: reader.token });
  expect(await read()).toMatchObject({ status: 200, body: { done: true } });
  expect(await unread()).toBe(2);
  const readAt = async () => (await test.db.query('SELECT readAt FROM notice WHERE noticeId = ?', [newest?.noticeId]))[0].readAt;
  const first = await readAt();
  await test.pass({ minutes: 5 });
  await read();
  expect(await readAt()).toEqual(first);
  expect((await call(test, 'POST', '/notices/read-all', { token: reader.token })).status).toBe(200);
  expect((await inbox(reader)).items.map((notice) => notice.read)).toEqual([true, true, true]);
  expect(await unread()).toBe(0);
  expect(await readAt()).toEqual(first);
});

it('answers for another reader’s message exactly as for one that never was', async () => {
  const [owner, stranger] = [await aGuest(test), await aGuest(test)];
  await tell([owner.userId], 'private');
  const [mine] = (await inbox(owner)).items;
  const read = async (noticeId: string | undefined) => {
    const { status, body } = await call(test, 'POST', `/notices/${noticeId}/read`, { token: stranger.token });
    return { status, ...body, requestId: null };
  };
  expect(await read(mine?.noticeId)).toEqual(await read(newId(test.clock.now())));
  expect((await read(mine?.noticeId)).status).toBe(404);
  await call(test, 'POST', '/notices/read-all', { token: stranger.token });
  expect((await inbox(owner)).items[0]?.read).toBe(false);
});

it.each([['?cursor=nonsense'], ['?size=0'], ['?size=51'], ['?surprise=1']])('refuses %s', async (query) => {
  const { token } = await aGuest(test);
  expect(await call(test, 'GET', `/notices${query}`, { token })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});

it('is nobody’s without a session', async () => {
  expect(await call(test, 'GET', '/notices')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
});
