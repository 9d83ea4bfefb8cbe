import { useEffect, useRef, useState } from 'react'
import { MEETING_LIMITS, type MeetingPulse } from '@silin/shared'
import { fetchPulse } from '@/api'
import { useWhileVisible } from '@/platform'

/** `askedAt`: when the phone asked for it, in milliseconds since 1970; what it says may be `pulseKeptMs` older. */
export type Pulse = Readonly<{ now: MeetingPulse; askedAt: number }>
export type FollowedPulse = Readonly<{
  pulse: Pulse | undefined
  /** The last question went unanswered: until one is answered the page has to ask for itself. */
  lost: boolean
}>

/** What goes on in a session, once a second while the page is in front. One question at a time: at a bad connection they are fewer. */
export function usePulse(meetingId: string, active: boolean): FollowedPulse {
  const [state, setState] = useState<FollowedPulse>({ pulse: undefined, lost: false })
  const known = useRef('')
  const asking = useRef(false)
  useEffect(() => {
    known.current = ''
    setState({ pulse: undefined, lost: false })
  }, [meetingId])
  const ask = async () => {
    if (asking.current) return
    asking.current = true
    const askedAt = Date.now()
    try {
      const { pulse, now } = await fetchPulse(meetingId, known.current)
      known.current = pulse
      setState((before) => (now ? { pulse: { now, askedAt }, lost: false } : before.lost ? { ...before, lost: false } : before))
    } catch {
      setState((before) => (before.lost ? before : { ...before, lost: true }))
    } finally {
      asking.current = false
    }
  }
  useWhileVisible(() => void ask(), MEETING_LIMITS.pulseMs, active)
  return state
}
