import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { dayOf, instantAt, type Choice } from '@silin/shared';
import { RollEntryEntity } from '../src/modules/polls';
import { Log } from '../src/platform/logging';
import { at } from './owners-polls.builders';
import type { OpenPoll } from './polls.builders';
import { alongIndexes, byMentions, byValues, dumpOf, hits, type Dump, type Ordering, type Row, type Voter } from './secret-dump.matchers';
import { aSecretPoll, codeFor, secretCallsOn } from './secret.builders';
import { aTestApp, type TestApp } from './support/test-app';

const VOTERS = 200;
/** Half of them agree. Laid side by side at random, two such lists agree in 100 places, with a deviation of 7.09 (hypergeometric). */
const BY_CHANCE = VOTERS / 2;
/** Six deviations either way: hundreds of orders are tried, and all of them together exceed it by chance once in a million runs. */
const BOUND = Math.round(6 * Math.sqrt((VOTERS * VOTERS) / (4 * (VOTERS - 1))));

let test: TestApp;
let poll: OpenPoll;
let voters: readonly Voter[];
const logged: string[] = [];
const { cast, close } = secretCallsOn(() => test);

/** Who chose what is drawn before, by a generator that always draws the same: the database's own chance is the only one. */
function drawn(seed: number): readonly Choice[] {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: VOTERS }, (_, i) => ({ choice: i % 2 === 0 ? ('approve' as const) : ('reject' as const), by: next() }))
    .sort((one, other) => one.by - other.by)
    .map(({ choice }) => choice);
}

/** What the API writes to its log, at the level at which it runs for real. */
function listenToLog(): void {
  const heard = new Log('production', { write: (line) => void logged.push(line) });
  for (const sink of ['lines', 'requests']) Reflect.set(test.app.get(Log), sink, Reflect.get(heard, sink));
}

/** The line of a request is written when its answer has gone out, which the caller may see first. */
async function lineAfter(from: number): Promise<void> {
  for (let tries = 0; logged.length === from && tries < 500; tries += 1) await setTimeout(1);
  if (logged.length === from) throw new Error('a request without a line in the log');
}

/** One after the other, five seconds apart, the first before midnight and the last after it. */
async function voteAll(): Promise<readonly Voter[]> {
  const entries = new Map(
    (await test.db.manager.findBy(RollEntryEntity, { pollId: poll.pollId })).map((row) => [row.voterKey, row.rollEntryId]),
  );
  const all: Voter[] = [];
  for (const [index, choice] of drawn(2026).entries()) {
    const voter = at(poll.voters, index);
    const from = logged.length;
    const { status, body, headers } = await cast(poll.pollId, voter, choice, { deviceKey: randomUUID() });
    if (status !== 201) throw new Error(`vote ${index}: ${status}`);
    await lineAfter(from);
    const ids = [voter.personId, voter.userId, entries.get(voter.personId) ?? '', body.ballot.receipt];
    all.push({ ids, chose: codeFor(choice), answerBytes: Number(headers.get('content-length')), logLine: logged.slice(from).join('') });
    test.clock.setOffset(test.clock.offset + 5_000);
  }
  return all;
}

beforeAll(async () => {
  test = await aTestApp();
  const lateEvening = instantAt(dayOf(test.clock.now()), '23:50').getTime();
  test.clock.setOffset(test.clock.offset + lateEvening - test.clock.now().getTime());
  listenToLog();
  poll = await aSecretPoll(test, { voters: VOTERS });
  voters = await voteAll();
}, 120_000);
afterAll(() => test.close());

/** The voters in the order of the rows that their ballots make. */
function inOrderOf({ by, rows }: Ordering<Row>): Ordering<Voter> {
  const placed = rows.flatMap((row) => voters.find(({ ids }) => ids.includes(row.rollEntryId ?? '')) ?? []);
  return { by, rows: placed };
}

async function tried(dump: Dump): Promise<readonly Readonly<{ how: string; found: number }>[]> {
  const choices = [...(await alongIndexes(test.db, 'secret_choice')), ...byValues('secret_choice', dump.secret_choice ?? [])];
  const ballots = [...(await alongIndexes(test.db, 'ballot')), ...byValues('ballot', dump.ballot ?? [])].map(inOrderOf);
  return [...ballots, ...byMentions(voters, dump)].flatMap((one) =>
    choices.map((other) => ({
      how: `${one.by} × ${other.by}`,
      found: hits(
        one.rows,
        other.rows.map((row) => row.code ?? ''),
      ),
    })),
  );
}

const telling = (all: Awaited<ReturnType<typeof tried>>) => all.filter(({ found }) => Math.abs(found - BY_CHANCE) > BOUND);

function expectNothingInCommon(dump: Dump): void {
  const keys = (dump.secret_choice ?? []).map((row) => row.choiceId ?? '');
  expect(new Set(keys).size).toBe(VOTERS);
  const elsewhere = JSON.stringify(Object.entries(dump).filter(([table]) => table !== 'secret_choice')) + logged.join('');
  expect(keys.filter((key) => elsewhere.includes(key))).toEqual([]);
  // A length, or a day, that not all of them have would be a mark.
  expect(new Set((dump.secret_choice ?? []).map((row) => JSON.stringify(row).length)).size).toBe(1);
  expect(new Set((dump.secret_choice ?? []).map((row) => row.openedOn))).toEqual(new Set(['2026-11-23']));
}

describe('a dump of a secret vote after two hundred votes in a known order', () => {
  it('was made of votes on two days, with a line in the log for each', async () => {
    const { ballot } = await dumpOf(test.db);
    expect(ballot).toHaveLength(VOTERS);
    expect(new Set(ballot?.map((row) => dayOf(new Date(row.castAt ?? ''))))).toEqual(new Set(['2026-11-23', '2026-11-24']));
    expect(voters.every(({ logLine }) => logLine.includes('/ballots'))).toBe(true);
  });

  it('would be told by the order of the votes, if the choices had kept it', () => {
    const kept = voters.map(({ chose }) => chose);
    expect(hits(voters, kept)).toBe(VOTERS);
    // Every fourth choice given away is found: the bound is no looser than that.
    const blurred = kept.map((code, i) => (i % 2 === 0 ? code : (kept[(i * 7 + 3) % VOTERS] ?? '')));
    expect(Math.abs(hits(voters, blurred) - BY_CHANCE)).toBeGreaterThan(BOUND);
  });

  it('tells no choice while it is open, by whatever order, value, size or day', async () => {
    const dump = await dumpOf(test.db);
    const all = await tried(dump);
    expect(all.length).toBeGreaterThan(150);
    expect(telling(all)).toEqual([]);
    expectNothingInCommon(dump);
  });

  it('tells none after it is closed, nor by what was there before', async () => {
    const before = (await dumpOf(test.db)).secret_choice ?? [];
    expect((await close(poll)).body.result).toMatchObject({ choices: { approve: { heads: 100 }, reject: { heads: 100 } } });
    const dump = await dumpOf(test.db);
    expect(telling(await tried(dump))).toEqual([]);
    expectNothingInCommon(dump);
    const kept = new Set(before.map((row) => row.choiceId));
    expect((dump.secret_choice ?? []).filter((row) => kept.has(row.choiceId))).toEqual([]);
    // The same choice under an old and a new key: laid side by side in every order, they agree by chance.
    const [olds, news] = [byValues('before', before), byValues('after', dump.secret_choice ?? [])];
    for (const old of olds.filter(({ by }) => by.endsWith('choiceId')))
      for (const one of news.filter(({ by }) => by.endsWith('choiceId'))) {
        const agreeing = old.rows.filter((row, i) => row.code === one.rows[i]?.code).length;
        expect(Math.abs(agreeing - BY_CHANCE)).toBeLessThanOrEqual(BOUND);
      }
  });

  it('has nothing of it in the log, in what is to be sent, or in what happened', async () => {
    const dump = await dumpOf(test.db);
    const told = JSON.stringify([dump.event, dump.outbox_message, dump.notice]).replaceAll(
      /"(words|facts|payload)":"[^"]*同意 100[^"]*"/g,
      '',
    );
    for (const { ids } of voters.slice(0, 20)) expect(told).not.toContain(ids[3]);
    expect(logged.join('')).not.toMatch(/approve|reject|abstain|"code"/);
    expect((dump.event ?? []).filter((row) => row.action === 'cast')).toEqual([]);
  });
});
