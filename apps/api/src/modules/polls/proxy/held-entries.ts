import type { EntityManager } from 'typeorm';
import { AUTHORITY_KINDS, AUTHORITY_STATES, type HeldBefore, type HeldFor, type MyAuthority } from '@silin/shared';
import type { OwnEntry } from '../my-entries';
import { authorityRows, type AuthorityRow } from './authority-rows';

/** An entry that is somebody else's, for whom the reader votes or was to vote. */
export type HeldEntry = OwnEntry & Readonly<{ heldFor: HeldFor }>;
export type Held = Readonly<{ entries: readonly HeldEntry[]; before: readonly HeldBefore[] }>;
export const NOTHING_HELD: Held = { entries: [], before: [] };

/**
 * What an agent sees of those they vote for: the entry, the name, and the ballot that they cast themselves. Whether somebody of the entry
 * voted after all, never what. In the order of the roll.
 */
export async function heldBy(
  em: EntityManager,
  pollIds: readonly string[],
  personId: string | null,
  now: Date,
): Promise<Map<string, Held>> {
  if (personId === null || pollIds.length === 0) return new Map();
  const rows = await authorityRows(em, now, 'a.agentPersonId = ? AND a.pollId IN (?) ORDER BY r.position, a.recordedAt', [
    personId,
    pollIds,
  ]);
  const held = new Map<string, Held>();
  for (const row of rows) {
    const { entries, before } = held.get(row.pollId) ?? NOTHING_HELD;
    const isTheirs = row.state === 'waiting' || row.state === 'used';
    held.set(row.pollId, isTheirs ? { entries: [...entries, asEntry(row)], before } : { entries, before: [...before, asBefore(row)] });
  }
  return held;
}

/** Who votes for these entries of the reader's own; of several that came one after the other, the one that stands. */
export async function authoritiesFor(em: EntityManager, rollEntryIds: readonly string[], now: Date): Promise<Map<string, MyAuthority>> {
  if (rollEntryIds.length === 0) return new Map();
  const rows = await authorityRows(em, now, 'a.standsFor IN (?)', [rollEntryIds]);
  return new Map(rows.filter(({ state }) => state !== 'lapsed').map((row) => [row.rollEntryId, asAuthority(row)]));
}

function asEntry(row: AuthorityRow): HeldEntry {
  const { rollEntryId, alias, heads, areaCm2, homes, parking, ballot, authorityId, kind, principalName } = row;
  return {
    ...{
      rollEntryId,
      alias,
      heads,
      areaCm2,
      homes,
      parking,
      conflictGround: null,
      conflictReason: null,
      ballot,
      evidence: ballot && ballot.evidence,
    },
    heldFor: { authorityId, kindWords: AUTHORITY_KINDS[kind].held, principalName },
  };
}

const asBefore = ({ authorityId, alias, principalName, state }: AuthorityRow): HeldBefore => ({
  ...{ authorityId, alias, principalName },
  words: AUTHORITY_STATES[state],
});

function asAuthority({ authorityId, kind, agentName, state, recordedAt }: AuthorityRow): MyAuthority {
  return {
    ...{ authorityId, kindWords: AUTHORITY_KINDS[kind].words, agentName, state, stateWords: AUTHORITY_STATES[state] },
    at: recordedAt.toISOString(),
    offered: state === 'waiting' ? ['revoke'] : [],
  };
}
