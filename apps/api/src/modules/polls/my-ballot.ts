import { contentWords, type BallotContent, type MyBallot, type Slate } from '@silin/shared';
import type { BallotEntity } from './ballot.entity';

/** What is stored of a ballot that was filled in. */
export type StoredContent = Pick<BallotEntity, 'choice' | 'choices'>;

/** An envelope that nobody has opened as far as the count knows. */
export const isSealed = ({ choice, choices }: StoredContent) => choice === null && choices === null;

/** A ballot that can be counted. @throws Error of a sealed one: what says nothing is counted by nobody, and never passed over either */
export function storedContent({ choice, choices }: StoredContent): BallotContent {
  if (choices !== null) return { choice: null, choices };
  if (choice === null) throw new Error('a ballot without content');
  return { choice, choices: null };
}

/** A ballot as its voter sees it; nobody else is shown one. */
export function asMyBallot(
  stored: StoredContent & Pick<BallotEntity, 'castAt' | 'channel' | 'receipt'> & Partial<Pick<BallotEntity, 'changedAt'>>,
  slate: Slate | null,
): MyBallot {
  const { castAt, channel, receipt } = stored;
  const said = { castAt: (stored.changedAt ?? castAt).toISOString(), channel, receipt };
  if (isSealed(stored)) return { choice: null, choices: null, choiceWords: '已收到您的纸质票', ...said };
  const content = storedContent(stored);
  return { ...content, choiceWords: contentWords(content, slate), ...said };
}
