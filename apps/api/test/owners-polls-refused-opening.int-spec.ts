import { CN_OWNERS_ORDINARY } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { PollEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { anEstate, announced, at, awake, callsOn, reviewing, until } from './owners-polls.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read, stateOf } = callsOn(() => test);

/** Announced; then somebody with a hand in the database changes the row, and its hour comes. */
async function touched(change: Partial<PollEntity>) {
  const { pollId, estate } = await announced(test, await anEstate(test));
  const poll = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  await test.db.manager.save(PollEntity, Object.assign(poll, change));
  await until(test, poll.opensAt ?? test.clock.now());
  return { pollId, estate: await awake(test, estate) };
}

describe('a poll does not open', () => {
  it.each<[string, Partial<PollEntity>, string]>([
    ['on a roll that its pack does not name', { rollElectorate: 'participants' }, '名册不是这种表决该用的那一张，没有开投'],
    [
      'under a pack for another roll',
      { pack: { ...CN_OWNERS_ORDINARY, electorate: 'participants' } },
      '名册不是这种表决该用的那一张，没有开投',
    ],
    [
      'under a pack of a meeting',
      {
        pack: { ...CN_OWNERS_ORDINARY, approval: { heads: { share: { numerator: 1, denominator: 2, inclusive: false }, of: 'present' } } },
      },
      '这种表决要在会上投，没有开投',
    ],
    [
      'with an item that was not in the notice',
      { question: '是否同意用 864 万元维修资金换屋面防水？' },
      '要表决的事和公告里写的不一样，没有开投',
    ],
  ])('%s; it is set aside with the reason, and everybody is told', async (_, change, why) => {
    const { pollId, estate } = await touched(change);
    expect(await read(pollId, at(estate.owners, 1))).toMatchObject({ state: 'voided', voidReason: why, mayVote: false });
    expect((await cast(pollId, at(estate.owners, 1), 'approve')).body.code).toBe('poll.not_open');
    expect(await stateOf(estate.issueId)).toBe('accepted');
    const events = await test.db.manager.findBy(EventEntity, { aggregateId: pollId, toState: 'voided' });
    expect(events.map(({ actorParty, reason }) => [actorParty, reason])).toEqual([['clock', why]]);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'open' })).toBe(0);
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { linkId: pollId, title: '这次表决作废了' })).toBe(7);
    // The matter waits again and can be put to a vote anew.
    expect(await reviewing(test, estate)).not.toBe(pollId);
  });
});
