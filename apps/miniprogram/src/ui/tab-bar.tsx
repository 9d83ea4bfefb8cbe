import { View } from '@tarojs/components'
import { go } from '../platform/navigation'
import { Icon } from './icon'
import { role } from './role'
import { TAB_ICON, useTabs, type TabKey } from './tabs'
import './tab-bar.scss'

export function TabBar({ current }: { current: TabKey }) {
  const tabs = useTabs(current)
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
