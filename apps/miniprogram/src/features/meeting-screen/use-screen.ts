import { useEffect, useRef, useState } from 'react'
import { MEETING_LIMITS, type ScreenView } from '@silin/shared'
import { lookAtScreen, openScreen, Refused, sentenceFor, useAction, useServerNow } from '@/api'
import { forget, readStored, storageKey, store, useWhileVisible } from '@/platform'

/** A machine that is started anew in the middle of an evening goes on where it was. */
const KEPT = storageKey<string>('screen')
const CLOCK_MS = 1_000

type Shown = Readonly<{ view: ScreenView; at: string; askedAt: number }>
export type BigScreen = Readonly<{
  view: ScreenView | undefined
  now: Date
  /** The last question went unanswered: what stands there may be old. */
  lost: boolean
  /** A code has been typed, or is kept: what it opens is on its way. */
  opening: boolean
  sentence: string | undefined
  open: (code: string) => void
}>

/** What goes on in the room, once a second, for whoever typed the host's code. */
export function useScreen(): BigScreen {
  const [token, setToken] = useState(() => readStored(KEPT))
  const [ended, setEnded] = useState<string>()
  const { shown, lost } = useFollowing(token, (sentence) => {
    forget(KEPT)
    setToken(undefined)
    setEnded(sentence)
  })
  const opened = useAction(async (code: string) => {
    setEnded(undefined)
    const answer = await openScreen(code)
    store(KEPT, answer.token)
    setToken(answer.token)
  })
  return {
    view: shown?.view,
    now: useServerNow(shown?.at, shown?.askedAt, CLOCK_MS),
    lost,
    opening: opened.busy || (token !== undefined && !shown),
    sentence: opened.sentence ?? ended,
    open: (code) => void opened.run(code),
  }
}

/** Asks as long as there is something to ask with; one question at a time. */
function useFollowing(token: string | undefined, onEnded: (sentence: string) => void): Readonly<{ shown: Shown | undefined; lost: boolean }> {
  const [shown, setShown] = useState<Shown>()
  const [lost, setLost] = useState(false)
  const known = useRef('')
  const asking = useRef(false)
  const look = async () => {
    if (!token || asking.current) return
    asking.current = true
    const askedAt = Date.now()
    try {
      const { pulse, at, now } = await lookAtScreen(token, known.current)
      known.current = pulse
      setShown((before) => (now ? { view: now, at, askedAt } : before && { ...before, at, askedAt }))
      setLost(false)
    } catch (reason) {
      if (!(reason instanceof Refused) || !reason.is('screen.ended')) return setLost(true)
      known.current = ''
      setShown(undefined)
      onEnded(sentenceFor(reason))
    } finally {
      asking.current = false
    }
  }
  const latest = useRef(look)
  latest.current = look
  useEffect(() => void latest.current(), [token])
  useWhileVisible(() => void look(), MEETING_LIMITS.pulseMs, token !== undefined)
  return { shown, lost }
}
