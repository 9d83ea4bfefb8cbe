import type { EntityManager } from 'typeorm';
import { dayOf, type Channel, type IdentityBasis } from '@silin/shared';
import type { StoredContent } from './my-ballot';

export type NewBallot = Readonly<{
  pollId: string;
  rollEntryId: string;
  /** Who acts for the entry. */
  personId: string;
  requestKey: string;
  /** Nothing of a secret vote: what was chosen is put elsewhere. */
  content: StoredContent;
  channel: Channel;
  receipt: string;
  castBy: string;
  witnessPersonId: string | null;
  castAt: Date;
  /** What the device called itself; it is never stored. */
  deviceKey: string | null;
  /** Of the text that was in front of the voter; null where it was not told. */
  shownSha256: string | null;
  /** By what the voter was known; null: as the account that casts was bound to its person. */
  identity: IdentityBasis | null;
}>;

/** What the device called itself, closed with the poll's own key: the same device is another one in every poll `p`. */
export const DEVICE_DIGEST = `SHA2(CONCAT(p.sealKey, '\ndevice\n', ?), 256)`;

/** Which delivery had reached the entry by an instant: one that counts before one that does not, then the earliest. */
export const deliveredBy = (entry: 'm' | 'e') =>
  `(SELECT d.way FROM ballot_delivery d WHERE d.rollEntryId = ${entry}.rollEntryId AND d.at <= ? ORDER BY d.counts DESC, d.at LIMIT 1)`;

// The shared lock on the poll's row is what a closing chair waits for, and what makes a late vote wait for the chair:
// whichever comes second sees what the first has done. It is spelt out because READ COMMITTED would not take it.
// The device is closed with the poll's own key, which only the database knows: null where either is missing.
// The clock is asked beside the state: a vote that comes after the end is late although no job has closed the poll yet.
export const CAST_BALLOT = `
  INSERT INTO ballot (pollId, rollEntryId, requestKey, choice, choices, channel, receipt, castBy, witnessPersonId, castAt, deviceSha256,
    shownSha256, identity, deliveryWay)
  SELECT m.pollId, m.rollEntryId, ?, ?, ?, ?, ?, ?, ?, ?, ${DEVICE_DIGEST},
    ?, COALESCE(?, (SELECT a.basis FROM account_binding a WHERE a.userId = ?)), ${deliveredBy('m')}
  FROM roll_member m JOIN poll p ON p.pollId = m.pollId
  WHERE m.rollEntryId = ? AND m.personId = ? AND m.pollId = ?
    AND (m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?)
    AND p.state = 'open' AND p.opensAt <= ? AND (p.closesAt IS NULL OR p.closesAt > ?)
  LOCK IN SHARE MODE`;

/**
 * Puts a ballot in, in one statement: for an entry that the person may act for, while open, once. False when the poll is not open or the
 * entry not theirs.
 * @throws a duplicate key when this entry has voted
 */
export async function putBallot(em: EntityManager, ballot: NewBallot): Promise<boolean> {
  const { affectedRows } = await em.query<{ affectedRows: number }>(CAST_BALLOT, castParameters(ballot));
  return affectedRows === 1;
}

/** In the order of `CAST_BALLOT`. */
export function castParameters(ballot: NewBallot): (string | Date | null)[] {
  const { requestKey, content, channel, receipt, castBy, witnessPersonId, castAt, deviceKey, pollId, rollEntryId, personId } = ballot;
  const day = dayOf(castAt);
  const evidence = [ballot.shownSha256, ballot.identity, castBy, castAt];
  const { choice, choices } = content;
  const vote = [requestKey, choice, choices && JSON.stringify(choices), channel, receipt, castBy, witnessPersonId, castAt, deviceKey];
  return [...vote, ...evidence, rollEntryId, personId, pollId, day, day, castAt, castAt];
}
