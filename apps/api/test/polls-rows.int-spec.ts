import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ballotsRoot, rollHash } from '@silin/shared';
import { BallotEntity, RollEntryEntity } from '../src/modules/polls';
import { newSealKey, recountBallotOf, recountLineOf } from '../src/modules/polls/poll-digests';
import { readBallots, readRoll } from '../src/modules/polls/poll-rows';
import { newId } from '../src/platform/database';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const AT_ONCE = 500;

const anyLabel = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('3号楼1单元101', '"\n["x",1', "it's", '𠮷野家', '\\'));
const anyVoter = fc.record({
  alias: anyLabel,
  capacity: fc.constantFrom('业主', '共有业主', '建设单位', ''),
  heads: fc.nat({ max: 9 }),
  areaCm2: fc.option(fc.nat({ max: 1e12 })),
  homes: fc.option(fc.array(fc.record({ label: anyLabel, areaCm2: fc.nat({ max: 1e9 }) }), { maxLength: 3 })),
  present: fc.boolean(),
  choice: fc.option(fc.constantFrom('approve' as const, 'reject' as const, 'abstain' as const)),
  channel: fc.constantFrom('online' as const, 'paper' as const),
});
type Voter = typeof anyVoter extends fc.Arbitrary<infer T> ? T : never;

/** A poll that is nothing but its rows, beside another that must not be read. */
async function stored(voters: readonly Voter[]) {
  const poll = { pollId: newId(test.clock.now()), sealKey: newSealKey() };
  const { pollId } = poll;
  const roll = voters.map(({ choice: _, channel: __, ...voter }, position) => ({
    ...voter,
    rollEntryId: newId(test.clock.now()),
    ...{ pollId, position, buildingName: null },
    voterKey: sha256(`${pollId} ${position}`),
  }));
  const ballots = voters.flatMap(({ choice, channel }, position) => {
    const rollEntryId = roll[position]?.rollEntryId ?? '';
    const cast = { castBy: rollEntryId, castAt: test.clock.now(), receipt: `R${position}`, requestKey: rollEntryId, witnessPersonId: null };
    return choice === null ? [] : [{ pollId, rollEntryId, choice, choices: null, channel, ...cast }];
  });
  for (let from = 0; from < voters.length; from += AT_ONCE) {
    await test.db.manager.insert(RollEntryEntity, roll.slice(from, from + AT_ONCE));
    const part = ballots.slice(from, from + AT_ONCE);
    if (part.length > 0) await test.db.manager.insert(BallotEntity, part);
  }
  return { poll, roll, ballots };
}

describe('the rows of a poll, read page by page', () => {
  it.each([0, 1, 999, 1000, 1001, 2345])('have the hashes of the public format, all at once: %i voters', async (count) => {
    const { poll, roll, ballots } = await stored(fc.sample(anyVoter, count));
    await stored(fc.sample(anyVoter, 3));
    const readBack = await readRoll(test.db.manager, poll);
    const cast = await readBallots(test.db.manager, poll);
    const lines = roll.map((line) => recountLineOf(poll, line));
    expect(readBack.sha256).toBe(rollHash(lines, sha256));
    expect(cast.sha256).toBe(
      ballotsRoot(
        ballots.map((ballot) => recountBallotOf(poll, ballot)),
        sha256,
      ),
    );
    const counted = roll.map(({ rollEntryId, heads, areaCm2, present }) => ({
      ...{ voter: rollEntryId, heads, present, delivered: false },
      areaCm2: areaCm2 ?? undefined,
    }));
    const byVoter = (one: { voter: string }, other: { voter: string }) => (one.voter < other.voter ? -1 : 1);
    expect([...readBack.rows].sort(byVoter)).toEqual([...counted].sort(byVoter));
    const contents = ballots.map(({ rollEntryId, choice, choices }) => ({ voter: rollEntryId, choice, choices }));
    expect([...cast.rows].sort(byVoter)).toEqual([...contents].sort(byVoter));
  });
});
