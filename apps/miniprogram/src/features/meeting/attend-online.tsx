import { View } from '@tarojs/components'
import type { MeetingView } from '@silin/shared'
import { copy } from '@/platform'
import { Button, Card } from '@/ui'
import type { Arrival } from './use-arrival'

type OnlineProps = { meeting: MeetingView; arrival: Arrival }

/** For whoever is not in the room, where that is allowed: how one gets in, and one tap to be there. */
export function AttendOnline({ meeting: { online, offered }, arrival }: OnlineProps) {
  if (!online || !offered.includes('attendOnline')) return null
  return (
    <Card className='mt20 t-online'>
      <View className='h2'>{online.only ? '这场会在线上开' : '不到会场，也能在线上参加'}</View>
      <View className='mt8'><WayIn how={online.how} /></View>
      <View className='sub mt4'>进了会再点下面，一样算到会。</View>
      <Button kind={online.only ? 'primary' : 'tint'} block className='mt12 t-attend-online' loading={arrival.busy} onClick={arrival.attend}>我在线上参加</Button>
    </Card>
  )
}

/** 「腾讯会议 123-456-789」, to be taken along into another app. */
export function WayIn({ how }: { how: string | null }) {
  if (how === null) return null
  return (
    <View className='row row--between'>
      <View className='b grow t-way-in'>{how}</View>
      <Button small kind='text' className='none t-copy-way' onClick={() => void copy(how)}>复制</Button>
    </View>
  )
}
