import type { EntityManager } from 'typeorm';
import type { Channel, Choice } from '@silin/shared';

/** How many have voted, counted from the ballots: a counter that every voter updates would cost nearly half the throughput. */
export async function turnoutOf(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, number>> {
  if (pollIds.length === 0) return new Map();
  const rows = await em.query<{ pollId: string; voted: number | string }[]>(
    'SELECT pollId, COUNT(*) AS voted FROM ballot WHERE pollId IN (?) GROUP BY pollId',
    [pollIds],
  );
  return new Map(rows.map((row) => [row.pollId, Number(row.voted)]));
}

export type OwnBallot = Readonly<{ choice: Choice; castAt: Date; channel: Channel; receipt: string }>;
export type MyEntry = Readonly<{ ballot: OwnBallot | null }>;

/** The caller's own places on these rolls, each with their own ballot; no other ballot is ever read one by one. */
export async function myEntries(em: EntityManager, pollIds: readonly string[], personId: string | null): Promise<Map<string, MyEntry>> {
  if (!personId || pollIds.length === 0) return new Map();
  const rows = await em.query<({ pollId: string } & { [K in keyof OwnBallot]: OwnBallot[K] | null })[]>(
    `SELECT r.pollId, b.choice, b.castAt, b.channel, b.receipt
     FROM roll_entry r LEFT JOIN ballot b ON b.pollId = r.pollId AND b.rollEntryId = r.rollEntryId
     WHERE r.personId = ? AND r.pollId IN (?)`,
    [personId, pollIds],
  );
  return new Map(
    rows.map(({ pollId, choice, castAt, channel, receipt }) => {
      const isCast = choice !== null && castAt !== null && channel !== null && receipt !== null;
      return [pollId, { ballot: isCast ? { choice, castAt, channel, receipt } : null }];
    }),
  );
}
