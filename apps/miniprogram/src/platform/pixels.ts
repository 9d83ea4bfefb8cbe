import Taro from '@tarojs/taro'

/** The artboard of every length in the app. */
const ARTBOARD = 375

/** How the browser scales our lengths: with the window, but a desktop shows a phone. See maxRootSize in config/index.ts. */
const BROWSER = { narrowest: 320, widest: 431, pc: 1024 }

/** The screen's own pixels in one of the artboard's. */
function measure(): number {
  if (process.env.TARO_ENV === 'weapp') {
    const { windowWidth, pixelRatio } = Taro.getWindowInfo()
    return (windowWidth / ARTBOARD) * pixelRatio
  }
  const phone = Math.min(Math.max(window.innerWidth, BROWSER.narrowest), BROWSER.widest)
  const width = window.innerWidth >= BROWSER.pc ? ARTBOARD : phone
  return (width / ARTBOARD) * window.devicePixelRatio
}

let scale: number | undefined

/** How many of the screen's own pixels an area of the artboard has. */
export function pixelsOf({ width, height }: { width: number; height: number }): number {
  scale ??= measure()
  return width * height * scale ** 2
}
