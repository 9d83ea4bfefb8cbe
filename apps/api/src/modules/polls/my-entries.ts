import type { EntityManager } from 'typeorm';
import {
  actsOn,
  dayOf,
  type ActingDays,
  type CastEvidence,
  type Channel,
  type ConflictGround,
  type CountedChoice,
  type SlateChoices,
} from '@silin/shared';
import type { HomeOnRoll } from './roll-entry.entity';

export type OwnBallot = Readonly<{
  choice: CountedChoice | null;
  choices: SlateChoices | null;
  castAt: Date;
  changedAt: Date | null;
  version: number;
  channel: Channel;
  receipt: string;
}>;
export type OwnEntry = Readonly<{
  rollEntryId: string;
  alias: string;
  heads: number;
  areaCm2: number | null;
  homes: readonly HomeOnRoll[];
  parking: readonly HomeOnRoll[];
  conflictGround: ConflictGround | null;
  conflictReason: string | null;
  ballot: OwnBallot | null;
  evidence: CastEvidence | null;
}>;

type Row = ActingDays &
  CastEvidence &
  Omit<OwnEntry, 'ballot' | 'evidence' | 'areaCm2' | 'homes' | 'parking'> & {
    pollId: string;
    areaCm2: string | null;
    homes: unknown;
    parking: unknown;
    choices: unknown;
  } & {
    [K in Exclude<keyof OwnBallot, 'choices'>]: OwnBallot[K] | null;
  };

/**
 * The caller's own places on these rolls, each with its ballot; no other ballot is ever read one by one. In the order of the roll. Of a home
 * that was sold meanwhile the entry is theirs who act for it today; once it has voted, theirs who acted for it then.
 */
export async function entriesOf(
  em: EntityManager,
  pollIds: readonly string[],
  personId: string | null,
  today: string,
): Promise<Map<string, readonly OwnEntry[]>> {
  if (!personId || pollIds.length === 0) return new Map();
  const rows = await em.query<Row[]>(
    `SELECT m.pollId, r.rollEntryId, r.alias, r.heads, r.areaCm2, r.homes, r.parking, r.conflictGround, r.conflictReason, m.sinceDay, m.untilDay,
       b.choice, b.choices, b.castAt, b.changedAt, b.version, b.channel, b.receipt, b.shownSha256, b.identity, b.deliveryWay
     FROM roll_member m JOIN roll_entry r ON r.rollEntryId = m.rollEntryId
       LEFT JOIN ballot b ON b.pollId = m.pollId AND b.rollEntryId = m.rollEntryId
     WHERE m.personId = ? AND m.pollId IN (?)
     ORDER BY r.position, r.rollEntryId`,
    [personId, pollIds],
  );
  const found = new Map<string, OwnEntry[]>();
  const acting = rows.filter((row) => actsOn(row, row.castAt ? dayOf(row.castAt) : today));
  for (const row of acting) found.set(row.pollId, [...(found.get(row.pollId) ?? []), asOwnEntry(row)]);
  return found;
}

function asOwnEntry({ rollEntryId, alias, heads, areaCm2, homes, choice, choices, castAt, channel, receipt, ...row }: Row): OwnEntry {
  const { shownSha256, identity, deliveryWay } = row;
  const isCast = castAt !== null && channel !== null && receipt !== null;
  return {
    rollEntryId,
    alias,
    heads,
    areaCm2: areaCm2 === null ? null : Number(areaCm2),
    homes: homesOf(homes),
    parking: homesOf(row.parking),
    conflictGround: row.conflictGround,
    conflictReason: row.conflictReason,
    ballot: isCast
      ? { choice, choices: choicesOf(choices), castAt, changedAt: row.changedAt, version: row.version ?? 1, channel, receipt }
      : null,
    evidence: isCast ? { shownSha256, identity, deliveryWay } : null,
  };
}

/** MariaDB hands JSON over as text, MySQL as what it says. */
const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);
export const partsOrNull = (json: unknown): readonly HomeOnRoll[] | null => parsed(json) as readonly HomeOnRoll[] | null;
export const homesOf = (json: unknown): readonly HomeOnRoll[] => partsOrNull(json) ?? [];
export const choicesOf = (json: unknown): SlateChoices | null => parsed(json) as SlateChoices | null;
