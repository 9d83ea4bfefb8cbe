import type { BoardView, CarrierPageView, Done, FiguresView, NoticeView, Page, Period, TodayView, WorkbenchView } from '@silin/shared'
import { get, post } from './client'

export const fetchToday = (communityId: string) => get<TodayView>(`/communities/${communityId}/today`)
export const fetchBoard = (communityId: string, filter: Readonly<{ stage?: string; filter?: string; cursor?: string }> = {}) => get<BoardView>(`/communities/${communityId}/board`, filter)
export const fetchFigures = (communityId: string, period: Period) => get<FiguresView>(`/communities/${communityId}/figures`, { period })
export const fetchCarrier = (communityId: string, orgUnitId: string, asked: Readonly<{ period?: string; cursor?: string }>) => get<CarrierPageView>(`/communities/${communityId}/carriers/${orgUnitId}`, asked)
export const fetchWorkbench = (communityId: string) => get<WorkbenchView>(`/communities/${communityId}/workbench`)
export const fetchNotices = (cursor?: string) => get<Page<NoticeView>>('/notices', { cursor })
export const readNotice = (noticeId: string) => post<Done>(`/notices/${noticeId}/read`)
export const readAllNotices = () => post<Done>('/notices/read-all')
