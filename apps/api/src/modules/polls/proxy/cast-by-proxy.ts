import type { EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { deliveredBy, DEVICE_DIGEST, type NewBallot } from '../cast-ballot';

/** Who votes on what authority; the entry is the authority's own. */
export type ProxyBallot = Omit<NewBallot, 'rollEntryId' | 'channel' | 'witnessPersonId' | 'identity'> & Readonly<{ authorityId: string }>;

// As a vote of one's own: one statement that looks at the poll under the lock that its closing waits for. In place of being somebody of
// the entry it asks for an authority that stands, of a principal who may still act for it and is alive.
const CAST_BY_PROXY = `
  INSERT INTO ballot (pollId, rollEntryId, requestKey, choice, choices, channel, receipt, castBy, witnessPersonId, castAt, deviceSha256,
    shownSha256, identity, deliveryWay)
  SELECT a.pollId, a.rollEntryId, ?, ?, ?, 'proxy', ?, ?, NULL, ?, ${DEVICE_DIGEST},
    ?, (SELECT c.basis FROM account_binding c WHERE c.userId = ?), ${deliveredBy('m')}
  FROM proxy_authority a JOIN poll p ON p.pollId = a.pollId
    JOIN roll_member m ON m.rollEntryId = a.rollEntryId AND m.personId = a.principalPersonId
    JOIN person o ON o.personId = a.principalPersonId
  WHERE a.authorityId = ? AND a.pollId = ? AND a.agentPersonId = ? AND a.revokedAt IS NULL AND a.usedAt IS NULL
    AND (m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?) AND (o.endedOn IS NULL OR o.endedOn > ?)
    AND p.state = 'open' AND p.opensAt <= ? AND (p.closesAt IS NULL OR p.closesAt > ?)
  LOCK IN SHARE MODE`;

const LOCK_POLL = 'SELECT pollId FROM poll WHERE pollId = ? LOCK IN SHARE MODE';
const LOCK = 'SELECT authorityId FROM proxy_authority WHERE authorityId = ? AND pollId = ? FOR UPDATE';
const USE = `
  UPDATE proxy_authority SET usedAt = ?
  WHERE authorityId = ? AND pollId = ? AND rollEntryId = ? AND revokedAt IS NULL AND usedAt IS NULL`;

/**
 * Puts the ballot in and marks the authority as used. False where it does not stand or the poll is not open.
 * @throws a duplicate key when this entry has voted, through whatever channel
 */
export async function putProxyBallot(em: EntityManager, ballot: ProxyBallot, rollEntryId: string): Promise<boolean> {
  const { pollId, authorityId, personId, requestKey, content, receipt, castBy, castAt, deviceKey, shownSha256 } = ballot;
  // In the order of recording and revoking, so that nobody waits in a circle.
  await em.query(LOCK_POLL, [pollId]);
  await em.query(LOCK, [authorityId, pollId]);
  const { choice, choices } = content;
  const day = dayOf(castAt);
  const { affectedRows } = await em.query<{ affectedRows: number }>(CAST_BY_PROXY, [
    ...[requestKey, choice, choices && JSON.stringify(choices), receipt, castBy, castAt, deviceKey, shownSha256, castBy, castAt],
    ...[authorityId, pollId, personId, day, day, day, castAt, castAt],
  ]);
  return affectedRows === 1 && (await spendAuthority(em, { authorityId, pollId, rollEntryId, at: castAt }));
}

/** By whichever way its agent voted: in the transaction of the ballot. False where it does not stand for this entry. */
export async function spendAuthority(
  em: EntityManager,
  { authorityId, pollId, rollEntryId, at }: Readonly<{ authorityId: string; pollId: string; rollEntryId: string; at: Date }>,
): Promise<boolean> {
  const { affectedRows } = await em.query<{ affectedRows: number }>(USE, [at, authorityId, pollId, rollEntryId]);
  return affectedRows === 1;
}
