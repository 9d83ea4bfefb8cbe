import type {
  AddGistRequest, AgendaCandidates, AnnounceMeetingRequest, AttendeeRow, CheckInAnswer, CheckInCode, Done, GistView, LeaveOpenRequest, MeetingCard, MeetingPlan, MeetingPapersView, MeetingPlanRequest, MeetingPulseAnswer, MeetingView, MinutesVerdictRequest, MinutesView, OpenPollRequest, Page, PaperQuery, PlanMeetingAnswer, PlanMeetingRequest, PollView, RelocateMeetingRequest,
} from '@silin/shared'
import { get, getFile, post } from './client'

/** Two lists are drawn at once, and one drawing has 16 KB. */
const MEETINGS_PER_PAGE = 6
export const fetchMeetings = (communityId: string, when: 'upcoming' | 'past', cursor?: string) => get<Page<MeetingCard>>(`/communities/${communityId}/meetings`, { when, cursor, size: MEETINGS_PER_PAGE })
export const fetchAgendaCandidates = (communityId: string) => get<AgendaCandidates>(`/communities/${communityId}/meetings/agenda-candidates`)
export const proposeMeeting = (communityId: string, request: MeetingPlanRequest) => post<MeetingPlan>(`/communities/${communityId}/meetings/plan`, request)
export const planMeeting = (communityId: string, request: PlanMeetingRequest) => post<PlanMeetingAnswer>(`/communities/${communityId}/meetings`, request)
export const fetchMeeting = (meetingId: string) => get<MeetingView>(`/meetings/${meetingId}`)
export const fetchPulse = (meetingId: string, after: string) => get<MeetingPulseAnswer>(`/meetings/${meetingId}/pulse`, { after })
export const announceMeeting = (meetingId: string, request: AnnounceMeetingRequest = {}) => post<Done>(`/meetings/${meetingId}/announce`, request)
export const answerInvitation = (meetingId: string, going: boolean) => post<Done>(`/meetings/${meetingId}/rsvp`, { going })
export const openMeeting = (meetingId: string) => post<Done>(`/meetings/${meetingId}/open`)
export const concludeMeeting = (meetingId: string) => post<Done>(`/meetings/${meetingId}/conclude`)
export const postponeMeeting = (meetingId: string, reason: string) => post<Done>(`/meetings/${meetingId}/postpone`, { reason })
export const relocateMeeting = (meetingId: string, request: RelocateMeetingRequest) => post<Done>(`/meetings/${meetingId}/relocate`, request)
export const cancelMeeting = (meetingId: string, reason: string) => post<Done>(`/meetings/${meetingId}/cancel`, { reason })
export const fetchCheckInCode = (meetingId: string) => get<CheckInCode>(`/meetings/${meetingId}/check-in-code`)
export const checkIn = (meetingId: string, code: string) => post<CheckInAnswer>(`/meetings/${meetingId}/check-ins`, { code })
export const checkInByHand = (meetingId: string, personId: string) => post<CheckInAnswer>(`/meetings/${meetingId}/check-ins/by-hand`, { personId })
export const confirmLateScan = (meetingId: string, personId: string) => post<CheckInAnswer>(`/meetings/${meetingId}/late-scans/${personId}/confirm`)
export const refuseLateScan = (meetingId: string, personId: string) => post<Done>(`/meetings/${meetingId}/late-scans/${personId}/refuse`)
export const fetchAttendance = (meetingId: string, text?: string) => get<readonly AttendeeRow[]>(`/meetings/${meetingId}/attendance`, { text })
export const startItem = (agendaItemId: string) => post<Done>(`/agenda-items/${agendaItemId}/start`)
export const addGist = (agendaItemId: string, request: AddGistRequest) => post<GistView>(`/agenda-items/${agendaItemId}/gists`, request)
export const leaveItemOpen = (agendaItemId: string, request: LeaveOpenRequest) => post<Done>(`/agenda-items/${agendaItemId}/leave-open`, request)
export const openPoll = (agendaItemId: string, request: OpenPollRequest) => post<PollView>(`/agenda-items/${agendaItemId}/polls`, request)
export const circulateMinutes = (meetingId: string) => post<MinutesView>(`/meetings/${meetingId}/minutes`)
export const judgeMinutes = (meetingId: string, request: MinutesVerdictRequest) => post<Done>(`/meetings/${meetingId}/minutes/confirmations`, request)
export const publishMinutes = (meetingId: string) => post<Done>(`/meetings/${meetingId}/minutes/publish`)
export const fetchMeetingPapers = (meetingId: string) => get<MeetingPapersView>(`/meetings/${meetingId}/papers`)
export const fetchPaper = (meetingId: string, { paper, format }: PaperQuery) => getFile(`/meetings/${meetingId}/paper?paper=${paper}&format=${format}`)
export const fetchArchive = (meetingId: string) => getFile(`/meetings/${meetingId}/archive`)
