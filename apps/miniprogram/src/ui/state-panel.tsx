import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconColour, type IconName } from './icon'
import { svgDataUri } from './svg'
import { role } from './role'
import './state-panel.scss'

export type StateKind = 'empty' | 'error' | 'no-permission' | 'not-yet' | 'done'

type StatePanelProps = {
  kind: StateKind
  /** What is so: 「您还没提过事」. */
  title: string
  /** Why, and what to do next. */
  children?: ReactNode
  /** Kept work to look at (the words already typed), or a note. */
  extra?: ReactNode
  /** First the primary button, then at most one of kind text. */
  actions?: ReactNode
}

const TEA_TABLE = svgDataUri(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 96" fill="none"><path d="M18 70h114l-8 10H26zM34 80h6v14h-6zM110 80h6v14h-6z" fill="#D3CCBC"/><path d="M60 70V54h28v16z" fill="#fff" stroke="#2F7D5B" stroke-width="2.5"/><path d="M88 58c9-2 9 9 0 8" stroke="#2F7D5B" stroke-width="2.5"/><path d="M68 46c0-6 5-6 5-12M79 46c0-6 5-6 5-12" stroke="#9CC7A4" stroke-width="2.5" stroke-linecap="round"/><path d="m30 70 1-7h9l1 7zM106 70l1-7h9l1 7z" fill="#9CC7A4"/></svg>',
)

const BADGE: Record<Exclude<StateKind, 'empty'>, { icon: IconName; colour: IconColour; ground: 'willow' | 'tea' }> = {
  error: { icon: 'warn', colour: 'tea', ground: 'tea' },
  'no-permission': { icon: 'lock', colour: 'willow-700', ground: 'willow' },
  'not-yet': { icon: 'cal', colour: 'willow-700', ground: 'willow' },
  done: { icon: 'check', colour: 'willow-700', ground: 'willow' },
}

/** What a page says when it has nothing to show: empty, failed, not allowed, not yet, done. */
export function StatePanel({ kind, title, children, extra, actions }: StatePanelProps) {
  const badge = kind === 'empty' ? undefined : BADGE[kind]
  return (
    <View className='state'>
      {badge ? (
        <View className={`state__badge state__badge--${badge.ground}`}>
          <Icon name={badge.icon} colour={badge.colour} size='xl' />
        </View>
      ) : (
        <Image className='state__tea' src={TEA_TABLE} />
      )}
      <View className='h1 mt20' {...role('heading')}>{title}</View>
      {children && <View className='state__why'>{children}</View>}
      {extra && <View className='mt16'>{extra}</View>}
      {actions && <View className='mt20'>{actions}</View>}
    </View>
  )
}
