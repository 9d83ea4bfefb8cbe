import type { MatterView, NameableView, WorkbenchView } from '@silin/shared';
import { AppointmentEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { Sealer } from '../src/platform/storage';
import { EventEntity } from '../src/platform/events';
import { NoticeEntity } from '../src/modules/notices';
import { call } from './support/calling';
import { everythingSeenBy } from './support/everything';
import { aStreetOfficer, lookUp, matter, merge, refer, said, withPhone } from './support/handling';
import { accepting, anAcceptedIssue, aSubmittedIssue, raise } from './support/issues';
import { aCommunity, anotherAccountOf, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

const PHONE = '19900007788';
const NAME = '王秀兰';
type Place = Readonly<{ community: TestCommunity; author: TestPerson; grid: TestPerson; secretary: TestPerson; property: TestPerson }>;

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

async function aPlace(): Promise<Place> {
  const community = await aCommunity(test.db, '柳园社区');
  const sealer = test.app.get(Sealer);
  const author = await aPerson(test, community, { name: NAME });
  await withPhone(test, author, { phoneDigest: sealer.digest(PHONE), phoneSealed: sealer.seal(PHONE) });
  return {
    community,
    author,
    grid: await aPerson(test, community, { name: '孙浩', roles: ['grid_worker'], owner: false }),
    secretary: await aPerson(test, community, { name: '刘春燕', roles: ['secretary'], owner: false }),
    property: await aPerson(test, community, { roles: ['property_company'], orgUnitId: community.propertyId, owner: false }),
  };
}
const see = (place: Place, who: Pick<TestPerson, 'token'>, issueId: string) => everythingSeenBy(test, place.community, who, issueId);
const act = ({ token }: Pick<TestPerson, 'token'>, issueId: string, action: string, body: unknown = {}) =>
  call(test, 'POST', `/issues/${issueId}/${action}`, { token, body });
const HANDLING: Readonly<Record<string, unknown>> = {
  accept: accepting(),
  return: { reason: '请写明几楼' },
  decline: { ground: 'not_true', reason: '' },
  merge: { targetIssueId: newId(START) },
  refer: { office: 'heat', reason: '归供热公司管' },
  'author-look-ups': { reason: '想知道是谁' },
};
const bench = ({ community }: Place, { token }: TestPerson) =>
  call<WorkbenchView>(test, 'GET', `/communities/${community.communityId}/workbench`, { token });

describe('who raised a matter', () => {
  it('is an alias to every handler, through every list and page, until somebody asks', async () => {
    const place = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author);
    for (const handler of [place.grid, place.secretary]) {
      const seen = await see(place, handler, issueId);
      expect(seen).toContain(issueId);
      expect(seen).toContain('1号楼居民');
      for (const secret of [NAME, PHONE, place.author.personId, place.author.userId]) expect(seen).not.toContain(secret);
    }
    expect(await matter(test, place.author, issueId)).toMatchObject({ original: { authorName: NAME } });
  });

  it('is told to a handler who says why; its author reads when, why and which office, on every phone and never by name', async () => {
    const place = await aPlace();
    const phone = await anotherAccountOf(test, place.author);
    const issueId = await aSubmittedIssue(test, place.community, place.author);
    const { status, body } = await lookUp(test, place.grid, issueId, '要上门看漏水');
    expect([status, body.name, body.phone, body.homeLabel?.startsWith('1号楼')]).toEqual([201, NAME, PHONE, true]);
    for (const author of [place.author, phone]) {
      const { lookUps } = await matter(test, author, issueId);
      expect(lookUps).toEqual([{ at: START.toISOString(), office: '网格员', reason: '要上门看漏水' }]);
      await test.settle();
      const told = await test.db.manager.findOneByOrFail(NoticeEntity, { userId: author.userId ?? '', title: '有人查看了您是谁' });
      expect(told.words).toContain('网格员');
      expect(told.words).not.toContain('孙浩');
    }
    const [asked] = await test.db.manager.findBy(EventEntity, { aggregate: 'person', issueId });
    expect(asked).toMatchObject({ action: 'lookUp', actorUserId: place.grid.userId, actorParty: 'grid_worker', reason: '要上门看漏水' });
    // Having asked once does not open it to this handler for good, nor to the next one.
    for (const handler of [place.grid, place.secretary]) expect(await see(place, handler, issueId)).not.toContain(NAME);
    expect((await matter(test, place.secretary, issueId)).lookUps).toEqual([]);
  });

  it('is told to nobody without a reason, and to nobody who takes nothing in here', async () => {
    const place = await aPlace();
    const elsewhere = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author);
    expect(said(await lookUp(test, place.grid, issueId, ' '))).toBe('request.invalid');
    expect(said(await lookUp(test, elsewhere.grid, issueId))).toBe('not_found');
    expect(said(await lookUp(test, place.property, issueId))).toBe('permission.role_needed');
    expect(await test.db.manager.countBy(EventEntity, { aggregate: 'person', issueId })).toBe(0);
  });
});

describe('a matter that speaks of one of the staff', () => {
  it('goes round them: unseen in every list, untold, unknown to every step; a colleague takes it in', async () => {
    const place = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author, { text: '网格员孙浩来了两次，楼道都没有看。' });
    expect(await see(place, place.grid, issueId)).not.toContain(issueId);
    expect((await bench(place, place.grid)).body.counts.toTakeIn).toBe(0);
    for (const [action, body] of Object.entries(HANDLING))
      expect([action, said(await act(place.grid, issueId, action, body))]).toEqual([action, 'not_found']);
    expect((await bench(place, place.secretary)).body).toMatchObject({ counts: { toTakeIn: 1 }, toTakeIn: [{ issueId }] });
    expect((await matter(test, place.secretary, issueId)).named).toEqual(['网格员 孙浩']);
    expect((await matter(test, place.author, issueId)).named).toEqual(['网格员 孙浩']);
    expect(said(await act(place.secretary, issueId, 'accept', accepting()))).toBe(200);
  });

  it('is public to them like to every neighbour afterwards, without what was written at first, and still not theirs to handle', async () => {
    const place = await aPlace();
    const other = await anAcceptedIssue(test, place.community, { author: place.author, handler: place.secretary });
    const issueId = await aSubmittedIssue(test, place.community, place.author, { text: '网格员不接电话，我住302。' });
    await act(place.secretary, issueId, 'accept', accepting());
    const seen = await matter(test, place.grid, issueId);
    expect(seen).toMatchObject({ visibility: 'public', original: null, named: [] });
    expect(JSON.stringify(seen)).not.toContain('住302');
    for (const action of ['merge', 'executeDirectly', 'lookUp', 'close']) expect(seen.offered).not.toContain(action);
    expect(said(await merge(test, place.grid, issueId, other))).toBe('issue.names_you');
    expect(said(await merge(test, place.grid, other, issueId))).toBe('issue.names_you');
    expect(said(await lookUp(test, place.grid, issueId))).toBe('issue.names_you');
    const order = { requestKey: newId(START), assigneeOrgUnitId: place.community.propertyId, title: '办', dueOn: '2026-12-01' };
    expect(said(await act(place.grid, issueId, 'execute-directly', order))).toBe('issue.names_you');
    expect(said(await act(place.secretary, issueId, 'execute-directly', order))).toBeLessThan(300);
  });

  it('goes to the street where every handler is spoken of, and to the street alone', async () => {
    const place = await aPlace();
    const street = await aStreetOfficer(test, place.community);
    const ordinary = await aSubmittedIssue(test, place.community, place.author);
    expect(await see(place, street, ordinary)).not.toContain(ordinary);
    expect(said(await act(street, ordinary, 'accept', accepting()))).toBe('not_found');
    const named = [place.grid.personId, place.secretary.personId];
    const issueId = await aSubmittedIssue(test, place.community, place.author, { named });
    for (const handler of [place.grid, place.secretary]) expect(await see(place, handler, issueId)).not.toContain(issueId);
    await test.settle();
    const told = async ({ userId }: TestPerson) => test.db.manager.countBy(NoticeEntity, { userId, linkId: issueId });
    expect([await told(street), await told(place.grid), await told(place.secretary)]).toEqual([1, 0, 0]);
    expect((await bench(place, street)).body).toMatchObject({ counts: { toTakeIn: 1 }, toTakeIn: [{ issueId }] });
    const { offered } = await matter(test, street, issueId);
    expect(offered).toEqual(expect.arrayContaining(['accept', 'return', 'decline', 'merge', 'refer', 'lookUp']));
    expect((await lookUp(test, street, issueId)).body.name).toBe(NAME);
    expect((await matter(test, place.author, issueId)).lookUps[0]?.office).toBe('代为受理的镇街专岗');
    expect(said(await act(street, issueId, 'accept', accepting()))).toBe(200);
    expect(await matter(test, place.author, issueId)).toMatchObject({ state: 'accepted', holding: { who: '镇街专岗' } });
  });

  it('goes to the street as well where it speaks of the whole 居委会, and comes back when a new handler is appointed', async () => {
    const place = await aPlace();
    const street = await aStreetOfficer(test, place.community);
    const issueId = await aSubmittedIssue(test, place.community, place.author, { named: [place.community.communityId] });
    expect(await see(place, place.secretary, issueId)).not.toContain(issueId);
    expect((await bench(place, street)).body.counts.toTakeIn).toBe(1);
    // Appointed in the committee of the estate, which is not the body that the matter speaks of.
    const appointed = await aPerson(test, place.community, {
      roles: ['committee_member'],
      orgUnitId: place.community.estateId,
      owner: false,
    });
    expect((await bench(place, street)).body.counts.toTakeIn).toBe(0);
    expect(await see(place, appointed, issueId)).toContain(issueId);
  });
});

describe('a matter that speaks of a party', () => {
  it('is hidden from whoever stands for it, also in another office, and they may carry it out once it is public', async () => {
    const place = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author, { title: '顺安物业不修灯', named: undefined });
    expect((await matter(test, place.author, issueId)).named).toEqual(['顺安物业']);
    const both = await aPerson(test, place.community, { roles: ['grid_worker'], owner: false });
    await test.db.manager.insert(AppointmentEntity, {
      ...{ appointmentId: newId(START), personId: both.personId, orgUnitId: place.community.propertyId },
      ...{ communityId: place.community.communityId, role: 'property_company', since: '2026-01-01', until: null },
    });
    for (const one of [place.property, both]) expect(await see(place, one, issueId)).not.toContain(issueId);
    expect(said(await act(both, issueId, 'accept', accepting()))).toBe('not_found');
    await act(place.grid, issueId, 'accept', accepting());
    const order = { requestKey: newId(START), assigneeOrgUnitId: place.community.propertyId, title: '换灯', dueOn: '2026-12-01' };
    expect(said(await act(place.grid, issueId, 'execute-directly', order))).toBeLessThan(300);
    const { links } = await matter(test, place.property, issueId);
    const taskId = links.find(({ kind }) => kind === 'task')?.id ?? '';
    expect(said(await call(test, 'POST', `/tasks/${taskId}/accept`, { token: place.property.token, body: {} }))).toBeLessThan(300);
    expect(said(await lookUp(test, both, issueId))).toBe('issue.names_you');
  });

  it('is taken as its author says: nobody, or who is on the list; a name that is not is refused', async () => {
    const place = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author, { text: '物业报修过，想请社区看看。', named: [] });
    expect((await matter(test, place.author, issueId)).named).toEqual([]);
    const { token } = place.author;
    const list = await call<NameableView[]>(test, 'GET', `/communities/${place.community.communityId}/nameables`, { token });
    expect(list.body.map(({ name, roleName }) => `${roleName} ${name}`)).toEqual(
      expect.arrayContaining(['物业 顺安物业', '社区书记 刘春燕', '网格员 孙浩']),
    );
    const elsewhere = await aPlace();
    for (const id of [newId(START), elsewhere.grid.personId, place.author.personId]) {
      expect(said(await raise(test, place.community, place.author, { named: [id] }))).toBe('issue.named_unknown');
    }
  });

  it('may be said anew when it is supplemented, and what stood there before stays in the record', async () => {
    const place = await aPlace();
    const issueId = await aSubmittedIssue(test, place.community, place.author, { named: [place.community.propertyId] });
    await act(place.grid, issueId, 'return', { reason: '请写明几楼' });
    const again = { title: '楼道灯坏了', text: '三楼的灯不亮', category: 'repair', place: '', photoIds: [] };
    await act(place.author, issueId, 'resubmit', { ...again, named: [place.grid.personId] });
    expect(await see(place, place.grid, issueId)).not.toContain('三楼的灯不亮');
    const last = (await test.db.manager.find(EventEntity, { where: { issueId }, order: { eventId: 'ASC' } })).at(-1);
    expect(last?.facts).toMatchObject({ before: { named: [place.community.propertyId] } });
    expect((await matter(test, place.secretary, issueId)).named).toEqual(['网格员 孙浩']);
  });
});

describe('a handler’s own matter', () => {
  it('is handled by a colleague, whatever phone it was raised on', async () => {
    const place = await aPlace();
    const grid = await aPerson(test, place.community, { roles: ['grid_worker'] });
    const phone = await anotherAccountOf(test, grid);
    const issueId = await aSubmittedIssue(test, place.community, phone);
    const { body } = await bench(place, grid);
    expect([body.counts.toTakeIn, body.toTakeIn]).toEqual([0, []]);
    expect((await matter(test, grid, issueId)).offered).toEqual(['withdraw']);
    const other = await anAcceptedIssue(test, place.community, { author: place.author, handler: place.grid });
    for (const account of [grid, phone]) {
      for (const [action, given] of Object.entries({ ...HANDLING, merge: { targetIssueId: other } })) {
        expect([action, said(await act(account, issueId, action, given))]).toEqual([action, 'issue.own_matter']);
      }
    }
    expect(said(await refer(test, place.grid, issueId))).toBe(200);
  });
});

it('before it is public a matter is in no list of anybody but its author and whoever takes it in', async () => {
  const place = await aPlace();
  const neighbour = await aPerson(test, place.community);
  const elsewhere = await aPlace();
  const issueId = await aSubmittedIssue(test, place.community, place.author);
  for (const who of [neighbour, place.property, elsewhere.secretary]) expect(await see(place, who, issueId)).not.toContain(issueId);
  for (const who of [place.author, place.grid, place.secretary]) expect(await see(place, who, issueId)).toContain(issueId);
  const view: MatterView = await matter(test, place.grid, issueId);
  expect(view.visibility).toBe('private');
});
