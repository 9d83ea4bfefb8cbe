import type { AnswerTalkRequest, BookTalkOnBehalfRequest, BookTalkRequest, DeclareNotPossibleRequest, MissTalkRequest, PromiseTalkRequest, TalkHoursRequest, TalkList } from '@silin/shared'
import { get, post, remove } from './client'

export const fetchTalks = (meetingId: string) => get<TalkList>(`/meetings/${meetingId}/talks`)
export const setTalkHours = (meetingId: string, request: TalkHoursRequest) => post<TalkList>(`/meetings/${meetingId}/talk-hours`, request)
export const dropTalkHours = (meetingId: string) => remove<TalkList>(`/meetings/${meetingId}/talk-hours`)
export const bookTalk = (meetingId: string, request: BookTalkRequest) => post<TalkList>(`/meetings/${meetingId}/talks`, request)
export const bookTalkOnBehalf = (meetingId: string, request: BookTalkOnBehalfRequest) => post<TalkList>(`/meetings/${meetingId}/talks/on-behalf`, request)
export const giveTalkBack = (talkId: string) => post<TalkList>(`/talks/${talkId}/give-back`)
export const answerTalk = (talkId: string, request: AnswerTalkRequest) => post<TalkList>(`/talks/${talkId}/answer`, request)
export const promiseTalk = (talkId: string, request: PromiseTalkRequest) => post<TalkList>(`/talks/${talkId}/promise`, request)
export const declareTalk = (talkId: string, request: DeclareNotPossibleRequest) => post<TalkList>(`/talks/${talkId}/not-possible`, request)
export const missTalk = (talkId: string, request: MissTalkRequest) => post<TalkList>(`/talks/${talkId}/miss`, request)
