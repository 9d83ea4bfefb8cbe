import { useEffect, useRef } from 'react'
import { useWhileVisible } from '../platform'

/** What is known of something that is looked at all the time. */
export type Beat = Readonly<{
  /** Names how it is: another name, and there is more to ask for. */
  shape: string | undefined
  /** The last look went unanswered: until one is answered a page has to ask for itself. */
  lost: boolean
}>

type Asking = Readonly<{
  /** Within this time of another shape, so that hundreds of phones do not ask in the same instant. */
  spreadMs: number
  /** From when on; what is known may be newer than the look until then. */
  fromMs?: number
  /** In case a look missed something. */
  anywayMs: number
  active: boolean
}>

const LOST_MS = 5_000

/**
 * Asks again for every shape, the first one too: what the page shows may have been asked for before that was looked at. Whatever draws the page in
 * between does not take the question back.
 */
export function useBeat({ shape, lost }: Beat, refresh: () => Promise<void>, asking: Asking): void {
  const latest = useRef({ refresh, asking })
  latest.current = { refresh, asking }
  useEffect(() => {
    if (shape === undefined) return
    const { spreadMs, fromMs = 0 } = latest.current.asking
    const timer = setTimeout(() => void latest.current.refresh(), fromMs + Math.random() * spreadMs)
    return () => clearTimeout(timer)
  }, [shape])
  useWhileVisible(() => void refresh(), lost ? LOST_MS : asking.anywayMs, asking.active)
}
