import { contentOf, contentWords, type PollView, type VoteRequest } from '@silin/shared'

/** What is marked, as the server will say it; empty where it is no ballot yet. */
export function voteWords({ slate }: Pick<PollView, 'slate'>, vote: VoteRequest | undefined): string {
  const content = vote && contentOf(slate, vote)
  return content ? contentWords(content, slate) : ''
}

/** How many lines are filled in; one where there is one question. */
export const marked = ({ choice, choices }: VoteRequest) => (choices ? Object.keys(choices).length : choice ? 1 : 0)
