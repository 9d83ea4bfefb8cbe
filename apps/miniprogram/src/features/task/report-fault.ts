import { TASK_LIMITS } from '@silin/shared'

export type ReportKind = 'progress' | 'delivery'
type Shelf = Readonly<{ sending: boolean; photoIds: readonly string[] }>
type Shelves = Readonly<Record<'photos' | 'before' | 'after', Shelf>>

/** What keeps a report from being sent, as the words of its button; undefined when nothing does. */
export function reportFault(kind: ReportKind, text: string, { photos, before, after }: Shelves): string | undefined {
  if (text.trim() === '') return '先写一句'
  if (photos.sending || before.sending || after.sending) return '照片还在传'
  if (kind === 'progress') return undefined
  if (before.photoIds.length < TASK_LIMITS.deliverBeforeMin) return '再拍一张办之前的'
  return after.photoIds.length < TASK_LIMITS.deliverAfterMin ? '再拍一张办之后的' : undefined
}
