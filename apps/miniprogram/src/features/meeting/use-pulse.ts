import { useEffect, useRef, useState } from 'react'
import { MEETING_LIMITS, type MeetingPulse } from '@silin/shared'
import { fetchPulse } from '@/api'
import { useWhileVisible } from '@/platform'
import { OneInTheAir } from './one-in-the-air'

/** `askedAt`: when the phone asked for it, in milliseconds since 1970; what it says may be `pulseKeptMs` older. */
export type Pulse = Readonly<{ now: MeetingPulse; askedAt: number }>
type FollowedPulse = Readonly<{
  pulse: Pulse | undefined
  /** The last question went unanswered: until one is answered the page has to ask for itself. */
  lost: boolean
}>

const NOTHING: FollowedPulse = { pulse: undefined, lost: false }

/** What goes on in a session, once a second while the page is in front. At a bad connection the questions are fewer. */
export function usePulse(meetingId: string, active: boolean): FollowedPulse {
  const [state, setState] = useState(NOTHING)
  const turns = useRef(new OneInTheAir())
  const known = useRef('')
  useEffect(() => {
    turns.current = new OneInTheAir()
    known.current = ''
    setState(NOTHING)
  }, [meetingId])
  const setLost = (lost: boolean) => setState((before) => (before.lost === lost ? before : { ...before, lost }))
  const ask = async () => {
    const asked = turns.current
    const askedAt = Date.now()
    if (asked.hangs(askedAt)) setLost(true)
    const turn = asked.ask(askedAt)
    if (turn === undefined) return
    const isNews = () => asked.ends(turn) && asked === turns.current
    try {
      const { pulse, now } = await fetchPulse(meetingId, known.current)
      if (!isNews()) return
      setLost(false)
      // Without `now` it is what was known when this was asked; by now that may be something else.
      if (!now) return
      known.current = pulse
      setState({ pulse: { now, askedAt }, lost: false })
    } catch {
      if (isNews()) setLost(true)
    }
  }
  useWhileVisible(() => void ask(), MEETING_LIMITS.pulseMs, active)
  return state
}
