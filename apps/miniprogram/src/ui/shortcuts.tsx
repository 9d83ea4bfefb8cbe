import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './shortcuts.scss'

export type Shortcut = Readonly<{ icon: IconName; text: string; onClick: () => void }>

/** Three or four things one does often, side by side (two by two in elder mode). */
export function Shortcuts({ items }: { items: readonly Shortcut[] }) {
  return (
    <View className='cuts'>
      {items.map(({ icon, text, onClick }) => (
        <View key={text} className={`cuts__it t-shortcut-${icon}`} hoverClass='is-press' onClick={onClick} {...role('button')}>
          <Icon size='l' name={icon} colour='willow-700' />
          <View className='cuts__t'>{text}</View>
        </View>
      ))}
    </View>
  )
}
