import { useEffect, useState } from 'react'
import type { CheckInCode } from '@silin/shared'
import { fetchCheckInCode, sentenceFor } from '@/api'
import { keepScreenOn, useVisible } from '@/platform'

/** Seats fill while the code stands there, so it is asked for more often than it changes. */
const AGAIN_MS = 5_000
/** Just after the change: a scan of the code before still counts for a while. */
const AFTER_CHANGE_MS = 150

export type ShownCode = Readonly<{ code: CheckInCode | undefined; sentence: string | undefined }>

const untilNext = ({ now, validUntil }: CheckInCode) => Math.min(AGAIN_MS, Math.max(0, Date.parse(validUntil) - Date.parse(now)) + AFTER_CHANGE_MS)

/** The rotating code while it is shown: the screen stays lit, and nothing is asked for once it is put away or the page is left. */
export function useCheckInCode(meetingId: string, shown: boolean): ShownCode {
  const visible = useVisible()
  const active = shown && visible
  const [state, setState] = useState<ShownCode>({ code: undefined, sentence: undefined })
  useEffect(() => {
    if (!active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      let wait = AGAIN_MS
      try {
        const code = await fetchCheckInCode(meetingId)
        wait = untilNext(code)
        if (!over) setState({ code, sentence: undefined })
      } catch (reason) {
        if (!over) setState(({ code }) => ({ code, sentence: sentenceFor(reason) }))
      }
      if (!over) timer = setTimeout(() => void ask(), wait)
    }
    void ask()
    keepScreenOn(true)
    return () => {
      over = true
      clearTimeout(timer)
      keepScreenOn(false)
    }
  }, [active, meetingId])
  return state
}
