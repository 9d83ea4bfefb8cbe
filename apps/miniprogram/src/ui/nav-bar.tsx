import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { back } from '../platform/navigation'
import { chrome } from '../platform/window'
import { Icon } from './icon'
import { role } from './role'
import './nav-bar.scss'

export type Ground = 'paper' | 'willow' | 'sunk' | 'photo'

type NavBarProps = {
  title?: string
  ground: Ground
  lead?: ReactNode
  /** A page of the tab bar: nothing to go back to. */
  root?: boolean
}

/** The page's title bar, beside WeChat's capsule. It keeps its size in elder mode, as WeChat's own does. */
export function NavBar({ title, ground, lead, root }: NavBarProps) {
  const { statusBar, navBar, capsule } = chrome()
  return (
    <View className={`nav nav--${ground}`} style={{ paddingTop: `${statusBar}px` }}>
      <View className='nav__in' style={{ height: `${navBar}px`, paddingRight: capsule ? `${capsule}px` : undefined }}>
        {!root && (
          <View className='nav__back t-back' hoverClass='is-press' onClick={() => void back()} {...role('button')} aria-label='返回'>
            {/* An icon is cut out of its own ground, so what lies behind it is a view of its own. */}
            <View className='nav__disc'><Icon className='nav__arrow' name='left' colour={ground === 'willow' || ground === 'photo' ? 'cream' : 'ink'} /></View>
          </View>
        )}
        {lead ?? (
          <View className={`nav__title ${root ? 'nav__title--root' : ''}`} {...role('heading')}>
            {title}
          </View>
        )}
        {!root && !lead && <View className={capsule ? 'nav__even-capsule' : 'nav__even'} />}
      </View>
    </View>
  )
}
