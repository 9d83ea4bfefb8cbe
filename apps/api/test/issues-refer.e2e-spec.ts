import type { ReferralOfficeView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { call } from './support/calling';
import { matter, refer, said } from './support/handling';
import { anAcceptedIssue, aSubmittedIssue } from './support/issues';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let handler: TestPerson;
let secretary: TestPerson;
let author: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  handler = await aPerson(test, community, { roles: ['grid_worker'], owner: false });
  secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
  author = await aPerson(test, community);
  neighbour = await aPerson(test, community);
});
afterAll(() => test.close());

const offices = async ({ token }: TestPerson) =>
  (await call<ReferralOfficeView[]>(test, 'GET', `/communities/${community.communityId}/referral-offices`, { token })).body;
const setOffice = ({ token }: TestPerson, body: unknown) =>
  call(test, 'POST', `/communities/${community.communityId}/referral-offices`, { token, body });
const titles = async ({ userId }: TestPerson, linkId: string) => {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { userId, linkId })).map(({ title }) => title);
};

describe('passing a matter on', () => {
  it('ends it here, tells its author whom to call, and stays on their page', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    expect(said(await refer(test, handler, issueId, 'power', '电表归供电公司管'))).toBe(200);
    const seen = await matter(test, author, issueId);
    expect(seen).toMatchObject({
      state: 'referred',
      over: true,
      referral: { name: '供电公司', phone: '95598' },
      holding: null,
      offered: [],
    });
    expect(seen.timeline[0]).toMatchObject({ title: '转给有关部门', detail: '转给供电公司，电话 95598。电表归供电公司管' });
    expect(await titles(author, issueId)).toEqual(['您提的事转出去了']);
    expect(said(await call(test, 'GET', `/issues/${issueId}`, { token: neighbour.token }))).toBe('not_found');
    expect(said(await refer(test, handler, issueId))).toBe('action.wrong_state');
  });

  it('needs a place that is on the list and a reason, and only what was just raised is passed on', async () => {
    const issueId = await aSubmittedIssue(test, community, author);
    expect(said(await refer(test, handler, issueId, 'toString'))).toBe('request.invalid');
    expect(said(await refer(test, handler, issueId, 'heat', ' '))).toBe('request.invalid');
    expect(said(await refer(test, author, issueId))).toBe('permission.role_needed');
    const taken = await anAcceptedIssue(test, community, { author, handler });
    expect(said(await refer(test, handler, taken))).toBe('action.wrong_state');
  });

  it('uses the number that the community has put in, and keeps who changed it from what', async () => {
    expect((await offices(handler)).find(({ code }) => code === 'heat')).toMatchObject({ name: '供热公司', phone: '12345' });
    const own = { code: 'heat', name: '东城热力', phone: '0546-7000099' };
    expect(said(await setOffice(handler, own))).toBe('permission.role_needed');
    expect(said(await setOffice(secretary, { ...own, phone: '请打 110' }))).toBe('request.invalid');
    for (let twice = 0; twice < 2; twice += 1) expect(said(await setOffice(secretary, own))).toBe(200);
    expect((await offices(handler)).find(({ code }) => code === 'heat')).toEqual(own);
    const changes = await test.db.manager.findBy(EventEntity, { aggregate: 'community', action: 'setReferralOffice' });
    expect(changes.map(({ facts }) => facts)).toEqual([
      { code: 'heat', before: { code: 'heat', name: '供热公司', phone: '12345' }, after: { name: '东城热力', phone: '0546-7000099' } },
    ]);
    const issueId = await aSubmittedIssue(test, community, author);
    await refer(test, handler, issueId);
    expect((await matter(test, author, issueId)).referral).toEqual({ name: '东城热力', phone: '0546-7000099' });
  });
});

describe('withdrawing', () => {
  it('is offered to its author alone while it waits or was returned, and tells the handlers', async () => {
    for (const isReturned of [false, true]) {
      const issueId = await aSubmittedIssue(test, community, author);
      if (isReturned) await call(test, 'POST', `/issues/${issueId}/return`, { token: handler.token, body: { reason: '请写明几楼' } });
      expect((await matter(test, author, issueId)).offered).toContain('withdraw');
      expect((await matter(test, handler, issueId)).offered).not.toContain('withdraw');
      expect(said(await call(test, 'POST', `/issues/${issueId}/withdraw`, { token: author.token, body: {} }))).toBe(200);
      expect(await titles(handler, issueId)).toContain('有一件事撤回了');
      expect(await titles(author, issueId)).not.toContain('有一件事撤回了');
      expect((await matter(test, author, issueId)).state).toBe('withdrawn');
    }
  });

  it('is too late once it was taken in', async () => {
    const issueId = await anAcceptedIssue(test, community, { author, handler });
    expect((await matter(test, author, issueId)).offered).not.toContain('withdraw');
    expect(said(await call(test, 'POST', `/issues/${issueId}/withdraw`, { token: author.token, body: {} }))).toBe('action.wrong_state');
  });
});
