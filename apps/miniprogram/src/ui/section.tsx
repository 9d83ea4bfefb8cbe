import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { role } from './role'
import './section.scss'

type SectionProps = {
  title: string
  /** Words of the link on the right (全部 3 件). */
  more?: string
  onMore?: () => void
  children: ReactNode
  className?: string
}

export function Section({ title, more, onMore, children, className = '' }: SectionProps) {
  return (
    <View className={`sec ${className}`}>
      <View className='sec__head'>
        <View className='h2 grow' {...role('heading')}>{title}</View>
        {more && (
          <View className='sec__more' hoverClass='is-press' onClick={onMore} {...role('link')}>
            {more}
            <Icon name='right' size='s' colour='ink-2' />
          </View>
        )}
      </View>
      {children}
    </View>
  )
}
