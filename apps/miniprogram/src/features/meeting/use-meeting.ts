import { clockTimeOf, MEETING_LIMITS, type MeetingView, type PollView } from '@silin/shared'
import { fetchMeeting, fetchPoll, useBeat, useQuery, useServerNow, type Beat, type Query } from '@/api'
import { votedItem } from './agenda-state'
import { usePulse, type Pulse } from './use-pulse'
import { isBehind, withPulse, withVoted } from './with-pulse'

/** How often a page asks for everything in case the pulse missed something. */
const ANYWAY_MS = 30_000
/** An answer that came after the pulse was asked for may say more than the pulse, or less: two more looks show which. */
const UNSURE_MS = 2 * MEETING_LIMITS.pulseMs + MEETING_LIMITS.pulseKeptMs
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
  /** For what else is asked for as the session goes on. */
  beat: Beat
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
  const isHost = query.data?.offered.includes('host') === true
  const isMore = query.data !== undefined && pulse !== undefined && isBehind(query.data, pulse.now)
  const asking = { spreadMs: isHost ? 0 : SPREAD_MS, fromMs: newer ? 0 : UNSURE_MS, anywayMs: ANYWAY_MS, active: isLive }
  useBeat({ shape: isMore ? pulse.now.shape : undefined, lost }, refresh, asking)
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return { query, view, poll: pollId && poll.data ? (newer ? withVoted(poll.data, newer) : poll.data) : undefined, now, offline, beat: { shape: pulse?.now.shape, lost }, refresh }
}
