import { clockTimeOf, dayOf, type Day, type Me, type PollView } from '@silin/shared'
import { fetchPoll, useMe, useQuery, type Query } from '@/api'
import { useWhileVisible } from '@/platform'

const WATCH_MS = 8_000

/** A poll that is there, with what its pages need beside it. */
export type OpenedPoll = Readonly<{
  poll: PollView
  query: Query<PollView>
  me: Me | undefined
  /** The server's day, so that a demo's moved clock counts; the phone's until it is known. */
  today: Day
  /** For saying when: the end of today. */
  now: Date
  offline: string | undefined
}>

/** Days go by between two looks at an owners' vote: a ballot of last week is not drawn, only to be taken away again. */
const passesByTheDay = ({ meetingId, result }: PollView) => meetingId === null && result === null

/** The poll of this page; asked again and again while it runs, because people are waiting for it. */
export function usePollPage(pollId: string): Readonly<{ query: Query<PollView>; opened: OpenedPoll | undefined }> {
  const query = useQuery(`poll.${pollId}`, () => fetchPoll(pollId))
  const me = useMe().data
  const { data: poll, stale, at } = query
  const running = poll !== undefined && ['announced', 'open', 'counting'].includes(poll.state)
  useWhileVisible(() => void query.refresh(), WATCH_MS, running)
  if (!poll || (query.unconfirmed && passesByTheDay(poll))) return { query, opened: undefined }
  const today = me?.today ?? dayOf(new Date())
  const offline = stale && at ? `没有网，看的是 ${clockTimeOf(new Date(at))} 存下的` : undefined
  return { query, opened: { poll, query, me, today, now: new Date(`${today}T15:59:59.000Z`), offline } }
}
