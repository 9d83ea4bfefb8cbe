import { MEETING_LIMITS, type CheckInCode, type DocumentView, type MeetingForm, type MeetingPlan, type MeetingPlanRequest, type MeetingView, type PlanMeetingAnswer, type PollView, type ResolutionView, type VenuesView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Caller, clock, PHOTOS } from '../support'

const MINUTE_MS = 60_000

/** The secretary calls a meeting about these matters, or one where people ask, as proposed. */
export async function called(communityId: string, issueIds: readonly string[], form: MeetingForm = 'council', wanted: Pick<MeetingPlanRequest, 'venueId' | 'onlineHow'> = {}): Promise<string> {
  const secretary = await Caller.as('secretary')
  const plan = await secretary.post<MeetingPlan>(`/communities/${communityId}/meetings/plan`, { form, issueIds, ...wanted })
  const { title, venueId, startsAt, items } = plan
  const request = { requestKey: randomUUID(), form, title, venueId, startsAt, items: items.map(({ issueId, minutes }) => ({ issueId, minutes })), announce: true, onlineHow: wanted.onlineHow }
  return (await secretary.post<PlanMeetingAnswer>(`/communities/${communityId}/meetings`, request)).meetingId
}

/** Time comes, people come, the chair opens. */
export async function opened(meetingId: string, attendees: readonly string[]): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { startsAt } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
  for (const person of attendees) {
    const { code } = await secretary.get<CheckInCode>(`/meetings/${meetingId}/check-in-code`)
    await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
  }
  await clock.passTo(startsAt)
  await secretary.post(`/meetings/${meetingId}/open`)
}

/** One item is talked about and put to the vote. */
export async function putToVote(meetingId: string, issueId: string, said: readonly string[], question: string, more: object = {}): Promise<string> {
  const secretary = await Caller.as('secretary')
  const agendaItemId = await started(meetingId, issueId)
  for (const text of said) await secretary.post(`/agenda-items/${agendaItemId}/gists`, { requestKey: randomUUID(), text })
  return (await secretary.post<PollView>(`/agenda-items/${agendaItemId}/polls`, { question, ...more })).pollId
}

/** Its turn has come. */
export async function started(meetingId: string, issueId: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { agenda } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  const item = agenda.find((one) => one.issueId === issueId)
  if (!item) throw new Error(`${issueId} is not on the agenda`)
  await secretary.post(`/agenda-items/${item.agendaItemId}/start`)
  return item.agendaItemId
}

/** Those named vote for it, and the chair closes. */
export async function agreed(pollId: string, voters: readonly string[]): Promise<void> {
  for (const person of voters) await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
  await (await Caller.as('secretary')).post(`/polls/${pollId}/close`)
}

/** What was agreed is written down and hung out. */
export async function published(pollId: string, text: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { resolutionId } = await secretary.post<ResolutionView>(`/polls/${pollId}/resolution`, { text })
  await secretary.post(`/resolutions/${resolutionId}/publish`)
  return resolutionId
}

/** Somebody's code had changed by the time it came: a host has to look whether they are in the room. */
export async function scannedLate(meetingId: string, person: string): Promise<void> {
  const { code } = await (await Caller.as('secretary')).get<CheckInCode>(`/meetings/${meetingId}/check-in-code`)
  await clock.pass(2)
  await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
}

/** Of the room that a meeting is in: what is printed for its door. */
export async function doorCodeOf(communityId: string, meetingId: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { venueId } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  const { venues } = await secretary.get<VenuesView>(`/communities/${communityId}/venues`)
  return venues.find((venue) => venue.venueId === venueId)?.doorCode?.code ?? ''
}

/** Something to read before, for its first matter. */
export async function briefed(meetingId: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { agenda } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  const { documentId } = await secretary.sendTo<DocumentView>('/documents', '尺寸图.jpg', new Uint8Array(await readFile(PHOTOS.steps)))
  await secretary.post(`/agenda-items/${agenda[0]?.agendaItemId ?? ''}/papers`, { documentId })
  return meetingId
}

export async function off(meetingId: string, how: 'postpone' | 'cancel', reason: string): Promise<string> {
  await (await Caller.as('secretary')).post(`/meetings/${meetingId}/${how}`, { reason })
  return meetingId
}

/** Somebody scanned the printed code: it proves nothing. */
export async function scannedAtTheDoor(communityId: string, meetingId: string, person: string): Promise<void> {
  await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code: await doorCodeOf(communityId, meetingId) })
}

/** It hangs on a board, and whoever hung it up has photographed it. */
export async function hungOnBoard(resolutionId: string, place: string): Promise<void> {
  const grid = await Caller.as('grid-worker')
  const { photoId } = await grid.send(PHOTOS.posts)
  await grid.post(`/resolutions/${resolutionId}/postings`, { requestKey: randomUUID(), place, photoIds: [photoId] })
}
