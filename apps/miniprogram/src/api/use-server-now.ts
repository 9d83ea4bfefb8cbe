import { useState } from 'react'
import type { Instant } from '@silin/shared'
import { useWhileVisible } from '../platform/while-visible'

/** The server's time, counted on from an answer that told it: a phone's clock may be wrong, and a demo's is moved. */
export function useServerNow(said: Instant | undefined, at: number | undefined, everyMs: number): Date {
  const [, tick] = useState(0)
  useWhileVisible(() => tick((ticks) => ticks + 1), everyMs)
  const passed = at === undefined ? 0 : Math.max(0, Date.now() - at)
  return said === undefined ? new Date() : new Date(Date.parse(said) + passed)
}
