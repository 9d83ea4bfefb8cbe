/** Tab pages live in the main package; the order here is the order in the tab bar. */
export const TAB_PAGES = [
  { key: 'home', path: 'pages/home/index', text: '首页' },
  { key: 'meetings', path: 'pages/meetings/index', text: '议事' },
  { key: 'board', path: 'pages/board/index', text: '办理' },
  { key: 'workbench', path: 'pages/workbench/index', text: '工作台' },
  { key: 'mine', path: 'pages/mine/index', text: '我的' },
] as const

/** Under which tab the pages of a sub-package stand, where all tabs are shown beside them (a PC). */
export const TAB_OF_PACKAGE: Readonly<Record<string, (typeof TAB_PAGES)[number]['key']>> = {
  account: 'mine', issue: 'board', meeting: 'meetings', poll: 'meetings', task: 'board', workbench: 'workbench',
}
