import type { AcceptIssueRequest, Me, RaiseIssueAnswer, RaiseIssueRequest } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller } from './product'

type Words = Pick<RaiseIssueRequest, 'title' | 'text'> & Partial<Pick<RaiseIssueRequest, 'category' | 'place'>> & Readonly<{ photo?: string }>

async function raised(author: string, { title, text, category = 'other', place = '', photo }: Words): Promise<AcceptIssueRequest & RaiseIssueAnswer> {
  const caller = await Caller.as(author)
  const { communityId } = await caller.get<Me>('/me')
  const photoIds = photo ? [await caller.upload(photo)] : []
  const request: RaiseIssueRequest = { requestKey: randomUUID(), title, text, category, place, photoIds }
  const answer = await caller.post<RaiseIssueAnswer>(`/communities/${communityId ?? ''}/issues`, request)
  return { ...answer, publicTitle: title, publicText: text, publicPlace: place, category, publicPhotoIds: photoIds }
}

/** A matter that waits for the grid worker. */
export const aMatter = async (author: string, words: Words): Promise<string> => (await raised(author, words)).issueId

/** What neighbours have done already when a journey begins: raised by one, taken in by the grid worker. */
export async function aPublicMatter(author: string, words: Words, handler = 'grid-worker'): Promise<string> {
  const { issueId, number: _number, ...accepted } = await raised(author, words)
  await (await Caller.as(handler)).post(`/issues/${issueId}/accept`, accepted)
  return issueId
}
