import type { TaskView } from '@silin/shared'

/** Why the work came back, and what follows; undefined when it did not. */
export function cameBackWords({ cameBack, assignee }: Pick<TaskView, 'cameBack' | 'assignee'>): Readonly<{ title: string; reason: string; next: string }> | undefined {
  if (!cameBack) return undefined
  const { kind, reason, by } = cameBack
  if (kind === 'disputed') return { title: `${by}有异议`, reason, next: '社区正在核对，会重新派。' }
  return { title: '居民看了，说还没办好', reason, next: `${assignee}接着办，办好了再报。` }
}
