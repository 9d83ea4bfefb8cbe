import { addDays, type CommunityView, type Me, type QuestionList, type QuestionView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller } from '../support'

/** Somebody asks, and others want to know as well. */
export async function asked(meetingId: string, who: string, text: string, supporters: readonly string[] = []): Promise<string> {
  const { questionId } = await (await Caller.as(who)).post<QuestionView>(`/meetings/${meetingId}/questions`, { requestKey: randomUUID(), text })
  for (const person of supporters) await (await Caller.as(person)).post(`/questions/${questionId}/supports`)
  return questionId
}

/** The property company is to do it, within a week. */
export async function promised(communityId: string, questionId: string): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { today } = await secretary.get<Me>('/me')
  const { carriers } = await secretary.get<CommunityView>(`/communities/${communityId}`)
  const property = carriers.find(({ role }) => role === 'property_company')
  await secretary.post(`/questions/${questionId}/promise`, { requestKey: randomUUID(), assigneeOrgUnitId: property?.orgUnitId, dueOn: addDays(today, 7) })
}

export async function answered(communityId: string, questionId: string, text: string): Promise<void> {
  const secretary = await Caller.as('secretary')
  await secretary.post(`/questions/${questionId}/answer`, { requestKey: randomUUID(), text, byOrgUnitId: communityId })
}

export const questionsOf = async (who: string, meetingId: string): Promise<QuestionList> => (await Caller.as(who)).get<QuestionList>(`/meetings/${meetingId}/questions`)
