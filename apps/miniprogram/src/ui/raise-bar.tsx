import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './raise-bar.scss'

type RaiseBarProps = { title: string; sub?: string; icon?: IconName; onClick: () => void }

/** The one dark bar, above the tab bar of the first page: Page's `foot`. */
export function RaiseBar({ title, sub, icon = 'mic', onClick }: RaiseBarProps) {
  return (
    <View className='raise-out'>
      <View className='raise t-raise' hoverClass='is-press' onClick={onClick} {...role('button')} aria-label={title}>
        <View className='raise__leaf' />
        <View className='raise__leaf raise__leaf--2' />
        <View className='grow'>
          <View className='raise__t'>{title}</View>
          {sub && <View className='raise__s'>{sub}</View>}
        </View>
        <View className='raise__mic'>
          <Icon className='raise__ico' name={icon} colour='willow-900' />
        </View>
      </View>
    </View>
  )
}
