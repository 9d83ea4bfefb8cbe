import { contentWords, SECRET_CAST_WORDS, type BallotContent, type MyBallot } from '@silin/shared';
import type { BallotEntity } from './ballot.entity';
import type { PollEntity } from './poll.entity';

/** What is stored of a ballot that was filled in. */
export type StoredContent = Pick<BallotEntity, 'choice' | 'choices'>;
/** Of a ballot that says that somebody took part, and no more. */
export const NO_CONTENT: StoredContent = { choice: null, choices: null };

/** An envelope that nobody has opened as far as the count knows, or a ballot of a secret vote, which never says anything. */
const saysNothing = ({ choice, choices }: StoredContent) => choice === null && choices === null;

/** A ballot that can be counted. @throws Error of one that says nothing: it is counted by nobody, and never passed over either */
export function storedContent({ choice, choices }: StoredContent): BallotContent {
  if (choices !== null) return { choice: null, choices };
  if (choice === null) throw new Error('a ballot without content');
  return { choice, choices: null };
}

type Put = Pick<PollEntity, 'slate' | 'secrecy'>;

type Stored = StoredContent & Pick<BallotEntity, 'castAt' | 'channel' | 'receipt'> & Partial<Pick<BallotEntity, 'changedAt'>>;

/** A ballot as its voter sees it; nobody else is shown one. */
export function asMyBallot(stored: Stored, put: Put): MyBallot {
  const { castAt, channel, receipt } = stored;
  const { choice, choices } = put.secrecy === 'secret' ? NO_CONTENT : stored;
  return { choice, choices, choiceWords: wordsOf(stored, put), castAt: (stored.changedAt ?? castAt).toISOString(), channel, receipt };
}

function wordsOf(stored: Stored, { slate, secrecy }: Put): string {
  if (secrecy === 'secret') return SECRET_CAST_WORDS;
  return saysNothing(stored) ? '已收到您的纸质票' : contentWords(storedContent(stored), slate);
}
