import { clockTimeOf, type MeetingView, type PollView } from '@silin/shared'
import { fetchMeeting, fetchPoll, useQuery, useServerNow, type Query } from '@/api'
import { useWhileVisible } from '@/platform'
import { votedItem } from './agenda-state'

/** How often a page asks what happens in the room. */
const LIVE_MS = 5_000
const CLOCK_MS = 20_000

export type LiveMeeting = Readonly<{
  query: Query<MeetingView>
  view: MeetingView | undefined
  /** The vote that is open in the room, with its turnout. */
  poll: PollView | undefined
  now: Date
  offline: string | undefined
  refresh: () => Promise<void>
}>

/** A meeting as it is now: while it is on, or about to be, it follows the room. */
export function useMeeting(meetingId: string): LiveMeeting {
  const query = useQuery(meetingId ? `meeting.${meetingId}` : undefined, () => fetchMeeting(meetingId))
  const view = query.data
  const pollId = view && votedItem(view)?.item.pollId
  const poll = useQuery(pollId ? `poll.${pollId}` : undefined, () => fetchPoll(pollId ?? ''))
  const now = useServerNow(view?.now, query.at, CLOCK_MS)
  const refresh = async () => {
    await Promise.all([query.refresh(), poll.refresh()])
  }
  useWhileVisible(() => void refresh(), LIVE_MS, view?.state === 'in_session' || view?.offered.includes('checkIn') === true)
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return { query, view, poll: pollId ? poll.data : undefined, now, offline, refresh }
}
