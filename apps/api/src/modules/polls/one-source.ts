import type { EntityManager } from 'typeorm';
import {
  countedAs,
  effectOfDoubtfulBallots,
  effectOfDoubtfulVotes,
  effectOfUnknownVotes,
  MANY_FROM_ONE,
  type Channel,
  type CountedChoice,
  type CountedVote,
  type JudgedSource,
  type OneSource,
} from '@silin/shared';
import { storedContent } from './my-ballot';
import { choicesOf } from './my-entries';
import { choiceOn, type CountedPoll } from './poll-count';
import type { PollEntity } from './poll.entity';

/** What a clerk enters for somebody else; everything else comes from a voter's own account. */
const BY_CLERKS = ['by_hand', 'paper'] as const satisfies readonly Channel[];
const OWN_ACCOUNT = 'b.channel NOT IN (?)';
/** By what ballots are held together: the device, and the account, that cast them; the clerk who entered them. */
const HELD_BY: Readonly<Record<OneSource, readonly string[]>> = { device: ['b.deviceSha256', 'b.castBy'], clerk: ['b.castBy'] };
const WHICH: Readonly<Record<OneSource, string>> = { device: OWN_ACCOUNT, clerk: 'b.channel IN (?)' };

type Row = Readonly<{
  rollEntryId: string;
  choice: CountedChoice | null;
  choices: unknown;
  heads: number;
  areaCm2: string | null;
  conflictGround: string | null;
  source: string;
}>;

/**
 * Entries of which many were cast from one device or account, or entered by one clerk, and whether they could have changed a criterion.
 * Only those groups are read one by one; nothing of whom or of which device leaves this.
 */
export async function judgedSources(em: EntityManager, poll: PollEntity, counted: CountedPoll): Promise<readonly JudgedSource[]> {
  const found: JudgedSource[] = [];
  for (const source of Object.keys(MANY_FROM_ONE) as OneSource[]) {
    const rows = await rowsOf(em, poll.pollId, source);
    if (rows.length === 0) continue;
    const entries = new Map(rows.map((row) => [row.rollEntryId, row]));
    found.push({ source, entries: entries.size, sources: sourcesIn(rows), effect: effectOf(poll, counted, [...entries.values()]) });
  }
  return found;
}

function effectOf({ pack, secrecy }: PollEntity, { result, slate }: CountedPoll, rows: readonly Row[]): JudgedSource['effect'] {
  if (secrecy === 'secret') return effectOfUnknownVotes(pack, result, slate, rows.length);
  const votesOn = (option: string | null) =>
    rows.map(({ heads, areaCm2, conflictGround, choice, choices }): CountedVote => {
      const said = choiceOn(storedContent({ choice, choices: choicesOf(choices) }), option);
      return { heads, areaCm2: Number(areaCm2 ?? 0), choice: countedAs(said, conflictGround !== null, result.readings) };
    });
  return slate ? effectOfDoubtfulBallots(pack, result, slate, votesOn) : effectOfDoubtfulVotes(pack, result, votesOn(null));
}

async function rowsOf(em: EntityManager, pollId: string, source: OneSource): Promise<Row[]> {
  const rows: Row[] = [];
  for (const holder of HELD_BY[source]) {
    const many = await em.query<{ holder: string }[]>(
      `SELECT ${holder} AS holder FROM ballot b WHERE b.pollId = ? AND ${WHICH[source]} AND ${holder} IS NOT NULL
       GROUP BY ${holder} HAVING COUNT(*) >= ?`,
      [pollId, BY_CLERKS, MANY_FROM_ONE[source]],
    );
    if (many.length === 0) continue;
    rows.push(
      ...(await em.query<Row[]>(
        `SELECT b.rollEntryId, b.choice, b.choices, e.heads, e.areaCm2, e.conflictGround, ${holder} AS source
       FROM ballot b JOIN roll_entry e ON e.rollEntryId = b.rollEntryId
       WHERE b.pollId = ? AND ${WHICH[source]} AND ${holder} IN (?)`,
        [pollId, BY_CLERKS, many.map((one) => one.holder)],
      )),
    );
  }
  return rows;
}

/** An account of which every ballot came from a device that is named already is no second source. */
function sourcesIn(rows: readonly Row[]): number {
  const first = new Map<string, string>();
  for (const { rollEntryId, source } of rows) if (!first.has(rollEntryId)) first.set(rollEntryId, source);
  return new Set(first.values()).size;
}
