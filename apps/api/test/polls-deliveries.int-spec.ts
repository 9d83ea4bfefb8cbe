import { randomUUID } from 'node:crypto';
import {
  recount,
  type Done,
  type DoorsView,
  type PhotoView,
  type Problem,
  type RecordDeliveriesAnswer,
  type RecountPack,
  type RemindAnswer,
} from '@silin/shared';
import { DeliveryEntity, PollEntity, RollMemberEntity } from '../src/modules/polls';
import { sha256 } from '../src/modules/polls/poll-digests';
import { EventEntity } from '../src/platform/events';
import { NoticeEntity } from '../src/modules/notices';
import { anEstate, announced, aTenant, at, awake, callsOn, ended, opened, RULES } from './owners-polls.builders';
import { call } from './support/calling';
import { aCommunity, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());
const { post, read, cast } = callsOn(() => test);

const doors = (pollId: string, { token }: TestPerson, building?: string) =>
  call<DoorsView & Problem>(test, 'GET', `/polls/${pollId}/doors${building ? `?building=${encodeURIComponent(building)}` : ''}`, { token });
async function aPhoto({ token }: TestPerson): Promise<string> {
  return (await call<PhotoView>(test, 'POST', '/photos', { token, form: photoForm(await aJpeg({ width: 80, height: 60 })) })).body.photoId;
}
const entryOf = async (pollId: string, { personId }: TestPerson) =>
  (await test.db.manager.findOneByOrFail(RollMemberEntity, { pollId, personId })).rollEntryId;
async function delivered(pollId: string, who: TestPerson, rollEntryIds: readonly string[], more: object = {}) {
  const body = { requestKey: randomUUID(), rollEntryIds, way: 'by_hand', toldConsequence: true, photoId: await aPhoto(who), ...more };
  return post<RecordDeliveriesAnswer>(`/polls/${pollId}/deliveries`, who, body);
}
const marks = ({ units }: DoorsView) => units.flatMap(({ floors }) => floors.flatMap(({ doors: on }) => on.map(({ mark }) => mark))).sort();
const FOLLOWING = {
  ...RULES,
  silentBallots: 'follow_majority',
  ballotsClause: { text: '第十二条：没交的票随多数', source: '业主大会议事规则' },
} as const;

describe('ballots brought to the doors', () => {
  it('are entered home by home, with a photo, and show what each door still needs', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const { owners, secretary } = estate;
    const [first, second, third] = [
      await entryOf(pollId, at(owners, 1)),
      await entryOf(pollId, at(owners, 2)),
      await entryOf(pollId, at(owners, 3)),
    ];
    await cast(pollId, at(owners, 1), 'approve');
    expect((await delivered(pollId, secretary, [first, second])).body).toEqual({ recorded: 2 });
    expect((await delivered(pollId, secretary, [third], { way: 'board' })).body).toEqual({ recorded: 1 });
    const { body } = await doors(pollId, secretary);
    expect(body.figures).toEqual({ voted: 1, delivered: 1, posted: 1, none: 3 });
    expect(marks(body)).toEqual(expect.arrayContaining(['delivered', 'none', 'posted', 'voted']));
    expect(body.offered).toEqual(['deliver', 'remind']);
    // Nothing of how anybody voted, and no name.
    expect(JSON.stringify({ ...body, question: '' })).not.toMatch(/approve|同意/);
    const [event] = await test.db.manager.findBy(EventEntity, { aggregateId: pollId, action: 'deliver' });
    expect(event?.facts).toMatchObject({ way: 'by_hand', entries: 2 });
  });

  it('sent twice, at once or entered again are one delivery', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const { owners, secretary } = estate;
    const ids = [await entryOf(pollId, at(owners, 1)), await entryOf(pollId, at(owners, 2))];
    const round = {
      requestKey: randomUUID(),
      rollEntryIds: ids,
      way: 'household',
      toldConsequence: false,
      photoId: await aPhoto(secretary),
    };
    const answers = await Promise.all([1, 2].map(() => post<RecordDeliveriesAnswer>(`/polls/${pollId}/deliveries`, secretary, round)));
    expect(answers.map(({ body }) => body.recorded)).toEqual([2, 2]);
    const again = {
      requestKey: randomUUID(),
      rollEntryIds: ids,
      way: 'household',
      toldConsequence: true,
      photoId: await aPhoto(secretary),
    };
    for (let times = 0; times < 2; times += 1) {
      expect((await post(`/polls/${pollId}/deliveries`, secretary, again)).body).toEqual({ recorded: 0 });
    }
    expect(await test.db.manager.countBy(DeliveryEntity, { pollId })).toBe(2);
  });

  it.each<
    [string, (pollId: string, who: TestPerson, entry: string) => Promise<{ status: number; body: Partial<Problem> }>, number, string]
  >([
    ['an entry of another poll', (pollId, who) => delivered(pollId, who, [randomUUID()]), 404, 'not_found'],
    ['a photo of somebody else', (pollId, who, entry) => delivered(pollId, who, [entry], { photoId: randomUUID() }), 422, 'photo.unknown'],
    [
      'read on a phone, which no clerk can say',
      (pollId, who, entry) => delivered(pollId, who, [entry], { way: 'in_app' }),
      422,
      'request.invalid',
    ],
    ['nobody', (pollId, who) => delivered(pollId, who, []), 422, 'request.invalid'],
    ['the same door twice', (pollId, who, entry) => delivered(pollId, who, [entry, entry]), 422, 'request.invalid'],
  ])('are refused: %s', async (_what, deliver, status, code) => {
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: 2 }));
    const answer = await deliver(pollId, estate.secretary, await entryOf(pollId, at(estate.owners, 1)));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await test.db.manager.countBy(DeliveryEntity, { pollId })).toBe(0);
  });

  it('are nobody’s business in another community, for a neighbour, or after the end', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: 2 }));
    const entry = await entryOf(pollId, at(estate.owners, 1));
    const stranger = await aPerson(test, await aCommunity(test.db), { roles: ['secretary'], owner: false });
    expect((await doors(pollId, stranger)).status).toBe(404);
    expect((await delivered(pollId, stranger, [entry])).status).toBe(404);
    expect((await doors(pollId, at(estate.owners, 1))).status).toBe(403);
    expect((await doors(pollId, estate.secretary, '没有的楼')).status).toBe(404);
    await ended(test, pollId);
    const secretary = await signedInAgain(test, estate.secretary);
    expect((await delivered(pollId, secretary, [entry])).body).toMatchObject({ code: 'action.wrong_state' });
    expect((await doors(pollId, secretary)).body.offered).toEqual([]);
  });
});

describe('a ballot opened on the phone of its voter', () => {
  it('is delivered, once announced; for whoever is on no roll there is none', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test, { owners: 2 }));
    const [owner, tenant] = [at(estate.owners, 1), await aTenant(test, estate.community, at(estate.owners, 0))];
    for (let times = 0; times < 2; times += 1)
      expect((await post<Done>(`/polls/${pollId}/deliveries/mine`, owner)).body).toEqual({ done: true });
    expect((await post(`/polls/${pollId}/deliveries/mine`, tenant)).status).toBe(404);
    const rows = await test.db.manager.findBy(DeliveryEntity, { pollId });
    expect(rows.map(({ way, counts }) => [way, counts])).toEqual([['in_app', true]]);
  });
});

describe('a home that was sold', () => {
  it('has nothing delivered by its seller: the ballot is the buyer’s', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test, { owners: 2 }));
    const seller = at(estate.owners, 1);
    await test.db.manager.update(RollMemberEntity, { pollId, personId: seller.personId }, { untilDay: '2026-01-01' });
    expect((await post(`/polls/${pollId}/deliveries/mine`, seller)).status).toBe(404);
    expect(await test.db.manager.countBy(DeliveryEntity, { pollId })).toBe(0);
  });
});

describe('those who have not voted', () => {
  it('are told again, they and nobody else, once a day', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const { owners, secretary } = estate;
    await cast(pollId, at(owners, 1), 'approve');
    const { body } = await post<RemindAnswer>(`/polls/${pollId}/reminders`, secretary);
    // Three owners with one home, one with two, and the couple who share one: each account of theirs.
    expect(body.told).toBe(6);
    await test.pass({ seconds: 5 });
    const told = await test.db.manager.findBy(NoticeEntity, { title: '您还有一票没投' });
    const toldUsers = told.map(({ userId }) => userId);
    expect(toldUsers).not.toContain(at(owners, 1).userId);
    expect(toldUsers).toEqual(expect.arrayContaining([at(owners, 2).userId, estate.couple[1].userId]));
    expect((await post(`/polls/${pollId}/reminders`, secretary)).body).toMatchObject({ code: 'poll.reminded_lately' });
    await test.pass({ hours: 21 });
    const again = await awake(test, estate);
    expect((await post<RemindAnswer>(`/polls/${pollId}/reminders`, again.secretary)).body.told).toBe(6);
    expect((await post(`/polls/${pollId}/reminders`, at(again.owners, 1))).status).toBe(403);
  });

  it('are not told before the vote is open', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test, { owners: 2 }));
    expect((await post(`/polls/${pollId}/reminders`, estate.secretary)).body).toMatchObject({ code: 'action.wrong_state' });
  });
});

describe('a ballot that was delivered and never came back', () => {
  it('joins the majority where the estate’s rules say so, and only where whoever took it was told; the rows show it', async () => {
    const before = await anEstate(test);
    const { pollId, estate } = await opened(test, before);
    await test.db.manager.update(PollEntity, { pollId }, { rules: FOLLOWING });
    const { owners, secretary } = estate;
    for (const voter of [at(owners, 0), at(owners, 1)]) await cast(pollId, voter, 'approve');
    await delivered(pollId, secretary, [await entryOf(pollId, at(owners, 2))]);
    await delivered(pollId, secretary, [await entryOf(pollId, at(owners, 3))], { toldConsequence: false });
    await delivered(pollId, secretary, [await entryOf(pollId, at(owners, 4))], { way: 'board' });
    await ended(test, pollId);
    const now = await awake(test, estate);
    const { result } = await read(pollId, at(now.owners, 0));
    expect(result).toMatchObject({ silent: { figures: { heads: 1 }, joined: 'approve' }, participants: { heads: 3 } });
    const { body } = await post<RecountPack>(`/polls/${pollId}/recount-pack`, at(now.owners, 0));
    expect(body.file.roll.filter(({ delivered: was }) => was)).toHaveLength(1);
    expect(recount(JSON.parse(JSON.stringify(body.file)), sha256).published).toEqual({ agrees: true, differs: [] });
  });
});
