import { useEffect, useRef, useState } from 'react'
import { sentenceOf, type CheckInAnswer, type MeetingView } from '@silin/shared'
import { attendOnline, checkIn, keepScan, sendKeptScan, Unreachable, useAction, useKeptScan, type Refused } from '@/api'
import { useWhileVisible } from '@/platform'

const SEND_AGAIN_MS = 5_000
/** Whether a host has looked stands in no pulse: it is nobody else's business, and few wait at a time. */
const LOOK_AGAIN_MS = 3_000

export type Arrival = Readonly<{
  /** `kept`: on the phone, for want of a network; `waiting`: a host has to confirm it. */
  state: 'out' | 'kept' | 'waiting' | 'in'
  answer: CheckInAnswer | undefined
  /** A code has been tried here, and did not do. */
  missed: boolean
  busy: boolean
  sentence: string | undefined
  problem: Refused | undefined
  arrive: (code: string) => void
  /** I take part from elsewhere: said now, or before. */
  online: boolean
  attend: () => void
}>

/** From a code to a seat, with whatever may come between the two. */
export function useArrival(meeting: MeetingView, refresh: () => Promise<void>): Arrival {
  const { meetingId, checkedInByMe, myLateScan } = meeting
  const [answer, setAnswer] = useState<CheckInAnswer>()
  const [tried, setTried] = useState(false)
  const kept = useKeptScan(meetingId)
  const act = useAction(async (code: string) => {
    setTried(true)
    try {
      setAnswer(await checkIn(meetingId, code))
    } catch (reason) {
      if (!(reason instanceof Unreachable)) throw reason
      keepScan(meetingId, code)
    }
  })
  const line = useAction(async () => {
    setAnswer(await attendOnline(meetingId))
    await refresh()
  })
  // A phone may believe that it has a network where nothing gets through.
  useWhileVisible(() => void sendKeptScan(), SEND_AGAIN_MS, kept.waits)
  useWhenOver(kept.waits, () => void refresh())
  const isIn = checkedInByMe || Boolean(answer?.checkedInAt)
  const waits = myLateScan === 'waiting' || (answer?.checkedInAt === null && myLateScan !== 'refused')
  useWhileVisible(() => void refresh(), LOOK_AGAIN_MS, waits && !isIn)
  const refusal = kept.refusal ?? (myLateScan === 'refused' ? sentenceOf('checkin.not_confirmed', {}) : undefined)
  return {
    state: isIn ? 'in' : kept.waits ? 'kept' : waits ? 'waiting' : 'out',
    answer,
    missed: (tried && !act.busy) || refusal !== undefined,
    busy: act.busy || line.busy,
    sentence: act.sentence ?? line.sentence ?? refusal,
    problem: act.problem ?? line.problem,
    arrive: (code) => void act.run(code),
    online: meeting.online?.byMe === true || (answer !== undefined && !tried),
    attend: () => void line.run(),
  }
}

function useWhenOver(on: boolean, run: () => void): void {
  const was = useRef(on)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (was.current && !on) latest.current()
    was.current = on
  }, [on])
}
