import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './option.scss'

/** The choices of a ballot. They weigh the same: one size, one grey, one selected look, none preselected. */
export function Options({ children, label }: { children: ReactNode; label: string }) {
  return (
    <View {...role('radiogroup')} aria-label={label}>
      {children}
    </View>
  )
}

type OptionProps = {
  text: string
  /** What it means; hidden in elder mode, where the word alone fills the row. */
  sub?: string
  /** What belongs to it and is never left out: what it costs. */
  figure?: string
  icon?: IconName
  on: boolean
  onClick: () => void
}

export function Option({ text, sub, figure, icon, on, onClick }: OptionProps) {
  const said = [text, figure, sub].filter(Boolean).join('，')
  return (
    <View className={`opt ${on ? 'is-on' : ''}`} hoverClass='is-press' onClick={onClick} {...role('radio')} aria-checked={on} aria-label={said}>
      {icon && (
        <View className='opt__k'>
          <Icon className='opt__ico' name={icon} colour={on ? 'card' : 'ink-2'} />
        </View>
      )}
      <View className='grow'>
        <View className='opt__t'>{text}</View>
        {figure && <View className='sub'>{figure}</View>}
        {sub && <View className='opt__s'>{sub}</View>}
      </View>
      <View className='opt__r'>{on && <Icon name='check' size='s' colour='card' className='opt__ok' />}</View>
    </View>
  )
}
