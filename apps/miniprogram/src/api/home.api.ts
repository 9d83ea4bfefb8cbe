import type { BoardView, Done, NoticeView, Page, TodayView, WorkbenchView } from '@silin/shared'
import { get, post } from './client'

export const fetchToday = (communityId: string) => get<TodayView>(`/communities/${communityId}/today`)
export const fetchBoard = (communityId: string, filter: Readonly<{ stage?: string; filter?: string; cursor?: string }> = {}) => get<BoardView>(`/communities/${communityId}/board`, filter)
export const fetchWorkbench = (communityId: string) => get<WorkbenchView>(`/communities/${communityId}/workbench`)
export const fetchNotices = (cursor?: string) => get<Page<NoticeView>>('/notices', { cursor })
export const readNotice = (noticeId: string) => post<Done>(`/notices/${noticeId}/read`)
export const readAllNotices = () => post<Done>('/notices/read-all')
