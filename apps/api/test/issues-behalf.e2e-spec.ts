import type { RaiseIssueAnswer, RaiseOnBehalfRequest, ResidentRow } from '@silin/shared';
import { IssueBehalfEntity, IssueEntity } from '../src/modules/issues';
import { FollowingEntity, NoticeEntity } from '../src/modules/notices';
import { AccountBindingEntity, Bindings, PersonEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { Sealer } from '../src/platform/storage';
import { call, type Answer } from './support/calling';
import { everythingSeenBy } from './support/everything';
import { lookUp, matter, merge, onBehalf, said } from './support/handling';
import { accepting, anAcceptedIssue, raising } from './support/issues';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

const NAME = '孙秀英';
const PHONE = '19900008899';
let test: TestApp;
let community: TestCommunity;
let grid: TestPerson;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  grid = await aPerson(test, community, { name: '孙浩', roles: ['grid_worker'] });
  secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
});
afterAll(() => test.close());

/** In the register, without a WeChat account. */
async function withoutPhone(name = NAME): Promise<TestPerson> {
  const person = await aPerson(test, community, { name });
  await test.db.manager.delete(AccountBindingEntity, { personId: person.personId });
  return person;
}
const raiseFor = ({ token }: Pick<TestPerson, 'token'>, over: Partial<RaiseOnBehalfRequest>): Promise<Answer<RaiseIssueAnswer>> =>
  call(test, 'POST', `/communities/${community.communityId}/issues-on-behalf`, { token, body: onBehalf(over) });
const row = (issueId: string) => test.db.manager.findOneByOrFail(IssueEntity, { issueId });
const act = ({ token }: Pick<TestPerson, 'token'>, issueId: string, action: string, body: unknown = {}) =>
  call(test, 'POST', `/issues/${issueId}/${action}`, { token, body });

describe('for somebody of the register', () => {
  it('the matter is theirs, under their alias; the record says who wrote it down and how they agreed', async () => {
    const person = await withoutPhone();
    const { status, body } = await raiseFor(grid, { personId: person.personId });
    expect(status).toBe(201);
    expect(await row(body.issueId)).toMatchObject({
      state: 'submitted',
      authorPersonId: person.personId,
      authorUserId: null,
      holder: '网格员',
    });
    const [event] = await test.db.manager.findBy(EventEntity, { issueId: body.issueId });
    expect(event).toMatchObject({
      action: 'submit',
      actorUserId: grid.userId,
      actorParty: 'recorder',
      facts: { onBehalf: true, consent: 'oral' },
    });
    const seen = await matter(test, grid, body.issueId);
    expect(seen).toMatchObject({ mine: false, raisedBy: '1号楼居民', recorded: { office: '网格员', consent: 'oral' } });
    expect(seen.timeline[0]).toMatchObject({ title: '提出来了', detail: '网格员代本人提的，本人口头同意', by: '代提的工作人员' });
    for (const handler of [grid, secretary]) expect(await everythingSeenBy(test, community, handler, body.issueId)).not.toContain(NAME);
    expect((await lookUp(test, secretary, body.issueId)).body).toMatchObject({ name: NAME });
  });

  it('whoever wrote it down takes it in or supplements it, but neither turns it away nor takes it back', async () => {
    const { body } = await raiseFor(grid, { personId: (await withoutPhone()).personId });
    const { offered } = await matter(test, grid, body.issueId);
    expect(offered).toContain('accept');
    for (const action of ['decline', 'withdraw']) expect(offered).not.toContain(action);
    expect(said(await act(grid, body.issueId, 'decline', { ground: 'not_true', reason: '' }))).toBe('issue.recorded_by_you');
    expect(said(await act(grid, body.issueId, 'withdraw'))).toBe('action.not_allowed');
    expect(said(await act(secretary, body.issueId, 'return', { reason: '请写明几楼' }))).toBe(200);
    const { requestKey: _, ...again } = raising({ text: '三楼的灯不亮' });
    expect((await matter(test, grid, body.issueId)).offered).toContain('submit');
    expect(said(await act(secretary, body.issueId, 'resubmit', again))).toBe('action.not_allowed');
    expect(said(await act(grid, body.issueId, 'resubmit', again))).toBe(200);
    expect(said(await act(grid, body.issueId, 'accept', accepting()))).toBe(200);
  });

  it('is offered to handlers here only, for people of this register, never for themselves; sent twice it is one', async () => {
    const person = await withoutPhone();
    const foreign = await aCommunity(test.db, '梧桐社区');
    const [stranger, resident] = [await aPerson(test, foreign, { roles: ['grid_worker'] }), await aPerson(test, community)];
    expect(said(await raiseFor(stranger, { personId: person.personId }))).toBe('not_found');
    expect(said(await raiseFor(resident, { personId: person.personId }))).toBe('permission.role_needed');
    for (const personId of [stranger.personId, newId(START), grid.personId])
      expect(said(await raiseFor(grid, { personId }))).toBe('issue.person_unknown');
    expect(said(await raiseFor(grid, {}))).toBe('issue.person_unknown');
    expect(said(await raiseFor(grid, { personId: person.personId, consent: undefined as never }))).toBe('request.invalid');
    const requestKey = newId(START);
    const answers = await Promise.all([1, 2].map(() => raiseFor(grid, { personId: person.personId, requestKey })));
    expect(answers.map(({ body }) => body)).toEqual([answers[0]?.body, answers[0]?.body]);
    expect(said(await raiseFor(secretary, { personId: person.personId, requestKey }))).toBe('request.invalid');
  });

  it('finds them by a part of their name or home, for handlers of this community', async () => {
    const person = await withoutPhone('欧阳淑珍');
    const find = ({ token }: Pick<TestPerson, 'token'>, text: string) =>
      call<ResidentRow[]>(test, 'GET', `/communities/${community.communityId}/residents?text=${encodeURIComponent(text)}`, { token });
    expect((await find(grid, '欧阳')).body).toEqual([
      { personId: person.personId, name: '欧阳淑珍', homeLabel: expect.stringMatching(/^1号楼/) },
    ]);
    expect((await find(grid, '')).body).toEqual([]);
    expect((await find(grid, '%')).body).toEqual([]);
    expect(said(await find(await aGuest(test), '欧阳'))).toBe('permission.role_needed');
  });

  it('is theirs to see, and told to them, once they have a phone', async () => {
    const person = await withoutPhone();
    const { body } = await raiseFor(grid, { personId: person.personId });
    await lookUp(test, secretary, body.issueId, '要上门');
    const phone = await aGuest(test);
    await test.db.transaction((em) =>
      test.app
        .get(Bindings)
        .bind(em, { userId: phone.userId, personId: person.personId, basis: 'claim' }, { userId: grid.userId, party: 'grid_worker' }),
    );
    const seen = await matter(test, phone, body.issueId);
    expect(seen).toMatchObject({ mine: true, recorded: { office: '网格员' }, lookUps: [{ office: '社区书记', reason: '要上门' }] });
    await act(grid, body.issueId, 'accept', accepting());
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { userId: phone.userId, title: '您提的事受理了' })).toBe(1);
  });

  it('counts with the supporters of what it is merged into, though they have no account', async () => {
    const person = await withoutPhone();
    const target = await anAcceptedIssue(test, community, { author: await aPerson(test, community), handler: grid });
    const { body } = await raiseFor(grid, { personId: person.personId });
    expect(said(await merge(test, grid, body.issueId, target))).toBe(200);
    expect((await matter(test, secretary, target)).endorsements).toBe(1);
    expect(await test.db.manager.countBy(FollowingEntity, { issueId: target })).toBe(1);
  });
});

describe('for somebody whom the register does not know', () => {
  it('name and phone are sealed, shown to a handler who says why, and in nothing else', async () => {
    const { status, body } = await raiseFor(grid, { name: ' 孙 秀英 ', phone: '199-0000-8899' });
    expect(status).toBe(201);
    expect(await row(body.issueId)).toMatchObject({ authorPersonId: null, authorUserId: null });
    const kept = JSON.stringify(await test.db.manager.findOneByOrFail(IssueBehalfEntity, { issueId: body.issueId }));
    const record = JSON.stringify(await test.db.manager.findBy(EventEntity, { issueId: body.issueId }));
    for (const secret of [NAME, PHONE]) {
      expect(kept + record).not.toContain(secret);
      for (const handler of [grid, secretary]) expect(await everythingSeenBy(test, community, handler, body.issueId)).not.toContain(secret);
    }
    expect((await matter(test, secretary, body.issueId)).raisedBy).toBe('居民');
    expect((await lookUp(test, secretary, body.issueId)).body).toEqual({ name: NAME, phone: PHONE, homeLabel: null });
    expect(await test.db.manager.countBy(EventEntity, { issueId: body.issueId, action: 'lookUp' })).toBe(1);
  });

  it('is theirs once the same name and phone are verified, and of nobody else', async () => {
    const sealer = test.app.get(Sealer);
    const { body } = await raiseFor(grid, { name: NAME, phone: PHONE });
    const bindTo = async (name: string) => {
      const [phone, person] = [await aGuest(test), await aPerson(test, community, { name })];
      await test.db.manager.update(
        PersonEntity,
        { personId: person.personId },
        { phoneDigest: sealer.digest(PHONE), phoneSealed: sealer.seal(PHONE) },
      );
      await test.db.transaction((em) =>
        test.app
          .get(Bindings)
          .bind(em, { userId: phone.userId, personId: person.personId, basis: 'claim' }, { userId: grid.userId, party: 'grid_worker' }),
      );
      return { phone, person };
    };
    const son = await bindTo('孙浩然');
    expect((await row(body.issueId)).authorPersonId).toBeNull();
    expect(said(await call(test, 'GET', `/issues/${body.issueId}`, { token: son.phone.token }))).toBe('not_found');
    const { phone, person } = await bindTo(NAME);
    expect((await row(body.issueId)).authorPersonId).toBe(person.personId);
    expect(await matter(test, phone, body.issueId)).toMatchObject({ mine: true });
  });

  it('needs a name that a person can have, and a number that can be dialled where one is given', async () => {
    for (const wrong of [{ name: '12345' }, { name: '名'.repeat(21) }, { name: NAME, phone: '110' }])
      expect(said(await raiseFor(grid, wrong))).toBe('request.invalid');
    expect(said(await raiseFor(grid, { name: NAME }))).toBe(201);
  });
});
