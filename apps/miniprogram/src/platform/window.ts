import Taro from '@tarojs/taro'

/** What WeChat draws over the top of a page, in real px; zero in a browser. */
export type Chrome = Readonly<{ statusBar: number; navBar: number; capsule: number }>

const BROWSER: Chrome = { statusBar: 0, navBar: 48, capsule: 0 }

function measure(): Chrome {
  if (process.env.TARO_ENV !== 'weapp') return BROWSER
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const margin = Math.max(capsule.top - statusBarHeight, 4)
  return { statusBar: statusBarHeight, navBar: capsule.height + margin * 2, capsule: windowWidth - capsule.left }
}

let measured: Chrome | undefined

export function chrome(): Chrome {
  measured ??= measure()
  return measured
}
