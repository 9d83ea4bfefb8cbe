/** Every page of the mini-program. To add one: write its path (without /index) into its list. */

/** Tab pages live in the main package; the order here is the order in the tab bar. */
export const TAB_PAGES = [
  { key: 'home', path: 'pages/home/index', text: '首页' },
  { key: 'meetings', path: 'pages/meetings/index', text: '议事' },
  { key: 'board', path: 'pages/board/index', text: '办理' },
  { key: 'workbench', path: 'pages/workbench/index', text: '工作台' },
  { key: 'mine', path: 'pages/mine/index', text: '我的' },
] as const

/** Sub-packages: name → page folders in src/packages/<name>/pages/. An empty list is left out of the build. */
export const PACKAGE_PAGES: Readonly<Record<string, readonly string[]>> = {
  issue: [],
  meeting: [],
  poll: [],
  task: [],
  workbench: [],
}

/** The gallery of ui parts is for looking at while building; it never reaches a resident. */
const DEVELOPMENT_PAGES: Readonly<Record<string, readonly string[]>> = process.env.GALLERY === 'on' ? { gallery: ['index'] } : {}

export function subPackages(): { root: string; pages: string[] }[] {
  return Object.entries({ ...PACKAGE_PAGES, ...DEVELOPMENT_PAGES })
    .filter(([, pages]) => pages.length > 0)
    .map(([name, pages]) => ({
      root: `packages/${name}`,
      pages: pages.map((page) => (page === 'index' ? 'pages/index' : `pages/${page}/index`)),
    }))
}
