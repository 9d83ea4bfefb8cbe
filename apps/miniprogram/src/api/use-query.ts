import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useOnline } from '../platform/network'
import { useSession } from '../session'
import type { KeptAnswers, KeptKey, KeptName } from './kept-answers'
import { laid, taken } from './kept-shelf'
import { Refused, sentenceFor, Unreachable } from './refused'

export type Query<T> = Readonly<{
  data: T | undefined
  /** Nothing to show yet. */
  loading: boolean
  /** Why there is nothing, or why what is shown is old. */
  problem: Refused | Unreachable | undefined
  sentence: string | undefined
  /** Milliseconds since 1970 of what is shown; for 「看的是 14:10 存下的」. */
  at: number | undefined
  /** Shown from the phone because the server did not answer. */
  stale: boolean
  /** Shown from the phone, and the server has not answered yet: what lives by the day may have moved on. */
  unconfirmed: boolean
  refresh: () => Promise<void>
  /** Puts an answer that an action brought in place, without asking again. */
  replace: (data: T) => void
}>

type State<T> = { key: string; data?: T; at?: number; problem?: Refused | Unreachable; loading: boolean; unconfirmed?: boolean }

/** What was stored for another person, or by a build that knew other answers, is not shown. */
const owner = () => useSession.getState().owner

function remembered<T>(key: string): State<T> {
  const kept = taken<T>(key)
  return kept && kept.owner === owner() && kept.contract === CONTRACT ? { key, data: kept.data, at: kept.at, loading: false, unconfirmed: true } : { key, loading: true }
}

function asProblem(reason: unknown): Refused | Unreachable {
  return reason instanceof Refused ? reason : new Unreachable()
}

/**
 * What a page shows: drawn at once from what the phone kept, then asked for anew each time the page is shown.
 * `key` names the data; undefined = not yet known what to ask for. Only small first pages should be kept.
 */
export function useQuery<Name extends KeptName>(key: KeptKey<Name> | '' | undefined, fetch: () => Promise<KeptAnswers[Name]>): Query<KeptAnswers[Name]> {
  return useKept(key || undefined, fetch)
}

function useKept<T>(key: string | undefined, fetch: () => Promise<T>): Query<T> {
  const [state, setState] = useState<State<T>>(() => (key === undefined ? { key: '', loading: true } : remembered<T>(key)))
  const latest = useRef(fetch)
  latest.current = fetch
  const turn = useRef(0)

  const refresh = useCallback(async () => {
    if (key === undefined) return
    const mine = ++turn.current
    try {
      const data = await latest.current()
      if (mine !== turn.current) return
      const at = Date.now()
      laid<T>(key, { at, owner: owner(), contract: CONTRACT, data })
      setState({ key, data, at, loading: false })
    } catch (reason) {
      const problem = asProblem(reason)
      if (mine === turn.current) setState((before) => ({ ...(before.key === key ? before : { key }), problem, loading: false, unconfirmed: false }))
    }
  }, [key])

  useEffect(() => {
    if (key !== undefined) setState(remembered<T>(key))
    void refresh()
  }, [key, refresh])
  useShownAgain(refresh)
  useBackOnline(state.problem instanceof Unreachable, refresh)

  const replace = useCallback((data: T) => setState({ key: key ?? '', data, at: Date.now(), loading: false }), [key])
  const { data, at, problem, loading, unconfirmed = false } = state
  return { data, loading: loading && data === undefined, problem, sentence: problem && sentenceFor(problem), at, stale: problem instanceof Unreachable && data !== undefined, unconfirmed, refresh, replace }
}

/** Again when the page comes back to the front; its first showing is already asked for by the effect. */
function useShownAgain(refresh: () => Promise<void>): void {
  const first = useRef(true)
  useDidShow(() => {
    if (first.current) first.current = false
    else void refresh()
  })
}

/** What could not be asked for is asked for again as soon as the network is back. */
function useBackOnline(missed: boolean, refresh: () => Promise<void>): void {
  const online = useOnline()
  const was = useRef(online)
  useEffect(() => {
    const isBack = online && !was.current
    was.current = online
    if (isBack && missed) void refresh()
  }, [online, missed, refresh])
}
