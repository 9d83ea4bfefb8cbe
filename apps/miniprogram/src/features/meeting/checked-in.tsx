import { View } from '@tarojs/components'
import { clockTimeOf, type CheckInAnswer, type MeetingView } from '@silin/shared'
import { Card, SeatTaken, Tag } from '@/ui'
import { itemForMe } from './agenda-state'
import { WayIn } from './attend-online'
import { plannedStart } from './meeting-words'
import './checked-in.scss'

type CheckedInProps = {
  meeting: MeetingView
  /** Undefined when the meeting's page already knew: the hour is then not told again. */
  answer: CheckInAnswer | undefined
  /** From elsewhere: nobody has to sit down. */
  online: boolean
}

function place(answer: CheckInAnswer | undefined): string {
  if (!answer) return '您已经签过到了'
  if (!answer.checkedInAt) return '主持人核对好了'
  const at = clockTimeOf(new Date(answer.checkedInAt))
  return answer.alreadyBefore ? `您 ${at} 已经签过到了` : `您是第 ${answer.present} 位到的 · ${at}`
}

/** 签到好了，请坐: the dark leaf is you. */
export function CheckedIn({ meeting, answer, online }: CheckedInProps) {
  return (
    <View className='seated t-checked-in'>
      <SeatTaken />
      <View className='seated__say'>{online ? '签到好了，您在线上' : '签到好了，请坐'}</View>
      <View className='c-ink-2 center mt4'>{place(answer)}</View>
      {online && meeting.online && <View className='mt16 seated__card'><Card><WayIn how={meeting.online.how} /></Card></View>}
      <MyItem meeting={meeting} />
      {!online && <View className='cap center mt16'>没带手机的邻居，找门口的网格员登记一样算。</View>}
    </View>
  )
}

function MyItem({ meeting }: { meeting: MeetingView }) {
  const placed = itemForMe(meeting)
  if (!placed) return null
  const { item, index } = placed
  const when = item.startedAt ? '正在谈' : `${clockTimeOf(plannedStart(meeting, index))} 左右开始谈`
  return (
    <View className='mt28 seated__card'>
      <Card>
        <View className='row row--between'>
          <View className='sub grow'>{`第 ${index + 1} 件，${when}`}</View>
          {item.mine && <Tag tone='willow'>您提的</Tag>}
        </View>
        <View className='h2 mt4'>{item.title}</View>
      </Card>
    </View>
  )
}
