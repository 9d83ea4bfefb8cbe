import { View } from '@tarojs/components'
import { dayOf, type MeetingCard } from '@silin/shared'
import { fetchComing, useCommunity, useMe, useQuery } from '@/api'
import { go, replace } from '@/platform'
import { Button, Card, Section, StatePanel } from '@/ui'
import { whenWords } from './meeting-words'
import { Opening } from './opening'

const isOn = ({ state }: MeetingCard) => state === 'announced' || state === 'in_session'

/** The printed code at a door names no meeting: which of today's it is, is one tap. */
export function DoorScan({ code }: { code: string }) {
  const { communityId } = useCommunity()
  const me = useMe()
  const coming = useQuery(communityId && `meetings.coming.${communityId}`, () => fetchComing(communityId ?? ''))
  const today = me.data?.today
  if (!today || !coming.data) return <Opening query={me.data ? coming : me} cards={1} />
  const cards = coming.data.items.filter((card) => isOn(card) && dayOf(new Date(card.startsAt)) === today)
  if (cards.length === 0) return <StatePanel kind='empty' title='今天这里没有会' actions={<Button kind='primary' block onClick={() => void go('/pages/meetings/index')}>看看要开的会</Button>}>门口的码要等开会那天、开门以后再扫。看看会议通知上写的日子和地方。</StatePanel>
  return (
    <Section title='您来开哪场会'>
      {cards.map((card) => (
        <Card key={card.meetingId} className='mt12'>
          <View className='h2'>{card.title}</View>
          <View className='sub mt4'>{`${whenWords(card, today)}，${card.venueName}`}</View>
          <Button kind='primary' block icon='check' className='mt12 t-this-meeting' onClick={() => void replace('/packages/meeting/pages/check-in/index', { meetingId: card.meetingId, code, scanned: 1 })}>我到了，签到</Button>
        </Card>
      ))}
    </Section>
  )
}
