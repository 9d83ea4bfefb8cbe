import { CHOICES, codeLengthOf, contentOf, contentOfCode, type VoteRequest } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import { NO_CONTENT, type StoredContent } from './my-ballot';
import type { PollEntity } from './poll.entity';

export type Put = Pick<PollEntity, 'slate' | 'secrecy'>;
/** `content` goes into the ballot, which has a name on it. `code`: of a secret vote, what goes elsewhere; null of a named one. */
export type FilledIn = Readonly<{ content: StoredContent; code: string | null }>;

/** @throws ProblemError ballot.unknown_choice for what cannot be chosen in this poll | request.invalid for a secret vote in words, whose length tells it */
export function filledIn({ slate, secrecy }: Put, vote: VoteRequest): FilledIn {
  const { code } = vote;
  const isWorded = vote.choice !== undefined || vote.choices !== undefined;
  if (secrecy === 'secret') {
    if (isWorded || code === undefined) throw invalid('required', codeLengthOf(slate));
    if (contentOfCode(slate, code) === null) throw unknownIn(slate);
    return { content: NO_CONTENT, code };
  }
  if (code !== undefined) throw invalid('namedVote');
  const content = contentOf(slate, vote);
  if (content === null) throw unknownIn(slate);
  return { content, code: null };
}

const invalid = (rule: string, limit?: number) => new ProblemError('request.invalid', { fields: [{ field: 'code', rule, limit }] });

const unknownIn = (slate: Put['slate']) =>
  new ProblemError('ballot.unknown_choice', { choices: slate ? slate.options.map(({ option }) => option) : Object.keys(CHOICES) });

/** @throws ProblemError ballot.text_changed where something else was in front of the voter */
export function checkShown(shownSha256: string | undefined, textSha256: string): void {
  if (shownSha256 !== undefined && shownSha256 !== textSha256) throw new ProblemError('ballot.text_changed', {});
}
