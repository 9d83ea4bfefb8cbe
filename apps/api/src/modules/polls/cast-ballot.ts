import type { EntityManager } from 'typeorm';
import type { Channel, Choice } from '@silin/shared';

export type NewBallot = Readonly<{
  pollId: string;
  personId: string;
  requestKey: string;
  choice: Choice;
  channel: Channel;
  receipt: string;
  castBy: string;
  witnessPersonId: string | null;
  castAt: Date;
}>;

// The shared lock on the poll's row is what a closing chair waits for, and what makes a late vote wait for the chair:
// whichever comes second sees what the first has done. It is spelt out because READ COMMITTED would not take it.
const STATEMENT = `
  INSERT INTO ballot (pollId, rollEntryId, requestKey, choice, channel, receipt, castBy, witnessPersonId, castAt)
  SELECT r.pollId, r.rollEntryId, ?, ?, ?, ?, ?, ?, ?
  FROM roll_entry r JOIN poll p ON p.pollId = r.pollId
  WHERE r.pollId = ? AND r.personId = ? AND p.state = 'open'
  LOCK IN SHARE MODE`;

/**
 * Puts a ballot in, in one statement: on the roll, while open, once. False when the poll is not open or the person not on the roll.
 * @throws a duplicate key when this entry has voted
 */
export async function putBallot(em: EntityManager, ballot: NewBallot): Promise<boolean> {
  const { requestKey, choice, channel, receipt, castBy, witnessPersonId, castAt, pollId, personId } = ballot;
  const { affectedRows } = await em.query<{ affectedRows: number }>(STATEMENT, [
    requestKey,
    choice,
    channel,
    receipt,
    castBy,
    witnessPersonId,
    castAt,
    pollId,
    personId,
  ]);
  return affectedRows === 1;
}
