import type { AgendaCandidates, CommunityView, DemandAnswer, DemandRequest, MeetingPlan, PlanMeetingAnswer } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, elected } from '../support'

export type Demanded = Readonly<{ demandCollecting: string; demandReached: string; demandOfOwners: string; ownersEvening: string }>

/** Representatives demand meetings: one still collects, one is owed. Owners demand theirs, and meet about what they vote on. */
export async function whatIsDemanded(here: string): Promise<Demanded> {
  await elected(here)
  const demanded = async (person: string, more: Pick<DemandRequest, 'text'> & Partial<DemandRequest>) =>
    (await (await Caller.as(person)).post<DemandAnswer>(`/communities/${here}/demands`, { requestKey: randomUUID(), rule: 'representatives', ...more })).demandId
  const demandReached = await demanded('song-tao', { text: '物业合同年底到期，续不续请先开代表会议听听大家的意见。' })
  await (await Caller.as('wang-jianjun')).post(`/demands/${demandReached}/support`)
  const { estates } = await (await Caller.as('wang-xiulan')).get<CommunityView>(`/communities/${here}`)
  const demandOfOwners = await demanded('chen-li', { rule: 'owners', estateId: estates[0]?.estateId ?? '', text: '物业合同年底到期，请开业主大会说清楚。' })
  await (await Caller.as('zhao-min')).post(`/demands/${demandOfOwners}/support`)
  return { demandReached, demandOfOwners, demandCollecting: await demanded('gao-xiang', { text: '充电棚收费涨了，请开代表会议说一说。' }), ownersEvening: await anOwnersEvening(here) }
}

/** Called by the owners' committee, about a matter on which they vote already. */
async function anOwnersEvening(here: string): Promise<string> {
  const calling = await Caller.as('he-wei')
  const { inOwnersVote } = await calling.get<AgendaCandidates>(`/communities/${here}/meetings/agenda-candidates`)
  const form = 'owners_assembly'
  const plan = await calling.post<MeetingPlan>(`/communities/${here}/meetings/plan`, { form, issueIds: inOwnersVote.slice(0, 1).map(({ issueId }) => issueId) })
  const { title, venueId, startsAt } = plan
  const items = plan.items.map(({ issueId, minutes }) => ({ issueId, minutes }))
  return (await calling.post<PlanMeetingAnswer>(`/communities/${here}/meetings`, { requestKey: randomUUID(), form, title, venueId, startsAt, items, announce: true })).meetingId
}
