import { TAB_PAGES } from '../app.tabs'
import { useSession } from '../session'
import type { IconName } from './icon'

export type TabKey = (typeof TAB_PAGES)[number]['key']
export type Tab = (typeof TAB_PAGES)[number]

export const TAB_ICON: Record<TabKey, IconName> = { home: 'home', meetings: 'tea', board: 'branch', workbench: 'desk', mine: 'me' }

/** Four places for residents, a fifth for those who work here. */
export function useTabs(current: TabKey | undefined): Tab[] {
  const staff = useSession((session) => session.staff)
  return TAB_PAGES.filter((tab) => staff || tab.key !== 'workbench' || current === 'workbench')
}
