import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { Card, Icon, Meter } from '@/ui'
import { OwnersTurnout } from './owners-turnout'

/** How many have voted, never how. */
export function Turnout({ poll }: { poll: PollView }) {
  return (
    <>
      {poll.quorum.length > 0 ? <OwnersTurnout poll={poll} /> : <RoomTurnout turnout={poll.turnout} />}
      <Card kind='sunk' className='t-sealed'>
        <View className='row row--top'>
          <Icon name='lock' colour='willow-700' />
          <View className='grow ml12'>
            <View className='b'>同意多少、反对多少，现在谁也看不到</View>
            <View className='sub'>{`${poll.closesAt ? '截止' : '结束'}以后马上算出来，写在这一页。`}</View>
          </View>
        </View>
      </Card>
    </>
  )
}

function RoomTurnout({ turnout: { voted, roll } }: Pick<PollView, 'turnout'>) {
  return (
    <Card className='mt12 t-turnout'>
      <View className='row row--between row--base wrap'>
        <View className='b'>来投的</View>
        <View className='row row--base'>
          <View className='h1 t-voted-count'>{voted}</View>
          <View className='sub ml6'>{`/ ${roll} 人`}</View>
        </View>
      </View>
      <View className='mt8'><Meter part={voted} whole={roll} /></View>
      <View className='sub mt8'>{voted >= roll && roll > 0 ? '在场的都投了' : `还有 ${Math.max(roll - voted, 0)} 人没投`}</View>
    </Card>
  )
}
