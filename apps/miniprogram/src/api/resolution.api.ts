import type {
  AnnulPollRequest, BoardPostingView, DocumentView, Done, ObjectionAnswer, ObjectionsView, ObjectOnPaperRequest, ObjectorsFound, ObjectRequest, OrderRequest, PostOnBoardRequest, RuleRequest,
} from '@silin/shared'
import { get, post, upload } from './client'

export const fetchObjections = (resolutionId: string) => get<ObjectionsView>(`/resolutions/${resolutionId}/objections`)
export const objectTo = (resolutionId: string, request: ObjectRequest) => post<ObjectionAnswer>(`/resolutions/${resolutionId}/objections`, request)
export const findObjectors = (resolutionId: string, text: string) => get<ObjectorsFound>(`/resolutions/${resolutionId}/objectors`, { text })
export const objectOnPaper = (resolutionId: string, request: ObjectOnPaperRequest) => post<ObjectionAnswer>(`/resolutions/${resolutionId}/paper-objections`, request)
export const confirmSlip = (objectionId: string) => post<Done>(`/objections/${objectionId}/confirm`)
export const rejectSlip = (objectionId: string, reason: string) => post<Done>(`/objections/${objectionId}/reject`, { reason })
export const ruleObjection = (objectionId: string, request: RuleRequest) => post<Done>(`/objections/${objectionId}/rule`, request)
export const orderResolution = (resolutionId: string, request: OrderRequest) => post<Done>(`/resolutions/${resolutionId}/orders`, request)
export const annulPoll = (pollId: string, request: AnnulPollRequest) => post<Done>(`/polls/${pollId}/orders`, request)
export const uploadPaper = (path: string) => upload<DocumentView>('/documents', path)
export const postOnBoard = (resolutionId: string, request: PostOnBoardRequest) => post<BoardPostingView>(`/resolutions/${resolutionId}/postings`, request)
