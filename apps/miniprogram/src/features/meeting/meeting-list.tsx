import { View } from '@tarojs/components'
import { dayWords, dayOf, type MeetingCard } from '@silin/shared'
import { go } from '@/platform'
import { Button, Card, ListRow, Tag, Today, TodayItem } from '@/ui'
import { InRoom } from './in-room'
import { aboutWords, clockColumn } from './meeting-words'
import { useMeeting } from './use-meeting'

const open = (meetingId: string) => void go('/packages/meeting/pages/detail/index', { meetingId })

/** A meeting that is on: what is talked about right now, and the vote if there is one. */
export function MeetingNow({ card }: { card: MeetingCard }) {
  const { view, poll } = useMeeting(card.meetingId)
  const votes = poll?.state === 'open' && poll.mayVote && poll.myBallot === null
  return (
    <View className='mt12 t-meeting-now'>
      <View className='row'>
        <Tag tone='tea' icon='clock'>正在开</Tag>
        <View className='sub ml8 grow'>{card.venueName}</View>
      </View>
      <View className='h1 mt8'>{card.title}</View>
      {view && <InRoom meeting={view} poll={poll} action />}
      <Button kind={votes ? 'line' : 'primary'} block className='mt12 t-open-meeting' onClick={() => open(card.meetingId)}>进去看看</Button>
    </View>
  )
}

/** Others that are on at the same time: each whole would be more than a phone draws at once. */
export function AlsoOn({ cards }: { cards: readonly MeetingCard[] }) {
  if (cards.length === 0) return null
  return (
    <Card rows className='mt12 t-also-on'>
      {cards.map((card) => <ListRow key={card.meetingId} title={card.title} sub={`也正在开 · ${card.venueName}`} onClick={() => open(card.meetingId)} />)}
    </Card>
  )
}

/** What is coming, by the clock. `quiet`: something else on the page has the green button. */
export function ComingMeetings({ cards, today, quiet }: { cards: readonly MeetingCard[]; today: string; quiet: boolean }) {
  return (
    <View>
      <Today>
        {cards.map((card, i) => (
          <Coming key={card.meetingId} card={card} today={today} primary={i === 0 && !quiet} />
        ))}
      </Today>
    </View>
  )
}

function Coming({ card, today, primary }: { card: MeetingCard; today: string; primary: boolean }) {
  const isOn = card.state === 'announced'
  const seats = card.seatsLeft === null ? '在线上开' : `还有 ${card.seatsLeft} 个座`
  const going = card.seatsLeft === 0 ? '座位满了' : card.going > 0 ? `${card.going} 位要去，${seats}` : seats
  // In elder mode the side is left out, so what matters to oneself stands in the line below the title.
  const mine = !isOn ? card.stateWords : card.goingByMe === true ? '您说了要去' : ''
  return (
    <TodayItem
      {...clockColumn(card, today)}
      title={card.title}
      sub={[mine, aboutWords(card), card.venueName].filter(Boolean).join(' · ')}
      side={isOn ? going : ''}
      action={
        <Button small kind={primary ? 'primary' : 'line'} className='t-meeting' onClick={() => open(card.meetingId)}>
          {isOn && card.goingByMe === null ? '看看，去不去' : '看看'}
        </Button>
      }
    />
  )
}

/** What was held, newest first. */
export function PastMeetings({ cards }: { cards: readonly MeetingCard[] }) {
  return (
    <Card rows>
      {cards.map((card) => (
        <ListRow
          key={card.meetingId}
          className='t-past-meeting'
          title={card.title}
          sub={`${dayWords(dayOf(new Date(card.startsAt)))} · ${aboutWords(card)} · ${card.stateWords}`}
          onClick={() => open(card.meetingId)}
        />
      ))}
    </Card>
  )
}
