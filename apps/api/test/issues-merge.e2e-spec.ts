import type { IssueState, SimilarIssue } from '@silin/shared';
import { EndorsementEntity, IssueEntity } from '../src/modules/issues';
import { FollowingEntity, NoticeEntity } from '../src/modules/notices';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { call } from './support/calling';
import { matter, merge, said } from './support/handling';
import { anAcceptedIssue, aSubmittedIssue } from './support/issues';
import { aCommunity, anotherAccountOf, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let handler: TestPerson;
let author: TestPerson;
let other: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  handler = await aPerson(test, community, { roles: ['grid_worker'], owner: false });
  author = await aPerson(test, community);
  other = await aPerson(test, community);
  neighbour = await aPerson(test, community);
});
afterAll(() => test.close());

const row = (issueId: string) => test.db.manager.findOneByOrFail(IssueEntity, { issueId });
const supporters = async (issueId: string) =>
  (await test.db.manager.find(EndorsementEntity, { where: { issueId } })).map(({ personId }) => personId).sort();
const endorse = ({ token }: Pick<TestPerson, 'token'>, issueId: string) => call(test, 'POST', `/issues/${issueId}/endorsements`, { token });
const aPublicOne = (by = author) => anAcceptedIssue(test, community, { author: by, handler });
const events = (issueId: string) => test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } });

describe('merging a matter that was just raised', () => {
  it('keeps its author, its words and its record, and shows where it goes on', async () => {
    const target = await aPublicOne();
    const issueId = await aSubmittedIssue(test, community, other);
    expect(said(await merge(test, handler, issueId, target))).toBe(200);
    expect(await row(issueId)).toMatchObject({
      state: 'merged',
      mergedIntoId: target,
      authorPersonId: other.personId,
      holder: null,
      dueOn: null,
    });
    const { number, title } = await matter(test, author, target);
    const seen = await matter(test, other, issueId);
    expect(seen.mergedInto).toEqual({ issueId: target, number, title });
    expect(seen.original?.text).toContain('302');
    expect(seen.timeline[0]).toMatchObject({ title: '并到同类事里', detail: `并到「${title}」（${number}）` });
    expect((await events(issueId)).map(({ action }) => action)).toEqual(['submit', 'merge']);
  });

  it('is told on the page of the other by number, alias and day, never by its words', async () => {
    const target = await aPublicOne();
    const issueId = await aSubmittedIssue(test, community, other);
    await merge(test, handler, issueId, target);
    const seen = await matter(test, neighbour, target);
    const { number } = await matter(test, other, issueId);
    expect(seen.absorbed).toEqual([{ number, raisedBy: '1号楼居民', mergedOn: '2026-11-23' }]);
    expect(seen.timeline[0]).toMatchObject({ title: '并进来一件同类的事', detail: `${number}，1号楼居民提的`, by: '网格员' });
    expect(JSON.stringify(seen)).not.toContain('住302');
    expect(said(await call(test, 'GET', `/issues/${issueId}`, { token: neighbour.token }))).toBe('not_found');
  });

  it('makes its author a supporter who is told of everything, on every phone', async () => {
    const target = await aPublicOne();
    await test.settle();
    const phone = await anotherAccountOf(test, other);
    const issueId = await aSubmittedIssue(test, community, phone);
    await merge(test, handler, issueId, target);
    expect(await supporters(target)).toEqual([other.personId]);
    expect((await matter(test, other, target)).endorsedByMe).toBe(true);
    expect(await test.db.manager.findBy(FollowingEntity, { issueId: target, userId: phone.userId })).toHaveLength(1);
    await test.settle();
    const told = await test.db.manager.findBy(NoticeEntity, { userId: phone.userId, linkId: target });
    expect(told.map(({ title }) => title)).toEqual(['并到同类的事里了']);
  });

  it('adds no second row for somebody who stood behind the other already, and none for its own author', async () => {
    const target = await aPublicOne();
    await endorse(other, target);
    const before = await test.db.manager.findOneByOrFail(EndorsementEntity, { issueId: target, personId: other.personId });
    await merge(test, handler, await aSubmittedIssue(test, community, other), target);
    await merge(test, handler, await aSubmittedIssue(test, community, author), target);
    expect(await test.db.manager.findBy(EndorsementEntity, { issueId: target })).toEqual([before]);
    expect((await matter(test, author, target)).endorsements).toBe(1);
  });
});

describe('merging two that are public', () => {
  it('carries every supporter over once, leaves their rows where they were, and stays readable', async () => {
    const [target, issueId] = [await aPublicOne(), await aPublicOne(other)];
    for (const one of [neighbour, author]) await endorse(one, issueId);
    await endorse(neighbour, target);
    expect(said(await merge(test, handler, issueId, target))).toBe(200);
    expect(await supporters(issueId)).toEqual([neighbour.personId, author.personId].sort());
    expect(await supporters(target)).toEqual([neighbour.personId, other.personId].sort());
    const seen = await matter(test, neighbour, issueId);
    expect(seen).toMatchObject({ visibility: 'public', stateWords: '并到同类事里', mergedInto: { issueId: target }, original: null });
    expect(seen.offered).toEqual([]);
  });

  it('goes on through a chain: who came with the first counts with the last', async () => {
    const [first, second, last] = [await aPublicOne(other), await aPublicOne(neighbour), await aPublicOne()];
    await merge(test, handler, first, second);
    await merge(test, handler, second, last);
    expect(await supporters(last)).toEqual([other.personId, neighbour.personId].sort());
    expect((await matter(test, other, first)).mergedInto?.issueId).toBe(second);
  });

  it('lets one of two handlers succeed who merge them into each other at once', async () => {
    const second = await aPerson(test, community, { roles: ['secretary'], owner: false });
    for (let round = 0; round < 3; round += 1) {
      const [one, two] = [await aPublicOne(), await aPublicOne(other)];
      const outcomes = await Promise.all([merge(test, handler, one, two), merge(test, second, two, one)]);
      expect(outcomes.map(said).sort()).toEqual([200, 'issue.target_closed']);
      expect([await row(one), await row(two)].map(({ state }) => state).sort()).toEqual(['accepted', 'merged']);
    }
  });

  it('merges once when it is sent twice at once', async () => {
    const [target, issueId] = [await aPublicOne(), await aPublicOne(other)];
    const outcomes = await Promise.all([1, 2].map(() => merge(test, handler, issueId, target)));
    expect(outcomes.map(said).sort()).toEqual([200, 'action.wrong_state']);
    expect((await events(target)).filter(({ action }) => action === 'absorb')).toHaveLength(1);
  });
});

describe('a matter into which nothing is merged', () => {
  it.each<IssueState>(['merged', 'closed', 'not_adopted', 'delivered'])('is one that is %s', async (state) => {
    const target = await aPublicOne();
    await test.db.manager.update(IssueEntity, { issueId: target }, { state });
    const issueId = await aSubmittedIssue(test, community, other);
    expect(said(await merge(test, handler, issueId, target))).toBe('issue.target_closed');
    expect((await row(issueId)).state).toBe('submitted');
  });

  it('is itself, one that is not public, one of another community, and one that nobody knows', async () => {
    const issueId = await aPublicOne(other);
    const foreign = await aCommunity(test.db, '梧桐社区');
    const there = await aPerson(test, foreign, { roles: ['grid_worker'] });
    const elsewhere = await anAcceptedIssue(test, foreign, { author: await aPerson(test, foreign), handler: there });
    const hidden = await aSubmittedIssue(test, community, author);
    for (const target of [issueId, hidden, elsewhere, newId(START)]) {
      expect(said(await merge(test, handler, issueId, target))).toBe('issue.target_unknown');
    }
    expect(said(await merge(test, there, issueId, elsewhere))).toBe('not_found');
    expect(said(await merge(test, neighbour, issueId, elsewhere))).toBe('permission.role_needed');
  });
});

it('proposes open public matters that are like it, never itself, and finds others by words', async () => {
  const place = await aCommunity(test.db, '新柳社区');
  const [here, raiser] = [await aPerson(test, place, { roles: ['secretary'], owner: false }), await aPerson(test, place)];
  const lamp = await anAcceptedIssue(test, place, { author: raiser, handler: here });
  const words = { publicTitle: '东门太窄', publicText: '两辆车过不去，天天堵。', publicPlace: '东门' };
  const gate = await anAcceptedIssue(test, place, { author: raiser, handler: here, words });
  const issueId = await aSubmittedIssue(test, place, raiser);
  const targets = async (path = '') =>
    (await call<SimilarIssue[]>(test, 'GET', `/issues/${issueId}/merge-targets${path}`, { token: here.token })).body.map(
      (one) => one.issueId,
    );
  expect(await targets()).toEqual([lamp]);
  expect(await targets(`?text=${encodeURIComponent('东门太窄')}`)).toEqual([gate]);
  await merge(test, here, issueId, lamp);
  expect(said(await call(test, 'GET', `/issues/${issueId}/merge-targets`, { token: raiser.token }))).toBe('permission.role_needed');
});
