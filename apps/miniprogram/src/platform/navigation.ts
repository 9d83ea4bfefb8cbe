import Taro from '@tarojs/taro'
import { TAB_PAGES } from '../app.tabs'
import { routeUrl, type RouteParams } from './route-url'

export type { RouteParams } from './route-url'

function isTab(path: string): boolean {
  return TAB_PAGES.some((tab) => `/${tab.path}` === path)
}

/** Opens a page by its path ('/packages/issue/pages/detail/index'). Tab pages are switched to and take no parameters. */
export async function go(path: string, params: RouteParams = {}): Promise<void> {
  if (isTab(path)) return void (await Taro.switchTab({ url: path }))
  // WeChat keeps at most ten pages; the eleventh would be refused.
  const open = Taro.getCurrentPages().length >= 9 ? Taro.redirectTo : Taro.navigateTo
  await open({ url: routeUrl(path, params) })
}

/** Opens a page in place of this one: after a form was sent, 返回 must not lead back into it. */
export async function replace(path: string, params: RouteParams = {}): Promise<void> {
  if (isTab(path)) return void (await Taro.switchTab({ url: path }))
  await Taro.redirectTo({ url: routeUrl(path, params) })
}

/** One page back; from a page that was opened by a message or a link, to the home page. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) return void (await Taro.navigateBack())
  await Taro.switchTab({ url: `/${TAB_PAGES[0].path}` })
}
