import { clockTimeOf, dayOf, type Day, type Me, type TaskView } from '@silin/shared'
import { fetchTask, useMe, useQuery, type Query } from '@/api'

/** A task that is there, with what its pages need beside it. */
export type OpenedTask = Readonly<{
  task: TaskView
  refresh: () => Promise<void>
  me: Me | undefined
  /** The server's day, so that a demo's moved clock counts; the phone's until it is known. */
  today: Day
  offline: string | undefined
}>

export function useTaskPage(taskId: string | undefined): Readonly<{ query: Query<TaskView>; opened: OpenedTask | undefined }> {
  const query = useQuery(taskId && `task.${taskId}`, () => fetchTask(taskId ?? ''))
  const me = useMe().data
  const { data: task, stale, at, refresh } = query
  if (!task) return { query, opened: undefined }
  const offline = stale && at ? `没有网，看的是 ${clockTimeOf(new Date(at))} 存下的` : undefined
  return { query, opened: { task, refresh, me, today: me?.today ?? dayOf(new Date()), offline } }
}
