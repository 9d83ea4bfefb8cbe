import { ISSUE_LIMITS, type IssueCard, type Page, type PhotoView, type Problem } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { IssueEntity, IssueReader } from '../src/modules/issues';
import { FollowingEntity, NoticeEntity } from '../src/modules/notices';
import { ConsentEntity } from '../src/modules/people';
import { SessionService } from '../src/platform/auth';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { call } from './support/calling';
import { accepting, anAcceptedIssue, aSubmittedIssue, raise, raising } from './support/issues';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let author: TestPerson;
let handler: TestPerson;
let neighbour: TestPerson;
let stranger: TestPerson;
let foreignHandler: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  const foreign = await aCommunity(test.db, '梧桐社区');
  author = await aPerson(test, community);
  neighbour = await aPerson(test, community);
  handler = await aPerson(test, community, { roles: ['grid_worker'] });
  stranger = await aPerson(test, foreign);
  foreignHandler = await aPerson(test, foreign, { roles: ['secretary'] });
});
afterAll(() => test.close());

const row = (issueId: string) => test.db.manager.findOneByOrFail(IssueEntity, { issueId });
const eventsOf = (issueId: string) => test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } });
const act = (issueId: string, action: string, { token }: TestPerson, body: unknown = {}) =>
  call(test, 'POST', `/issues/${issueId}/${action}`, { token, body });
const outcome = ({ status, body }: { status: number; body: unknown }) => [status, (body as Partial<Problem>).code];
const withoutRequestId = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
  status,
  body: { ...body, requestId: null },
});
const upload = async (by = author) =>
  (await call<PhotoView>(test, 'POST', '/photos', { token: by.token, form: photoForm(await aJpeg()) })).body.photoId;
const inbox = async ({ userId }: TestPerson) => {
  await test.settle();
  return (await test.db.manager.find(NoticeEntity, { where: { userId }, order: { at: 'ASC', noticeId: 'ASC' } })).map(
    ({ title, linkId }) => [title, linkId],
  );
};
const parts = async (issueId: string, who: Pick<TestPerson, 'token'>) =>
  test.app.get(IssueReader).matterParts(test.db.manager, issueId, await test.app.get(SessionService).actorOf(who.token));
const mine = async (who: TestPerson) => (await call<Page<IssueCard>>(test, 'GET', '/issues/mine', { token: who.token })).body.items;

describe('raising', () => {
  it('submits the matter with its event, its number and its photos, and the author follows', async () => {
    const photoIds = [await upload(), await upload()];
    const { status, body } = await raise(test, community, author, { photoIds, title: '  楼道灯坏了  ' });
    expect(status).toBe(201);
    expect(body.number).toMatch(/^2026-\d{3}$/);
    expect(await row(body.issueId)).toMatchObject({ state: 'submitted', title: '楼道灯坏了', holder: '网格员', dueOn: '2026-11-26' });
    expect(
      (await eventsOf(body.issueId)).map(({ action, fromState, toState, actorParty }) => [action, fromState, toState, actorParty]),
    ).toEqual([['submit', 'draft', 'submitted', 'author']]);
    const photos = await test.db.manager.findBy(PhotoEntity, { subjectId: body.issueId });
    expect(photos.map(({ photoId, isPublic }) => [photoId, isPublic]).sort()).toEqual(photoIds.map((photoId) => [photoId, false]).sort());
    expect(await test.db.manager.findBy(FollowingEntity, { issueId: body.issueId })).toMatchObject([
      { userId: author.userId, because: 'author' },
    ]);
    expect(await inbox(handler)).toContainEqual(['有居民提了一件事', body.issueId]);
    expect(await inbox(foreignHandler)).toEqual([]);
  });

  it('numbers the matters of a community and a year without gaps', async () => {
    const own = await aCommunity(test.db, '新柳社区');
    const person = await aPerson(test, own);
    const numbers = await Promise.all([1, 2, 3, 4, 5].map(() => raise(test, own, person)));
    expect(numbers.map(({ body }) => body.number).sort()).toEqual(['2026-001', '2026-002', '2026-003', '2026-004', '2026-005']);
  });

  it('raises one when the same draft is sent twice at once, and once more later', async () => {
    const requestKey = newId(START);
    const photoIds = [await upload()];
    const once = await Promise.all([1, 2].map(() => raise(test, community, author, { requestKey, photoIds })));
    const again = await raise(test, community, author, { requestKey, photoIds });
    const [first] = once;
    expect([...once, again].map(({ status, body }) => [status, body])).toEqual([1, 2, 3].map(() => [201, first?.body]));
    expect(await test.db.manager.countBy(IssueEntity, { requestKey })).toBe(1);
    const { issueId } = first?.body ?? { issueId: '' };
    expect(await eventsOf(issueId)).toHaveLength(1);
    expect((await inbox(handler)).filter(([, linkId]) => linkId === issueId)).toHaveLength(1);
  });

  it('does not tell one person what another did with the same key', async () => {
    const requestKey = newId(START);
    await raise(test, community, author, { requestKey });
    expect(outcome(await raise(test, community, neighbour, { requestKey }))).toEqual([422, 'request.invalid']);
  });

  const heart = '❤️';
  it.each([
    ['a title too long', { title: '灯'.repeat(ISSUE_LIMITS.titleMax + 1) }],
    ['a title too long in what the eye does not count', { title: heart.repeat(ISSUE_LIMITS.titleMax) }],
    ['a title of spaces', { title: '   ' }],
    ['a text too short', { text: '灯坏' }],
    ['a text too long', { text: '灯'.repeat(ISSUE_LIMITS.textMax + 1) }],
    ['a place too long', { place: '楼'.repeat(ISSUE_LIMITS.placeMax + 1) }],
    ['an unknown category', { category: 'toString' as never }],
    ['ten photos', { photoIds: Array.from({ length: ISSUE_LIMITS.photosMax + 1 }, () => newId(START)) }],
    ['no request key', { requestKey: undefined as never }],
    ['a field that does not exist', { state: 'closed' } as never],
  ])('refuses %s and changes nothing', async (_, over) => {
    const before = await test.db.manager.count(IssueEntity);
    expect(outcome(await raise(test, community, author, over))).toEqual([422, 'request.invalid']);
    expect(await test.db.manager.count(IssueEntity)).toBe(before);
  });

  it('takes the longest that the limits allow', async () => {
    const title = '𠮷'.repeat(ISSUE_LIMITS.titleMax);
    const { body, status } = await raise(test, community, author, { title, text: '😀'.repeat(ISSUE_LIMITS.textMax), place: '' });
    expect([status, (await row(body.issueId)).title]).toEqual([201, title]);
  });

  it('refuses JSON that is broken off', async () => {
    const answer = await fetch(`${test.origin}/api/communities/${community.communityId}/issues`, {
      method: 'POST',
      headers: { authorization: `Bearer ${author.token}`, 'content-type': 'application/json' },
      body: '{"title": "楼道',
    });
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, 'request.malformed']);
  });

  it('refuses photos of somebody else and leaves nothing behind, not even a number', async () => {
    const photoIds = [await upload(neighbour)];
    const before = await raise(test, community, author);
    expect(outcome(await raise(test, community, author, { photoIds }))).toEqual([422, 'photo.unknown']);
    const after = await raise(test, community, author);
    const serial = ({ body }: typeof before) => Number(body.number.slice(5));
    expect(serial(after)).toBe(serial(before) + 1);
  });

  it('is for verified residents of that community who have agreed to the privacy guide', async () => {
    const unknown = await raise(test, { communityId: newId(START) }, author);
    expect(withoutRequestId((await raise(test, community, stranger)) as never)).toEqual(withoutRequestId(unknown as never));
    expect(unknown.status).toBe(404);
    expect(outcome(await raise(test, community, await aGuest(test)))).toEqual([403, 'consent.needed']);
    const refusing = await aPerson(test, community);
    await test.db.manager.update(ConsentEntity, { userId: refusing.userId }, { given: false });
    expect(outcome(await raise(test, community, refusing))).toEqual([403, 'consent.needed']);
  });
});

describe('before it is public', () => {
  it('is known to its author and the handlers, and to nobody else', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    expect(await parts(issueId, author)).toMatchObject({
      visibility: 'private',
      mine: true,
      offered: ['withdraw'],
      original: { title: '楼道灯坏了' },
    });
    expect(await parts(issueId, handler)).toMatchObject({ mine: false, reader: 'involved' });
    expect((await parts(issueId, handler)).offered).toEqual(expect.arrayContaining(['accept', 'return', 'decline']));
    for (const who of [neighbour, stranger, foreignHandler, await aGuest(test)]) {
      await expect(parts(issueId, who)).rejects.toMatchObject({ code: 'not_found' });
    }
    const list = await call<Page<IssueCard>>(test, 'GET', `/communities/${community.communityId}/issues?size=50`, { token: handler.token });
    expect(list.body.items.map((card) => card.issueId)).not.toContain(issueId);
    expect((await mine(author)).find((card) => card.issueId === issueId)).toMatchObject({ title: '楼道灯坏了', stateWords: '等网格员看' });
    expect((await mine(neighbour)).find((card) => card.issueId === issueId)).toBeUndefined();
  });

  it('answers every action of a stranger exactly like an unknown id', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    const bodies = { accept: accepting(), return: { reason: '请补充楼层' }, decline: { ground: 'in_court', reason: '' } };
    for (const [action, body] of Object.entries(bodies)) {
      const foreign = withoutRequestId(await act(issueId, action, foreignHandler, body));
      expect(foreign).toEqual(withoutRequestId(await act(newId(START), action, foreignHandler, body)));
      expect(foreign.status).toBe(404);
      expect(outcome(await act(issueId, action, neighbour, body))).toEqual([403, 'permission.role_needed']);
    }
    const { requestKey: _, ...again } = raising();
    for (const who of [stranger, neighbour]) {
      expect(outcome(await act(issueId, 'withdraw', who))).toEqual([404, 'not_found']);
      expect(outcome(await act(issueId, 'resubmit', who, again))).toEqual([404, 'not_found']);
      expect(outcome(await act(issueId, 'endorsements', who))).toEqual([404, 'not_found']);
    }
    expect(await eventsOf(issueId)).toHaveLength(1);
  });
});

describe('taking in', () => {
  it('publishes what the handler confirmed, and nothing else', async () => {
    const [shown, hidden] = [await upload(), await upload()];
    const issueId = await aSubmittedIssue(test, community, author, { photoIds: [hidden, shown] });
    expect(outcome(await act(issueId, 'accept', handler, accepting({ publicPhotoIds: [shown], category: 'safety' })))).toEqual([
      200,
      undefined,
    ]);
    const seen = await parts(issueId, await aGuest(test));
    expect(seen).toMatchObject({ visibility: 'public', reader: 'everyone', original: null, offered: [], mine: false });
    expect(seen.card).toMatchObject({ title: '1号楼楼道灯不亮', place: '1号楼', category: 'safety', holder: '网格员', state: 'accepted' });
    expect(seen.photos.map((photo) => photo.photoId)).toEqual([shown]);
    expect(seen.card.photoUrl).toContain(shown);
    expect(JSON.stringify([seen.card, seen.text, seen.photos])).not.toContain('住302');
    expect((await parts(issueId, author)).original).toMatchObject({ text: expect.stringContaining('302') });
    expect((await parts(issueId, author)).original?.photos).toHaveLength(2);
    expect(await inbox(author)).toContainEqual(['您提的事受理了', issueId]);
    const { body } = await call<Page<IssueCard>>(test, 'GET', `/communities/${community.communityId}/issues`, {
      token: (await aGuest(test)).token,
    });
    expect(body.items[0]).toEqual(seen.card);
  });

  it('lets one of two handlers who accept at once succeed', async () => {
    const other = await aPerson(test, community, { roles: ['secretary'] });
    const issueId = await aSubmittedIssue(test, community, author);
    const outcomes = await Promise.all([act(issueId, 'accept', handler, accepting()), act(issueId, 'accept', other, accepting())]);
    expect(outcomes.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'action.wrong_state'],
    ]);
    expect((await eventsOf(issueId)).map(({ action }) => action)).toEqual(['submit', 'accept']);
  });

  it.each([
    ['no public title', { publicTitle: ' ' }, 'issue.nothing_public'],
    ['hardly any public text', { publicText: '灯坏' }, 'issue.nothing_public'],
    ['a photo that is not of this matter', { publicPhotoIds: [newId(START)] }, 'photo.unknown'],
    ['a public title too long', { publicTitle: '灯'.repeat(ISSUE_LIMITS.titleMax + 1) }, 'request.invalid'],
  ])('refuses %s and changes nothing', async (_, over, code) => {
    const issueId = await aSubmittedIssue(test, community, author);
    const before = await row(issueId);
    expect(outcome(await act(issueId, 'accept', handler, accepting(over)))).toEqual([422, code]);
    expect(await row(issueId)).toEqual(before);
    expect(await eventsOf(issueId)).toHaveLength(1);
  });

  it('returns it with a reason; the author supplements, and what stood there before stays in the record', async () => {
    const [kept, dropped] = [await upload(), await upload()];
    const issueId = await aSubmittedIssue(test, community, author, { photoIds: [dropped, kept] });
    expect(outcome(await act(issueId, 'return', handler, { reason: ' ' }))).toEqual([422, 'request.invalid']);
    expect(outcome(await act(issueId, 'return', handler, { reason: '请写明是几楼' }))).toEqual([200, undefined]);
    expect(await row(issueId)).toMatchObject({ state: 'returned', holder: '提出人', dueOn: null });
    expect(await inbox(author)).toContainEqual(['请您补充几句', issueId]);
    const added = await upload();
    const { requestKey: _, ...again } = raising({ title: '二楼楼道灯坏了', photoIds: [added, kept] });
    expect(outcome(await act(issueId, 'resubmit', handler, again))).toEqual([403, 'action.not_allowed']);
    expect(outcome(await act(issueId, 'resubmit', author, again))).toEqual([200, undefined]);
    expect(await row(issueId)).toMatchObject({ state: 'submitted', title: '二楼楼道灯坏了', holder: '网格员' });
    expect((await parts(issueId, author)).photos.map((photo) => photo.photoId)).toEqual([added, kept]);
    const [, returned, resubmitted] = await eventsOf(issueId);
    expect(returned).toMatchObject({ action: 'return', reason: '请写明是几楼', actorParty: 'grid_worker' });
    expect(resubmitted).toMatchObject({ action: 'submit', facts: { before: { title: '楼道灯坏了' } } });
    expect(outcome(await act(issueId, 'resubmit', author, again))).toEqual([409, 'action.wrong_state']);
  });

  it('declines on a ground of the catalogue only', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    expect(outcome(await act(issueId, 'decline', handler, { ground: 'constructor', reason: '' }))).toEqual([422, 'request.invalid']);
    expect(outcome(await act(issueId, 'decline', handler, { ground: 'in_court', reason: '' }))).toEqual([200, undefined]);
    expect(await row(issueId)).toMatchObject({ state: 'declined', holder: null });
    expect((await eventsOf(issueId)).at(-1)).toMatchObject({ action: 'decline', facts: { ground: 'in_court' } });
    expect(await inbox(author)).toContainEqual(['您提的事没有受理', issueId]);
    expect(outcome(await act(issueId, 'accept', handler, accepting()))).toEqual([409, 'action.wrong_state']);
    await expect(parts(issueId, neighbour)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets the author take it back until it is taken in', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    expect(outcome(await act(issueId, 'withdraw', author))).toEqual([200, undefined]);
    expect(outcome(await act(issueId, 'withdraw', author))).toEqual([409, 'action.wrong_state']);
    const accepted = await anAcceptedIssue(test, community, { author, handler });
    expect(outcome(await act(accepted, 'withdraw', author))).toEqual([409, 'action.wrong_state']);
  });

  it('is late when nobody has looked at it in time', async () => {
    const own = await aCommunity(test.db, '晚柳社区');
    const person = await aPerson(test, own);
    const issueId = await aSubmittedIssue(test, own, person);
    expect((await parts(issueId, person)).card.overdue).toBe(false);
    const actor = await test.app.get(SessionService).actorOf(person.token);
    // Three days, and as many more as the last of them may be off.
    await test.pass({ days: 6 });
    expect((await test.app.get(IssueReader).matterParts(test.db.manager, issueId, actor)).card.overdue).toBe(true);
  });
});
