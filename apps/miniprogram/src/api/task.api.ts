import type { AcceptWorkRequest, AssignTaskRequest, DeliverTaskRequest, Done, Page, RateTaskRequest, ReasonRequest, ReportProgressRequest, ReportView, SendBackRequest, TaskCard, TaskView } from '@silin/shared'
import { get, post } from './client'

export const assignTask = (resolutionId: string, request: AssignTaskRequest) => post<TaskView>(`/resolutions/${resolutionId}/tasks`, request)
export const reassignTask = (taskId: string, request: Pick<AssignTaskRequest, 'assigneeOrgUnitId' | 'dueOn'>) => post<Done>(`/tasks/${taskId}/reassign`, request)
export const fetchTask = (taskId: string) => get<TaskView>(`/tasks/${taskId}`)
export const fetchMyTasks = (communityId: string, cursor?: string) => get<Page<TaskCard>>(`/communities/${communityId}/tasks`, { cursor })
export const acceptTask = (taskId: string) => post<Done>(`/tasks/${taskId}/accept`)
export const disputeTask = (taskId: string, request: ReasonRequest) => post<Done>(`/tasks/${taskId}/dispute`, request)
export const reportProgress = (taskId: string, request: ReportProgressRequest) => post<ReportView>(`/tasks/${taskId}/progress`, request)
export const deliverTask = (taskId: string, request: DeliverTaskRequest) => post<ReportView>(`/tasks/${taskId}/deliver`, request)
export const acceptWork = (taskId: string, request: AcceptWorkRequest) => post<Done>(`/tasks/${taskId}/accept-work`, request)
export const sendBack = (taskId: string, request: SendBackRequest) => post<Done>(`/tasks/${taskId}/send-back`, request)
export const rateTask = (taskId: string, request: RateTaskRequest) => post<Done>(`/tasks/${taskId}/ratings`, request)
