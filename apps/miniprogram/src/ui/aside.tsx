import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconColour, type IconName } from './icon'
import './aside.scss'

type AsideProps = { icon?: IconName; tone?: 'quiet' | 'tea' | 'zhu'; children: ReactNode; className?: string }

const COLOUR: Record<NonNullable<AsideProps['tone']>, IconColour> = { quiet: 'ink-3', tea: 'tea', zhu: 'zhu' }

/** Small words beside an icon: who can see this, what cannot be undone. */
export function Aside({ icon = 'info', tone = 'quiet', children, className = '' }: AsideProps) {
  return (
    <View className={`aside ${className}`}>
      <Icon className='aside__ico' name={icon} size='s' colour={COLOUR[tone]} />
      <View className={tone === 'quiet' ? 'cap grow' : 'sub grow'}>{children}</View>
    </View>
  )
}
