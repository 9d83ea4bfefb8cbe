import type { EntityManager } from 'typeorm';
import { ballotLineText, ballotsRootOfTexts, rollHashOfTexts, rollLineText, type BallotContent, type RollEntry } from '@silin/shared';
import { storedContent } from './my-ballot';
import { choicesOf, partsOrNull } from './my-entries';
import { recountBallotOf, recountLineOf, sha256, type BallotLine, type RollLine } from './poll-digests';
import type { PollEntity } from './poll.entity';
import type { RollEntryEntity } from './roll-entry.entity';

/** Places of the printed roll, or ballots, that are read at a time and forgotten again, however long the roll. */
const PAGE = 1000;
const LAST = 'SELECT MAX(position) AS last FROM roll_entry WHERE pollId = ?';
// Bounded on both sides: with one alone, the database reads the whole roll again for every page.
const ROLL = `
  SELECT r.rollEntryId, r.voterKey, r.alias, r.capacity, r.heads, r.areaCm2, r.homes, r.parking, r.parkingCm2, r.present, r.conflictGround,
    EXISTS (SELECT 1 FROM ballot_delivery d WHERE d.rollEntryId = r.rollEntryId AND d.counts = 1) AS delivered
  FROM roll_entry r WHERE r.pollId = ? AND r.position >= ? AND r.position < ?`;
const BALLOTS = `
  SELECT rollEntryId, choice, choices, channel FROM ballot WHERE pollId = ? AND rollEntryId > ? ORDER BY rollEntryId LIMIT ${PAGE}`;

/** What somebody handed in. */
export type VotersContent = BallotContent & Readonly<{ voter: string }>;
type BallotRow = Omit<BallotLine, 'choices'> & Readonly<{ choices: unknown }>;
type Read<T> = Readonly<{ sha256: string; rows: readonly T[] }>;
export type StoredLine = Required<RollLine> & Pick<RollEntryEntity, 'voterKey'>;
type Sealed = Pick<PollEntity, 'pollId' | 'sealKey'>;
/** As it comes from the driver: MariaDB keeps JSON as text, MySQL hands it out parsed. */
type RollRow = Omit<StoredLine, 'areaCm2' | 'homes' | 'parking' | 'parkingCm2' | 'present' | 'delivered'> &
  Readonly<{ areaCm2: string | null; homes: unknown; parking: unknown; parkingCm2: string; present: number; delivered: number | string }>;

/** The stored roll as it is counted, and its hash; a hundred thousand voters are never in memory as whole rows. */
export async function readRoll(em: EntityManager, poll: Sealed): Promise<Read<RollEntry>> {
  const rows: RollEntry[] = [];
  const texts: string[] = [];
  for await (const line of storedRoll(em, poll)) {
    const { rollEntryId, heads, areaCm2, present, delivered, conflictGround } = line;
    const conflict = conflictGround === null ? undefined : true;
    rows.push({ voter: rollEntryId, heads, areaCm2: areaCm2 ?? undefined, present, delivered, conflict });
    texts.push(rollLineText(recountLineOf(poll, line)));
  }
  return { rows, sha256: rollHashOfTexts(texts, sha256) };
}

/** The ballots that were cast as they are counted, and their root. */
export async function readBallots(em: EntityManager, poll: Sealed): Promise<Read<VotersContent>> {
  const rows: VotersContent[] = [];
  const texts: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: BallotLine[] = (await em.query<BallotRow[]>(BALLOTS, [poll.pollId, after])).map(asBallot);
    for (const ballot of page) {
      rows.push({ voter: ballot.rollEntryId, ...storedContent(ballot) });
      texts.push(ballotLineText(recountBallotOf(poll, ballot)));
    }
    after = page.at(PAGE - 1)?.rollEntryId;
  }
  return { rows, sha256: ballotsRootOfTexts(texts, sha256) };
}

const asBallot = (row: BallotRow): BallotLine => ({ ...row, choices: choicesOf(row.choices) });

/** Of a poll that is locked: between two pages nothing comes or goes. */
export async function* storedRoll(em: EntityManager, { pollId }: Pick<PollEntity, 'pollId'>): AsyncGenerator<StoredLine> {
  const [found] = await em.query<{ last: number | null }[]>(LAST, [pollId]);
  for (let from = 0; from <= (found?.last ?? -1); from += PAGE) {
    yield* (await em.query<RollRow[]>(ROLL, [pollId, from, from + PAGE])).map(asLine);
  }
}

const asLine = ({ areaCm2, homes, parking, parkingCm2, present, delivered, ...line }: RollRow): StoredLine => ({
  ...line,
  areaCm2: areaCm2 === null ? null : Number(areaCm2),
  homes: partsOrNull(homes),
  parking: partsOrNull(parking),
  parkingCm2: Number(parkingCm2),
  present: Boolean(present),
  delivered: Number(delivered) > 0,
});
