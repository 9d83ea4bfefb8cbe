import type { ItemRoom } from '@silin/shared'

/** How many stand before the reader; 0 when it is their turn next, undefined when they do not wait. */
export function placeInQueue({ queue }: Pick<ItemRoom, 'queue'>): number | undefined {
  const at = queue.findIndex(({ mine }) => mine)
  return at < 0 ? undefined : at
}

/** 「前面还有 2 位」 */
export const placeWords = (before: number): string => (before === 0 ? '下一位就是您' : `前面还有 ${before} 位`)

/** What the host reads of the line. */
export function queueWords({ queue }: Pick<ItemRoom, 'queue'>): string {
  const [next] = queue
  if (!next) return '还没有人要发言'
  return queue.length === 1 ? `${next.who}要发言` : `${queue.length} 位要发言，下一位${next.who}`
}
