import { Card, ListRow } from '@/ui'
import { dayOf, quorumWords, type MeetingView } from '@silin/shared'
import { seatsWords, whenDetail, whenWords } from './meeting-words'

type MeetingFactsProps = { meeting: MeetingView; now: Date }

const BEGUN: ReadonlySet<MeetingView['state']> = new Set(['in_session', 'concluded', 'minutes_in_confirmation', 'minutes_published'])

/** Before it begins: who comes, and whether there is room; afterwards who came. */
function people(meeting: MeetingView): Readonly<{ title: string; sub: string }> {
  const { state, going, attendance, offered } = meeting
  if (BEGUN.has(state) || (attendance.present > 0 && offered.includes('checkIn'))) return { title: `到了 ${attendance.present} 位`, sub: `请了 ${attendance.expected} 位` }
  const title = going > 0 ? `${going} 位邻居要去` : '还没有人说要去'
  return { title, sub: state === 'announced' ? seatsWords(meeting) : `请了 ${attendance.expected} 位` }
}

/** Who alone decides there, and how many of them have to come. */
const votersWords = ({ members, needed }: NonNullable<MeetingView['body']>) => `${members} 位代表和委员表决，至少到 ${needed} 位`

/** When, where, who. */
export function MeetingFacts({ meeting, now }: MeetingFactsProps) {
  const who = people(meeting)
  return (
    <Card rows className='mt16'>
      <ListRow icon='cal' strong title={whenWords(meeting, dayOf(now))} sub={whenDetail(meeting, now)} className='t-when' />
      <ListRow icon='pin' strong title={meeting.venueName} sub={meeting.venueAddress} className='t-where' />
      <ListRow icon='people' strong title={who.title} sub={who.sub} className='t-who' />
      {meeting.body && <ListRow icon='ballot' strong title={votersWords(meeting.body)} sub={BEGUN.has(meeting.state) ? quorumWords(meeting.body) : '要由本人来，别人不能代替'} className='t-voters' />}
    </Card>
  )
}
