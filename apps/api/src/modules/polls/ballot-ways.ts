import type { EntityManager } from 'typeorm';
import { CHANNELS, type Channel, type PollResult } from '@silin/shared';

const WAYS = 'SELECT pollId, channel, COUNT(*) AS ballots FROM ballot WHERE pollId IN (?) GROUP BY pollId, channel';
type Row = Readonly<{ pollId: string; channel: Channel; ballots: number | string }>;

/** How many ballots of certified polls came in by which way, in the order in which ways are always named. */
export async function ballotWays(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, PollResult['ways']>> {
  if (pollIds.length === 0) return new Map();
  const rows = await em.query<Row[]>(WAYS, [pollIds]);
  const order = Object.keys(CHANNELS) as Channel[];
  const found = (pollId: string, channel: Channel) => rows.find((row) => row.pollId === pollId && row.channel === channel);
  return new Map(
    pollIds.map((pollId) => [
      pollId,
      order.flatMap((channel) => {
        const row = found(pollId, channel);
        return row ? [{ channel, words: CHANNELS[channel], ballots: Number(row.ballots) }] : [];
      }),
    ]),
  );
}

/** 「手机投票 40 票、纸质票 12 票、代投 3 票」 */
export const waysWords = (ways: PollResult['ways']): string => ways.map(({ words, ballots }) => `${words} ${ballots} 票`).join('、');
