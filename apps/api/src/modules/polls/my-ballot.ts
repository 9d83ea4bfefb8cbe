import { CHOICES, type MyBallot } from '@silin/shared';
import type { BallotEntity } from './ballot.entity';

/** A ballot as its voter sees it; nobody else is shown one. */
export function asMyBallot({
  choice,
  castAt,
  channel,
  receipt,
}: Pick<BallotEntity, 'choice' | 'castAt' | 'channel' | 'receipt'>): MyBallot {
  return { choice, choiceWords: CHOICES[choice], castAt: castAt.toISOString(), channel, receipt };
}
