import type {
  AcceptIssueRequest, AuthorIdentity, DeclineIssueRequest, Done, EndorsementAnswer, ExecuteDirectlyRequest, IssueCard, MatterView, NameableView, Page, ParkIssueRequest, PhotoView, RaiseIssueAnswer,
  RaiseIssueRequest, RaiseOnBehalfRequest, ReasonRequest, ReferIssueRequest, ReferralOfficeView, ReopenAnswer, ReopenIssueRequest, ResidentRow, ResubmitIssueRequest, ResumeIssueRequest, SimilarIssue, UnverifiedIssue,
} from '@silin/shared'
import { get, post, remove, upload } from './client'

export type IssueFilter = Readonly<{ stage?: string; category?: string; text?: string; cursor?: string; size?: number }>

export const fetchIssues = (communityId: string, filter: IssueFilter = {}) => get<Page<IssueCard>>(`/communities/${communityId}/issues`, filter)
export const fetchSimilar = (communityId: string, text: string) => get<readonly SimilarIssue[]>(`/communities/${communityId}/issues/similar`, { text })
export const fetchMyIssues = (cursor?: string) => get<Page<IssueCard>>('/issues/mine', { cursor })
export const fetchMatter = (issueId: string) => get<MatterView>(`/issues/${issueId}`)
export const raiseIssue = (communityId: string, issue: RaiseIssueRequest) => post<RaiseIssueAnswer>(`/communities/${communityId}/issues`, issue)
export const resubmitIssue = (issueId: string, issue: ResubmitIssueRequest) => post<Done>(`/issues/${issueId}/resubmit`, issue)
export const withdrawIssue = (issueId: string) => post<Done>(`/issues/${issueId}/withdraw`)
export const acceptIssue = (issueId: string, request: AcceptIssueRequest) => post<Done>(`/issues/${issueId}/accept`, request)
export const returnIssue = (issueId: string, request: ReasonRequest) => post<Done>(`/issues/${issueId}/return`, request)
export const declineIssue = (issueId: string, request: DeclineIssueRequest) => post<Done>(`/issues/${issueId}/decline`, request)
export const executeDirectly = (issueId: string, request: ExecuteDirectlyRequest) => post<Done>(`/issues/${issueId}/execute-directly`, request)
export const endorse = (issueId: string) => post<EndorsementAnswer>(`/issues/${issueId}/endorsements`)
export const withdrawEndorsement = (issueId: string) => remove<EndorsementAnswer>(`/issues/${issueId}/endorsements`)
export const uploadPhoto = (filePath: string) => upload<PhotoView>('/photos', filePath)
export const fetchMergeTargets = (issueId: string, text?: string) => get<readonly SimilarIssue[]>(`/issues/${issueId}/merge-targets`, { text })
export const mergeIssue = (issueId: string, targetIssueId: string) => post<Done>(`/issues/${issueId}/merge`, { targetIssueId })
export const fetchReferralOffices = (communityId: string) => get<readonly ReferralOfficeView[]>(`/communities/${communityId}/referral-offices`)
export const referIssue = (issueId: string, request: ReferIssueRequest) => post<Done>(`/issues/${issueId}/refer`, request)
export const lookUpAuthor = (issueId: string, request: ReasonRequest) => post<AuthorIdentity>(`/issues/${issueId}/author-look-ups`, request)
export const fetchNameables = (communityId: string) => get<readonly NameableView[]>(`/communities/${communityId}/nameables`)
export const fetchUnverified = (communityId: string, cursor?: string) => get<Page<UnverifiedIssue>>(`/communities/${communityId}/unverified-issues`, { cursor })
export const vouchForIssue = (issueId: string) => post<Done>(`/issues/${issueId}/vouch`)
export const findResidents = (communityId: string, text: string) => get<readonly ResidentRow[]>(`/communities/${communityId}/residents`, { text })
export const raiseOnBehalf = (communityId: string, request: RaiseOnBehalfRequest) => post<RaiseIssueAnswer>(`/communities/${communityId}/issues-on-behalf`, request)
export const parkIssue = (issueId: string, request: ParkIssueRequest) => post<Done>(`/issues/${issueId}/park`, request)
export const resumeIssue = (issueId: string, request: ResumeIssueRequest = {}) => post<Done>(`/issues/${issueId}/resume`, request)
export const reopenIssue = (issueId: string, request: ReopenIssueRequest) => post<ReopenAnswer>(`/issues/${issueId}/reopen`, request)
