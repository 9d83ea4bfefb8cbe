import type { ScrutinyView, TaskView } from '@silin/shared'

const FOUND: Readonly<Record<ScrutinyView['verdict'], string>> = { accept: '办好了', send_back: '还没办好' }
export const foundWords = ({ verdict }: Pick<ScrutinyView, 'verdict'>) => FOUND[verdict]

/** What the supervision committee found, and whether it counts. */
export function scrutinyWords({ scrutiny }: Pick<TaskView, 'scrutiny'>): Readonly<{ title: string; next: string }> | undefined {
  if (!scrutiny) return undefined
  const title = `监督委员会和${scrutiny.witness}看了，说${foundWords(scrutiny)}`
  if (scrutiny.state === 'settled') return { title, next: '两边都确认了，算数。' }
  if (scrutiny.state === 'disowned') return { title, next: '一起去看的居民说不是这样，没有算数。' }
  return { title, next: scrutiny.channel === 'phone' ? '等一起去看的居民在手机上确认，确认了才算数。' : '居民签了字，等另一位监督委员会成员核对，核对了才算数。' }
}
