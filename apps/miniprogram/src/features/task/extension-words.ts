import { dayWords, type TaskView } from '@silin/shared'

/** What was asked for more days and what became of it; undefined when nothing was asked. */
export function extensionWords({ extension, assignee }: Pick<TaskView, 'extension' | 'assignee'>): Readonly<{ title: string; reason: string; next: string }> | undefined {
  if (!extension) return undefined
  const { state, days, dueOnAsked, reason, answer } = extension
  if (state === 'asked') return { title: `${assignee}想延 ${days} 天，到${dayWords(dueOnAsked)}`, reason, next: '社区还没答复，日子先不变。' }
  if (state === 'granted') return { title: `延了 ${days} 天`, reason, next: answer ? `社区说：${answer}` : '社区同意了。' }
  return { title: `想延 ${days} 天，社区没有同意`, reason, next: `社区说：${answer}` }
}
