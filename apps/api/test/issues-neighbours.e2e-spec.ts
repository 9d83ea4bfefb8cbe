import type { EndorsementAnswer, IssueCard, IssueState, Page, Problem, SimilarIssue } from '@silin/shared';
import { EndorsementEntity, IssueEntity, IssueReader } from '../src/modules/issues';
import { FollowingEntity } from '../src/modules/notices';
import { SessionService } from '../src/platform/auth';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { call } from './support/calling';
import { anAcceptedIssue, aSubmittedIssue } from './support/issues';
import { aCommunity, aGuest, anotherAccountOf, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let author: TestPerson;
let handler: TestPerson;
let neighbour: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  author = await aPerson(test, community);
  neighbour = await aPerson(test, community);
  handler = await aPerson(test, community, { roles: ['grid_worker'] });
  stranger = await aPerson(test, await aCommunity(test.db, '梧桐社区'));
});
afterAll(() => test.close());

type Signed = Pick<TestPerson, 'token'>;
type EndorsingAnswer = Awaited<ReturnType<typeof endorse>>;
const endorse = (issueId: string, { token }: Signed) => call<EndorsementAnswer>(test, 'POST', `/issues/${issueId}/endorsements`, { token });
const unendorse = (issueId: string, { token }: Signed) =>
  call<EndorsementAnswer>(test, 'DELETE', `/issues/${issueId}/endorsements`, { token });
const outcome = ({ status, body }: EndorsingAnswer) => [status, (body as Partial<Problem>).code];
const endorsed = (issueId: string) => test.db.manager.countBy(EndorsementEntity, { issueId });
const recorded = (issueId: string, action: string) => test.db.manager.countBy(EventEntity, { issueId, action });
const stand = (issueId: string, state: IssueState) => test.db.manager.update(IssueEntity, { issueId }, { state });
const accepted = (publicTitle = '1号楼楼道灯不亮', more = {}) =>
  anAcceptedIssue(test, community, { author, handler, words: { publicTitle, ...more } });
const offeredTo = async (issueId: string, { token }: Signed) => {
  const actor = await test.app.get(SessionService).actorOf(token);
  return (await test.app.get(IssueReader).matterParts(test.db.manager, issueId, actor)).offered;
};

describe('endorsing', () => {
  it('counts two neighbours who endorse at the same instant', async () => {
    const issueId = await accepted();
    const other = await aPerson(test, community);
    const answers = await Promise.all([endorse(issueId, neighbour), endorse(issueId, other)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await endorsed(issueId)).toBe(2);
    expect(await recorded(issueId, 'endorse')).toBe(2);
    expect((await endorse(issueId, neighbour)).body).toEqual({ endorsements: 2, endorsedByMe: true });
    expect(await recorded(issueId, 'endorse')).toBe(2);
  });

  it('counts one person once, on however many phones at the same instant', async () => {
    const issueId = await accepted();
    const person = await aPerson(test, community);
    const second = await anotherAccountOf(test, person);
    const phones = [person, second, person, second];
    const answers = await Promise.all(phones.map((phone) => endorse(issueId, phone)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(phones.map(() => [201, { endorsements: 1, endorsedByMe: true }]));
    expect([await endorsed(issueId), await recorded(issueId, 'endorse')]).toEqual([1, 1]);
  });

  it('is followed without asking, and no longer when it is taken back from any phone', async () => {
    const issueId = await accepted();
    const person = await aPerson(test, community);
    const following = () => test.db.manager.findBy(FollowingEntity, { issueId, userId: person.userId });
    await endorse(issueId, person);
    expect(await following()).toMatchObject([{ because: 'supporter' }]);
    expect(await offeredTo(issueId, person)).toEqual(['unendorse']);
    expect((await unendorse(issueId, await anotherAccountOf(test, person))).body).toEqual({ endorsements: 0, endorsedByMe: false });
    expect(await following()).toEqual([]);
    expect((await unendorse(issueId, person)).body).toEqual({ endorsements: 0, endorsedByMe: false });
    expect(await recorded(issueId, 'unendorse')).toBe(1);
    expect(await offeredTo(issueId, person)).toEqual(['endorse']);
  });

  it('is not for the author, on no phone of theirs', async () => {
    const issueId = await accepted();
    for (const phone of [author, await anotherAccountOf(test, author)]) {
      expect(outcome(await endorse(issueId, phone))).toEqual([409, 'issue.own_endorsement']);
    }
    expect(await offeredTo(issueId, author)).toEqual([]);
    expect(await endorsed(issueId)).toBe(0);
  });

  it('ends when the matter is delivered', async () => {
    const issueId = await accepted();
    await endorse(issueId, neighbour);
    for (const state of ['delivered', 'closed', 'not_adopted'] as const) {
      await stand(issueId, state);
      expect(outcome(await endorse(issueId, handler))).toEqual([409, 'issue.not_endorsable']);
      expect(outcome(await unendorse(issueId, neighbour))).toEqual([409, 'issue.not_endorsable']);
      expect(await offeredTo(issueId, neighbour)).not.toContain('unendorse');
    }
    expect(await endorsed(issueId)).toBe(1);
  });

  it('is for verified neighbours: a public matter of another community answers like an unknown one', async () => {
    const issueId = await accepted();
    const guest = await aGuest(test);
    expect(outcome(await endorse(issueId, stranger))).toEqual([404, 'not_found']);
    expect(outcome(await endorse(newId(START), neighbour))).toEqual([404, 'not_found']);
    expect(outcome(await endorse('not-an-id', neighbour))).toEqual([404, 'not_found']);
    expect(outcome(await endorse(issueId, guest))).toEqual([403, 'permission.unverified']);
    expect([await offeredTo(issueId, stranger), await offeredTo(issueId, guest)]).toEqual([[], []]);
    expect(await endorsed(issueId)).toBe(0);
  });
});

describe('the public list', () => {
  let place: TestCommunity;
  const ids: string[] = [];
  const list = async (query = '', who: Signed = neighbour) =>
    call<Page<IssueCard>>(test, 'GET', `/communities/${place.communityId}/issues${query}`, { token: who.token });
  const found = async (query: string) => (await list(query)).body.items.map((card) => ids.indexOf(card.issueId));
  beforeAll(async () => {
    place = await aCommunity(test.db, '长堤社区');
    const person = await aPerson(test, place);
    const worker = await aPerson(test, place, { roles: ['grid_worker'] });
    const titles = ['消防通道被车堵住', '100%的灯不亮', '滑梯坏了', '想要一个乒乓球台', '垃圾桶太少'];
    for (const [index, publicTitle] of titles.entries()) {
      // Two at the same instant, so that the cursor must tell them apart by their ids.
      if (index % 2 === 0) test.clock.setOffset(test.clock.offset + 1_000);
      const words = { publicTitle, category: index === 0 ? ('safety' as const) : ('other' as const) };
      ids.push(await anAcceptedIssue(test, place, { author: person, handler: worker, words }));
    }
    ids.push(await aSubmittedIssue(test, place, person));
    await stand(ids[2] ?? '', 'executing');
  });

  it('shows the last moved first, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const { body }: { body: Page<IssueCard> } = await list(`?size=2&cursor=${cursor}`);
      seen.push(...body.items.map((card) => card.issueId));
      cursor = body.next;
      pages += 1;
    }
    const expected = (await test.db.manager.findBy(IssueEntity, { communityId: place.communityId }))
      .filter(({ state }) => state !== 'submitted')
      .sort((one, other) => other.movedAt.getTime() - one.movedAt.getTime() || (other.issueId > one.issueId ? 1 : -1));
    expect(seen).toEqual(expected.map(({ issueId }) => issueId));
    expect([seen.length, pages]).toEqual([5, 3]);
  });

  it('is filtered by stage, category and words', async () => {
    expect(await found('?stage=execute')).toEqual([2]);
    expect(await found('?category=safety')).toEqual([0]);
    expect(await found(`?text=${encodeURIComponent('滑梯')}`)).toEqual([2]);
    expect(await found(`?text=${encodeURIComponent('灯 100%')}`)).toEqual([1]);
    expect(await found(`?text=${encodeURIComponent('%')}`)).toEqual([1]);
    expect(await found('?stage=&category=&text=')).toHaveLength(5);
    expect(await found(`?text=${encodeURIComponent('我住302')}`)).toEqual([]);
  });

  it('looks through a long record piece by piece, and says where it goes on', async () => {
    const long = await aCommunity(test.db, '长街社区');
    const old = { ...(await test.db.manager.findOneByOrFail(IssueEntity, { issueId: ids[0] })), communityId: long.communityId };
    const matter = (serial: number, publicTitle: string) =>
      ({
        ...old,
        issueId: newId(START),
        requestKey: newId(START),
        serial,
        publicTitle,
        movedAt: new Date(START.getTime() + serial * 1_000),
      }) as IssueEntity;
    const matters = [matter(1, '井盖松了'), ...Array.from({ length: 3_000 }, (_, index) => matter(index + 2, '楼道灯不亮'))];
    await test.db.manager.insert(IssueEntity, matters);
    const search = async (cursor: string) =>
      (
        await call<Page<IssueCard>>(
          test,
          'GET',
          `/communities/${long.communityId}/issues?text=${encodeURIComponent('井盖')}&cursor=${cursor}`,
          {
            token: neighbour.token,
          },
        )
      ).body;
    const first = await search('');
    expect(first).toEqual({ items: [], next: expect.any(String) });
    const second = await search(first.next ?? '');
    expect([second.items.map(({ issueId }) => issueId), second.next]).toEqual([[matters[0]?.issueId], null]);
  });

  it('refuses a filter, a size and a cursor that are none', async () => {
    for (const query of [
      '?stage=nowhere',
      '?category=toString',
      '?size=0',
      '?size=51',
      '?cursor=x',
      `?text=${'a'.repeat(61)}`,
      '?state=submitted',
    ]) {
      expect([query, outcome((await list(query)) as never)]).toEqual([query, [422, 'request.invalid']]);
    }
  });

  it('is open to everyone who is signed in, and unknown for a community that is none', async () => {
    expect((await list('', await aGuest(test))).body.items).toHaveLength(5);
    expect((await call(test, 'GET', `/communities/${newId(START)}/issues`, { token: neighbour.token })).body.code).toBe('not_found');
    expect((await call(test, 'GET', `/communities/${place.streetId}/issues`, { token: neighbour.token })).body.code).toBe('not_found');
    expect((await call(test, 'GET', `/communities/${place.communityId}/issues`)).body.code).toBe('session.missing');
  });
});

describe('similar matters', () => {
  it('shows up to three open public ones with who stands behind them', async () => {
    const place = await aCommunity(test.db, '石桥社区');
    const person = await aPerson(test, place);
    const other = await aPerson(test, place);
    const worker = await aPerson(test, place, { roles: ['grid_worker'] });
    const similar = async (text: string, who: Signed = other) => {
      const path = `/communities/${place.communityId}/issues/similar?text=${encodeURIComponent(text)}`;
      return (await call<SimilarIssue[]>(test, 'GET', path, { token: who.token })).body;
    };
    const known = (publicTitle: string) =>
      anAcceptedIssue(test, place, { author: person, handler: worker, words: { publicTitle, publicText: '请社区看看。' } });
    const stuck = await known('2号楼电梯老是停');
    await known('健身器材生锈');
    const closed = await known('2号楼电梯停了三天');
    await stand(closed, 'closed');
    await aSubmittedIssue(test, place, person, { title: '2号楼电梯又停了' });
    await endorse(stuck, other);
    expect(await similar('电梯老停')).toEqual([
      { issueId: stuck, title: '2号楼电梯老是停', place: '1号楼', endorsements: 1, stateWords: '受理了，等上会', endorsedByMe: true },
    ]);
    expect(await similar('电梯老停', await aGuest(test))).toMatchObject([{ endorsedByMe: false }]);
    await Promise.all(['电梯老是停一', '电梯老是停二', '电梯老是停三'].map(known));
    expect(await similar('电梯老是停')).toHaveLength(3);
    expect(await similar('')).toEqual([]);
  });
});

describe('what waits for an agenda', () => {
  it('is the accepted: most endorsed first, then who has waited longest', async () => {
    const place = await aCommunity(test.db, '南桥社区');
    const person = await aPerson(test, place);
    const worker = await aPerson(test, place, { roles: ['grid_worker'] });
    const supporters = [await aPerson(test, place), await aPerson(test, place)];
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      test.clock.setOffset(test.clock.offset + 1_000);
      ids.push(await anAcceptedIssue(test, place, { author: person, handler: worker }));
    }
    await aSubmittedIssue(test, place, person);
    const [oldest, taken, second, third, wanted] = ids as [string, string, string, string, string];
    await stand(taken, 'on_agenda');
    for (const supporter of supporters) await endorse(wanted, supporter);
    await endorse(third, supporters[0] as TestPerson);
    const reader = test.app.get(IssueReader);
    const candidates = await reader.agendaCandidates(test.db.manager, place.communityId, 10);
    expect(candidates.map(({ issueId, endorsements }) => [issueId, endorsements])).toEqual([
      [wanted, 2],
      [third, 1],
      [oldest, 0],
      [second, 0],
    ]);
    expect(await reader.agendaCandidates(test.db.manager, place.communityId, 2)).toHaveLength(2);
    const handler = await test.app
      .get(SessionService)
      .actorOf((await aPerson(test, place, { roles: ['grid_worker'], owner: false })).token);
    expect(await reader.toTakeIn(test.db.manager, handler, place.communityId, 10)).toMatchObject([
      { state: 'submitted', title: '楼道灯坏了' },
    ]);
  });
});
