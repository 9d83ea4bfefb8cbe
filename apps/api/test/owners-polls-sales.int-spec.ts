import { addDays, dayOf, type RegisterImportView } from '@silin/shared';
import { HomeEntity } from '../src/modules/communities';
import { NoticeEntity } from '../src/modules/notices';
import { PersonEntity } from '../src/modules/people';
import { BallotEntity, PollEntity, RollEntryEntity, RollMemberEntity } from '../src/modules/polls';
import { rollDigest } from '../src/modules/polls/poll-digests';
import { RollHandoverEntity } from '../src/modules/polls/roll-handover.entity';
import { EventEntity } from '../src/platform/events';
import { anEstate, at, awake, callsOn, ended, opened, sold } from './owners-polls.builders';
import { call } from './support/calling';
import { aGuest, anotherAccountOf, signedInAgain, type TestPerson } from './support/people';
import { aHomeRow, aRegisterCsv } from './support/register-files';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read } = callsOn(() => test);
const today = () => dayOf(test.clock.now());
const handovers = async (pollId: string, who: Pick<TestPerson, 'token'>) => (await read(pollId, who)).rollRecord.handovers;

describe('a home that is sold while its owners vote', () => {
  it('without a ballot is voted for by its new owner; the entry, its head and its area stay as they are', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const seller = at(estate.owners, 2);
    const before = await read(pollId, seller);
    const buyer = await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: today() });
    // With their only home they have sold their standing here as well.
    expect((await cast(pollId, seller, 'reject')).status).toBe(403);
    expect(await read(pollId, seller)).toMatchObject({ mayVote: false, myEntries: [] });
    const mine = await read(pollId, buyer);
    expect(mine.myEntries).toMatchObject([{ rollEntryId: before.myEntries[0]?.rollEntryId, areaCm2: 882_000, mayVote: true }]);
    expect((await cast(pollId, buyer, 'approve')).status).toBe(201);
    const poll = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    expect(rollDigest(poll, await test.db.manager.findBy(RollEntryEntity, { pollId }))).toBe(poll.rollSha256);
    const other = at(estate.owners, 3);
    await sold(test, estate, { homeId: other.homeId, sellers: [other], on: today(), buyer });
    expect((await read(pollId, buyer)).myEntries.map(({ mayVote }) => mayVote)).toEqual([false, true]);
    await test.settle();
    const told = async (userId: string) =>
      (await test.db.manager.findBy(NoticeEntity, { linkId: pollId, userId })).map(({ title }) => title);
    // Who has no account yet when the sale is entered finds the vote on the home page.
    expect(await told(buyer.userId)).toEqual(['有一件事请您表决']);
    expect(await told(other.userId)).toContain('这一票由新业主投了');
    const event = await test.db.manager.findOneOrFail(EventEntity, {
      where: { aggregateId: pollId, action: 'handOver' },
      order: { eventId: 'ASC' },
    });
    expect([event.actorParty, event.facts]).toMatchObject(['secretary', { alias: mine.myEntries[0]?.alias, onDay: today() }]);
    expect(JSON.stringify(event.facts)).not.toContain(buyer.name);
  });

  it('after its ballot was cast, that one stands, and the new owner has none', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const seller = at(estate.owners, 2);
    const { alias } = at((await read(pollId, seller)).myEntries, 0);
    expect((await cast(pollId, seller, 'reject')).status).toBe(201);
    await test.pass({ minutes: 1 });
    const buyer = await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: today() });
    expect((await cast(pollId, buyer, 'approve')).body.code).toBe('poll.not_on_roll');
    // The buyer is told that it was voted for, and nothing of how; nobody else is.
    const bought = await read(pollId, buyer);
    expect(bought.votedBeforeSale).toMatchObject([{ alias, onDay: today() }]);
    expect(JSON.stringify([bought.votedBeforeSale, bought.myEntries, bought.myBallot])).not.toContain('reject');
    for (const other of [seller, at(estate.owners, 3)]) {
      expect((await read(pollId, await signedInAgain(test, other))).votedBeforeSale).toEqual([]);
    }
    expect((await read(pollId, await signedInAgain(test, seller))).myBallot).toMatchObject({ choice: 'reject' });
    // Whether the room has voted is told of nobody before the end.
    expect(await handovers(pollId, estate.secretary)).toEqual([{ onDay: today(), alias, words: '投过的票算数；没投的，由新业主投' }]);
    expect(await handovers(pollId, await aGuest(test))).toMatchObject([{ alias: null }]);
    const on = today();
    await ended(test, pollId);
    expect(await handovers(pollId, await signedInAgain(test, estate.secretary))).toEqual([
      { onDay: on, alias, words: '过户前投的票，算数' },
    ]);
    expect(await test.db.manager.findBy(BallotEntity, { pollId })).toMatchObject([{ choice: 'reject', castBy: seller.userId }]);
  });

  it('from a later day is voted for by the old owner until then, and by the new one from its first moment', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const [one, two] = [at(estate.owners, 2), at(estate.owners, 3)];
    const on = addDays(today(), 2);
    const first = await sold(test, estate, { homeId: one.homeId, sellers: [one], on });
    const second = await sold(test, estate, { homeId: two.homeId, sellers: [two], on });
    expect((await cast(pollId, first, 'approve')).status).toBe(403);
    expect((await cast(pollId, one, 'approve')).status).toBe(201);
    await test.pass({ days: 2 });
    expect((await cast(pollId, await signedInAgain(test, two), 'approve')).status).toBe(403);
    const buyer = { ...second, token: (await awakened(second)).token };
    expect((await cast(pollId, buyer, 'reject')).status).toBe(201);
    // What the old owner voted stays theirs to see, and the new one's.
    expect(await read(pollId, await awakened(first))).toMatchObject({ myEntries: [], votedBeforeSale: [{ onDay: on }] });
    expect((await read(pollId, await signedInAgain(test, one))).myBallot).toMatchObject({ choice: 'approve' });
    await ended(test, pollId);
    const secretary = await signedInAgain(test, estate.secretary);
    expect((await handovers(pollId, secretary)).map(({ words }) => words).sort()).toEqual(['由新业主投', '过户前投的票，算数']);
  });

  it('as one of several of an owner changes nothing; a share of a home lets who came in vote beside who stayed', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const owner = at(estate.owners, 0);
    const buyer = await sold(test, estate, { homeId: owner.homeId, sellers: [owner], on: today() });
    expect((await read(pollId, owner)).myEntries).toMatchObject([{ areaCm2: 982_001, mayVote: true }]);
    expect((await read(pollId, buyer)).myEntries).toEqual([]);
    const [stays, goes] = estate.couple;
    const comes = await sold(test, estate, { homeId: stays.homeId, sellers: [goes], on: today() });
    expect((await read(pollId, goes)).mayVote).toBe(false);
    expect([(await read(pollId, stays)).mayVote, (await read(pollId, comes)).mayVote]).toEqual([true, true]);
    expect((await cast(pollId, comes, 'approve')).status).toBe(201);
    expect((await cast(pollId, stays, 'reject')).body.code).toBe('ballot.already_cast');
    expect(await test.db.manager.countBy(RollHandoverEntity, { pollId })).toBe(2);
  });

  it('while old and new owner vote at the same moment counts one ballot, of whoever owned it then', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    for (const seller of estate.owners.slice(1)) {
      const entry = at((await read(pollId, seller)).myEntries, 0);
      const sale = sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: today() });
      const [buyer, old] = await Promise.all([sale, cast(pollId, seller, 'reject')]);
      const young = await cast(pollId, buyer, 'approve');
      const ballots = await test.db.manager.findBy(BallotEntity, { pollId, rollEntryId: entry.rollEntryId });
      expect(ballots).toHaveLength(1);
      expect([old.status, young.status]).toEqual(ballots[0]?.castBy === seller.userId ? [201, 403] : [403, 201]);
      const members = await test.db.manager.findBy(RollMemberEntity, { rollEntryId: entry.rollEntryId });
      expect(members.some(({ untilDay }) => untilDay !== null)).toBe(old.status !== 201);
    }
  });

  it('as a register file says it is followed like one that was entered by hand', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const { communityId, estateId } = estate.community;
    const seller = at(estate.owners, 2);
    const { roomName, unitName, buildingName } = await test.db.manager.findOneByOrFail(HomeEntity, { homeId: seller.homeId ?? '' });
    const form = new FormData();
    const row = aHomeRow({ 楼栋: buildingName, 单元: unitName, 房号: roomName, 产权人: '赵敏', 手机号: '19900000003' });
    form.append('file', new Blob([aRegisterCsv([row])]), '名册.csv');
    const { token } = estate.secretary;
    const path = `/communities/${communityId}/register-imports?estateId=${estateId}`;
    const { body } = await call<RegisterImportView>(test, 'POST', path, { token, form });
    expect((await call(test, 'POST', `/register-imports/${body.importId}/confirm`, { token })).status).toBe(200);
    expect(await test.db.manager.countBy(RollHandoverEntity, { pollId, isHandedOver: true, onDay: today() })).toBe(1);
    const buyer = await test.db.manager.findOneByOrFail(PersonEntity, { communityId, name: '赵敏' });
    const { personId } = buyer;
    expect((await cast(pollId, await anotherAccountOf(test, { personId }), 'approve')).status).toBe(201);
    expect((await cast(pollId, seller, 'approve')).status).toBe(403);
  });

  it('after the last day concerns no ballot', async () => {
    const { pollId, estate } = await opened(test, await anEstate(test));
    const seller = at(estate.owners, 2);
    await sold(test, estate, { homeId: seller.homeId, sellers: [seller], on: addDays(today(), 20) });
    expect(await test.db.manager.countBy(RollHandoverEntity, { pollId })).toBe(0);
    expect((await read(pollId, at((await awake(test, estate)).owners, 2))).mayVote).toBe(true);
  });
});

/** On the phone that the buyer signed in with. */
async function awakened(buyer: TestPerson): Promise<TestPerson> {
  const { SessionService } = await import('../src/platform/auth');
  const { tokens } = await test.app.get(SessionService).start(`second-${buyer.personId}`, null);
  return { ...buyer, token: tokens.accessToken };
}
