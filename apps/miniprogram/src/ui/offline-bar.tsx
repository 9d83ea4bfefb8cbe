import { View } from '@tarojs/components'
import { Icon } from './icon'
import { role } from './role'
import './offline-bar.scss'

/** Says that there is no network, and how old what one sees is. */
export function OfflineBar({ children }: { children: string }) {
  return (
    <View className='offline' {...role('status')}>
      <Icon name='off' size='s' colour='tea' />
      <View className='grow ml8'>{children}</View>
    </View>
  )
}
