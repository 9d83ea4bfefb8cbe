import { In, type EntityManager } from 'typeorm';
import { handsWords, partyWords, type CommunityWords, type HandCountView, type Hands, type HandsRecord } from '@silin/shared';
import { communityWordsOf } from '../../communities';
import type { PollEntity } from '../poll.entity';
import { HandCountEntity } from './hand-count.entity';

export const handsOf = ({ approve, reject, abstain, notRaised }: HandCountEntity): Hands => ({ approve, reject, abstain, notRaised });

/** The count that holds; null where hands were not raised. */
export async function lastCount(em: EntityManager, pollId: string): Promise<HandCountEntity | null> {
  return em.findOne(HandCountEntity, { where: { pollId }, order: { version: 'DESC' } });
}

export const asCountView = (row: HandCountEntity, words: CommunityWords): HandCountView => ({
  pollId: row.pollId,
  version: row.version,
  hands: handsOf(row),
  words: handsWords(handsOf(row)),
  countedBy: partyWords(row.countedAs, words),
  watchedBy: row.watchedBy,
  countedAt: row.countedAt.toISOString(),
  reason: row.reason,
});

type OfPoll = Pick<PollEntity, 'pollId' | 'communityId' | 'method' | 'rollRecused'>;

/** What was counted of each of these polls, by poll; of those that were voted on by ballots, nothing. Polls of one community. */
export async function handRecords(em: EntityManager, polls: readonly OfPoll[]): Promise<ReadonlyMap<string, HandsRecord>> {
  const raised = polls.filter(({ method }) => method === 'hands');
  const [first] = raised;
  if (!first) return new Map();
  const words = await communityWordsOf(em, first.communityId);
  const rows = await em.find(HandCountEntity, { where: { pollId: In(raised.map(({ pollId }) => pollId)) }, order: { version: 'ASC' } });
  return new Map(
    raised.flatMap(({ pollId, rollRecused: recused }): [string, HandsRecord][] => {
      const views = rows.filter((row) => row.pollId === pollId).map((row) => asCountView(row, words));
      const count = views.at(-1);
      return count ? [[pollId, { count, former: views.slice(0, -1), recused }]] : [];
    }),
  );
}
