/** What WeChat draws around the page in front. The tab bar is our app's own, so its items only answer. */
export function chromeApis({ shell, front }) {
  const change = (what) => shell.tell('navigationBar', { pageId: front(), ...what })
  const nothing = () => undefined
  return {
    setNavigationBarTitle: ({ title }) => change({ title }),
    setNavigationBarColor: ({ frontColor, backgroundColor }) => change({ front: frontColor, background: backgroundColor }),
    showNavigationBarLoading: () => change({ loading: true }),
    hideNavigationBarLoading: () => change({ loading: false }),
    async pageScrollTo(options) {
      await shell.askPage(front(), 'scrollTo', options)
    },
    hideHomeButton: nothing,
    setBackgroundColor: nothing,
    setTabBarItem: nothing,
    setTabBarBadge: nothing,
    removeTabBarBadge: nothing,
    showTabBarRedDot: nothing,
    hideTabBarRedDot: nothing,
    showTabBar: nothing,
    hideTabBar: nothing,
    showShareMenu: nothing,
    hideShareMenu: nothing,
    stopPullDownRefresh: nothing,
  }
}
