/** WeChat asks for this component once tabBar.custom is set. The bar itself is part of each tab page (ui/tab-bar). */
export default function CustomTabBar() {
  return null
}
