import { useEffect, useRef } from 'react'
import { clockTimeOf, MEETING_LIMITS, type MeetingView, type PollView } from '@silin/shared'
import { fetchMeeting, fetchPoll, useQuery, useServerNow, type Query } from '@/api'
import { useWhileVisible } from '@/platform'
import { votedItem } from './agenda-state'
import { usePulse, type Pulse } from './use-pulse'
import { isBehind, withPulse, withVoted } from './with-pulse'

/** How often a page asks for everything: when the pulse is lost, and in case it missed something. */
const LOST_MS = 5_000
const ANYWAY_MS = 30_000
/** Hundreds of phones do not ask for the same page in the same instant; what has happened they show already. */
const SPREAD_MS = 1_500
const CLOCK_MS = 20_000

export type LiveMeeting = Readonly<{
  query: Query<MeetingView>
  view: MeetingView | undefined
  /** The vote that is open in the room, with its turnout. */
  poll: PollView | undefined
  now: Date
  offline: string | undefined
  /** Changes whenever there is more to ask for than the pulse says. */
  shape: string | undefined
  refresh: () => Promise<void>
}>

/** A pulse says more than an answer that came after it only if it was looked at later. */
const isNewer = (pulse: Pulse | undefined, at: number | undefined): pulse is Pulse =>
  pulse !== undefined && (at === undefined || pulse.askedAt > at + MEETING_LIMITS.pulseKeptMs)

/** A meeting as it is now: while it is on, or about to be, it follows the room. */
export function useMeeting(meetingId: string): LiveMeeting {
  const query = useQuery(meetingId ? `meeting.${meetingId}` : undefined, () => fetchMeeting(meetingId))
  const isLive = query.data?.state === 'in_session' || query.data?.offered.includes('checkIn') === true
  const { pulse, lost } = usePulse(meetingId, isLive)
  const newer = isNewer(pulse, query.at) ? pulse.now : undefined
  const view = query.data && newer ? withPulse(query.data, newer) : query.data
  const pollId = view && votedItem(view)?.item.pollId
  const poll = useQuery(pollId ? `poll.${pollId}` : undefined, () => fetchPoll(pollId ?? ''))
  const now = useServerNow(view?.now, query.at, CLOCK_MS)
  const refresh = async () => {
    await Promise.all([query.refresh(), poll.refresh()])
  }
  useWhileVisible(() => void refresh(), lost ? LOST_MS : ANYWAY_MS, isLive)
  useCatchingUp(pulse?.now.shape, query.data !== undefined && newer !== undefined && isBehind(query.data, newer), query.data?.offered.includes('host') ? 0 : SPREAD_MS, refresh)
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return { query, view, poll: pollId && poll.data ? (newer ? withVoted(poll.data, newer) : poll.data) : undefined, now, offline, shape: pulse?.now.shape, refresh }
}

/** Asks for the whole once for every shape in which the page is behind. */
function useCatchingUp(shape: string | undefined, behind: boolean, spreadMs: number, refresh: () => Promise<void>): void {
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    if (!behind) return
    const timer = setTimeout(() => void latest.current(), Math.random() * spreadMs)
    return () => clearTimeout(timer)
  }, [shape, behind, spreadMs])
}
