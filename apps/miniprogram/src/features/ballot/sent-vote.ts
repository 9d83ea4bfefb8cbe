import { codeOf, contentOf, type PollView, type VoteRequest } from '@silin/shared'

/** What is marked, as it goes on its way: of a secret vote in signs, so that its length says nothing. */
export function sentVote({ secrecy, slate }: Pick<PollView, 'secrecy' | 'slate'>, vote: VoteRequest): VoteRequest {
  if (secrecy === 'named') return vote
  const content = contentOf(slate, vote)
  return { code: content ? codeOf(slate, content) : '' }
}
