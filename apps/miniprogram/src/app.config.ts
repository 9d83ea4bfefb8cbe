import { subPackages } from './app.pages'
import { TAB_PAGES } from './app.tabs'

export default defineAppConfig({
  pages: TAB_PAGES.map((tab) => tab.path),
  subPackages: subPackages(),
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '四邻议事',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#FAF8F3',
    backgroundColor: '#FAF8F3',
    backgroundTextStyle: 'dark',
  },
  // Pages draw the bar themselves (ui/tab-bar): four or five entries by role, and larger in elder mode.
  tabBar: {
    custom: true,
    color: '#626D67',
    selectedColor: '#24644A',
    backgroundColor: '#FFFFFF',
    list: TAB_PAGES.map((tab) => ({ pagePath: tab.path, text: tab.text })),
  },
  // Only the map that a person opens to point at a place; never a position taken in passing.
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来填好您说的是哪儿，不选也能提事' } },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
