import type { EntityManager } from 'typeorm';
import { deliveredBy } from '../cast-ballot';

export type ReceivedEnvelope = Readonly<{
  pollId: string;
  code: string;
  requestKey: string;
  receipt: string;
  castBy: string;
  castAt: Date;
  /** Of the text that is printed on it. */
  shownSha256: string;
}>;

// As a vote from a phone: one statement that looks at the poll under the lock that its closing waits for. There is no choice yet.
const STATEMENT = `
  INSERT INTO ballot (pollId, rollEntryId, requestKey, choice, channel, receipt, castBy, witnessPersonId, castAt, shownSha256, identity, deliveryWay)
  SELECT e.pollId, e.rollEntryId, ?, NULL, 'paper', ?, ?, NULL, ?, ?, 'envelope', ${deliveredBy('e')}
  FROM paper_code c JOIN roll_entry e ON e.rollEntryId = c.rollEntryId JOIN poll p ON p.pollId = c.pollId
  WHERE c.pollId = ? AND c.code = ? AND e.pollId = c.pollId
    AND p.state = 'open' AND p.opensAt <= ? AND (p.closesAt IS NULL OR p.closesAt > ?)
  LOCK IN SHARE MODE`;

/**
 * Uses up the vote of the entry that this code is printed for: while open, once. False when the poll is not open or has no such code.
 * @throws a duplicate key when this entry has voted, through whatever channel
 */
export async function putPaperBallot(em: EntityManager, envelope: ReceivedEnvelope): Promise<boolean> {
  const { requestKey, receipt, castBy, castAt, shownSha256, pollId, code } = envelope;
  const { affectedRows } = await em.query<{ affectedRows: number }>(STATEMENT, [
    ...[requestKey, receipt, castBy, castAt, shownSha256, castAt],
    ...[pollId, code],
    ...[castAt, castAt],
  ]);
  return affectedRows === 1;
}
