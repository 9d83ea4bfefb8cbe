import type {
  AcceptIssueRequest, DeclineIssueRequest, Done, EndorsementAnswer, ExecuteDirectlyRequest, IssueCard, MatterView, Page, PhotoView, RaiseIssueAnswer, RaiseIssueRequest, ReasonRequest, ResubmitIssueRequest, SimilarIssue,
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
