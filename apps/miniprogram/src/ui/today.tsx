import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { role } from './role'
import './today.scss'

/** The day by the clock: two items at most, then words for the rest, which a tap brings up. */
export function Today({ children, rest, onRest }: { children: ReactNode; rest?: string; onRest?: () => void }) {
  return (
    <View className='today'>
      {children}
      {rest && (
        <View className='today__rest t-rest' hoverClass='is-press' onClick={onRest} {...role('button')}>
          {rest}
          <Icon className='ml4' name='down' size='s' colour='ink-2' />
        </View>
      )}
    </View>
  )
}

type TodayItemProps = {
  /** 18:00 */
  clock: string
  /** Under the clock: 截止, 今晚. */
  word: string
  urgent?: boolean
  title: string
  sub?: string
  action?: ReactNode
  /** Right of the action: what is left of the time. Left out in elder mode by its own width. */
  side?: string
  onClick?: () => void
}

export function TodayItem({ clock, word, urgent, title, sub, action, side, onClick }: TodayItemProps) {
  return (
    <View className='today__it' onClick={onClick}>
      <View className={`today__clock ${urgent ? 'c-zhu' : ''}`}>
        <View className={`today__hm ${clock.includes(':') ? '' : 'is-day'}`}>{clock}</View>
        <View className={`today__word ${urgent ? '' : 'c-ink-2'}`}>{word}</View>
      </View>
      <View className='grow'>
        <View className='b today__t'>{title}</View>
        {sub && <View className='sub'>{sub}</View>}
        {action && (
          <View className='today__act'>
            {action}
            {side && <View className='sub today__side'>{side}</View>}
          </View>
        )}
      </View>
    </View>
  )
}
