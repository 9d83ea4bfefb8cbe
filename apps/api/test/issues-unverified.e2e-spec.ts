import type { IssueCard, Page, UnverifiedIssue, WorkbenchView } from '@silin/shared';
import { EndorsementEntity, IssueEntity } from '../src/modules/issues';
import { NoticeEntity } from '../src/modules/notices';
import { Bindings, ConsentEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { call } from './support/calling';
import { everythingSeenBy } from './support/everything';
import { lookUp, matter, merge, said } from './support/handling';
import { accepting, anAcceptedIssue, raise } from './support/issues';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let grid: TestPerson;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  grid = await aPerson(test, community, { name: '孙浩', roles: ['grid_worker'], owner: false });
  secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
});
afterAll(() => test.close());

type Guest = Readonly<{ userId: string; token: string }>;
/** Has read the privacy guide and agreed, and is known to nobody. */
async function aVisitor(): Promise<Guest> {
  const guest = await aGuest(test);
  await test.db.manager.insert(ConsentEntity, {
    consentId: newId(START),
    userId: guest.userId,
    document: 'privacy',
    version: 1,
    given: true,
    at: START,
  });
  return guest;
}
const row = (issueId: string) => test.db.manager.findOneByOrFail(IssueEntity, { issueId });
const written = async (guest: Guest, over = {}) => (await raise(test, community, guest, over)).body.issueId;
const waiting = async ({ token }: Pick<TestPerson, 'token'>) =>
  (await call<Page<UnverifiedIssue>>(test, 'GET', `/communities/${community.communityId}/unverified-issues`, { token })).body.items;
const vouch = ({ token }: Pick<TestPerson, 'token'>, issueId: string) =>
  call(test, 'POST', `/issues/${issueId}/vouch`, { token, body: {} });
const actions = async (issueId: string) =>
  (await test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } })).map(({ action, fromState, toState }) => [
    action,
    fromState,
    toState,
  ]);
/** As when a handler approves their claim. */
const known = (guest: Guest, { personId }: Pick<TestPerson, 'personId'>) =>
  test.db.transaction((em) =>
    test.app.get(Bindings).bind(em, { userId: guest.userId, personId, basis: 'claim' }, { userId: grid.userId, party: 'grid_worker' }),
  );

describe('somebody who is not verified', () => {
  it('writes a matter that waits unseen: only they read it, and may take it back', async () => {
    const guest = await aVisitor();
    const { status, body } = await raise(test, community, guest);
    expect([status, body.number]).toEqual([201, expect.stringMatching(/^2026-\d{3}$/)]);
    expect(await row(body.issueId)).toMatchObject({
      state: 'draft',
      authorUserId: guest.userId,
      authorPersonId: null,
      holder: null,
      dueOn: null,
    });
    expect(await actions(body.issueId)).toEqual([['keep', null, 'draft']]);
    expect(await matter(test, guest, body.issueId)).toMatchObject({
      mine: true,
      stateWords: '等您先认证',
      offered: ['withdraw'],
      visibility: 'private',
    });
    const mine = await call<Page<IssueCard>>(test, 'GET', '/issues/mine', { token: guest.token });
    expect(mine.body.items.map(({ issueId }) => issueId)).toEqual([body.issueId]);
    for (const handler of [grid, secretary]) {
      const seen = await everythingSeenBy(test, community, handler, body.issueId);
      for (const secret of ['302', '摸黑', guest.userId]) expect(seen).not.toContain(secret);
      expect(said(await call(test, 'GET', `/issues/${body.issueId}`, { token: handler.token }))).toBe('not_found');
      expect(said(await call(test, 'POST', `/issues/${body.issueId}/accept`, { token: handler.token, body: accepting() }))).toBe(
        'not_found',
      );
    }
    expect(said(await call(test, 'POST', `/issues/${body.issueId}/withdraw`, { token: guest.token, body: {} }))).toBe(200);
    expect((await waiting(grid)).map(({ issueId }) => issueId)).not.toContain(body.issueId);
  });

  it('has to agree to the privacy guide, chooses a community that exists, and sends no photo', async () => {
    expect(said(await raise(test, community, await aGuest(test)))).toBe('consent.needed');
    const guest = await aVisitor();
    expect(said(await raise(test, { communityId: newId(START) }, guest))).toBe('not_found');
    expect(said(await raise(test, community, guest, { photoIds: [newId(START)] }))).toBe('photo.unknown');
    expect(await test.db.manager.countBy(IssueEntity, { authorUserId: guest.userId })).toBe(0);
  });

  it('writes two a day and no third, also at once; the same draft sent again is the one that is there', async () => {
    const guest = await aVisitor();
    const outcomes = await Promise.all([1, 2, 3].map(() => raise(test, community, guest)));
    expect(outcomes.map(said).sort()).toEqual([201, 201, 'issue.unverified_too_many']);
    const first = outcomes.find(({ status }) => status === 201)?.body;
    const { requestKey } = await row(first?.issueId ?? '');
    const again = await Promise.all([1, 2].map(() => raise(test, community, guest, { requestKey })));
    expect(again.map(({ body }) => body)).toEqual([first, first]);
    expect(await test.db.manager.countBy(IssueEntity, { authorUserId: guest.userId })).toBe(2);
    expect(said(await raise(test, community, await aVisitor(), { requestKey }))).toBe('request.invalid');
    expect(said(await raise(test, community, await aVisitor()))).toBe(201);
  });
});

describe('what waits', () => {
  it('shows workers its kind, place and since when, whoever has waited longest first, and nothing of what was written', async () => {
    const first = await written(await aVisitor(), { place: '6号楼北侧' });
    await test.pass({ minutes: 1 });
    const issueIds = [first, await written(await aVisitor())];
    const items = (await waiting(grid)).filter(({ issueId }) => issueIds.includes(issueId));
    expect(items.map(({ issueId }) => issueId)).toEqual(issueIds);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['category', 'categoryName', 'issueId', 'number', 'place', 'since']);
    expect(items[0]).toMatchObject({ categoryName: '公共维修', place: '6号楼北侧', since: START.toISOString() });
    const { body } = await call<WorkbenchView>(test, 'GET', `/communities/${community.communityId}/workbench`, { token: grid.token });
    expect(body.counts.unverified).toBeGreaterThanOrEqual(2);
    expect(
      said(await call(test, 'GET', `/communities/${community.communityId}/unverified-issues`, { token: (await aGuest(test)).token })),
    ).toBe('permission.role_needed');
  });

  it('is taken in by the worker who opens it, which is recorded and told to its author', async () => {
    const guest = await aVisitor();
    const issueId = await written(guest);
    expect((await Promise.all([vouch(grid, issueId), vouch(secretary, issueId)])).map(said).sort()).toEqual([200, 'action.wrong_state']);
    expect(await actions(issueId)).toEqual([
      ['keep', null, 'draft'],
      ['vouch', 'draft', 'submitted'],
    ]);
    expect(await matter(test, grid, issueId)).toMatchObject({ state: 'submitted', raisedBy: '居民', original: { authorName: null } });
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { userId: guest.userId, title: '您提的事收下了' })).toBe(1);
    expect((await matter(test, grid, issueId)).offered).not.toContain('lookUp');
    expect(said(await lookUp(test, grid, issueId))).toBe('issue.author_unknown');
    expect(said(await call(test, 'POST', `/issues/${issueId}/accept`, { token: grid.token, body: accepting() }))).toBe(200);
  });

  it('goes round whom it speaks of here too', async () => {
    const issueId = await written(await aVisitor(), { text: '网格员孙浩从来不来我们楼。' });
    expect((await waiting(grid)).map((one) => one.issueId)).not.toContain(issueId);
    expect(said(await vouch(grid, issueId))).toBe('not_found');
    expect((await waiting(secretary)).map((one) => one.issueId)).toContain(issueId);
    expect(said(await vouch(await aPerson(test, community, { roles: ['property_company'] }), issueId))).toBe('permission.role_needed');
  });
});

describe('once an account is known to be somebody', () => {
  it('what it wrote reaches the community under their alias, and is theirs on every phone', async () => {
    const guest = await aVisitor();
    const issueId = await written(guest);
    const person = await aPerson(test, community);
    await known(guest, person);
    expect(await row(issueId)).toMatchObject({
      state: 'submitted',
      authorPersonId: person.personId,
      holder: '网格员',
      dueOn: '2026-11-26',
    });
    expect(await actions(issueId)).toEqual([
      ['keep', null, 'draft'],
      ['submit', 'draft', 'submitted'],
    ]);
    expect(await matter(test, grid, issueId)).toMatchObject({ raisedBy: '1号楼居民' });
    expect(await matter(test, person, issueId)).toMatchObject({ mine: true });
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { userId: grid.userId, linkId: issueId, title: '有居民提了一件事' })).toBe(1);
  });

  it('what it wrote elsewhere stays waiting there, and stays their own to read', async () => {
    const guest = await aVisitor();
    const issueId = await written(guest);
    const nextDoor = await aCommunity(test.db, '梧桐社区');
    await known(guest, await aPerson(test, nextDoor));
    expect(await row(issueId)).toMatchObject({ state: 'draft', authorPersonId: null });
    expect(await matter(test, guest, issueId)).toMatchObject({ mine: true });
    expect(said(await raise(test, community, guest))).toBe('not_found');
  });

  it('counts with the supporters of what theirs was merged into, and never supports their own', async () => {
    const [guest, other] = [await aVisitor(), await aVisitor()];
    const person = await aPerson(test, community);
    const target = await anAcceptedIssue(test, community, { author: await aPerson(test, community), handler: grid });
    const issueId = await written(guest);
    await vouch(grid, issueId);
    await merge(test, grid, issueId, target);
    expect(await test.db.manager.countBy(EndorsementEntity, { issueId: target })).toBe(0);
    await known(guest, person);
    expect(await test.db.manager.findBy(EndorsementEntity, { issueId: target })).toMatchObject([
      { personId: person.personId, carriedFromId: issueId },
    ]);
    const own = await written(other);
    await vouch(grid, own);
    await call(test, 'POST', `/issues/${own}/accept`, { token: grid.token, body: accepting() });
    await call(test, 'POST', `/issues/${own}/endorsements`, { token: person.token });
    await known(other, person);
    expect(await test.db.manager.countBy(EndorsementEntity, { issueId: own })).toBe(0);
    expect(await matter(test, person, own)).toMatchObject({ mine: true, endorsedByMe: false });
  });
});
