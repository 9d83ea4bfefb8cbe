import { contentWords, type BallotContent, type MyBallot, type Slate } from '@silin/shared';
import type { BallotEntity } from './ballot.entity';

/** What is stored of a ballot that was filled in. */
export type StoredContent = Pick<BallotEntity, 'choice' | 'choices'>;

/** @throws for a ballot that says nothing: none such may be stored */
export function storedContent({ choice, choices }: StoredContent): BallotContent {
  if (choices !== null) return { choice: null, choices };
  if (choice === null) throw new Error('a ballot without content');
  return { choice, choices: null };
}

/** A ballot as its voter sees it; nobody else is shown one. */
export function asMyBallot(stored: StoredContent & Pick<BallotEntity, 'castAt' | 'channel' | 'receipt'>, slate: Slate | null): MyBallot {
  const { castAt, channel, receipt } = stored;
  const content = storedContent(stored);
  return { ...content, choiceWords: contentWords(content, slate), castAt: castAt.toISOString(), channel, receipt };
}
