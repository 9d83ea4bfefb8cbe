import { View } from '@tarojs/components'
import { Icon, type IconColour, type IconName } from './icon'
import './tag.scss'

export type TagTone = 'willow' | 'tea' | 'zhu' | 'ink' | 'zhu-solid' | 'on-tea'

type TagProps = {
  /** The word is never left out; the icon may be. At most two tones in one row. */
  children: string
  tone?: TagTone
  icon?: IconName
  className?: string
}

const ICON_COLOUR: Record<TagTone, IconColour> = {
  willow: 'willow-700',
  tea: 'tea',
  zhu: 'zhu-700',
  ink: 'ink-2',
  'zhu-solid': 'card',
  'on-tea': 'tea',
}

export function Tag({ children, tone = 'ink', icon, className = '' }: TagProps) {
  return (
    <View className={`tag tag--${tone} ${className}`}>
      {icon && <Icon className='tag__ico' name={icon} size='xs' colour={ICON_COLOUR[tone]} />}
      {children}
    </View>
  )
}
