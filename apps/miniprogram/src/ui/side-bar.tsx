import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TAB_OF_PACKAGE } from '../app.tabs'
import { go } from '../platform/navigation'
import { useWide } from '../platform/wide'
import { Icon } from './icon'
import { Mark } from './mark'
import { role } from './role'
import { TAB_ICON, useTabs, type TabKey } from './tabs'
import './side-bar.scss'

/** The tab under which a page of a sub-package stands. */
function tabOfPage(): TabKey | undefined {
  const path = Taro.getCurrentInstance().router?.path ?? ''
  return TAB_OF_PACKAGE[/packages\/([a-z-]+)\//.exec(path)?.[1] ?? '']
}

/** On a PC the tab bar stands at the left, on every page. */
export function SideBar({ current }: { current: TabKey | undefined }) {
  const wide = useWide()
  const here = current ?? (wide ? tabOfPage() : undefined)
  const tabs = useTabs(here)
  if (!wide) return null
  return (
    <View className='side' {...role('navigation')} aria-label='主要页面'>
      <View className='side__brand'>
        <Mark />
        <View className='side__name'>四邻议事</View>
      </View>
      {tabs.map((tab) => (
        <View
          key={tab.key}
          className={`side__it t-side-${tab.key} ${tab.key === here ? 'is-on' : ''}`}
          hoverClass='is-press'
          onClick={tab.key === current ? undefined : () => void go(`/${tab.path}`)}
          {...role('link')}
          aria-current={tab.key === here ? 'page' : undefined}
        >
          <Icon name={TAB_ICON[tab.key]} colour={tab.key === here ? 'willow-700' : 'ink-3'} />
          <View className='side__t'>{tab.text}</View>
        </View>
      ))}
    </View>
  )
}
