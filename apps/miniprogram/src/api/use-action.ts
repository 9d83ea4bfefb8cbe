import { useCallback, useRef, useState } from 'react'
import { Refused, sentenceFor } from './refused'

export type Action<A extends unknown[]> = Readonly<{
  run: (...args: A) => Promise<boolean>
  busy: boolean
  /** Why it did not work; the form stays filled. */
  sentence: string | undefined
  problem: Refused | undefined
  clear: () => void
}>

/** One thing a person does: pressed twice it runs once; a refusal is a sentence beside the button, and nothing typed is lost. */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [state, setState] = useState<{ busy: boolean; sentence?: string; problem?: Refused }>({ busy: false })
  const running = useRef(false)
  const latest = useRef(act)
  latest.current = act
  const run = useCallback(async (...args: A) => {
    if (running.current) return false
    running.current = true
    setState({ busy: true })
    try {
      await latest.current(...args)
      setState({ busy: false })
      return true
    } catch (reason) {
      setState({ busy: false, sentence: sentenceFor(reason), problem: reason instanceof Refused ? reason : undefined })
      return false
    } finally {
      running.current = false
    }
  }, [])
  const clear = useCallback(() => setState({ busy: false }), [])
  return { run, busy: state.busy, sentence: state.sentence, problem: state.problem, clear }
}
