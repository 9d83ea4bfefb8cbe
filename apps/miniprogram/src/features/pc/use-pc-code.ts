import { useCallback, useEffect, useRef, useState } from 'react'
import { PC_SIGN_IN_LIMITS, type PcSignInAsked, type PcSignInStanding, type SessionAnswer } from '@silin/shared'
import { askForPcCode, pollPcCode, Refused, sentenceFor } from '@/api'
import { useVisible } from '@/platform'

const { pollMs, renewals } = PC_SIGN_IN_LIMITS

export type PcCode = Readonly<{
  asked: PcSignInAsked | undefined
  /** `idle`: nobody has used the last codes, so no more are drawn until somebody wants one. */
  state: PcSignInStanding['state'] | 'idle'
  sentence: string | undefined
  renew: () => void
}>

type Shown = Omit<PcCode, 'renew'>
const NOTHING: Shown = { asked: undefined, state: 'waiting', sentence: undefined }
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Shows a code, asks whether a phone has said yes, and draws the next code when this one is over. Polls one after the other: the answer comes once. */
export function usePcCode(onSignedIn: (session: SessionAnswer) => void): PcCode {
  const visible = useVisible()
  const [turn, setTurn] = useState(0)
  const [shown, setShown] = useState<Shown>(NOTHING)
  const entered = useRef(onSignedIn)
  entered.current = onSignedIn
  useEffect(() => {
    if (!visible) return
    const watch = { over: false }
    const show = (next: Shown) => {
      if (!watch.over) setShown(next)
    }
    void follow(watch, show).then((session) => session && entered.current(session))
    return () => {
      watch.over = true
    }
  }, [visible, turn])
  const renew = useCallback(() => {
    setShown(NOTHING)
    setTurn((before) => before + 1)
  }, [])
  return { ...shown, renew }
}

type Watch = { over: boolean }

/** Code after code, until one is answered or nobody comes. */
async function follow(watch: Watch, show: (shown: Shown) => void): Promise<SessionAnswer | undefined> {
  for (let drawn = 0; drawn <= renewals && !watch.over; drawn++) {
    try {
      const asked = await askForPcCode()
      show({ ...NOTHING, asked })
      const ended = await waitFor(asked, watch, show)
      if (ended?.session) return ended.session
      if (ended?.state === 'declined') return void show({ asked, state: 'declined', sentence: undefined })
    } catch (reason) {
      return void show({ ...NOTHING, sentence: sentenceFor(reason) })
    }
  }
  show({ ...NOTHING, state: 'idle' })
  return undefined
}

/** @throws Refused when the server wants no more of it; a lost connection is only waited for */
async function waitFor(asked: PcSignInAsked, watch: Watch, show: (shown: Shown) => void): Promise<PcSignInStanding | undefined> {
  while (!watch.over) {
    await pause(pollMs)
    if (watch.over) return undefined
    try {
      const standing = await pollPcCode(asked)
      if (standing.state !== 'waiting' && standing.state !== 'seen') return standing
      show({ asked, state: standing.state, sentence: undefined })
    } catch (reason) {
      if (reason instanceof Refused && !reason.is('request.too_many')) throw reason
      show({ asked, state: 'waiting', sentence: sentenceFor(reason) })
    }
  }
  return undefined
}
