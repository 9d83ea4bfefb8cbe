import type { AnswerQuestionRequest, AskOnBehalfRequest, AskQuestionRequest, DeclareNotPossibleRequest, PromiseQuestionRequest, QuestionList, QuestionSupportAnswer, QuestionView } from '@silin/shared'
import { get, post, remove } from './client'

export const fetchQuestions = (meetingId: string) => get<QuestionList>(`/meetings/${meetingId}/questions`)
export const askQuestion = (meetingId: string, request: AskQuestionRequest) => post<QuestionView>(`/meetings/${meetingId}/questions`, request)
export const askOnBehalf = (meetingId: string, request: AskOnBehalfRequest) => post<QuestionView>(`/meetings/${meetingId}/questions/on-behalf`, request)
export const withdrawQuestion = (questionId: string) => post<QuestionView>(`/questions/${questionId}/withdraw`)
export const supportQuestion = (questionId: string) => post<QuestionSupportAnswer>(`/questions/${questionId}/supports`)
export const unsupportQuestion = (questionId: string) => remove<QuestionSupportAnswer>(`/questions/${questionId}/supports`)
export const answerQuestion = (questionId: string, request: AnswerQuestionRequest) => post<QuestionView>(`/questions/${questionId}/answer`, request)
export const promiseQuestion = (questionId: string, request: PromiseQuestionRequest) => post<QuestionView>(`/questions/${questionId}/promise`, request)
export const declareNotPossible = (questionId: string, request: DeclareNotPossibleRequest) => post<QuestionView>(`/questions/${questionId}/not-possible`, request)
