import { View } from '@tarojs/components'
import { minutesLeft, stopwatch, type AgendaItemView } from '@silin/shared'
import { useServerNow } from '@/api'
import { Card, Meter, Tag } from '@/ui'
import './item-card.scss'

type ItemCardProps = {
  item: AgendaItemView
  /** 第 2 项，共 4 项 */
  place: string
  /** The server's time of the answer, and when it came. */
  said: string
  at: number | undefined
}

/** The item under way, by the clock. */
export function ItemCard({ item, place, said, at }: ItemCardProps) {
  const now = useServerNow(said, at, 1_000)
  const started = item.startedAt ? new Date(item.startedAt) : now
  const left = minutesLeft(item, now)
  return (
    <Card className='host-first t-running-item'>
      <View className='row row--between'>
        <View className='sub'>{place}</View>
        {left > 0 ? <Tag tone='tea' icon='clock'>{`还剩 ${left} 分`}</Tag> : <Tag tone='zhu' icon='clock'>{left === 0 ? '时间到了' : `超了 ${-left} 分`}</Tag>}
      </View>
      <View className='h1 mt4'>{item.title}</View>
      <View className='row mt12'>
        <View className='item-clock'>{stopwatch(started, now)}</View>
        <View className='grow ml16'>
          <Meter part={Math.min(item.minutes - left, item.minutes)} whole={item.minutes} label={`定了 ${item.minutes} 分`} />
          <View className='row row--between cap mt4'>
            <View>已谈</View>
            <View>{`${item.minutes} 分`}</View>
          </View>
        </View>
      </View>
    </Card>
  )
}
