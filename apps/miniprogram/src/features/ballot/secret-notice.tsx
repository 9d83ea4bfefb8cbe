import { View } from '@tarojs/components'
import { secrecyWarning, type PollView } from '@silin/shared'
import { Card, Icon } from '@/ui'

/** What stays hidden of a secret vote, and what its figures may tell all the same: before anybody chooses. */
export function SecretNotice({ poll: { secrecy, turnout } }: { poll: Pick<PollView, 'secrecy' | 'turnout'> }) {
  if (secrecy !== 'secret') return null
  return (
    <Card kind='sunk' className='mt12 t-secret'>
      <View className='row'>
        <Icon name='lock' size='s' colour='willow-700' />
        <View className='b ml6 grow'>不记名：只记您投过票，选了什么不记在您名下</View>
      </View>
      <View className='sub mt4 t-secret-warning'>{secrecyWarning(turnout.roll)}</View>
    </Card>
  )
}
