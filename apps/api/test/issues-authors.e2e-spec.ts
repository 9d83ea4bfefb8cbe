import type { IssueCard, Page } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { AccountBindingEntity } from '../src/modules/people';
import { newId, SerialEntity } from '../src/platform/database';
import { call } from './support/calling';
import { aSubmittedIssue, raise } from './support/issues';
import { aCommunity, aGuest, anotherAccountOf, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
afterAll(() => test.close());

const mine = async (who: Pick<TestPerson, 'token'>) =>
  (await call<Page<IssueCard>>(test, 'GET', '/issues/mine', { token: who.token })).body.items;

describe('numbering', () => {
  it('counts on after numbers that the series did not give out, also for several at once, and still knows a draft sent twice', async () => {
    const own = await aCommunity(test.db, '迁柳社区');
    const person = await aPerson(test, own);
    for (let raised = 0; raised < 3; raised += 1) await raise(test, own, person);
    // As after rows were restored without the series they were counted in.
    await test.db.manager.delete(SerialEntity, { series: `issue:${own.communityId}:2026` });
    const draft = { requestKey: newId(START) };
    const answers = await Promise.all([{}, {}, draft, draft].map((over) => raise(test, own, person, over)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.number))).toEqual(new Set(['2026-004', '2026-005', '2026-006']));
    expect(answers[2]?.body).toEqual(answers[3]?.body);
    expect(await test.db.manager.countBy(IssueEntity, { communityId: own.communityId })).toBe(6);
  });
});

describe('one’s own matters', () => {
  it('are those of the person, whichever phone raised them, newest first and page by page', async () => {
    const person = await aPerson(test, community);
    const phones = [person, await anotherAccountOf(test, person)];
    const issueIds: string[] = [];
    for (const phone of [...phones, ...phones]) {
      issueIds.unshift(await aSubmittedIssue(test, community, phone));
      await test.pass({ seconds: 1 });
    }
    for (const phone of phones) {
      expect((await mine(phone)).map((card) => card.issueId)).toEqual(issueIds);
      const page = (query: string) => call<Page<IssueCard>>(test, 'GET', `/issues/mine?size=2${query}`, { token: phone.token });
      const first = (await page('')).body;
      const last = (await page(`&cursor=${first.next}`)).body;
      expect([...first.items, ...last.items].map((card) => card.issueId)).toEqual(issueIds);
      expect(last.next).toBeNull();
    }
  });

  it('stay with the account where nobody is known behind it', async () => {
    const person = await aPerson(test, community);
    const issueId = await aSubmittedIssue(test, community, person);
    await test.db.manager.delete(AccountBindingEntity, { userId: person.userId });
    expect((await mine(person)).map((card) => card.issueId)).toEqual([issueId]);
    expect(await mine(await aGuest(test))).toEqual([]);
  });
});
