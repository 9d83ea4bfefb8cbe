import type { EntityManager } from 'typeorm';
import {
  authorityStateOf,
  dayOf,
  type AuthorityKind,
  type AuthorityState,
  type CastEvidence,
  type Channel,
  type CountedChoice,
} from '@silin/shared';
import { choicesOf, homesOf, type OwnBallot } from '../my-entries';
import type { HomeOnRoll } from '../roll-entry.entity';

/** One authority with its entry, its people and, where there is one, the ballot of the entry. */
export type AuthorityRow = Readonly<{
  authorityId: string;
  pollId: string;
  rollEntryId: string;
  kind: AuthorityKind;
  principalPersonId: string;
  agentPersonId: string;
  principalName: string;
  principalKind: string;
  agentName: string;
  recordedAt: Date;
  usedAt: Date | null;
  alias: string;
  heads: number;
  areaCm2: number | null;
  homes: readonly HomeOnRoll[];
  parking: readonly HomeOnRoll[];
  state: AuthorityState;
  ballot: (OwnBallot & Readonly<{ requestKey: string; evidence: CastEvidence }>) | null;
}>;

type Stored = CastEvidence &
  Omit<AuthorityRow, 'areaCm2' | 'homes' | 'parking' | 'state' | 'ballot'> &
  Readonly<{
    areaCm2: string | null;
    homes: unknown;
    parking: unknown;
    revokedAt: Date | null;
    principalActs: number | string;
    isOver: number | string;
    requestKey: string | null;
    choice: CountedChoice | null;
    choices: unknown;
    castAt: Date | null;
    changedAt: Date | null;
    version: number | null;
    channel: Channel | null;
    receipt: string | null;
  }>;

// Of whoever sold the home or died, the authority has ended with them; what was cast on it before stays.
const ACTS = `EXISTS (SELECT 1 FROM roll_member m WHERE m.rollEntryId = a.rollEntryId AND m.personId = a.principalPersonId
  AND (m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?)) AND (o.endedOn IS NULL OR o.endedOn > ?)`;
const SELECT = `
  SELECT a.authorityId, a.pollId, a.rollEntryId, a.kind, a.principalPersonId, a.agentPersonId, a.recordedAt, a.usedAt, a.revokedAt,
    o.name AS principalName, o.kind AS principalKind, g.name AS agentName, r.alias, r.heads, r.areaCm2, r.homes, r.parking,
    (${ACTS}) AS principalActs, (p.state NOT IN ('roll_review', 'announced', 'open') OR (p.closesAt IS NOT NULL AND p.closesAt <= ?)) AS isOver,
    b.requestKey, b.choice, b.choices, b.castAt, b.changedAt, b.version, b.channel, b.receipt, b.shownSha256, b.identity, b.deliveryWay
  FROM proxy_authority a
    JOIN poll p ON p.pollId = a.pollId
    JOIN roll_entry r ON r.rollEntryId = a.rollEntryId AND r.pollId = a.pollId
    JOIN person o ON o.personId = a.principalPersonId
    JOIN person g ON g.personId = a.agentPersonId
    LEFT JOIN ballot b ON b.pollId = a.pollId AND b.rollEntryId = a.rollEntryId`;

/** `where` and what comes after it, on `a`, `p` and `r`. */
export async function authorityRows(em: EntityManager, now: Date, where: string, asked: readonly unknown[]): Promise<AuthorityRow[]> {
  const today = dayOf(now);
  const rows = await em.query<Stored[]>(`${SELECT} WHERE ${where}`, [today, today, today, now, ...asked]);
  return rows.map(asRow);
}

function asRow(stored: Stored): AuthorityRow {
  const { authorityId, pollId, rollEntryId, kind, principalPersonId, agentPersonId, recordedAt, usedAt } = stored;
  const { principalName, principalKind, agentName, alias, heads, areaCm2, homes } = stored;
  const ballot = ballotOf(stored);
  return {
    ...{ authorityId, pollId, rollEntryId, kind, principalPersonId, agentPersonId, recordedAt, usedAt },
    ...{ principalName, principalKind, agentName, alias, heads, ballot },
    areaCm2: areaCm2 === null ? null : Number(areaCm2),
    homes: homesOf(homes),
    parking: homesOf(stored.parking),
    state: authorityStateOf({
      isRevoked: stored.revokedAt !== null,
      isUsed: usedAt !== null,
      hasVoted: ballot !== null,
      principalActs: Number(stored.principalActs) > 0,
      isOver: Number(stored.isOver) > 0,
    }),
  };
}

function ballotOf({ requestKey, choice, choices, castAt, channel, receipt, ...row }: Stored): AuthorityRow['ballot'] {
  if (castAt === null || channel === null || receipt === null || requestKey === null) return null;
  const { changedAt, shownSha256, identity, deliveryWay } = row;
  const said = { choice, choices: choicesOf(choices), castAt, changedAt, version: row.version ?? 1, channel, receipt };
  return { ...said, requestKey, evidence: { shownSha256, identity, deliveryWay } };
}
