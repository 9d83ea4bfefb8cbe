import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { role } from './role'
import './timeline.scss'

/** 走过的每一步, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <View className='tl'>{children}</View>
}

type StepProps = {
  title: string
  /** When, who, where: 「昨天 15:10 · 顺安物业」. */
  meta?: string
  /** step: happened. next: still to come. official: a red leaf, with a tag beside the title. */
  kind?: 'step' | 'next' | 'official'
  tag?: ReactNode
  children?: ReactNode
}

export function TimelineStep({ title, meta, kind = 'step', tag, children }: StepProps) {
  return (
    <View className='tl__it'>
      <View className='tl__axis'>
        <View className={`tl__leaf is-${kind}`} />
      </View>
      <View className='grow'>
        <View className='tl__head'>
          <View className={`tl__t ${kind === 'next' ? 'c-ink-2' : ''}`}>{title}</View>
          {tag}
        </View>
        {meta && <View className='tl__m'>{meta}</View>}
        {children && <View className='tl__more'>{children}</View>}
      </View>
    </View>
  )
}

/** Steps folded away: 「中间还有 3 步」. */
export function TimelineFold({ children, onOpen }: { children: string; onOpen: () => void }) {
  return (
    <View className='tl__it'>
      <View className='tl__axis'>
        <View className='tl__leaf is-fold' />
      </View>
      <View className='tl__open t-unfold' hoverClass='is-press' onClick={onOpen} {...role('button')}>
        {children}
        <Icon name='down' size='s' colour='willow-700' />
      </View>
    </View>
  )
}
