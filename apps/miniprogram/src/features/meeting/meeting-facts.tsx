import { Card, ListRow } from '@/ui'
import { countsHomes, formRules, HERE_IS_NO_VOTE, ownersHereWords, quorumWords, votersWords, type MeetingView } from '@silin/shared'
import { canShowPlaces, go, showPlace } from '@/platform'
import { seatsWords, talksWords, timeRow } from './meeting-words'

type MeetingFactsProps = { meeting: MeetingView; now: Date }

const BEGUN: ReadonlySet<MeetingView['state']> = new Set(['in_session', 'concluded', 'minutes_in_confirmation', 'minutes_published'])

/** Before it begins: who comes, and whether there is room; afterwards who came, of the owners of an estate how much of their roll that is. */
function people(meeting: MeetingView): Readonly<{ title: string; sub: string }> {
  const { state, going, attendance, offered, ownersHere } = meeting
  if (BEGUN.has(state) || (attendance.present > 0 && offered.includes('checkIn'))) return { title: `到了 ${attendance.present} 位`, sub: ownersHere ? `${ownersHereWords(ownersHere)}。${HERE_IS_NO_VOTE}` : `请了 ${attendance.expected} 位` }
  const title = going > 0 ? `${going} 位邻居要去` : '还没有人说要去'
  return { title, sub: state === 'announced' ? seatsWords(meeting) : `请了 ${attendance.expected} 位` }
}

/** Who stands for a home is said there. */
const toMyHome = () => void go('/packages/account/pages/home/index')

/** When, where, who. */
export function MeetingFacts({ meeting, now }: MeetingFactsProps) {
  const who = people(meeting)
  const talks = talksWords(meeting)
  const when = timeRow(meeting, now)
  return (
    <Card rows className='mt16'>
      <ListRow icon='cal' strong title={when.title} sub={when.sub} className='t-when' />
      {meeting.offBecause && <ListRow icon='say' strong title={meeting.state === 'cancelled' ? '为什么不开' : '为什么改期'} sub={meeting.offBecause} className='t-off-because' />}
      <Where meeting={meeting} />
      <ListRow icon='people' strong title={who.title} sub={who.sub} className='t-who' />
      {talks && <ListRow icon='clock' strong title='约书记，单独谈' sub={talks} className='t-talks' onClick={() => void go('/packages/meeting/pages/talks/index', { meetingId: meeting.meetingId })} />}
      {meeting.body && <ListRow icon='ballot' strong title={votersWords(meeting.form, meeting.body)} sub={BEGUN.has(meeting.state) ? quorumWords(meeting.body) : formRules(meeting.form).body?.comes} className='t-voters' onClick={countsHomes(meeting.form) ? toMyHome : undefined} />}
    </Card>
  )
}

/** A tap leads there, where somebody has pointed at it on the map. */
function Where({ meeting: { venueName, venueAddress, venuePlace, online } }: Pick<MeetingFactsProps, 'meeting'>) {
  const lead = venuePlace && canShowPlaces() ? () => void showPlace({ name: venueName, address: venueAddress, ...venuePlace }) : undefined
  return <ListRow icon='pin' strong title={venueName} sub={`${venueAddress}${lead ? '，点一下看地图' : ''}${online && !online.only ? '；也能在线上参加' : ''}`} className='t-where' onClick={lead} />
}
