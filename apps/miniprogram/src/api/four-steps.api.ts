import type { AnswerQueryRequest, AskAboutResultRequest, BeginStepsRequest, Done, EndStepsRequest, FourStepsView, PublishResultRequest, SendBackStepsRequest, SetStepsRulesRequest, StepsPaperQuery, StepsRulesView } from '@silin/shared'
import { get, getFile, post } from './client'

export const fetchFourSteps = (issueId: string) => get<FourStepsView>(`/issues/${issueId}/four-steps`)
export const beginSteps = (issueId: string, request: BeginStepsRequest) => post<Done>(`/issues/${issueId}/four-steps`, request)
export const sendBackSteps = (issueId: string, request: SendBackStepsRequest) => post<Done>(`/issues/${issueId}/four-steps/back`, request)
export const endSteps = (issueId: string, request: EndStepsRequest) => post<Done>(`/issues/${issueId}/four-steps/end`, request)
export const publishResult = (issueId: string, request: PublishResultRequest) => post<Done>(`/issues/${issueId}/result`, request)
export const askAboutResult = (publicationId: string, request: AskAboutResultRequest) => post<Done>(`/results/${publicationId}/queries`, request)
export const answerQuery = (queryId: string, request: AnswerQueryRequest) => post<Done>(`/result-queries/${queryId}/answer`, request)
export const fetchStepsPaper = (issueId: string, { format }: StepsPaperQuery) => getFile(`/issues/${issueId}/four-steps/paper?format=${format}`)
export const fetchStepsRules = (communityId: string) => get<StepsRulesView>(`/communities/${communityId}/steps-rules`)
export const setStepsRules = (communityId: string, request: SetStepsRulesRequest) => post<StepsRulesView>(`/communities/${communityId}/steps-rules`, request)
