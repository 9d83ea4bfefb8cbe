import { View } from '@tarojs/components'
import { TAB_PAGES } from '../app.tabs'
import { go } from '../platform/navigation'
import { useSession } from '../session'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './tab-bar.scss'

export type TabKey = (typeof TAB_PAGES)[number]['key']

const TAB_ICON: Record<TabKey, IconName> = { home: 'home', meetings: 'tea', board: 'branch', workbench: 'desk', mine: 'me' }

/** Four places for residents, a fifth for those who work here. */
export function TabBar({ current }: { current: TabKey }) {
  const staff = useSession((session) => session.staff)
  const tabs = TAB_PAGES.filter((tab) => staff || tab.key !== 'workbench' || current === 'workbench')
  return (
    <View className='tabbar' {...role('tablist')}>
      {tabs.map((tab) => (
        <View
          key={tab.key}
          className={`tabbar__it t-tab-${tab.key} ${tab.key === current ? 'is-on' : ''}`}
          hoverClass='is-press'
          onClick={tab.key === current ? undefined : () => void go(`/${tab.path}`)}
          {...role('tab')}
          aria-selected={tab.key === current}
        >
          <Icon className='tabbar__ico' name={TAB_ICON[tab.key]} colour={tab.key === current ? 'willow-700' : 'ink-3'} />
          {tab.text}
        </View>
      ))}
    </View>
  )
}
