import { MEETING_LIMITS, SLATE_LIMITS, slateOf } from '@silin/shared';
import { PollEntity } from '../src/modules/polls';
import { PaperCodeEntity } from '../src/modules/polls/paper/paper-code.entity';
import { DeliveryEntity } from '../src/modules/polls/delivery/delivery.entity';
import { entriesToPrint, type EntryToPrint } from '../src/modules/polls/paper/entries-to-print';
import { EventEntity } from '../src/platform/events';
import { anEstate, announced, at, reviewing, RULES, type Estate } from './owners-polls.builders';
import { aPaperPoll, codeOf, entryIdOf, paperCallsOn } from './paper.builders';
import { aCommunity, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { receive } = paperCallsOn(() => test);
const PAGE = /\/Type \/Page\b(?!s)/g;

async function print(pollId: string, what: 'ballots' | 'door-list', { token }: Pick<TestPerson, 'token'>, body: object = {}) {
  const response = await fetch(`${test.origin}/api/polls/${pollId}/paper/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), text: bytes.toString('latin1') };
}
const codes = async (pollId: string) =>
  (await test.db.manager.find(PaperCodeEntity, { where: { pollId }, order: { rollEntryId: 'ASC' } })).map(({ code }) => code);

describe('what is printed', () => {
  it('is one ballot for each entry, with a code of its own that stays when it is printed again', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    const first = await print(pollId, 'ballots', estate.secretary);
    expect({ status: first.status, type: first.type, pages: first.text.match(PAGE)?.length }).toEqual({
      status: 200,
      type: 'application/pdf',
      pages: 6,
    });
    const given = await codes(pollId);
    expect(new Set(given).size).toBe(6);
    const [again, list] = await Promise.all([print(pollId, 'ballots', estate.secretary), print(pollId, 'door-list', estate.secretary)]);
    expect([again.status, list.status]).toEqual([200, 200]);
    expect(list.text.match(PAGE)).toHaveLength(1);
    expect(await codes(pollId)).toEqual(given);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: pollId, action: 'printBallots' })).toBe(3);
  });

  it('is printed building by building, and of a building without an entry is an empty sheet', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    expect((await print(pollId, 'ballots', estate.secretary, { building: '1号楼' })).text.match(PAGE)).toHaveLength(6);
    expect((await print(pollId, 'ballots', estate.secretary, { building: '9号楼' })).text.match(PAGE)).toHaveLength(1);
  });

  it('is one sheet each, however long the question, and however many names', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    await test.db.manager.update(PollEntity, { pollId }, { question: '问'.repeat(MEETING_LIMITS.proposalMax) });
    expect((await print(pollId, 'ballots', estate.secretary)).text.match(PAGE)).toHaveLength(6);
    const words = (at: number) => ({ words: `${at}`.padStart(SLATE_LIMITS.wordsMax, '名') });
    const slate = slateOf({ kind: 'seats', seats: 3, options: Array.from({ length: SLATE_LIMITS.optionsMax }, (_, at) => words(at)) });
    await test.db.manager.update(PollEntity, { pollId }, { slate, question: '请选出 3 位新的业委会委员' });
    expect((await print(pollId, 'ballots', estate.secretary)).text.match(PAGE)).toHaveLength(6);
  });

  it('gives an entry that came with a correction its code, and takes none away', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test));
    await print(pollId, 'ballots', estate.secretary);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    await test.db.query('DELETE FROM paper_code WHERE pollId = ? AND code <> ?', [pollId, code]);
    await print(pollId, 'door-list', estate.secretary);
    const now = await codes(pollId);
    expect(now).toHaveLength(6);
    expect(now).toContain(code);
  });

  it('is for whoever convenes, from the frozen roll to the last day', async () => {
    const before = await anEstate(test);
    const pollId = await reviewing(test, before);
    const early = await print(pollId, 'ballots', before.secretary);
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('action.wrong_state')]);
    const { community, estate } = await someoneElse(before);
    expect((await print(pollId, 'ballots', community)).status).toBe(404);
    expect((await print(pollId, 'ballots', at(estate.owners, 1))).status).toBe(403);
    expect(await codes(pollId)).toEqual([]);
  });

  it('is nothing for a vote that takes no paper', async () => {
    const { pollId, estate } = await announced(test, await anEstate(test, { rules: RULES }));
    const { pack } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    await test.db.manager.update(PollEntity, { pollId }, { pack: { ...pack, channels: ['online'] } });
    expect((await print(pollId, 'ballots', estate.secretary)).text).toContain('ballot.channel_closed');
  });

  it('says on the door list whose vote has come in', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const without = await print(pollId, 'door-list', estate.secretary);
    await receive(pollId, clerks[0], await codeOf(test, pollId, at(estate.owners, 1)));
    const withOne = await print(pollId, 'door-list', estate.secretary);
    expect(withOne.status).toBe(200);
    expect(withOne.text.length).not.toBe(without.text.length);
    const printed: EntryToPrint[] = [];
    for await (const entry of entriesToPrint(test.db.manager, pollId)) printed.push(entry);
    expect(printed.map(({ brought, came }) => [brought, came]).filter(([brought, came]) => brought || came)).toEqual([[false, '已收']]);
  });

  it('says on the door list what was brought already: the paper, not that somebody looked at their phone', async () => {
    const { pollId, estate } = await aPaperPoll(test);
    const entries = await Promise.all(
      [1, 2, 3].map(async (index) => entryIdOf(test, pollId, await codeOf(test, pollId, at(estate.owners, index)))),
    );
    const ways = ['by_hand', 'in_app', 'board'] as const;
    const same = { pollId, roundId: pollId, enteredBy: estate.secretary.userId, at: test.clock.now(), toldConsequence: true, counts: true };
    await test.db.manager.insert(
      DeliveryEntity,
      ways.map((way, index) => ({ ...same, way, rollEntryId: at(entries, index) })),
    );
    let brought = 0;
    for await (const entry of entriesToPrint(test.db.manager, pollId)) brought += Number(entry.brought);
    expect(brought).toBe(1);
    expect((await print(pollId, 'door-list', estate.secretary)).status).toBe(200);
  });
});

async function someoneElse(estate: Estate) {
  return { community: await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'], owner: false }), estate };
}
